"""Units of measure, and the words that say what a number counts: the tables of `data/quantities.toml`."""

import re
from functools import cache
from typing import NamedTuple

import tomli

from lint.analysis.grammar.words import DATA

_TOKEN = re.compile(r"\s?(?:[%°º](?:\s?[CF]\b)?|[A-Za-zµμ]+(?:/[A-Za-zµμ]+3?)?(?!\w))")
_MORE = re.compile(r"\s(?:[A-Za-z]\b\.?)?[A-Za-z]*")
_GLUED = re.compile(r"\s(?:more|additional|extra|full|whole|further|other)(?=\s)|\s*-?")
LONGEST_UNIT = 3  # words: "millimeters of mercury"


class Unit(NamedTuple):
    """A unit: its kind (length, weight, drug, time, ...), its name, and where it ends in the text."""

    kind: str
    name: str
    end: int


@cache
def _tables() -> tuple[dict[str, tuple[str, str]], dict[str, frozenset[str]]]:
    with (DATA / "quantities.toml").open("rb") as file:
        read = tomli.load(file)
    units = {
        form: (kind, name) for kind, names in read["units"].items() for name, forms in names.items() for form in forms
    }
    return units, {name: frozenset(str(listed).split()) for name, listed in read["words"].items()}


def words(name: str) -> frozenset[str]:
    """A list of words of `quantities.toml`."""
    return _tables()[1][name]


@cache
def unit_words(kind: str) -> dict[str, str]:
    """The units of a kind that are written as one word, with their names."""
    found = _tables()[0].items()
    return {form: name for form, (of, name) in found if of == kind and len(form) > 1 and form.isalpha()}


def unit_at(text: str, start: int) -> Unit | None:
    """The unit that stands at a place, behind white space or a hyphen; the longest that fits."""
    if start >= len(text):
        return None
    glued = _GLUED.match(text, start)
    place = glued.end() if glued else start
    first = _TOKEN.match(text, place)
    if first is None or (text[place - 1] == "-" and not text[place].isalpha()):
        return None
    found, end = None, first.end()
    for _ in range(LONGEST_UNIT):
        written = text[place:end]
        found = _named(written.strip(), place + len(written.rstrip())) or found
        more = _MORE.match(text, end)
        if more is None or more.end() == end:
            break
        end = more.end()
    return found


def _named(written: str, end: int) -> Unit | None:
    units = _tables()[0]
    known = units.get(written) or (units.get(written.lower()) if len(written) > 1 else None)
    return Unit(*known, end) if known else None
