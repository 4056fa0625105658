"""The colour of a text and of what it stands on, as far as the source tells.

WCAG 2.2, 1.4.3 and 1.4.6; ACT rules afw4f7 and 09o5cg. Definite is what solid colours say, the edge of a gradient at
which the text begins, and a colour that a picture leaves free. A picture under the text, an unknown variable, text
that is moved over something else: a person must look.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lint import css
from lint.analysis.accessibility import colours, shadow
from lint.analysis.accessibility.colours import Colour
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page
from lint.parse import contents

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 600  # pixels, pixels of bold text, weight (WCAG: 18 and 14 points)
_WORDS = re.compile(r"[^\W_]{2}|[^\W_].*[^\W_]", re.S)
_PLACED = ("absolute", "fixed", "sticky")
_GRADIENT = re.compile(r"(?:-\w+-)?(repeating-)?(linear|radial|conic)-gradient\((.*)\)\s*\Z", re.S | re.I)
_FILLS = re.compile(r"(?<![\w-])(?:cover|contain|100%|repeat-x|repeat-y|repeat|round|space|fixed)\b(?!-)")
_ACROSS = re.compile(r"\s*(?:(?P<to>to\s+[a-z ]+)|(?P<turn>[-\d.]+)(?P<unit>deg|turn|rad|grad))\s*\Z", re.I)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text's colour and the one behind it, both opaque; `doubt` says why they may be others."""

    text: Colour
    ground: Colour
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the text of an element, from the page's canvas up."""

    colour: Colour = colours.WHITE
    doubt: str = ""
    groups: tuple[tuple[Colour, float], ...] = ()  # the colour before each group that is not fully opaque


def large(node: Node) -> bool:
    """Tell whether WCAG calls a text large: 18 points, or 14 in bold."""
    size = node.tree.styles.font_size(node.element)
    return size >= LARGE or (size >= LARGE_BOLD and is_bold(node))


def is_bold(node: Node) -> bool:
    weight = node.style("font-weight")
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= BOLD)


def says_something(text: str) -> bool:
    """Tell whether a text is one of a language: two letters or figures at least, not marks alone."""
    return _WORDS.search(text) is not None


def seen(node: Node) -> Seen | None:
    """The colours of the text right in an element; None where its colour cannot be told at all."""
    ink = colours.read(node.style("color"))
    if ink is None or node.style("-webkit-text-fill-color") or "text" in node.style("background-clip"):
        return None
    under = node.page.derive(Grounds).of(node)
    ground, shown = under.colour, colours.over(ink, under.colour)
    for below, opacity in reversed(under.groups):
        ground, shown = colours.mix(below, ground, opacity), colours.mix(below, shown, opacity)
    return _shadowed(node, Seen(shown, ground, under.doubt))


_PAINTS = (
    "background-color", "background-image", "opacity", "position", "mix-blend-mode", "filter",
)  # fmt: skip
_PAINTED = "button, input, select, textarea, mark, [bgcolor]"  # what browsers or attributes paint


class Grounds:
    """What lies under each element's text; most paint nothing, and have what the one around them has."""

    def __init__(self, page: Page) -> None:
        self.page = page
        styles = page.derive(Nodes).styles
        self.painted = {element for name in _PAINTS for element in styles.cascaded(name)}
        self.painted.update(page.tree.select(_PAINTED))
        self._known: dict[Node, Ground] = {}

    def of(self, node: Node) -> Ground:
        chain = []
        outer: Node | None = node
        while outer is not None and outer not in self._known and outer.page is self.page:
            chain.append(outer)
            outer = outer.parent
        if outer is not None and outer.page is not self.page:
            ground = outer.page.derive(Grounds).of(outer)
        else:
            ground = self._known[outer] if outer is not None else Ground()
        for one in reversed(chain):
            if one.element in self.painted:
                ground = _laid(one, ground)
            self._known[one] = ground
        return ground


def _laid(node: Node, under: Ground) -> Ground:
    """What lies under an element's text once it has painted its own ground."""
    style, colour, doubt, groups = node.style, under.colour, under.doubt, under.groups
    opacity = _share(style("opacity"))
    if opacity < 1:
        groups = (*groups, (colour, opacity))
    if style("position") in _PLACED:
        doubt = "it may stand over something else"
    if style("mix-blend-mode") != "normal" or style("filter") != "none":
        doubt = "it is blended or filtered"
    painted = colours.read(style("background-color"))
    if painted is None:
        doubt = "its background is not known"
    elif painted.alpha > 0:
        colour, doubt = colours.over(painted, colour), "" if painted.alpha >= 1 else doubt
    image = style("background-image")
    if image not in ("none", ""):
        colour, doubt = _with_image(node, image, colour, doubt)
    return Ground(colour, doubt, groups)


def _with_image(node: Node, image: str, colour: Colour, doubt: str) -> tuple[Colour, str]:
    gradient = _GRADIENT.match(css.split(image)[0].strip())
    if gradient is None:
        return colour, doubt if _leaves_free(node) else "it stands on a picture"
    edge = _start(gradient[2].lower(), gradient[3]) if not gradient[1] else None
    if edge is None or node.style("text-align") not in ("start", "left", "justify"):
        return colour, "it stands on a gradient"
    return colours.over(edge, colour), doubt if edge.alpha < 1 else ""


def _start(kind: str, arguments: str) -> Colour | None:
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


def _shadowed(node: Node, found: Seen) -> Seen:
    """What a shadow all around the text changes: it is then what the text stands on."""
    said = node.style("text-shadow")
    if said in ("none", ""):
        return found
    shadows = [_shadow(one) for one in css.split(said)]
    known = [one for one in shadows if one is not None]
    if len(known) < len(shadows):
        return Seen(found.text, found.ground, "its shadow is not known")
    around = {(across > 0, down > 0) for _, across, down in known if across and down}
    colour = colours.over(known[0][0], found.ground)
    if len({one for one, _, _ in known}) == 1 and len(around) == 4:
        return Seen(found.text, colour, found.doubt)
    better = colours.contrast(found.text, colour) > colours.contrast(found.text, found.ground)
    if better and not known[0][1] and not known[0][2]:
        return Seen(found.text, colour, found.doubt)
    return Seen(found.text, found.ground, "it has a shadow" if better else found.doubt)


def _shadow(text: str) -> tuple[Colour, float, float] | None:
    """A shadow's colour and how far it is moved."""
    colour = next((one for word in re.findall(r"[#\w.-]+(?:\([^)]*\))?", text) if (one := _named(word))), None)
    numbers = re.findall(r"(?<![\w#.])-?[\d.]+(?=px|em|rem|pt|\s|\Z)", re.sub(r"\([^)]*\)", "", text))
    try:
        return (colour, float(numbers[0]), float(numbers[1])) if colour and len(numbers) > 1 else None
    except ValueError:
        return None


def _named(word: str) -> Colour | None:
    return None if word[0].isdigit() or word[0] == "-" else colours.read(word)


def visible_texts(page: Page) -> list[Node]:
    """The elements with text right in them that people see, outside drawings."""
    return page.derive(_visible_texts)


def _visible_texts(page: Page) -> list[Node]:
    tree = page.derive(Nodes)
    found = (tree.node(element) for element in page.tree.holding_text())
    return [node for node in found if node.visible and not node.foreign]


def texts(page: Page) -> list[Node]:
    """Those of them that a screen reader meets too and people can use: text that has to contrast."""
    inactive = page.derive(_inactive)
    return [
        node
        for node in visible_texts(page)
        if node.exposed and node not in inactive and not _is_inactive(node, inactive)
    ]


def _is_inactive(node: Node, inactive: frozenset[Node]) -> bool:
    return bool(inactive) and any(outer in inactive for outer in node.ancestors)


def _inactive(page: Page) -> frozenset[Node]:
    """Disabled controls and groups, and the labels of such controls: WCAG asks for no contrast there."""
    tree = page.derive(Nodes)
    found = [tree.node(one) for one in page.tree.select('[aria-disabled="true" i], [disabled], [inert]')]
    controls = [node for node in found if node.tag != "fieldset"]
    controls += [inner for node in found if node.tag == "fieldset" for inner in node.descendants() if inner.disabled]
    labels = [tree.node(label) for node in controls for label in tree.labels.get(node.element, ())]
    named = [one for node in controls for one in tree.referenced(node, "aria-labelledby")]
    return frozenset([*found, *labels, *named])


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two colours, and the texts of one size class that have them; `doubt` says why a person must look."""

    text: Colour
    ground: Colour
    large: bool
    doubt: str
    nodes: tuple[Node, ...]

    @property
    def key(self) -> str:
        return f"{self.text} {self.ground} {self.large} {self.doubt}"


def ratio(pair: Pair) -> float:
    return colours.contrast(pair.text, pair.ground)


def pairs(page: Page) -> tuple[Pair, ...]:
    """Every pair of colours that the visible text of a page has."""
    return page.derive(_pairs)


def _pairs(page: Page) -> tuple[Pair, ...]:
    styles = page.derive(Nodes).styles
    trees = (page, *shadow.pages(page))
    if styles.empty and len(trees) == 1 and not page.tree.select(_COLOURED):
        tree = page.derive(Nodes)
        plain = any(tree.node(element).exposed for element in page.tree.holding_text())
        return (Pair(colours.BLACK, colours.WHITE, False, "", ()),) if plain else ()
    missing = "" if styles.complete else "a style sheet of this page is not here"
    found: dict[tuple[Colour, Colour, bool, str], list[Node]] = {}
    for alike in _alike(node for tree in trees for node in texts(tree)):
        if (one := seen(alike[0])) is None:
            continue
        if colours.contrast(one.text, one.ground) >= _ENOUGH:
            found.setdefault((one.text, one.ground, False, missing or one.doubt), [])
            continue
        for node in alike:
            if says_something(own_text(node)):
                found.setdefault((one.text, one.ground, large(node), missing or one.doubt), []).append(node)
    return tuple(Pair(*key, tuple(nodes)) for key, nodes in found.items())


_ENOUGH = 7.0  # to one: contrast that is enough for any text, large or not
_COLOURED = "[bgcolor], font[color], body[text]"  # colours of their own without a style


def _alike(nodes: Iterable[Node]) -> Iterable[list[Node]]:
    """The texts by what decides on their colours: most of a page look alike."""
    found: dict[tuple[str, str, Ground], list[Node]] = {}
    for node in nodes:
        ground = node.page.derive(Grounds).of(node)
        found.setdefault((node.style("color"), node.style("text-shadow"), ground), []).append(node)
    return found.values()


def own_text(node: Node) -> str:
    """The text right in an element."""
    return "".join(part for part in contents(node.element) if isinstance(part, str))


def said(pair: Pair, node: Node, least: float) -> str:
    """What a message says of a text with too little contrast, and what to do."""
    name = f"“{short(own_text(node))}”"
    measured = math.floor(ratio(pair) * 100) / 100
    message = (
        f"{name} has too little contrast: {pair.text} on {pair.ground} is {measured:.2f} to 1; it needs {least:g} to 1."
    )
    if pair.doubt:
        return f"{message} Look at it: {pair.doubt}."
    better = colours.enough(pair.text, pair.ground, least)
    return f"{message} {better} would do." if better else message
