"""The colours of CSS gradients (CSS Images Level 4)."""

import re
from itertools import pairwise

from lint import css
from lint.analysis.accessibility import colours
from lint.analysis.accessibility.colours import Colour

GRADIENT = re.compile(r"(?:-\w+-)?(repeating-)?(linear|radial|conic)-gradient\((.*)\)\s*\Z", re.S | re.I)
_ACROSS = re.compile(r"\s*(?:(?P<to>to\s+[a-z ]+)|(?P<turn>[-\d.]+)(?P<unit>deg|turn|rad|grad))\s*\Z", re.I)
_PLACE = re.compile(r"[-+]?[\d.]+[a-z%]*")


def at_left(kind: str, arguments: str) -> Colour | None:
    """The colour at the left edge of a linear gradient that runs across, or its one colour."""
    parts = css.split(arguments)
    stops = [colours.read(_stop(part)) for part in parts]
    if kind != "linear" or len(parts) < 2 or any(one is None for one in stops[1:]):
        return None
    if stops[0] is not None:  # no direction: it runs down
        return stops[0] if len(set(stops)) == 1 else None
    across = _ACROSS.match(parts[0])
    if across is None:
        return None
    degrees = _degrees(across["turn"], across["unit"]) if across["turn"] else None
    if across["to"] == "to right" or degrees == 90:
        return stops[1]
    return stops[-1] if across["to"] == "to left" or degrees == 270 else None


def _degrees(number: str, unit: str) -> float | None:
    try:
        return round(float(number) * {"deg": 1, "turn": 360, "rad": 57.2957795, "grad": 0.9}[unit.lower()], 3) % 360
    except ValueError:
        return None


def _stop(part: str) -> str:
    """The colour of a stop, without its places."""
    return re.sub(r"(?:\s+[-+]?[\d.]+[a-z%]*)+\s*\Z", "", part.strip(), flags=re.I)


_STEPS = 8  # colours told between two stops


def shades(arguments: str) -> list[Colour]:
    """Colours all along a gradient; none when one of its stops is not known."""
    parts = css.split(arguments)
    parts = [part for part in parts if not _PLACE.fullmatch(part.strip())]
    stops = [colours.read(_stop(part)) for part in parts]
    known = [one for one in stops if one is not None]
    if len(known) < max(len(stops) - 1, 2) or (stops[0] is None and not _LEADS.match(parts[0])):
        return []
    between = [
        Colour(*(a + (b - a) * step / _STEPS for a, b in zip(one, other, strict=True)))
        for one, other in pairwise(known)
        for step in range(_STEPS)
    ]
    return [*between, known[-1]]


# What may stand before the stops of a gradient: a direction, a shape and its place.
_LEADS = re.compile(
    r"\s*(?:to\s|from\s|at\s|[-+.\d]+(?:deg|turn|rad|grad)|circle|ellipse|closest|farthest|top|left|right|bottom)"
)
