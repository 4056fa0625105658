"""How far styles turn an element, on a screen held upright and held across (CSS Transforms Levels 1 and 2)."""

import math
import re
from dataclasses import dataclass

from lint.analysis.accessibility.media import LAPTOP, Screen, applies
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.css import Declaration
from lint.page import Page

UPRIGHT = Screen(LAPTOP.height, LAPTOP.width)
_FUNCTION = re.compile(r"([a-z0-9]+)\(([^()]*)\)", re.I)
_ANGLE = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,2})?)(deg|rad|turn|grad)?", re.I)
_DEGREES = {"deg": 1.0, "": 1.0, "rad": 180 / math.pi, "turn": 360.0, "grad": 0.9}


@dataclass(frozen=True, slots=True)
class Turned:
    """A visible element that is turned by how the screen is held: degrees clockwise upright and across."""

    node: Node
    portrait: float
    landscape: float


def by_orientation(page: Page) -> list[Turned]:
    """The visible elements that a rule for one orientation turns."""
    tree = page.derive(Nodes)
    rules = list(tree.styles.rules())
    if not any("orientation" in condition.text for _, around in rules for condition in around):
        return []
    rules = [(rule, around) for rule, around in rules if _turns(rule.declarations) is not None]
    found: dict[Node, list[float]] = {}
    for index, screen in enumerate((UPRIGHT, LAPTOP)):
        for rule, around in rules:
            if all(applies(condition, screen) for condition in around):
                angle = _turns(rule.declarations) or 0.0
                for element in tree.styles.matching(rule):
                    found.setdefault(tree.node(element), [0.0, 0.0])[index] = angle
    return [Turned(node, *angles) for node, angles in found.items() if node.visible and angles[0] != angles[1]]


def _turns(declarations: tuple[Declaration, ...]) -> float | None:
    """The angle that a rule turns by; None when it says nothing of turning."""
    declared = {name: value.lower() for name, value, _ in declarations}
    angles = [_rotate(declared["rotate"])] if "rotate" in declared else []
    angles += [_transform(one[1], one[2]) for one in _FUNCTION.finditer(declared.get("transform", ""))]
    known = [angle for angle in angles if angle is not None]
    return sum(known) if known else None


def _rotate(text: str) -> float | None:
    words = text.split()
    return _angle(words[-1]) if words and (len(words) == 1 or words[0].lower() == "z" or len(words) == 4) else None


def _transform(name: str, arguments: str) -> float | None:
    parts = [one.strip() for one in arguments.split(",")]
    if name in ("rotate", "rotatez") and len(parts) == 1:
        return _angle(parts[0])
    if name == "rotate3d" and len(parts) == 4:
        return _angle(parts[3])
    if name in ("matrix", "matrix3d") and len(parts) in (6, 16):
        try:
            return math.degrees(math.atan2(float(parts[1]), float(parts[0])))
        except ValueError:
            return None
    return None


def _angle(text: str) -> float | None:
    found = _ANGLE.fullmatch(text.strip())
    return float(found[1]) * _DEGREES[(found[2] or "").lower()] if found else None
