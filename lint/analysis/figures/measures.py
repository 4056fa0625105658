"""Which measures a page's readers know, and what a foreign one is in theirs."""

import re
from collections import Counter

from lint.analysis.figures.numbers import Number
from lint.analysis.figures.page_numbers import Placed, of_page
from lint.analysis.figures.quantities import unit_words
from lint.analysis.vocabulary import unknown_words, varieties
from lint.page import Page
from lint.text import WORD

# Everyday units by country; grams, litres and miles are known in both as food labels, bottles and roads name them.
_METRIC = {"mm": ("in", 1 / 25.4), "cm": ("in", 1 / 2.54), "m": ("ft", 1 / 0.3048), "km": ("mi", 1 / 1.609344)}
_METRIC |= {"kg": ("lb", 1 / 0.45359237), "C": ("F", 1.8)}
_US = {
    "in": ("cm", 2.54),
    "ft": ("cm", 30.48),
    "yd": ("m", 0.9144),
    "lb": ("kg", 0.45359237),
    "oz": ("g", 28.349523125),
}
_US |= {"F": ("C", 1 / 1.8)}
_NAMES = {"in": "inches", "ft": "feet", "mi": "miles", "lb": "pounds", "F": "°F", "C": "°C"}
_LIKENED = re.compile(
    r"\b(?:size|width|length|thickness|height|weight|diameter)\sof\s(?:an?|your|the|two|2)\b"
    r"|\b(?:as\s)?(?:big|small|large|long|wide|thick|thin|tall|heavy)\s(?:as|like)\san?\b|-sized\b",
    re.I,
)
_PRICED = frozenset(
    "charge charged charges cost costs donate earn fee paid pay price raise raised save spend spent".split()
)
_MOST = 100  # measures of a page that are looked at
_KINDS = frozenset({"length", "weight", "temperature"})


def variety(page: Page) -> str:
    """American or British: by the page's `lang`, else by its spelling; "" where neither tells."""
    if known := varieties.of_lang(page.lang):
        return known
    telling = page.derive(unknown_words.of_page).words & varieties.words()
    counted = Counter(varieties.pair(word).variety for word in telling)
    return next(iter(counted)) if len(counted) == 1 else ""


def foreign(page: Page) -> list[tuple[Placed, str]]:
    """The measures that readers of the page do not know, with what they know instead, where nothing explains them."""
    measures = [one for one in of_page(page) if one.number.kind == "measure" and one.number.unit[0] in _KINDS]
    del measures[_MOST:]
    if not measures:
        return []
    known = {varieties.AMERICAN: _METRIC, varieties.BRITISH: _US}.get(variety(page), {})
    return [
        (one, _converted(one.number, known))
        for one in measures
        if one.number.unit[1] in known and not _is_explained(one, measures, known)
    ]


def _is_explained(one: Placed, measures: list[Placed], known: dict[str, tuple[str, float]]) -> bool:
    """Tell whether the same block likens it to a thing, or gives the same kind of measure in another unit."""
    block = one.sentence.block
    if one.number.unit[1] == "lb" and not _PRICED.isdisjoint(one.sentence.words):
        return True
    string, kind = block.text.string, one.number.unit[0]
    said = unit_words(kind)
    other_units = (said.get(word, "") for word in WORD.findall(string.lower()))
    return (
        _LIKENED.search(string) is not None
        or any(name and name not in known for name in other_units)
        or any(other.number.unit[1] not in known for other in measures if _is_beside(other, one))
    )


def _is_beside(other: Placed, one: Placed) -> bool:
    return other.sentence.block is one.sentence.block and other.number.unit[0] == one.number.unit[0]


def _converted(number: Number, known: dict[str, tuple[str, float]]) -> str:
    unit, factor = known[number.unit[1]]
    values = [_shown(value, number.unit[1], factor) for value in (number.low, number.high)]
    shown = " to ".join(dict.fromkeys(values))
    name = _NAMES.get(unit, unit)
    return f"{shown}{name}" if name[0] == "°" else f"{shown} {_singular(name) if shown == '1' else name}"


def _shown(value: float, unit: str, factor: float) -> str:
    if unit in ("C", "F"):
        return f"{value * 1.8 + 32:.0f}" if unit == "C" else f"{(value - 32) / 1.8:.1f}".removesuffix(".0")
    new = value * factor
    return f"{new:.1f}".removesuffix(".0") if new < 10 else f"{new:.0f}"


def _singular(name: str) -> str:
    return {"inches": "inch", "feet": "foot", "miles": "mile", "pounds": "pound"}.get(name, name)
