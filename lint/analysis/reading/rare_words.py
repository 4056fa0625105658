"""How rare a word of English is: what readers stumble over, where no formula of word length looks.

`tables/build_frequencies.py` makes the table, `data/frequencies.txt`, with every word met once in a million words or
more, on the Zipf scale (van Heuven et al. 2014): 3 is once in a million words, 6 once in a thousand. How people
rated 4,504 medical sentences goes with the sum of max(0, 4.5 - Zipf) over a sentence's words far better than
with any formula (0.68 against 0.44 for Flesch-Kincaid as textstat counts
it; MedReadMe, Jiang and Xu 2024).
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from lint.analysis.reading.syllables import bases

DATA = Path(__file__).parents[1] / "data"

COMMON = 4.5  # on the Zipf scale: such a word weighs nothing
WEIGHS = 0.5  # above this a word is called rare: below 4 on the Zipf scale
UNLISTED = 2.5  # what a word is taken for that is met less than once in a million
# Endings and beginnings that leave a word's meaning as clear as it was, beside the endings of inflection; what an
# ending stands in place of, and the fewest letters before it: "vanish" is not made from "van".
PLAIN_ENDINGS = (
    ("ness", "", 3),
    ("iness", "y", 3),
    ("less", "", 3),
    ("ful", "", 3),
    ("ly", "", 4),
    ("ily", "y", 4),
    ("ish", "", 4),
    ("y", "", 4),
)
PLAIN_BEGINNINGS = ("un", "non")
SHORTEST_BASE = 4  # letters behind such a beginning
FEWEST_LETTERS = 3  # shorter ones are units and abbreviations


@cache
def frequencies() -> dict[str, float]:
    """Every listed word with the Zipf value of its frequency, rounded down to a tenth; at most 4.5."""
    found: dict[str, float] = {}
    for value, _, words in (line.partition(" ") for line in (DATA / "frequencies.txt").read_text("utf-8").splitlines()):
        if value != "#":
            found.update(dict.fromkeys(words.split(), float(value)))
    return found


def at_most(words: Iterable[str]) -> dict[str, float]:
    """What each word weighs as it is written, the everyday ones left out: its rarity is this or less."""
    find = frequencies().get
    return {word: COMMON - value for word in words if (value := find(word, UNLISTED)) < COMMON}


@lru_cache(maxsize=20_000)
def rarity(word: str) -> float:
    """How much one lower-case word weighs: 0 for an everyday word, 2 for one that is hardly ever met.

    A word counts as the one it is made from by a plain ending or beginning, if that is more common. Numbers, and
    words too short to tell from units, weigh nothing.
    """
    plain = word.removesuffix("'s").rstrip("'")
    if len(plain) < FEWEST_LETTERS or not plain.replace("'", "").isalpha():
        return 0.0
    table = frequencies()
    if table.get(word, UNLISTED) >= COMMON:
        return 0.0
    return round(COMMON - max(table.get(one, UNLISTED) for one in (word, plain, *_bases(plain))), 1)


def _bases(word: str) -> Iterator[str]:
    """What a word may be made from, in one step or two: "sleepiness" from "sleepy" and "sleep"."""
    for one in _made_from(word):
        yield one
        yield from _made_from(one)


def _made_from(word: str) -> Iterator[str]:
    yield from (base for base, _ in bases(word))
    for beginning in PLAIN_BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= SHORTEST_BASE:
            yield word.removeprefix(beginning)
    for ending, restored, shortest in PLAIN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            yield word.removesuffix(ending) + restored
