"""Whether an English noun means one or several, as far as its form tells."""

from functools import cache, lru_cache

import tomli

from lint.analysis.grammar import words
from lint.analysis.grammar.words import DATA

ONE, MANY, UNKNOWN = "one", "many", ""
# Of words that no dictionary of forms has: names of drugs and illnesses above all.
_SINGULAR_ENDINGS = ("sis", "itis", "xis", "ss", "us", "ia", "oma", "diabetes")
_EITHER_ENDINGS = ("a", "i", "ics", "is")  # Greek and Latin singulars and plurals
_ADJECTIVE_ENDINGS = ("al", "ar", "ary", "ch", "ese", "ic", "ive", "ous", "sh")


@cache
def _lists() -> dict[str, frozenset[str]]:
    with (DATA / "number.toml").open("rb") as file:
        return {name: frozenset(str(listed).split()) for name, listed in tomli.load(file).items()}


def nouns(name: str) -> frozenset[str]:
    """A list of `number.toml`."""
    return _lists()[name]


@lru_cache(maxsize=words.LOOKED_UP)
def of_noun(word: str, tag: str) -> str:
    """Number of a noun in lower case with its Penn Treebank tag; UNKNOWN where both are used."""
    for name, number in (("either", UNKNOWN), ("amounts", UNKNOWN), ("singular", ONE), ("plural", MANY)):
        if word in nouns(name):
            return number
    last = word.rpartition("-")[2] or word
    many, one = words.is_plural_noun(last), words.is_singular_noun(last)
    if many != one:
        return MANY if many else ONE
    if many and tag in ("NNS", "NNPS") and last.endswith("s") and not last.endswith("ics"):
        return MANY if words.is_singular_noun(last[:-1]) else UNKNOWN  # "things" is listed as a singular too
    return UNKNOWN if many else _by_ending(last, tag)


def _by_ending(word: str, tag: str) -> str:
    if not word.isalpha() or len(word) < 4:
        return UNKNOWN
    if word.endswith(_SINGULAR_ENDINGS):
        return ONE
    if word.endswith("ae"):
        return MANY
    if word.endswith(_EITHER_ENDINGS) or (tag == "NNP" and word.endswith(_ADJECTIVE_ENDINGS)):
        return UNKNOWN
    if tag in ("NNS", "NNPS") and word.endswith("s"):
        return MANY
    return ONE if tag in ("NN", "NNP") and not word.endswith("s") else UNKNOWN
