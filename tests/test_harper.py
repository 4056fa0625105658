"""Harper's answers stand at the right characters, depend on their text alone, come in time, and do no harm."""

import subprocess
import sys
import time
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.analysis.grammar import profile
from lint.engines.harper import LONGEST, Harper, pieces
from lint.facts import Match

SLIP = "You should of called."
TEXTS = (
    SLIP,
    "They looked in there eyes, and the the nurse left.",
    "It is better then tea , or so they say.",
    "There own doctor was suppose to call.",
    "In there eyes",
    "",
    "ÉTÉ: SHE SHOULD OF CALLED",
    "The nurse who helped us was kind.",
)


@pytest.fixture(scope="module")
def engine() -> Harper:
    return Harper()


def marked(engine: Harper, text: str) -> list[tuple[str, str]]:
    return [(one.rule, text[one.start : one.end]) for one in engine.ask([text])[0]]


@pytest.mark.parametrize(
    "before",
    [
        "😀 ",
        "👩\u200d⚕️👨\u200d👩\u200d👧 ",
        "e\u0301te\u0301 a\u030a. ",
        "שלום עולם. ",
        "\u202bمرحبا\u202c. ",
        "𝒳 ",
        "\u00a0 ",
        "A line.\n",
        "\x00 ",
        "\ud800 ",
        "ﬁ ",
    ],
    ids=ascii,
)
def test_a_mark_stands_at_its_characters(engine: Harper, before: str) -> None:
    assert ("ModalOf", "should of") in marked(engine, before + SLIP)


def test_an_insertion_holds_the_text_before_it(engine: Harper) -> None:
    text = "Rest,then call."
    (found,) = [one for one in engine.ask([text])[0] if one.rule == "CommaFixes"]
    assert text[: found.start] + found.replacements[0] + text[found.end :] == "Rest, then call."


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6))
def test_an_answer_depends_on_its_text_alone(engine: Harper, texts: list[str]) -> None:
    alone = {text: tuple(engine.ask([text])[0]) for text in texts}
    assert [tuple(one) for one in engine.ask(texts)] == [alone[text] for text in texts]


def test_a_fresh_engine_says_the_same(engine: Harper) -> None:
    engine.ask(TEXTS[::-1])
    assert Harper().ask(TEXTS) == engine.ask(TEXTS)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_answered_within_its_bounds(engine: Harper, text: str) -> None:
    for one in engine.ask([text])[0]:
        assert 0 <= one.start <= one.end <= len(text)
        assert one.message


@pytest.mark.parametrize(
    "text",
    [
        "Infective endocarditis is noninherited.",
        "People with XLA have very few B cells. A B vitamin helps.",
        "Women who took DES while pregnant may ask their doctor.",
        "We live in Washington, not in Washington State, and in Turkey.",
        "Start an IV drip at 5 mg for 10 min, 2 hr or 30 s.",
        "Your health care provider checks all of the medicines, red, white and blue, for 6-8 weeks.",
        "Find out what you can do to prevent it.",
        "The range is from mild to severe. Where you live matters.",
        "Mix *one* _or_ `two` [parts](here) # now | then, ~~no~~ <b>more</b>.",
        "SYMPTOMS AND CAUSES",
        "See Holmes, K. K., and Thompson, A. A. (2010).",
    ],
)
def test_sound_text_is_given_no_other_words(engine: Harper, text: str) -> None:
    said = [one for one in engine.ask([text])[0] if one.rule not in ("RepeatedWords",)]
    assert said == []


def test_markup_signs_are_text(engine: Harper) -> None:
    for text in (f"# {SLIP}", f"`{SLIP}`", f"[{SLIP}](x)", f"    {SLIP}", f"<!-- {SLIP} -->", f"*{SLIP}*"):
        assert ("ModalOf", "should of") in marked(engine, text), text


def test_only_rules_of_the_profile_speak(engine: Harper) -> None:
    held = profile.read("harper")
    said = engine.ask(["Teh mesage is on teh OK list, very good and very hungry , in there eyes."])[0]
    assert {one.rule for one in said} >= {"CommaFixes"}
    assert all(one.rule in held.rules for one in said)


def test_the_profile_speaks_of_rules_that_harper_has() -> None:
    import harper

    held, known = profile.read("harper"), harper.get_default_lint_config()
    assert set(known) == set(held.off) | set(held.rules)
    assert not set(held.off) & set(held.rules)
    for some in (held.definite, held.questions, held.place, held.unsure_after):
        assert set(some) <= set(held.rules)
    assert held.safe <= held.definite
    assert all(reason.endswith(".") for reason in held.off.values())


def test_the_version_is_told_without_loading_harper() -> None:
    program = (
        "import sys; from lint.engines.harper import Harper; "
        "assert Harper().version(); assert 'harper' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("text", ["", " ", "\n\n", "word " * 3000, "x" * 9001, "One end. " * 2000, "a b\n" * 5000])
def test_pieces_hold_every_word_once(text: str) -> None:
    cut = pieces(text)
    assert all(0 < end - start <= LONGEST for start, end in cut)
    assert all(one[1] <= other[0] for one, other in pairwise(cut))
    assert "".join("".join(text[start:end].split()) for start, end in cut) == "".join(text.split())


def test_a_mark_far_down_a_long_text_stands_at_its_characters(engine: Harper) -> None:
    text = "The nurse will call you soon. " * 400 + SLIP
    assert marked(engine, text) == [("ModalOf", "should of")]
    assert engine.ask([text])[0][0][:3] == Match(len(text) - 17, len(text) - 8, "ModalOf", "")[:3]


@pytest.mark.slow
def test_a_hundred_thousand_words_in_one_paragraph_take_bounded_time(engine: Harper) -> None:
    words = Random(1).choices(
        "the nurse will call you and ask about medicine that they take each day".split(), k=100_000
    )
    started = time.process_time()
    engine.ask([" ".join(words)])
    assert time.process_time() - started < 120
