"""Colours: reading them, laying one over another, and how much two of them contrast (WCAG 2.2, 1.4.3)."""

from functools import lru_cache
from typing import NamedTuple


class Colour(NamedTuple):
    """Red, green, blue and how opaque it is, each from 0 to 1, in sRGB."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def __str__(self) -> str:
        return "#" + "".join(f"{round(part * 255):02x}" for part in self[:3])


BLACK, WHITE, CLEAR = Colour(0, 0, 0), Colour(1, 1, 1), Colour(0, 0, 0, 0)
_SYSTEM = {"canvas": WHITE, "canvastext": BLACK, "buttontext": BLACK, "fieldtext": BLACK, "field": WHITE}


@lru_cache(maxsize=4096)
def read(text: str) -> Colour | None:
    """A colour in any syntax that can be told as sRGB; None for others, variables and `currentcolor`."""
    said = text.strip().lower()
    if said in _SYSTEM:
        return _SYSTEM[said]
    from tinycss2.color4 import parse_color  # slow to import, and only for pages with styles

    try:
        found = parse_color(said)
        if found is None or found == "currentcolor":
            return None
        red, green, blue = (min(1.0, max(0.0, part or 0.0)) for part in found.to("srgb").coordinates)
    except (NotImplementedError, ValueError, TypeError, AttributeError):
        return None
    return Colour(red, green, blue, min(1.0, max(0.0, found.alpha)))


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
