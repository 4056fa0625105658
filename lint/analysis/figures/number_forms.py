"""Numbers written in a form that is no standard one, and the form to write."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analysis.figures.amounts import NUMBER_WORDS
from lint.analysis.figures.numbers import Number
from lint.analysis.figures.page_numbers import Placed

_EVERY = re.compile(r"\s(?:out\sof|in)\s(?:every|each)\s", re.I)
_JOINT = re.compile(r"\s?[-–—‒]\s?|\s(?:to|and|or)\s", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:[$£€]\s?)?\Z", re.I)
_FROM = re.compile(r"\bfrom\s\Z", re.I)
_GOES_ON = re.compile(r"\W{0,2}(?:\w+\W){0,4}(?:to|and|until|through)\s", re.I)
_DASHES = re.compile(r"\s?[-–—‒]\s?")
_IN_BEFORE = re.compile(r"\b(?:in|of)\s\Z", re.I)
_TIMES = re.compile(r"\s?x(?=\s)")
_NEAR = 20  # characters before a number in which a preposition may stand
_WITH_DIGITS = frozenset({"drug", "temperature", "concentration", "percentage", "pressure", "energy"})


class Form(NamedTuple):
    """A part of a sentence, what to write there, and why."""

    start: int
    end: int
    new: str
    why: str


def forms(one: Placed) -> Iterator[Form]:
    """The slips of form in one number; at most one of a kind."""
    text, number = one.string, one.number
    if number.kind == "ratio":
        yield from _ratio(text, number)
    elif number.low != number.high:
        yield from _range(text, number)
    elif number.unit[0] in _WITH_DIGITS and number.start and (value := in_digits(text[number.first : number.last])):
        yield Form(number.first, number.last, value, "Amounts are easier to find and to read as digits")
    if number.kind == "frequency" and (times := _TIMES.match(text, number.last)):
        yield Form(number.last, times.end(), " times", "“x” for “times” is shorthand")


def _ratio(text: str, number: Number) -> Iterator[Form]:
    written = text[number.start : number.end]
    opens = number.start == 0
    if every := _EVERY.search(written):
        if not _IN_BEFORE.search(text, max(0, number.start - _NEAR), number.start):
            few, many = written[: every.start()], written[every.end() :]
            new = f"{few} in {many}" if opens else f"{in_digits(few) or few} in {in_digits(many) or many}"
            yield Form(number.start, number.end, new, "The shorter form is the usual one")
    elif not opens and written[0].isalpha() and written[-1].isdigit():
        word, rest = re.split(r"(?=[\s-])", written, maxsplit=1)
        if value := in_digits(word):
            yield Form(number.start, number.end, value + rest, "A word and digits are mixed in one number")


def _range(text: str, number: Number) -> Iterator[Form]:
    joint = next((one for one in _JOINT.finditer(text, number.first, number.last) if not _is_word(one, text)), None)
    if joint is None:
        return
    between = _BETWEEN.search(text, max(0, number.start - _NEAR), number.start)
    wanted = "and" if between else "to" if _FROM.search(text, max(0, number.start - _NEAR), number.start) else ""
    as_dash = _DASHES.fullmatch(joint[0]) is not None
    if not wanted or joint[0].strip() == wanted or not (as_dash or joint[0].strip() == "to"):
        return
    if _GOES_ON.match(text, number.end):
        return  # "from 3-5 to 7-9"
    opener = "between" if between else "from"
    yield Form(joint.start(), joint.end(), f" {wanted} ", f"“{opener}” goes with “{wanted}”")


def _is_word(joint: re.Match[str], text: str) -> bool:
    """Tell a hyphen inside a number word ("twenty-five") from one between two numbers."""
    return joint[0] == "-" and text[joint.start() - 1].isalpha() and text[joint.end() : joint.end() + 1].isalpha()


def in_digits(written: str) -> str:
    """A number word in digits; "" for anything else."""
    parts = written.lower().split("-")
    return str(sum(NUMBER_WORDS[part] for part in parts)) if all(part in NUMBER_WORDS for part in parts) else ""
