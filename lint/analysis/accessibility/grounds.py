"""What lies under the text of each element: colours, gradients, and whatever only a person can tell."""

import re
from dataclasses import dataclass

from lint import css
from lint.analysis.accessibility import colours, gradients
from lint.analysis.accessibility.backdrops import backdrops
from lint.analysis.accessibility.colours import Colour
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page

ON_GRADIENT, ON_PICTURE = "it stands on a gradient", "it stands on a picture"
_PLACED = ("absolute", "fixed", "sticky")
_MOVES = ("top", "bottom", "left", "right")
_TRANSLATED = re.compile(r"translatey?\(")
_MOST_SHADES = 200
_FILLS = re.compile(r"(?<![\w-])(?:cover|contain|100%|repeat-x|repeat-y|repeat|round|space|fixed)\b(?!-)")


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the text of an element, from the page's canvas up."""

    colour: Colour = colours.WHITE
    doubt: str = ""
    groups: tuple[tuple[Colour, float], ...] = ()  # the colour before each group that is not fully opaque
    shades: tuple[Colour, ...] = ()  # of a gradient: what may lie under a text, wherever it stands
    clipped: bool = False  # a background is cut to the shape of the text: seen where the text is transparent


_PAINTS = (
    "background-color", "background-image", "opacity", "position", "mix-blend-mode", "filter", "margin-top",
    "transform", "background-clip",
)  # fmt: skip
_PAINTED = "button, input, select, textarea, mark, [bgcolor]"  # what browsers or attributes paint


def _tells(name: str, value: str) -> bool:
    """Tell whether a value paints or moves something: most margins and positions do not."""
    return value.startswith("-") if name == "margin-top" else value not in ("static", "none", "1", "normal")


class Grounds:
    """What lies under each element's text; most paint nothing, and have what the one around them has."""

    def __init__(self, page: Page) -> None:
        self.page, self.tree = page, page.derive(Nodes)
        styles = self.tree.styles
        self.painted = {
            element for name in _PAINTS for element, value in styles.cascaded(name).items() if _tells(name, value)
        }
        self.painted.update(page.tree.select(_PAINTED))
        self.painted.update(backdrops(page))
        self._known: dict[Node, Ground] = {}

    def of(self, node: Node) -> Ground:
        chain = []
        outer: Node | None = node
        while outer is not None and outer not in self._known and outer.tree is self.tree:
            chain.append(outer)
            outer = outer.parent
        if outer is not None and outer.tree is not self.tree:
            ground = outer.page.derive(Grounds).of(outer)
        else:
            ground = self._known[outer] if outer is not None else _canvas(self.page)
        for one in reversed(chain):
            if one.element in self.painted:
                ground = _laid(one, ground)
            self._known[one] = ground
        return ground


def _canvas(page: Page) -> Ground:
    """What lies under the page: white, unless it asks for dark colours alone (CSS Color Adjustment, 2.2)."""
    styles = page.derive(Nodes).styles
    said = styles.value(page.root, "color-scheme") if page.root is not None else ""
    meta = page.tree.select('meta[name="color-scheme" i]') if said in ("", "normal") else []
    words = ((meta[0].attr("content") or "").lower() if meta else said).split()
    return Ground(doubt="the page asks for dark colours" if "dark" in words and "light" not in words else "")


def _laid(node: Node, under: Ground) -> Ground:
    """What lies under an element's text once it has painted its own ground."""
    style, colour, doubt, groups, shades = node.style, under.colour, under.doubt, under.groups, under.shades
    if style("display") == "contents":
        return under
    opacity = _share(style("opacity"))
    if opacity < 1:
        groups = (*groups, (colour, opacity))
    doubt = _moved(node) or doubt
    if style("mix-blend-mode") != "normal" or style("filter") != "none":
        doubt = "it is blended or filtered"
    if "text" in style("background-clip"):
        return Ground(colour, doubt, groups, shades, clipped=True)
    painted = colours.read(style("background-color"))
    if painted is None:
        doubt = "its background is not known"
    elif painted.alpha > 0:
        colour, doubt = colours.over(painted, colour), "" if painted.alpha >= 1 else doubt
        shades = tuple(colours.over(painted, one) for one in shades) if painted.alpha < 1 else ()
    image = style("background-image")
    if image not in ("none", ""):
        colour, doubt, shades = _with_image(node, image, Ground(colour, doubt, shades=shades))
    if node.element in backdrops(node.page):
        doubt = "something may be drawn behind it"
    return Ground(colour, doubt, groups, shades, under.clipped)


def _moved(node: Node) -> str:
    """Why an element may stand over something else than what holds it; "" when it does not."""
    style, pixels = node.style, node.tree.styles.pixels
    if style("position") in _PLACED:
        return "it may stand over something else"
    up = pixels(node.element, "margin-top")
    shifted = style("position") == "relative" and any(
        abs(pixels(node.element, name) or 0.0) > _SHIFT for name in _MOVES
    )
    if shifted or (up is not None and up < -_SHIFT) or _TRANSLATED.search(style("transform")):
        return "it is moved from its place"
    return ""


_SHIFT = 20.0  # pixels up: more than a line's own spacing


def _with_image(node: Node, image: str, under: Ground) -> tuple[Colour, str, tuple[Colour, ...]]:
    first, *others = css.split(image)
    gradient = gradients.GRADIENT.match(first)
    if gradient is None:
        free = _leaves_free(node)
        return under.colour, under.doubt if free else ON_PICTURE, under.shades if free else ()
    doubt = ON_PICTURE if any(one != "none" for one in others) else under.doubt
    edge = gradients.at_left(gradient[2].lower(), gradient[3]) if not gradient[1] else None
    if edge is not None and node.style("text-align") in ("start", "left", "justify"):
        return colours.over(edge, under.colour), doubt if edge.alpha < 1 else "", ()
    along = gradients.shades(gradient[3])
    if not along or (doubt and any(one.alpha < 1 for one in along)):
        return under.colour, doubt or "it stands on a gradient that is not known", ()
    below = under.shades or (under.colour,)
    shades = tuple(colours.over(one, ground) for one in along for ground in below)
    return under.colour, ON_GRADIENT, shades[:_MOST_SHADES]


def _leaves_free(node: Node) -> bool:
    """Tell whether a picture is drawn once, so that the colour declared with it shows beside it."""
    said = f"{node.style('background-repeat')} {node.style('background-size')}"
    return "no-repeat" in said and not _FILLS.search(said) and node.style("background-color") != "transparent"


def _share(text: str) -> float:
    try:
        share = float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError:
        return 1.0
    return min(1.0, max(0.0, share))
