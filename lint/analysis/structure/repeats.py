"""Runs of words that stand twice in a page's running text."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.grammar import closed, words
from lint.analysis.reading.topic import topic_words
from lint.analysis.structure.emergencies import directed
from lint.analysis.structure.running_text import running_text
from lint.blocks import ITEM, TABLE
from lint.page import Page, Sentence

LENGTH = 8  # words; phrases that all texts of a language share are seldom longer
_FEWEST_TELLING = 4  # words that are neither function words nor the topic's own
# Who is called, and how, is said again on purpose wherever a reader may need it.
_CALLS = frozenset("ask call contact get go see seek talk tell visit".split())
_HELPERS = frozenset(
    "a&e 911 988 999 111 clinic clinician doctor doctor's doctors emergency gp help hospital hotline midwife nurse "
    "obstetrician pharmacist physician provider providers specialist surgeon".split()
)
_SMALL = (
    closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.DETERMINERS | closed.PRONOUNS | closed.RELATIVES
    | closed.MODALS | closed.BE | closed.DO_NOT | closed.ADVERBS
    | frozenset("any do does did had has have him more no one other some such them there these this those us".split())
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A run of words: from word `first` to word `last` of a sentence."""

    sentence: Sentence
    first: int
    last: int


def repeats(page: Page) -> Iterator[tuple[Place, Place]]:
    """Each run of words that stood on the page before, as long as it goes, and its first place.

    Tables and items of lists are for looking up, so that each may say the whole again.
    """
    seen: dict[tuple[str, ...], tuple[Sentence, int]] = {}
    topic = topic_words(page)
    for sentence in running_text(page):
        said = sentence.words
        if len(said) < LENGTH or sentence.block.within & (TABLE | ITEM):
            continue
        free = 0
        for index, run in enumerate(zip(*(said[shift:] for shift in range(LENGTH)), strict=False)):
            here = (sentence, index)
            known = seen.setdefault(run, here)
            if known is here or index < free:
                continue
            length = _length(sentence, index, *known)
            free = index + length
            again = Place(sentence, index, index + length - 1)
            first = Place(known[0], known[1], known[1] + length - 1)
            if _is_worth_saying_once(again, first, topic):
                yield again, first


def _length(sentence: Sentence, index: int, other: Sentence, start: int) -> int:
    length = LENGTH
    last = min(len(sentence.words) - index, len(other.words) - start)
    while length < last and sentence.words[index + length] == other.words[start + length]:
        length += 1
    return length


def _is_worth_saying_once(here: Place, first: Place, topic: frozenset[str]) -> bool:
    """Tell whether the words make a statement: no call-out, no name, no lead-in of a list."""
    sentence, said = here.sentence, here.sentence.words[here.first : here.last + 1]
    if sentence is first.sentence or sentence.string.endswith(":"):
        return False
    if said[0] in _GOES_ON or _is_verb(said[0]):
        return False  # the same is said of something else: "hepatitis C is found in ..."
    if not _CALLS.isdisjoint(sentence.words) and not _HELPERS.isdisjoint(sentence.words):
        return False
    telling = {word for word in said if word not in _SMALL and word not in topic and not word.isdigit()}
    if len(telling) < _FEWEST_TELLING or not _closes(here) or not any(map(_is_verb, said)) or directed(sentence):
        return False
    written = sentence.written(here.first, here.last).split()[1:]
    return 3 * sum(word[0].isupper() for word in written) < len(written)


def _closes(place: Place) -> bool:
    """Tell whether a clause ends with the run: a mark follows, and no bracket is cut in two."""
    string = place.sentence.string
    start, end = place.sentence.places[place.first][0], place.sentence.places[place.last][1]
    run = string[start:end]
    return string[end : end + 1] in ("", *".,;!?") and run.count("(") == run.count(")") and "<" not in run


def _is_verb(word: str) -> bool:
    return word in _FINITE or (words.third_person(word) is not None and not words.is_plural_noun(word))


_GOES_ON = frozenset("that where which who whose".split())  # a description of a thing, short enough to be kept

_FINITE = closed.BE - {"been", "being"} | closed.MODALS | closed.DO_NOT | frozenset("do does did have has had".split())
