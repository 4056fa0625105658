"""Colours: reading them (CSS Color Level 4), laying one over another, and how much two contrast (WCAG 2.2, 1.4.3)."""

import math
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_FUNCTION = re.compile(r"(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*([^()]*?)\s*\)")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?")
_NOT_SOLVED = re.compile(
    r"(?:color|color-mix|light-dark|device-cmyk|contrast-color|rgba?|hsla?|(?:ok)?l(?:ab|ch)|hwb)\(.*\)", re.S
)
_TURN = {"deg": 1 / 360, "grad": 1 / 400, "rad": 1 / math.tau, "turn": 1.0, "": 1 / 360}


class Colour(NamedTuple):
    """Red, green, blue and how opaque it is, each from 0 to 1, in sRGB."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def __str__(self) -> str:
        return "#" + "".join(f"{round(part * 255):02x}" for part in self[:3])


BLACK, WHITE, CLEAR = Colour(0, 0, 0), Colour(1, 1, 1), Colour(0, 0, 0, 0)


def over(top: Colour, below: Colour) -> Colour:
    """What is seen of a colour on an opaque one."""
    if top.alpha >= 1:
        return top
    return Colour(*(one * top.alpha + other * (1 - top.alpha) for one, other in zip(top[:3], below[:3], strict=True)))


def mix(below: Colour, top: Colour, opacity: float) -> Colour:
    """What is seen of an opaque colour drawn with an opacity over another."""
    return over(top._replace(alpha=opacity), below)


@lru_cache(maxsize=8192)
def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG defines it, from 0 (black) to 1 (white)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def enough(text: Colour, ground: Colour, least: float) -> Colour | None:
    """The colour nearest to a text's, darker or lighter, that contrasts enough; None when none does."""
    ends = (BLACK, WHITE) if luminance(ground) > 0.18 else (WHITE, BLACK)
    for end in ends:
        for step in range(1, 101):
            share = step / 100
            mixed = Colour(
                *(round((a * (1 - share) + b * share) * 255) / 255 for a, b in zip(text[:3], end[:3], strict=True))
            )
            if contrast(mixed, ground) >= least:
                return mixed
    return None


def is_colour(text: str) -> bool:
    """Tell whether a value in lower case is written as a colour, also one that `read` cannot work out."""
    return text == "currentcolor" or read(text) is not None or bool(_NOT_SOLVED.fullmatch(text))


@lru_cache(maxsize=4096)
def read(text: str) -> Colour | None:
    """Read a colour. None for `currentcolor`, for what is no colour, and for mixes of colours."""
    text = text.strip().lower()
    if text == "transparent":
        return CLEAR
    if _HEX.fullmatch(text):
        return _hex(text[1:])
    if named := _names().get(text):
        return _hex(named)
    match = _FUNCTION.fullmatch(text)
    return _function(match[1], match[2]) if match else None


@cache
def _names() -> dict[str, str]:
    text = files("lint.analysis").joinpath("data/colours.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {line[0]: line[1] for line in lines}


def _hex(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(one * 2 for one in digits)
    parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
    return Colour(*(one / 255 for one in parts))


def _function(name: str, inner: str) -> Colour | None:
    """Read the arguments, with commas or without."""
    parts, slash, alpha = inner.partition("/")
    given = [one.strip() for one in parts.split(",")] if "," in parts else parts.split()
    if len(given) == 4 and not slash:
        alpha, given = given[3], given[:3]
    if len(given) != 3 or (slash and not alpha.strip()):
        return None
    numbers = [_number(one) for one in given]
    opaque = _number(alpha.strip()) if alpha else (1.0, "")
    if opaque is None or any(one is None for one in numbers):
        return None
    known = [one for one in numbers if one is not None]
    cover = opaque[0] / 100 if opaque[1] == "%" else opaque[0]
    solid = _solid(name, known)
    return solid and solid._replace(alpha=min(1.0, max(0.0, cover)))


def _number(text: str) -> tuple[float, str] | None:
    if text == "none":
        return 0.0, ""
    match = _NUMBER.fullmatch(text)
    return (float(match[1]), match[2] or "") if match and math.isfinite(float(match[1])) else None


def _solid(name: str, given: list[tuple[float, str]]) -> Colour | None:
    units = [unit for _, unit in given]
    if name.startswith("rgb"):
        if any(unit not in ("", "%") for unit in units):
            return None
        return _clamped(*(value / 100 if unit == "%" else value / 255 for value, unit in given))
    if name in ("hsl", "hsla", "hwb"):
        if units[0] not in _TURN or any(unit not in ("", "%") for unit in units[1:]):
            return None
        turn = given[0][0] * _TURN[units[0]] % 1
        first, second = (min(1.0, max(0.0, value / 100)) for value, _ in given[1:])
        return _hsl(turn, first, second) if name != "hwb" else _hwb(turn, first, second)
    return _perceived(name, given)


def _clamped(red: float, green: float, blue: float) -> Colour:
    return Colour(*(min(1.0, max(0.0, one)) for one in (red, green, blue)))


def _hsl(turn: float, saturation: float, lightness: float) -> Colour:
    def part(shift: int) -> float:
        k = (shift + turn * 12) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))

    return Colour(part(0), part(8), part(4))


def _hwb(turn: float, white: float, black: float) -> Colour:
    if white + black >= 1:
        grey = white / (white + black)
        return Colour(grey, grey, grey)
    pure = _hsl(turn, 1, 0.5)
    return Colour(*(one * (1 - white - black) + white for one in pure[:3]))


# How much 100% is of lightness, of a and b, and of chroma in each space (CSS Color 4, sections 9.3 and 9.4).
_WHOLE = {"lab": (100, 125, 125), "lch": (100, 150, 1), "oklab": (1, 0.4, 0.4), "oklch": (1, 0.4, 1)}


def _perceived(name: str, given: list[tuple[float, str]]) -> Colour:
    """A colour of lab(), lch(), oklab() or oklch(), cut to what a screen of sRGB shows (section 18)."""
    values = [
        value / 100 * whole if unit == "%" else value for (value, unit), whole in zip(given, _WHOLE[name], strict=True)
    ]
    lightness, a, b = values
    if name.endswith("lch"):
        angle = b * _TURN.get(given[2][1], 1 / 360) * math.tau
        a, b = a * math.cos(angle), a * math.sin(angle)
    linear = _from_oklab(lightness, a, b) if name.startswith("ok") else _from_lab(lightness, a, b)
    return _clamped(*(_gamma(one) for one in linear))


def _from_oklab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    one = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    two = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    three = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * one - 3.3077115913 * two + 0.2309699292 * three,
        -1.2684380046 * one + 2.6097574011 * two - 0.3413193965 * three,
        -0.0041960863 * one - 0.7034186147 * two + 1.7076147010 * three,
    )


def _from_lab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    y = (lightness + 16) / 116
    cubes = [(y + a / 500) ** 3, y**3, (y - b / 200) ** 3]
    x, y, z = (
        white * (cube if cube > 216 / 24389 else (116 * root - 16) / (24389 / 27))
        for white, cube, root in zip(
            (0.9642956764, 1.0, 0.8251046025), cubes, (y + a / 500, y, y - b / 200), strict=True
        )
    )
    return (  # from the white of D50 to linear sRGB
        3.1341358529 * x - 1.6173863321 * y - 0.4906619460 * z,
        -0.9787954765 * x + 1.9162543773 * y + 0.0334427312 * z,
        0.0719553987 * x - 0.2289767598 * y + 1.4053860424 * z,
    )


def _gamma(linear: float) -> float:
    if linear <= 0.0031308:
        return 12.92 * linear
    return 1.055 * math.pow(min(linear, 8.0), 1 / 2.4) - 0.055
