"""How hard a page's running text is to read, counted block by block by one convention, `CONVENTION`.

Flesch-Kincaid grade: Kincaid et al. 1975. SMOG: McLaughlin 1969. The interval (95 %) is the delta method over
sentences, a closed formula.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypedDict

from lint.analysis.reading.syllables import syllables
from lint.analysis.reading.topic import topic_words
from lint.analysis.review_dates import review
from lint.analysis.structure import outline
from lint.blocks import CONTROL, MAIN, NAV, TABLE
from lint.page import Block, Page, Section, Sentence

# Said in every report, because grades differ by 4 between conventions.
CONVENTION = (
    "Counted is the running text of the main content that is in English; headings, navigation, buttons, captions, "
    "tables, lists of links, references and the review line are left out. The end of a block or line break ends a "
    "sentence; each list item is a sentence, and items of one or two words that follow each other are pooled. "
    "Words joined by a hyphen count apart, and a number is one word of one syllable. The interval holds the grade with "
    "95 % certainty over sentences. Without the topic's own words: those of the title, less its function words."
)
SHORT_CONVENTION = "running text without headings and tables; a list item is a sentence"

FEWEST_WORDS, FEWEST_SENTENCES = 100, 3  # a grade of less text says nothing
# Below these a section's grade swings by 2 grades and more.
FEWEST_SECTION_WORDS, FEWEST_SECTION_SENTENCES = 100, 8
_WANTED = MAIN | NAV | TABLE | CONTROL
SHORT_ITEM = 3  # words
LONG_WORD = 3  # syllables
TOPIC_TELLS = 1.0  # grades between a page as written and without its topic's words that are worth saying


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


def tallies(page: Page) -> Mapping[Sentence, Count]:
    """Every sentence of the running text, counted."""
    return page.derive(_tallies)


def _tallies(page: Page) -> dict[Sentence, Count]:
    return {sentence: tally(sentence.words) for sentence in prose(page)}


def counts(page: Page) -> Sequence[Count]:
    """The sentences counted, short list items pooled."""
    return page.derive(_counts)


def _counts(page: Page) -> list[Count]:
    return pooled(tallies(page))


def pooled(counted: Mapping[Sentence, Count]) -> list[Count]:
    """The counts of some sentences, list items of one or two words that follow each other taken as one sentence."""
    found: list[Count] = []
    pool: list[Count] = []
    for sentence, one in counted.items():
        if sentence.block.item and one.words < SHORT_ITEM:
            pool.append(one)
            continue
        if pool:
            found.append(_sum(pool))
            pool = []
        found.append(one)
    return [*found, _sum(pool)] if pool else found


def _sum(counted: Sequence[Count]) -> Count:
    return Count(
        sum(one.words for one in counted),
        sum(one.syllables for one in counted),
        sum(one.long_words for one in counted),
    )


def without_topic(page: Page) -> Sequence[Count]:
    """The sentences counted without the topic's own words; as written where nothing would be left."""
    return page.derive(_without_topic)


def _without_topic(page: Page) -> Sequence[Count]:
    topic = topic_words(page)
    left: dict[Sentence, Count] = {}
    for sentence, counted in tallies(page).items():
        if topic.isdisjoint(sentence.words):
            left[sentence] = counted
        elif (rest := _less(counted, tally([word for word in sentence.words if word in topic]))).words:
            left[sentence] = rest
    return pooled(left) or counts(page)


def _less(all_of_it: Count, part: Count) -> Count:
    return Count(
        all_of_it.words - part.words,
        all_of_it.syllables - part.syllables,
        all_of_it.long_words - part.long_words,
    )


@dataclass(frozen=True, slots=True)
class GradedSection:
    """A section with text enough for a grade of its own; what stands under its subheadings is not counted."""

    section: Section
    words: int
    flesch_kincaid: Grade


def sections(page: Page) -> Sequence[GradedSection]:
    """The sections of 100 words and 8 sentences or more, graded."""
    return page.derive(_sections)


def _sections(page: Page) -> list[GradedSection]:
    owners = {block: section for section in page.sections for block in section.blocks}
    texts: dict[Section, dict[Sentence, Count]] = {}
    for sentence, counted in tallies(page).items():
        if owner := owners.get(sentence.block):
            texts.setdefault(owner, {})[sentence] = counted
    found = []
    for section, text in texts.items():
        counted_text = pooled(text)
        words = sum(one.words for one in counted_text)
        if words >= FEWEST_SECTION_WORDS and len(counted_text) >= FEWEST_SECTION_SENTENCES:
            found.append(GradedSection(section, words, flesch_kincaid(counted_text)))
    return found


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


class Grades(TypedDict):
    """The two grades as machine output gives them: "grade", "low" and "high" of each."""

    flesch_kincaid: dict[str, float]
    smog: dict[str, float]


class Summary(Grades):
    """The same, and as they are without the topic's own words."""

    without_topic: Grades


def summary(page: Page) -> Summary | None:
    """The page's grades; None for too little text."""
    counted = counts(page)
    if not enough(counted):
        return None
    return {**grades(counted), "without_topic": grades(without_topic(page))}


def grades(counted: Sequence[Count]) -> Grades:
    """Both grades of some sentences."""
    return {"flesch_kincaid": flesch_kincaid(counted).rounded(), "smog": smog(counted).rounded()}
