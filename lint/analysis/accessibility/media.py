"""Whether the conditions around a rule hold on a screen (Media Queries Level 4, CSS Conditional Rules)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lint.css import Condition
from lint.selectors import split

_PLAIN = re.compile(r"\(\s*(?:(min|max)-)?([-\w]+)\s*(?::\s*([^()]+?)\s*)?\)")
_RANGE = re.compile(r"\(\s*(?:([\d.]+[a-z]*)\s*([<>]=?)\s*)?(width|height)\s*(?:([<>]=?|=)\s*([\d.]+[a-z]*)\s*)?\)")
_LENGTH = re.compile(r"([+-]?[\d.]+)(px|em|rem|pt|cm|mm|in)?")
_UNITS = {"px": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "in": 96.0}
_WORD = re.compile(r"\s*(\(|\)|[^\s()]+)")
_VENDOR = re.compile(r"\(\s*-(?:ms|moz|o|khtml)-")
DEEPEST = 8


@dataclass(frozen=True)
class Screen:
    """What a page is looked at on, in CSS pixels: by default a laptop, light, with a mouse, motion not reduced."""

    width: int = 1280
    height: int = 720

    @property
    def features(self) -> dict[str, str]:
        """The features that have words for values."""
        return {
            "orientation": "portrait" if self.height >= self.width else "landscape",
            "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference",
            "prefers-contrast": "no-preference", "prefers-reduced-transparency": "no-preference",
            "prefers-reduced-data": "no-preference", "forced-colors": "none", "inverted-colors": "none",
            "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine", "grid": "0",
            "scripting": "enabled", "update": "fast", "display-mode": "browser", "scan": "progressive",
            "overflow-block": "scroll", "overflow-inline": "scroll", "color-gamut": "srgb",
        }  # fmt: skip


LAPTOP = Screen()
PHONE = Screen(360, 740)


def applies(condition: Condition, screen: Screen = LAPTOP) -> bool:
    """Tell whether a condition holds; False for one that is not understood."""
    if condition.kind == "media":
        return holds(condition.text, screen)
    if condition.kind == "supports":  # by a browser of today, which knows what a sheet asks for
        text = condition.text.lower()
        return not text.startswith("not") and not _VENDOR.search(text)
    return False


@lru_cache(maxsize=1024)
def holds(text: str, screen: Screen = LAPTOP) -> bool:
    """Tell whether a list of media queries holds; an empty one does."""
    text = text.lower().strip()
    return not text or any(_query(one, screen) for one in split(text))


def _query(text: str, screen: Screen) -> bool:
    words = text.split(None, 1)
    negated = False
    if words and words[0] in ("not", "only") and len(words) > 1 and not words[1].startswith("("):
        negated, words = words[0] == "not", words[1].split(None, 1)
    if words and re.fullmatch(r"[-\w]+", words[0]) and words[0] not in ("not", "and", "or"):
        found: bool | None = words[0] in ("all", "screen")
        if len(words) > 1:
            link, _, rest = words[1].partition(" ")
            inner = _condition(rest, screen) if link == "and" else None
            found = None if inner is None else found and inner
    else:
        found = _condition(text, screen)
    return False if found is None else found != negated


def _condition(text: str, screen: Screen, depth: int = 0) -> bool | None:
    """Work out features joined by and, or, not; None when something in it is not understood."""
    found: bool | None = None
    link, negated, position = "", False, 0
    while match := _WORD.match(text, position):
        word, position = match[1], match.end()
        if word in ("and", "or"):
            link = word
            continue
        if word == "not":
            negated = True
            continue
        if word != "(" or depth > DEEPEST:
            return None
        end = _closing(text, position)
        inner = text[position:end]
        position = end + 1
        one = (
            _condition(inner, screen, depth + 1)
            if inner.lstrip().startswith(("(", "not "))
            else _feature(f"({inner})", screen)
        )
        if one is None:
            return None
        one, negated = one != negated, False
        found = one if found is None else (found and one if link == "and" else found or one)
    return found


def _closing(text: str, start: int) -> int:
    depth = 1
    for match in re.compile(r"[()]").finditer(text, start):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.start()
    return len(text)


def _feature(text: str, screen: Screen) -> bool | None:
    if match := _RANGE.fullmatch(text):
        size = screen.width if match[3] == "width" else screen.height
        sides = ((match[1], _MIRROR.get(match[2] or "", "")), (match[5], match[4]))
        told = [_compared(size, sign, _pixels(limit)) for limit, sign in sides if limit]
        return None if None in told else all(told) and size > 0
    if not (match := _PLAIN.fullmatch(text)):
        return None
    edge, name, value = match.groups()
    name = name.removeprefix("device-")
    if name in ("width", "height"):
        size = screen.width if name == "width" else screen.height
        return size > 0 if value is None else _compared(size, {"min": ">=", "max": "<="}.get(edge, "="), _pixels(value))
    if name in screen.features:
        return screen.features[name] == value if value else screen.features[name] not in ("none", "no-preference", "0")
    if name in ("color", "resolution") and (edge == "min" or not value):
        return name == "color" or value is None or value in ("1dppx", "1x", "96dpi")
    return None


_MIRROR = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def _pixels(text: str) -> float | None:
    match = _LENGTH.fullmatch(text)
    try:
        return float(match[1]) * _UNITS[match[2] or "px"] if match else None
    except ValueError:  # two points
        return None


def _compared(size: float, sign: str, limit: float | None) -> bool | None:
    if limit is None:
        return None
    return {">": size > limit, "<": size < limit, ">=": size >= limit, "<=": size <= limit, "=": size == limit}[sign]
