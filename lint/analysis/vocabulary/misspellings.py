"""What to make of a word that no list holds: surely wrong, worth a look, or a name to leave alone."""

import re
from typing import NamedTuple

from lint.analysis.vocabulary import spelling
from lint.analysis.vocabulary.unknown_words import Place, Unknown, Vocabulary
from lint.text import split

ONE_SLIP = 0.75  # what a guess one slip away costs at most
DOUBLED = 0.35  # what two letters that changed places, or one that was doubled, cost at most
LOST = 0.46  # what a letter too few or too many costs at most
CLEAR = 0.1  # by how much the first guess must beat the second to be offered as a fix
OFTEN = 3  # times that a word stands on the page from which on it is hardly a slip of the finger
_ENOUGH_GUESSES, _ENOUGH_FAR = 60, 5  # words of a page for which guesses are looked for


class Verdict(NamedTuple):
    """What is said of an unknown word: right words it may mean, and whether it is surely wrong."""

    suggestions: tuple[str, ...]
    certain: bool
    clear: bool  # the first suggestion is the only likely one


def judge(unknown: Unknown, page: Vocabulary, rank: int) -> Verdict | None:
    """Judge the unknown word that comes `rank`-th on the page; None lets it stand."""
    if not unknown.lower and (len(unknown.word) < 6 or not any(_opens(place) for place in unknown.places)):
        return None  # a name
    guesses = spelling.guesses(unknown.word, page.words, far=rank < _ENOUGH_FAR) if rank < _ENOUGH_GUESSES else []
    near = [word for cost, word in guesses if cost < ONE_SLIP]
    clear = bool(near) and (len(guesses) == 1 or guesses[1][0] - guesses[0][0] > CLEAR)
    if not unknown.lower:
        return _capital(unknown, page, near, clear)
    if spelling.column(unknown.word) == spelling.RARE:
        likely = bool(near) and spelling.column(near[0]) <= spelling.COMMON and len(unknown.places) < OFTEN
        return Verdict(_few(near, ""), False, clear) if likely and guesses[0][0] < LOST else None
    if len(unknown.word) < 4:
        return Verdict((near[0],), True, True) if near and _is_sure(unknown.word, near[0], guesses[0][0]) else None
    parts = spelling.split_words(unknown.word) if rank < _ENOUGH_GUESSES else ""
    if parts and not near:
        return Verdict((parts,), bool(spelling.FUNCTION_WORDS & set(parts.split())), True)
    if not near and spelling.looks_like_medicine(unknown.word):
        return None
    certain = bool(near) and len(unknown.places) < OFTEN and _is_sure(unknown.word, near[0], guesses[0][0])
    return Verdict(_few([word for _, word in guesses], parts), certain, clear)


def _few(words: list[str], parts: str) -> tuple[str, ...]:
    return (*words[:3], *((parts,) if parts else ()))


def _is_sure(word: str, near: str, cost: float) -> bool:
    """Whether the word in use is surely what was meant: the shorter or rarer the word, the less it is."""
    column = spelling.column(near)
    if word.endswith("o") or (near[:1] != word[:1] and column > spelling.FREQUENT):
        return False  # a combining form, or a name of its own
    if len(word) < 4:
        return column == spelling.FREQUENT and cost < DOUBLED and sorted(word) == sorted(near)
    if len(word) < 6:
        return column == spelling.FREQUENT and cost < (DOUBLED if len(word) < 5 else LOST)
    if column < spelling.MEDICAL:
        return True
    # Terms of medicine often differ by a letter: "logopenic", "logopedic"; long ones less than a letter is lost.
    lost = len(near) > len(word) > 10 and not near.startswith(word)
    return column == spelling.MEDICAL and (lost or cost < LOST + 0.01)


def _capital(unknown: Unknown, page: Vocabulary, near: list[str], clear: bool) -> Verdict | None:
    """Judge a word that always has a capital: most are names, at the start of a sentence too."""
    if (
        not near
        or len(unknown.word) < 6
        or all(_is_before_name(place) for place in unknown.places)
        or spelling.column(near[0]) >= spelling.GENERAL
    ):
        return None
    certain = near[0] in page.words and len(unknown.word) > 6 and len(unknown.places) < OFTEN
    return Verdict(tuple(word.capitalize() for word in near[:3]), certain, clear)


def _opens(place: Place) -> bool:
    """Whether a place is the start of a sentence, or in a heading, where words have capitals."""
    block, start, _ = place
    return block.level > 0 or any(first == start for first, _ in split(block.text.string))


_NAME_FOLLOWS = re.compile(r"[’']?,? (?:[A-Z]|al\b|and [A-Z])")


def _is_before_name(place: Place) -> bool:
    """Whether a word in a sentence goes on with a capital: a first name, or a name before initials."""
    block, _, end = place
    return not block.level and _NAME_FOLLOWS.match(block.text.string, end) is not None
