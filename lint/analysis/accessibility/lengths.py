"""CSS lengths in pixels (CSS Values and Units Level 4)."""

import re

MEDIUM = 16.0  # what browsers take for "medium"
_WORDS = {
    "xx-small": 9 / 16, "x-small": 10 / 16, "small": 13 / 16, "medium": 1.0, "large": 18 / 16, "x-large": 24 / 16,
    "xx-large": 32 / 16, "xxx-large": 48 / 16,
}  # fmt: skip
_ABSOLUTE = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
_RELATIVE = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0}
_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?)([a-z%]*)", re.I)
_VIEWPORT = {"vw": 12.8, "vh": 7.2, "vmin": 7.2, "vmax": 12.8}


def pixels(text: str, size: float, root: float) -> float | None:
    """A length, where the font size is `size` and that of the root `root`; None for what is none."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2].lower()
    if unit in _ABSOLUTE:
        return number * _ABSOLUTE[unit]
    if unit in _RELATIVE:
        return number * _RELATIVE[unit] * size
    if unit == "rem":
        return number * root
    if unit in _VIEWPORT:
        return number * _VIEWPORT[unit]
    return 0.0 if not number else None


def font_size(text: str, outer: float, root: float) -> float:
    """A font size inside one of `outer` pixels; `outer` for what cannot be read."""
    said = text.strip().lower()
    if said in _WORDS:
        return MEDIUM * _WORDS[said]
    if said in ("smaller", "larger"):
        return outer / 1.2 if said == "smaller" else outer * 1.2
    if said.endswith("%"):
        share = pixels(said[:-1] + "px", outer, root)
        return outer if share is None else outer * share / 100
    found = pixels(said, outer, root)
    return outer if found is None else found
