"""American and British spellings of a word, by the table that `tables/build_spelling.py` makes."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[1] / "data"
AMERICAN, BRITISH = "American", "British"


class Pair(NamedTuple):
    """A word that only one country writes so: which, and what the other writes."""

    variety: str
    other: str


@cache
def _pairs() -> dict[str, Pair]:
    found = {}
    for line in (DATA / "varieties.tsv").read_text("ascii").splitlines():
        american, _, rest = line.partition("\t")
        british, _, only = rest.partition("\t")
        if british:
            found[british] = Pair(BRITISH, american)
            if only == "both":
                found[american] = Pair(AMERICAN, british)
    return found


def words() -> "frozenset[str]":
    """Every word that tells the varieties apart."""
    return _keys()


@cache
def _keys() -> frozenset[str]:
    return frozenset(_pairs())


def pair(word: str) -> Pair:
    """What is known of one of `words()`."""
    return _pairs()[word]


def of_lang(lang: str) -> str:
    """The variety that a language tag asks for; "" when it says none."""
    region = lang.lower().replace("_", "-").partition("-")[2][:2]
    return {"us": AMERICAN, "gb": BRITISH, "uk": BRITISH, "au": BRITISH, "ie": BRITISH, "nz": BRITISH}.get(region, "")
