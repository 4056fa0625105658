"""Readers can make the page twice as large.

On a phone the viewport decides whether two fingers enlarge the text. Who sees badly depends on it.

Take user-scalable and maximum-scale out: <meta name="viewport" content="width=device-width, initial-scale=1">.
"""

import re
from collections.abc import Iterator, Sequence

from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule

_PAIR = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;]*)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?", re.I)
_SIZES = ("device-width", "device-height")
TWICE = 2.0  # WCAG 2.2, 1.4.4


def over(page: Page) -> Sequence[tuple[Page, Element, dict[str, str]]]:
    """Every viewport that says something of zooming."""
    found = []
    for element in page.tree.select('meta[name="viewport" i][content]'):
        said = {key: value for key, value in _PAIR.findall((element.attr("content") or "").lower()) if value}
        if {"user-scalable", "maximum-scale"} & said.keys():
            found.append((page, element, said))
    return found


def check(item: tuple[Page, Element, dict[str, str]]) -> Iterator[Problem]:
    page, element, said = item
    largest = _largest(said["maximum-scale"]) if "maximum-scale" in said else None
    for name, blocked in (
        ("user-scalable", "user-scalable" in said and not _is_scalable(said["user-scalable"])),
        ("maximum-scale", largest is not None and largest < TWICE),
    ):
        if blocked:
            message = f"{name}={said[name]} keeps people from enlarging the page to twice its size. Take {name} out."
            yield Problem(page.tree.attribute(element, "content") or element, message, key="viewport")


def _is_scalable(value: str) -> bool:
    """Read user-scalable as browsers do (CSS Device Adaptation, "user-scalable")."""
    if _NUMBER.fullmatch(value):
        return abs(float(value)) >= 1
    return value in ("yes", *_SIZES)


def _largest(value: str) -> float | None:
    """Read maximum-scale as browsers do (the same, "maximum-scale"); None for one that is not heard."""
    if _NUMBER.fullmatch(value):
        return float(value) if float(value) >= 0 else None
    return 10.0 if value in _SIZES else 1.0 if value == "yes" else 0.1


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.4", "ACT b4f0c3", "HHS 504"),
    examples=(
        Bad('<meta name=viewport content="[[width=device-width, user-scalable=no]]">', "user-scalable=no keeps people"),
        Bad('<meta name=viewport content="[[maximum-scale=1]]">', "maximum-scale=1 keeps people from enlarging"),
        Bad('<meta name=viewport content="[[user-scalable=0; maximum-scale=1.0]]">', "user-scalable=0"),
        Good('<meta name=viewport content="width=device-width, initial-scale=1"><meta name=viewport>'),
        Good('<meta name=viewport content="maximum-scale=5"><meta name=viewport content="user-scalable=yes">'),
        Good('<meta name=viewport content="maximum-scale=-1, user-scalable=1">'),
    ),
)
