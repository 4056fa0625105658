"""What quiet rules say of a page is one finding; nothing that they say is lost."""

from collections.abc import Iterator

from lint.finding import AGAIN, Finding
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.runner import Plan, Runner
from lint.source import Entry

PAGE = "<p>A badly made word. Bad and bad.</p>\n<p>A badly made word.</p>"


def _check(sentence: Sentence) -> Iterator[Problem]:
    for index, word in enumerate(sentence.words):
        if word.startswith("bad"):
            fix = Fix.of(sentence.rewrite(index, "good"))
            yield Problem(sentence.words_span(index), f"“{word}” is bad.", fix=fix)


def found(html: str, *, folds: bool) -> tuple[Finding, ...]:
    toy = rule(
        "checks.style.toy",
        "A toy.",
        over=sentences,
        check=_check,
        level=Level.NOTE,
        examples=(Bad("<p>A [[bad]] word.</p>", "bad", fixed="<p>A good word.</p>"), Good("<p>A good word.</p>")),
        folds=folds,
    )
    return Runner(Plan(), {toy.id: toy}).check(Entry("page.html", data=html.encode())).findings


def test_a_rule_that_folds_says_one_thing_of_a_page_and_counts() -> None:
    assert [one.count for one in found(PAGE, folds=False)] == [1, 1, 1, 1]
    assert [one.count for one in found(PAGE, folds=True)] == [4]


def test_every_place_is_kept_with_what_was_said_there() -> None:
    (one,) = found(PAGE, folds=True)
    places = [(one.message, one.place), *((other.message, other.place) for other in one.related)]
    alone = [(other.message, other.place) for other in found(PAGE, folds=False)]
    assert [place for _, place in places] == [place for _, place in alone]
    assert [said for said, _ in places] == ["“badly” is bad.", "“bad” is bad.", "“bad” is bad.", AGAIN]


def test_the_fix_of_all_places_is_one_fix() -> None:
    (one,) = found(PAGE, folds=True)
    assert one.fix is not None
    assert one.fix.safe
    assert len(one.fix.edits) == 4


def test_the_group_does_not_change_when_another_place_comes() -> None:
    (one,), (more,) = found(PAGE, folds=True), found(PAGE + "<p>One more bad word.</p>", folds=True)
    assert one.group == more.group
    assert one.fingerprint == more.fingerprint
    assert one.count < more.count


def test_a_fault_alone_is_as_it_was() -> None:
    assert found("<p>A bad word.</p>", folds=True) == found("<p>A bad word.</p>", folds=False)
