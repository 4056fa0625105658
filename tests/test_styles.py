"""Styles: word lists in TOML are rules like any other, and a file that cannot be used says why."""

from pathlib import Path

import pytest

from lint import load
from lint.example import faults, show
from lint.load import AnyRule, LoadError
from lint.rule import Good
from tests.command import run

DOC = 'doc = """\nA promise.\n\nWhy.\n\nWhat to do.\n"""\n'
EXAMPLES = '[[bad]]\nhtml = "<p>[[bad]]</p>"\nmessage = ""\n[[good]]\nhtml = "<p>good</p>"\n'


def style(tmp_path: Path, body: str, *, kind: str = "swap", examples: str = EXAMPLES) -> AnyRule:
    path = tmp_path / "style" / "ours.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'{DOC}kind = "{kind}"\nfolds = false\n{body}\n{examples}', "utf-8")
    return load.style(path)


def said(rule: AnyRule, html: str) -> list[tuple[str, str]]:
    """The marked text and the message of each finding."""
    shown = show(rule, Good(html))
    return [(html[one.place.start : one.place.end], one.message) for one in shown.findings]


def instead(rule: AnyRule, html: str) -> list[str]:
    return [one.suggestions[0] for one in show(rule, Good(html)).findings]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We utilize it.", "use"),
        ("He utilizes it.", "uses"),
        ("They utilized it.", "used"),
        ("Utilizing it helps.", "using"),
        ("The nurse administers it.", "gives"),
        ("It was carefully administered.", "given"),
        ("It has been administered.", "given"),
        ("She administered it.", "gave"),
        ("We carried out a test.", "did"),
    ],
)
def test_a_verb_is_found_in_all_its_forms_and_swapped_for_the_same(tmp_path: Path, text: str, wanted: str) -> None:
    rule = style(tmp_path, '[verbs]\nutilize = "use"\nadminister = "give"\n"carry out" = "do"')
    assert instead(rule, f"<p>{text}</p>") == [wanted]


def test_a_noun_is_found_in_singular_and_plural(tmp_path: Path) -> None:
    rule = style(tmp_path, '[nouns]\nphysician = "doctor"\n"family physician" = "family doctor"')
    assert instead(rule, "<p>Ask a physician, or two family physicians.</p>") == ["doctor", "family doctors"]


def test_the_longer_of_two_phrases_is_found_and_an_exception_is_left_alone(tmp_path: Path) -> None:
    rule = style(tmp_path, 'except = ["prior authorization"]\n[words]\nprior = "earlier"\n"prior to" = "before"')
    found = said(rule, "<p>Prior to a prior visit ask for prior authorization.</p>")
    assert [text for text, _ in found] == ["Prior to", "prior"]


def test_a_hyphen_or_a_space_parts_words_and_other_marks_do_not(tmp_path: Path) -> None:
    rule = style(tmp_path, '[words]\n"follow up" = "check"\n"and/or" = "or"')
    found = said(rule, "<p>A follow-up, a follow up; they follow, up there. Tea and/or milk and or.</p>")
    assert [text for text, _ in found] == ["follow-up", "follow up", "and/or"]


def test_capitals_count_only_where_the_phrase_has_one(tmp_path: Path) -> None:
    rule = style(tmp_path, '[words]\nAIDS = "a"\nhelp = "b"')
    assert [text for text, _ in said(rule, "<p>She aids AIDS. Help it.</p>")] == ["AIDS", "Help"]


def test_what_stands_near_makes_a_word_right(tmp_path: Path) -> None:
    rule = style(
        tmp_path, 'unless-before = ["formerly called"]\nunless-after = ["an old name"]\n[words]\ngrippe = "flu"'
    )
    assert said(rule, "<p>The flu, formerly called the grippe.</p>") == []
    assert said(rule, "<p>Grippe is an old name.</p>") == []
    assert len(said(rule, "<p>You have the grippe.</p>")) == 1


def test_a_fix_keeps_the_capital_and_mends_the_article(tmp_path: Path) -> None:
    example = '[[bad]]\nhtml = "<p>[[Prior]] visits; an [[additional]] test.</p>"\nmessage = "write"\n'
    example += 'fixed = "<p>Earlier visits; a further test.</p>"\n[[good]]\nhtml = "<p>a</p>"\n'
    rule = style(tmp_path, '[words]\nprior = "earlier"\nadditional = "further"', examples=example)
    assert faults(rule, rule.examples[0]) == []


def test_advice_in_two_parts_speaks_of_one_and_of_several(tmp_path: Path) -> None:
    rule = style(tmp_path, '[nouns]\n"drug user" = "a person who / people who"', kind="avoid")
    found = said(rule, "<p>A drug user and two drug users.</p>")
    assert [message for _, message in found] == ["“drug user”: a person who", "“drug users”: people who"]


def test_only_the_main_content_and_english_are_looked_at(tmp_path: Path) -> None:
    rule = style(tmp_path, '[words]\nprior = "earlier"')
    assert said(rule, "<body><main><p>a b</p></main><footer><p>A prior visit.</p></footer>") == []
    assert said(rule, '<p lang="fr">A prior visit.</p>') == []


def test_headings_and_links_may_be_all_that_is_looked_at(tmp_path: Path) -> None:
    html = '<h2>Read more here</h2><p>Read more <a href="a.html">here or there</a></p>'
    in_headings = style(tmp_path, 'where = "headings"\n[words]\nhere = ""', kind="avoid")
    assert [text for text, _ in said(in_headings, html)] == ["here"]
    in_links = style(tmp_path, 'where = "links"\n[words]\nhere = ""', kind="avoid")
    assert [text for text, _ in said(in_links, html)] == ["here or there"]


def test_the_rarer_of_two_terms_is_inconsistent(tmp_path: Path) -> None:
    rule = style(tmp_path, 'groups = [["medicine", "medication"]]', kind="consistent")
    (one,) = said(rule, "<p>Take the medicine. Medicines help.</p><p>No medication works.</p>")
    assert one[0] == "medication"
    assert "“medicine” elsewhere" in one[1]
    assert said(rule, "<p>Take the medicine. Medicines help.</p>") == []


@pytest.mark.parametrize(
    ("within", "html", "number"),
    [
        ("page", "<h2>A</h2><p>Think of suicide.</p><h2>B</h2><p>Call 988.</p>", 0),
        ("section", "<h2>A</h2><p>Think of suicide.</p><h2>B</h2><p>Call 988.</p>", 1),
        ("paragraph", "<h2>A</h2><p>Think of suicide. Call 988.</p>", 0),
        ("sentence", "<h2>A</h2><p>Think of suicide. Call 988.</p>", 1),
    ],
)
def test_what_is_required_must_stand_within_reach(tmp_path: Path, within: str, html: str, number: int) -> None:
    body = f'when = ["suicide"]\nneed = ["988", "Samaritans"]\nwithin = "{within}"'
    assert len(said(style(tmp_path, body, kind="require"), html)) == number


def test_what_every_page_must_say(tmp_path: Path) -> None:
    rule = style(tmp_path, 'need = ["our helpline"]', kind="require")
    assert [message for _, message in said(rule, "<p>Hello there.</p>")] == ["The page says none of: our helpline."]
    assert said(rule, "<p>Call our helpline.</p>") == []


def test_a_limit_is_told_once_where_it_is_passed(tmp_path: Path) -> None:
    rule = style(tmp_path, "most = 1\n[words]\nplease = ''", kind="limit")
    assert said(rule, "<p>Please sit down. Please wait.</p>") == [("Please", "“Please”: 2 times, at most 1.")]


@pytest.mark.parametrize(
    ("body", "kind", "wanted"),
    [
        ("", "swop", "kind is one of avoid, swap"),
        ('wher = "text"', "swap", "Did you mean where?"),
        ('level = "loud"', "swap", "level is one of error"),
        ('[words]\nprior = ["earlier"]', "swap", "lines such as"),
        ('[words]\n"..." = "x"', "swap", "holds no word"),
        ('message = "{fuond}"\n[words]\nprior = "x"', "swap", "may hold only {found}, {instead}"),
        ("groups = 3", "consistent", "two terms or more"),
        ("", "consistent", "has groups"),
        ("", "require", "has need"),
        ('most = "two"', "limit", "whole number"),
        ("prior = ", "swap", "not valid TOML"),
        ('page-types = ["disease"]', "swap", "page-types are condition"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(tmp_path: Path, body: str, kind: str, wanted: str) -> None:
    with pytest.raises(LoadError) as told:
        style(tmp_path, body, kind=kind)
    assert wanted in str(told.value)
    assert "ours.toml" in str(told.value)


def test_a_style_without_examples_is_no_rule(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="at least one example"):
        style(tmp_path, '[words]\nprior = "earlier"', examples="")


def test_house_styles_are_run_tested_and_set_like_any_rule(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "carelint.toml").write_text('rules = "house"\n', "utf-8")
    assert run("new", "style/our-words", "--style", cwd=tmp_path).returncode == 0
    assert run("test", cwd=tmp_path).stdout.decode() == "ok      style/our-words  (2 examples)\n"
    (tmp_path / "a.html").write_text("<p>Here stands lorem ipsum.</p>", "utf-8")
    assert b"style/our-words" in run("a.html", "--all", cwd=tmp_path).stdout
    config = (tmp_path / "carelint.toml").read_text() + '[rule."style/our-words"]\nallow = ["lorem ipsum"]\n'
    (tmp_path / "carelint.toml").write_text(config, "utf-8")
    assert b"style/our-words" not in run("a.html", "--all", cwd=tmp_path).stdout


def test_a_style_whose_example_does_not_hold_fails_its_test(tmp_path: Path) -> None:
    style(tmp_path, '[words]\nprior = "earlier"')
    done = run("test", str(tmp_path / "style" / "ours.toml"), cwd=tmp_path)
    assert done.returncode == 1
    assert "FAILED  style/ours" in done.stdout.decode()
    assert "bad example 1: it must mark ['bad']" in done.stdout.decode()


def test_naming_nothing_that_can_be_tested_is_a_clear_error(tmp_path: Path) -> None:
    done = run("test", cwd=tmp_path)
    assert done.returncode == 2
    assert "Name rules, families or style files" in done.stderr.decode()
    assert run("test", "style/nonsense", cwd=tmp_path).returncode == 2
