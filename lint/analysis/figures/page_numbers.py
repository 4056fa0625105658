"""The numbers of a page's text, and which of them tell a risk or a share of people."""

import re
from typing import NamedTuple

from lint.analysis.figures.amounts import NUMBER_WORDS
from lint.analysis.figures.numbers import Number, read
from lint.analysis.figures.quantities import words as listed
from lint.analysis.grammar import words
from lint.analysis.structure import outline
from lint.over import english, sentences_with
from lint.page import Page, Sentence
from lint.text import Span

_WORDED = sentences_with(*NUMBER_WORDS, "half", "third", "quarter", "fifth", "tenth", "once", "twice")
_AFTER_OF = re.compile(r"\s(?:of|in|among)\s((?:[\w’'.-]+\s?){1,5})")
_NEXT = re.compile(r"\s((?:[\w’'-]+\s?){1,4})")
_CHANGED_BY = re.compile(
    r"\bby\s(?:(?:about|almost|around|at least|as much as|more than|nearly|over|up to)\s)?\Z", re.I
)
_CLAUSE = re.compile(r"[.,;:()]")
# Under the heading of the references stands the review line too.
_SIGNED = re.compile(r"\b(?:reviewed|review|updated)\b", re.I)
_VOLUME = re.compile(r"\d{1,4}\s?\(\d{1,3}(?:\sSuppl\s?\d*)?\)|;\s?\d{1,4}:|^\(\d{4}\)\.?$")
_WORDS_BEFORE = 14  # words of the same clause in which a risk may be named: "your risk of passing HIV on is under 1%"
_FAR = 150  # characters before a number in which what leads to it is looked for
_BESIDE = 8  # risks before and after one in which it may be told again
_FROM_PERCENT = 5
_SAME = 0.15  # by how much two ways to tell one share may differ: "14%, or 1 in 7"


class Placed(NamedTuple):
    """A number and the sentence that it stands in."""

    sentence: Sentence
    number: Number
    string: str  # of the sentence: asked for each time, a sentence of a megabyte would be copied for each number

    @property
    def text(self) -> str:
        return self.string[self.number.start : self.number.end]

    @property
    def span(self) -> Span | None:
        return self.sentence.span(self.number.start, self.number.end)


def of_page(page: Page) -> tuple[Placed, ...]:
    """The numbers of the main content, in order; references left out."""
    return page.derive(_of_page)


def _of_page(page: Page) -> tuple[Placed, ...]:
    with_digits = {block for block in page.main if _has_digit(block.text.string)}
    worded = {(sentence.block, sentence.start) for sentence in _WORDED(page)}
    found: list[Placed] = []
    for sentence in sentences_of_text(page):
        has_words = (sentence.block, sentence.start) in worded
        if not has_words and sentence.block not in with_digits:
            continue
        string = sentence.string
        if (has_words or _has_digit(string)) and not _is_citation(string):
            found += (Placed(sentence, number, string) for number in read(string, worded=has_words))
    return tuple(found)


def _is_citation(string: str) -> bool:
    """Tell whether a sentence is a part of a reference, wherever it stands: a volume, a DOI, the size of a file."""
    if "doi" in string or "PDF" in string or "et al" in string:
        return True
    return ("(" in string or ";" in string) and _VOLUME.search(string) is not None


def sentences_of_text(page: Page) -> tuple[Sentence, ...]:
    """The English sentences of the main content, cells of a single word too; references left out."""
    return page.derive(_sentences_of_text)


def _sentences_of_text(page: Page) -> tuple[Sentence, ...]:
    cited = (section.blocks for section, names in outline.names(page).items() if "references_review" in names)
    left_out = {block for blocks in cited for block in blocks if not _SIGNED.search(block.text.string)}
    wanted = {block for block in english(page) if block.main} - left_out
    return tuple(one for one in page.sentences if one.block in wanted)


def _has_digit(text: str) -> bool:
    # Searches for a byte are several times faster than one regular expression.
    return any(digit in text for digit in "1203456789½¼¾")


def risks(page: Page) -> tuple[Placed, ...]:
    """The percentages and the ratios that tell a risk, or a share of people or cases."""
    return page.derive(_risks)


def _risks(page: Page) -> tuple[Placed, ...]:
    return tuple(one for one in of_page(page) if one.number.kind in ("percentage", "ratio") and _is_risk(one))


def _is_risk(one: Placed) -> bool:
    text, number = one.string, one.number
    if number.share > 1:
        return False
    if _CHANGED_BY.search(text, max(0, number.start - 20), number.start):
        return False  # a change of a risk, not the risk
    if number.kind == "ratio":
        return True
    after = _NEXT.match(text, number.end)
    following = after[1].lower().split()[:3] if after else []
    if not listed("changes").isdisjoint(following[:2]):
        return False
    follows = _AFTER_OF.match(text, number.end)
    if follows and _counts_people(follows[1]):
        return True
    if not listed("risk").isdisjoint(following) or not listed("befalls").isdisjoint(following[:1]):
        return True
    clause = _CLAUSE.split(text[max(0, number.start - _FAR) : number.start])[-1].lower().split()
    return not follows and not listed("risk").isdisjoint(clause[-_WORDS_BEFORE:])


def _counts_people(phrase: str) -> bool:
    said = [word.strip(".’'").lower() for word in phrase.split()[:4]]
    if said[0] in listed("matter"):
        return False
    return any(word in listed("people") or words.is_plural_noun(word) for word in said)


class Formats(NamedTuple):
    """The risks that a page tells as percentages and as ratios; those told both ways at once left out."""

    percentages: tuple[Placed, ...]
    ratios: tuple[Placed, ...]


def formats(page: Page) -> Formats:
    """How the page tells its risks."""
    return page.derive(_formats)


def _formats(page: Page) -> Formats:
    told = risks(page)
    alone = [
        one
        for index, one in enumerate(told)
        if not any(
            one.sentence.block is other.sentence.block and told_twice(one, other)
            for other in told[max(0, index - _BESIDE) : index + _BESIDE + 1]
        )
    ]
    percentages = tuple(one for one in alone if one.number.kind == "percentage")
    return Formats(percentages, tuple(one for one in alone if one.number.kind == "ratio"))


def told_twice(one: Placed, other: Placed) -> bool:
    """Tell whether two numbers are one share in two forms: "14% (1 in 7)"."""
    if one is other or (one.number.kind, one.number.base) == (other.number.kind, other.number.base):
        return False
    first, second = one.number.share, other.number.share
    return abs(first - second) <= _SAME * max(first, second)


def as_people(number: Number) -> str:
    """A percentage or a ratio as people out of 100, or of 1,000 where it is small: "5 to 10 in 100"."""
    base = 100 if number.share >= 1 / 100 else 1000
    values = [f"{int(value * base / (number.base or 100) + 0.5)}" for value in (number.low, number.high)]
    return f"{' to '.join(dict.fromkeys(values))} in {base:,}"


def needlessly_exact(number: Number) -> bool:
    """Tell whether a share has decimals that rounding may drop: from 5% on, that changes a tenth at most."""
    if number.kind == "ratio":
        return any(value % 1 for value in (number.low, number.high, number.base))
    return number.low >= _FROM_PERCENT and any(value % 1 for value in (number.low, number.high))
