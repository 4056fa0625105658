"""How hard a page's running text is to read, counted block by block.

The convention, because grades differ by 4 between conventions: main content only, in English; headings,
navigation, buttons, captions, tables, lists of links, references and the review line are left out. The end of
a block and `<br>` end a sentence; each list item is a sentence, items of one or two words that follow each
other are pooled. Words joined by a hyphen count apart, a number is one word of one syllable.

Flesch-Kincaid grade: Kincaid et al. 1975. SMOG: McLaughlin 1969. The interval (95 %) is the delta method over
sentences, a closed formula.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from lint.analysis import outline, review
from lint.analysis.syllables import syllables
from lint.blocks import CONTROL, MAIN, NAV, TABLE
from lint.page import Block, Page, Sentence

FEWEST_WORDS, FEWEST_SENTENCES = 100, 3  # a grade of less text says nothing
_WANTED = MAIN | NAV | TABLE | CONTROL
SHORT_ITEM = 3  # words
LONG_WORD = 3  # syllables


@dataclass(slots=True)
class Count:
    """One sentence: its words, their syllables, and how many have three or more."""

    words: int
    syllables: int
    long_words: int


@dataclass(frozen=True, slots=True)
class Grade:
    """A US school grade with its 95 % interval."""

    grade: float
    low: float
    high: float

    def rounded(self) -> dict[str, float]:
        return {name: round(getattr(self, name), 2) for name in ("grade", "low", "high")}


def prose(page: Page) -> tuple[Sentence, ...]:
    """The sentences of the page's running text."""
    return page.derive(_prose)


def _prose(page: Page) -> tuple[Sentence, ...]:
    left_out = {
        block
        for section, names in outline.names(page).items()
        if names[0] == "references_review"
        for block in section.blocks
    }
    left_out.update(review.stated(page))
    wanted = {block for block in page.blocks if block.within & _WANTED == MAIN and is_prose(page, block)} - left_out
    return tuple(sentence for sentence in page.sentences if sentence.block in wanted)


def is_prose(page: Page, block: Block) -> bool:
    """Tell whether a block is running text in English."""
    lang = block.lang or page.lang
    return not (block.level or block.linked) and (not lang or lang[:2].lower() == "en")


def counts(page: Page) -> tuple[Count, ...]:
    """The sentences counted, short list items pooled."""
    return page.derive(_counts)


def _counts(page: Page) -> tuple[Count, ...]:
    return tuple(tally(words) for words in _pooled(prose(page)))


def _pooled(sentences: Iterable[Sentence]) -> Iterable[Sequence[str]]:
    pool: list[str] = []
    for sentence in sentences:
        if sentence.block.item and len(sentence.words) < SHORT_ITEM:
            pool.extend(sentence.words)
            continue
        if pool:
            yield pool
            pool = []
        yield sentence.words
    if pool:
        yield pool


def tally(words: Sequence[str]) -> Count:
    """Count one sentence's words."""
    each = list(map(syllables, words))
    return Count(len(each), sum(each), len([one for one in each if one >= LONG_WORD]))


def flesch_kincaid(counted: Sequence[Count]) -> Grade:
    """0.39 words per sentence + 11.8 syllables per word - 15.59."""
    number = len(counted)
    words = sum(one.words for one in counted)
    length, weight = words / number, sum(one.syllables for one in counted) / words
    influence = (0.39 * (one.words - length) + 11.8 * (one.syllables - weight * one.words) / length for one in counted)
    return _interval(0.39 * length + 11.8 * weight - 15.59, influence, number)


def smog(counted: Sequence[Count]) -> Grade:
    """1.0430 * sqrt(30 * words of three or more syllables per sentence) + 3.1291."""
    number = len(counted)
    share = sum(one.long_words for one in counted) / number
    slope = 1.0430 * sqrt(30) / (2 * sqrt(share)) if share else 0.0
    influence = (slope * (one.long_words - share) for one in counted)
    return _interval(1.0430 * sqrt(30 * share) + 3.1291, influence, number)


def _interval(grade: float, influence: Iterable[float], number: int) -> Grade:
    spread = 1.96 * sqrt(sum(one * one for one in influence) / (number * max(1, number - 1)))
    return Grade(grade, grade - spread, grade + spread)


def enough(counted: Sequence[Count]) -> bool:
    """Tell whether there is enough text to give a grade."""
    return len(counted) >= FEWEST_SENTENCES and sum(one.words for one in counted) >= FEWEST_WORDS


def summary(page: Page) -> dict[str, object] | None:
    """The page's grades as machine output gives them; None for too little text."""
    counted = counts(page)
    if not enough(counted):
        return None
    return {"flesch_kincaid": flesch_kincaid(counted).rounded(), "smog": smog(counted).rounded()}
