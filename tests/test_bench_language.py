"""What counts as finding a slip, and that the sets of agreement slips are always the same."""

import pytest

from bench import agreement, data, defects, said
from bench.said import Said
from lint.runner import Plan, Runner
from lint.source import Entry
from lint.text import WORD
from tests.shared import shared


@pytest.mark.parametrize(
    ("mark", "span", "expected"),
    [
        ((3, 6), (5, 9), True),
        ((3, 6), (6, 9), False),  # they touch, and share nothing
        ((6, 9), (3, 6), False),
        ((3, 6), (6, 6), True),  # something is missing at 6
        ((6, 9), (6, 6), True),
        ((7, 9), (6, 6), False),
        ((6, 6), (6, 9), True),  # the mark itself has no width
    ],
)
def test_a_mark_overlaps_what_it_shares_a_character_with_or_touches_what_is_missing(
    mark: tuple[int, int], span: tuple[int, int], expected: bool
) -> None:
    assert said.overlaps(Said(*mark, "rule", ""), span) is expected


def test_what_was_said_of_the_clean_sentence_finds_no_slip() -> None:
    before = [Said(0, 3, "article", "the")]
    moved = Said(4, 7, "article", "the")
    assert not said.finds([moved], before, (4, 7))
    assert said.finds([moved._replace(rule="other")], before, (4, 7))
    assert said.finds([moved._replace(excerpt="teh")], before, (4, 7))
    assert not said.finds([moved._replace(excerpt="teh")], before, (8, 9))


def test_marks_are_counted_in_the_text_not_in_the_page() -> None:
    text = "If A < B & C, the the drug can helps."
    result = Runner(Plan(select=("language",))).check(Entry("page.html", data=said.page([text])))
    marks = {one.rule: one.excerpt for one in said.of_findings(result.findings, text)}
    assert marks["language/modal-verb-form"] == "helps"
    assert all(text[one.start : one.end] == one.excerpt for one in said.of_findings(result.findings, text))


def test_own_sentences_hold_the_swapped_word() -> None:
    slips = agreement.own()
    assert len(slips) == 120 == len({slip.digest for slip in slips})
    for slip in slips:
        start, end = slip.span
        before, after = WORD.findall(slip.clean), WORD.findall(slip.text)
        assert slip.text[start:end] in after
        assert [a == b for a, b in zip(before, after, strict=True)].count(False) == 1, slip.text


def test_drawing_again_draws_the_same() -> None:
    texts = [f"Sentence {number} is right, and it has a verb." for number in range(40)]
    assert agreement.choose(texts, 5) == agreement.choose(reversed(texts), 5)


@pytest.mark.conformance
def test_the_drawn_set_is_rebuilt_from_the_data() -> None:
    texts = [one["text"] for one in data.lines(shared("grammar/clean.jsonl"))]
    again = [(agreement.digest(one.text), one.word, one.now) for one in agreement.choose(texts)]
    assert again == [(one["digest"], one["word"], one["now"]) for one in data.lines(agreement.CHOSEN)]
    assert len(agreement.chosen(texts)) == agreement.NUMBER


@pytest.mark.conformance
def test_each_known_fault_stands_where_the_list_says() -> None:
    texts = [one["text"] for one in data.lines(shared("grammar/clean.jsonl"))]
    texts += [one["clean_text"] for one in data.lines(shared("grammar/slips.jsonl"))]
    by_digest = {agreement.digest(text): text for text in texts}
    for one in defects.listed():
        text = by_digest[one["sentence"]]
        assert text[one["at"] :].startswith(one["piece"]), one
