"""Which media conditions hold on the screen that pages are judged for: 1280 x 720, light, nothing reduced.

Media Queries Level 4; a feature that is not known does not hold.
"""

import re
from functools import lru_cache

from lint import css

WIDTH, HEIGHT = 1280, 720
_LENGTHS = {"px": 1.0, "em": 16.0, "rem": 16.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "in": 96.0, "pt": 96 / 72}
_KEYWORDS = {
    "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference",
    "prefers-contrast": "no-preference", "prefers-reduced-transparency": "no-preference", "hover": "hover",
    "any-hover": "hover", "pointer": "fine", "any-pointer": "fine", "scripting": "enabled", "forced-colors": "none",
    "update": "fast", "display-mode": "browser", "inverted-colors": "none",
}  # fmt: skip
_SIZES = {"width": WIDTH, "height": HEIGHT, "device-width": WIDTH, "device-height": HEIGHT}
_FEATURE = re.compile(r"\(\s*([a-z-]+)\s*(?::\s*([^()]+?)\s*)?\)", re.I)
_RANGE = re.compile(r"\(\s*(?:([\d.]+\w*)\s*([<>]=?)\s*)?(width|height)\s*(?:([<>]=?|=)\s*([\d.]+\w*)\s*)?\)", re.I)
_LENGTH = re.compile(r"([\d.]+)([a-z]*)", re.I)


@lru_cache(maxsize=1024)
def holds(query: str, orientation: str = "landscape") -> bool:
    """Tell whether one of the queries of a list holds, on a screen held this way; an empty list always does."""
    return not query.strip() or any(_query(one.lower(), orientation) for one in css.split(query))


def _query(text: str, held: str) -> bool:
    words = text.strip()
    if words.startswith("not "):
        return not _query(words[4:], held)
    words = words.removeprefix("only ").strip()
    if " or " in words and "(" in words:
        return any(_query(one, held) for one in re.split(r"\sor\s", words.strip()))
    return all(_part(one.strip(), held) for one in re.split(r"\sand\s", words))


def _part(text: str, held: str) -> bool:
    if text.startswith("not "):
        return not _part(text[4:].strip(), held)
    if text in ("all", "screen"):
        return True
    if found := _RANGE.fullmatch(text):
        size = float(WIDTH if found[3] == "width" else HEIGHT)
        before = found[1] is None or _compare(_pixels(found[1]), found[2], size)
        return before and (found[5] is None or _compare(size, found[4], _pixels(found[5])))
    feature = _FEATURE.fullmatch(text)
    return feature is not None and _feature(feature[1], feature[2], held)


def _feature(name: str, value: str | None, held: str) -> bool:
    if name == "orientation":
        return value in (held, None)
    if name in _KEYWORDS:
        return value == _KEYWORDS[name] if value is not None else _KEYWORDS[name] not in ("none", "no-preference")
    bound, _, size = name.partition("-")
    if value is not None and bound in ("min", "max") and size in _SIZES:
        length = _pixels(value)
        return length is not None and (_SIZES[size] >= length if bound == "min" else _SIZES[size] <= length)
    return name in ("color", *_SIZES) and value is None


def _compare(left: float | None, sign: str, right: float | None) -> bool:
    if left is None or right is None:
        return False
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}.get(sign, left == right)


def _pixels(text: str) -> float | None:
    found = _LENGTH.fullmatch(text.strip())
    if found is None or found[1].count(".") > 1 or found[1] == ".":
        return None
    unit = found[2].lower()
    return float(found[1]) * _LENGTHS[unit] if unit in _LENGTHS else (0.0 if float(found[1]) == 0 else None)
