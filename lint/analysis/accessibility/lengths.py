"""CSS lengths in pixels (CSS Values and Units Level 4), where the source alone tells them."""

import math
import re

from lint.analysis.accessibility.media import LAPTOP

_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)")
_ABSOLUTE = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
    "vw": LAPTOP.width / 100, "vh": LAPTOP.height / 100, "vi": LAPTOP.width / 100, "vb": LAPTOP.height / 100,
    "vmin": LAPTOP.height / 100, "vmax": LAPTOP.width / 100,
}  # fmt: skip
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0}
# Pixels of the keywords for a medium of 16 (CSS Fonts Level 4, 2.5.1).
KEYWORDS = {
    "xx-small": 9.6, "x-small": 12.0, "small": 14.2222, "medium": 16.0, "large": 19.2, "x-large": 24.0,
    "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip


def pixels(value: str, font: float, root: float, whole: float | None = None) -> float | None:
    """Pixels of a length; `font` and `root` are sizes of fonts in pixels, `whole` is what percentages are of.

    None for keywords, calc() and percentages of what is not known.
    """
    match = _LENGTH.fullmatch(value)
    if match is None:
        return None
    number, unit = float(match[1]), match[2]
    if not math.isfinite(number):
        return None
    if unit == "":
        return 0.0 if not number else None
    if unit == "%":
        return None if whole is None else number / 100 * whole
    if unit in _OF_FONT:
        return number * _OF_FONT[unit] * font
    if unit in ("rem", "rex", "rch"):
        return number * _OF_FONT[unit[1:]] * root
    unit = unit[1:] if unit[:1] in "sld" and unit[1:] in _ABSOLUTE else unit
    return number * _ABSOLUTE[unit] if unit in _ABSOLUTE else None


def font_size(value: str, outer: float, root: float) -> float:
    """Pixels of a font's size inside one of `outer` pixels; `outer` where the source alone does not tell it."""
    if value in KEYWORDS:
        return KEYWORDS[value]
    if value in ("smaller", "larger"):
        return outer / 1.2 if value == "smaller" else outer * 1.2
    size = pixels(value, outer, root, outer)
    return outer if size is None or size < 0 else size
