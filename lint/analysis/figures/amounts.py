"""An amount as a text writes it: digits ("3", "1,200", "2½", "1.5 million") or number words up to a million."""

import re
from typing import NamedTuple

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"": 1, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}

_DIGITS = (
    r"[1-7]/[2-9](?![\d/])|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:\s?[½¼¾⅓⅔⅛]|[ -][1-7]/[2-9](?![\d/]))?|[½¼¾⅓⅔⅛]"
)
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_WORD = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b(?:-{_ONES}\b)?"
_AMOUNT = re.compile(rf"(?P<amount>{_DIGITS}|{_WORD})(?P<scale>\s(?:hundred|thousand|million|billion)\b)?", re.I)
BETWEEN = re.compile(r"\s?[-–—‒]\s?(?=\d)|\s(?:to|and|or|through)\s", re.I)


class Amount(NamedTuple):
    """A value and where it ends in the text."""

    value: float
    end: int


def amount(text: str, start: int) -> Amount | None:
    """The amount that starts at a place."""
    match = _AMOUNT.match(text, start)
    if match is None:
        return None
    scale = _SCALES[(match["scale"] or "").strip().lower()]
    return Amount(_value(match["amount"]) * scale, match.end())


def range_end(text: str, start: int) -> Amount | None:
    """The second amount of a range whose first ends at a place."""
    joint = BETWEEN.match(text, start)
    return amount(text, joint.end()) if joint and joint[0].strip() != "and" else None


def _value(written: str) -> float:
    if written.isdecimal():
        return float(written)
    written = written.lower().replace(",", "")
    if written[0].isalpha():
        return float(sum(NUMBER_WORDS[part] for part in written.split("-")))
    whole, *rest = re.findall(r"[\d.]+(?:/\d)?|[½¼¾⅓⅔⅛]", written)
    return sum(_part(part) for part in (whole, *rest))


def _part(written: str) -> float:
    if written in _FRACTIONS:
        return _FRACTIONS[written]
    over, _, under = written.rstrip(".").partition("/")
    return float(over) / float(under or 1)
