"""The medicines that a sentence names: by their names, by kind, and by the endings that WHO keeps for medicines.

Source of the endings: WHO, "The use of stems in the selection of International Nonproprietary Names", 2018.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import tomli

from lint.analysis.grammar.words import DATA
from lint.analysis.vocabulary import spelling
from lint.page import Sentence

LONGEST_KIND = 3  # words


@dataclass(frozen=True, slots=True)
class _Names:
    single: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    starts: frozenset[str]  # first words of `phrases`
    no_medicine: tuple[str, ...]


@cache
def _names() -> _Names:
    with (DATA / "medicines.toml").open("rb") as file:
        read = tomli.load(file)
    listed = [*read["names"].split(), *read["brands"].split(), *read["kinds"]]
    phrases = {tuple(one.replace("-", " ").split()) for one in listed}
    several = frozenset(phrase for phrase in phrases if len(phrase) > 1)
    return _Names(
        frozenset(phrase[0] for phrase in phrases if len(phrase) == 1),
        several,
        frozenset(phrase[0] for phrase in several),
        tuple(read["no_medicine"].split()),
    )


def medicines(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last word of each medicine that a sentence names."""
    names, said = _names(), sentence.words
    index = 0
    while index < len(said):
        last = _phrase(said, index, names)
        if last < 0 and is_medicine(said[index]):
            last = index
        if last >= 0:
            yield index, last
            index = last
        index += 1


def _phrase(said: list[str], start: int, names: _Names) -> int:
    """The last word of the longest listed phrase that starts here; -1 for none."""
    if said[start] in names.starts:
        for length in range(LONGEST_KIND, 1, -1):
            phrase = tuple(said[start : start + length])
            if phrase in names.phrases:
                return start + len(phrase) - 1
    return -1


def is_medicine(word: str) -> bool:
    """Tell whether a lower-case word names a medicine, by a list or by its ending."""
    names = _names()
    if word in names.single:
        return True
    if not spelling.looks_like_medicine(word) or word.endswith(names.no_medicine) or not word.isalpha():
        return False
    return spelling.column(word) in (0, spelling.MEDICAL)
