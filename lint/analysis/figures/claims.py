"""What a clinician who signs a page off must check: each number, dose, medicine and date, with the words around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analysis.figures import medicines
from lint.analysis.figures.page_numbers import Placed, of_page, sentences_of_text
from lint.analysis.grammar import words
from lint.page import Block, Page, Sentence
from lint.parse import Element
from lint.text import Span, visible

# Numbers that are the name of a thing, and the numeral that is mostly a pronoun.
_NO_CLAIM = frozenset({"label"})
_PRONOUN = "one"
_NOUN = re.compile(r"\s(\w+)")
_LONGEST = 1000  # characters of a sentence that are shown
_WIDEST = 20  # blocks on each side of a cell that may belong to its row


class Claim(NamedTuple):
    """One thing to check: its kind, its words, where it stands, and the sentence (in a table: the row)."""

    kind: str
    text: str
    span: Span | None
    section: str
    sentence: str


def of(page: Page) -> list[Claim]:
    """The claims of a page's main content in order; references left out."""
    found = [*_numbers(page), *_medicines(page)]
    found.sort(key=lambda one: (one[0].block.order, one[0].start, one[1]))
    strings = {sentence: sentence.string for sentence, *_ in found}
    return [_claim(page, strings[one[0]], *one) for one in found]


def _numbers(page: Page) -> Iterator[tuple[Sentence, int, int, str]]:
    for one in of_page(page):
        number = one.number
        if number.kind not in _NO_CLAIM and not (number.kind == "count" and one.text.lower() == _PRONOUN):
            yield one.sentence, number.start, _end(one), number.kind


def _end(one: Placed) -> int:
    """Where a number ends, with what is counted: "4 steps"."""
    noun = _NOUN.match(one.string, one.number.end)
    is_counted = noun is not None and one.number.kind == "count" and words.is_plural_noun(noun[1].lower())
    return noun.end() if noun is not None and is_counted else one.number.end


def _medicines(page: Page) -> Iterator[tuple[Sentence, int, int, str]]:
    for sentence in sentences_of_text(page):
        for first, last in medicines.medicines(sentence):
            yield sentence, sentence.places[first][0], sentence.places[last][1], "medicine"


def _claim(page: Page, string: str, sentence: Sentence, start: int, end: int, kind: str) -> Claim:
    span = sentence.span(start, end)
    section = page.section_at(span.start) if span else ""
    return Claim(kind, string[start:end], span, section, _row_text(page, sentence) or _around(string, start, end))


def _around(string: str, start: int, end: int) -> str:
    """The sentence; of an endless one, what stands near."""
    if len(string) <= _LONGEST:
        return visible(string)
    first, last = max(0, start - _LONGEST // 2), end + _LONGEST // 2
    return ("…" if first else "") + visible(string[first:last]) + ("…" if last < len(string) else "")


def _row_text(page: Page, sentence: Sentence) -> str:
    """Of a cell the whole row, for a number alone says nothing; "" elsewhere."""
    row = _row(sentence.block)
    if row is None:
        return ""
    first = max(0, sentence.block.order - _WIDEST)
    near = page.blocks[first : sentence.block.order + _WIDEST]
    return " | ".join(visible(block.text.string) for block in near if _row(block) is row)


def _row(block: Block) -> Element | None:
    return block.element.closest("tr") if block.table and block.element else None
