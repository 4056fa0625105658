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
from lint.analysis.accessibility import colours, generated, shadow
from lint.analysis.accessibility.colours import Colour
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.grounds import ON_GRADIENT, Ground, Grounds
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page
from lint.parse import contents

LARGE, LARGE_BOLD, BOLD = 24.0, 18.66, 600  # pixels, pixels of bold text, weight (WCAG: 18 and 14 points)
_WORDS = re.compile(r"\d|[^\W_]{2}|[^\W_].*[^\W_]", re.S)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text's colour and the one behind it, both opaque; `doubt` says why they may be others."""

    text: Colour
    ground: Colour
    doubt: str = ""


def large(node: Node) -> bool:
    """Tell whether WCAG calls a text large: 18 points, or 14 in bold."""
    size = node.tree.styles.font_size(node.element)
    return size >= LARGE or (size >= LARGE_BOLD and is_bold(node))


def is_bold(node: Node) -> bool:
    weight = node.style("font-weight")
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= BOLD)


def says_something(text: str) -> bool:
    """Tell whether a text is one of a language: a figure or two letters at least, not marks alone."""
    return _WORDS.search(text) is not None


def seen(node: Node) -> Seen | None:
    """The colours of the text right in an element; None where it has none, or one that cannot be told."""
    fill = node.style("-webkit-text-fill-color")
    ink = colours.read(node.style("color") if fill in ("", "currentcolor") else fill)
    under = node.page.derive(Grounds).of(node)
    if ink is None or ink.alpha == 0 or (under.clipped and ink.alpha < 1):
        return None
    seen_on = [_grouped(colours.over(ink, one), one, under) for one in under.shades or (under.colour,)]
    seen_on.sort(key=lambda one: colours.contrast(*one))
    if under.doubt == ON_GRADIENT and colours.contrast(*seen_on[-1]) < _NEVER_ENOUGH:
        return _shadowed(node, Seen(*seen_on[-1]))
    return _shadowed(node, Seen(*seen_on[0], under.doubt))


def _grouped(shown: Colour, ground: Colour, under: Ground) -> tuple[Colour, Colour]:
    """A text and its ground as they are seen through the opacity of what holds them."""
    for below, opacity in reversed(under.groups):
        ground, shown = colours.mix(below, ground, opacity), colours.mix(below, shown, opacity)
    return shown, ground


_NEVER_ENOUGH = 3.0  # to one: less is too little for any text, large or not


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


_BUTTONS = "input[type=submit i][value], input[type=button i][value], input[type=reset i][value]"


def visible_texts(page: Page) -> list[Node]:
    """The elements with text right in them that people see, outside drawings."""
    return page.derive(_visible_texts)


def _visible_texts(page: Page) -> list[Node]:
    tree = page.derive(Nodes)
    found = map(tree.node, [*page.tree.holding_text(), *page.tree.select(_BUTTONS)])
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
    """Disabled controls and groups, and what such controls are called and explained by: no contrast is asked for."""
    tree = page.derive(Nodes)
    found = [tree.node(one) for one in page.tree.select('[aria-disabled="true" i], [disabled], [inert]')]
    controls = [node for node in found if node.tag != "fieldset"]
    controls += [inner for node in found if node.tag == "fieldset" for inner in node.descendants() if inner.disabled]
    labels = [tree.node(label) for node in controls for label in tree.labels.get(node.element, ())]
    told = [one for node in controls for name in _TELLING for one in tree.referenced(node, name)]
    return frozenset([*found, *labels, *told])


_TELLING = ("aria-labelledby", "aria-describedby")


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
        found = map(tree.node, page.tree.holding_text())
        plain = any(node.exposed and not node.foreign for node in found)
        return (Pair(colours.BLACK, colours.WHITE, False, "", ()),) if plain else ()
    missing = "" if styles.complete else "a style sheet of this page is not here"
    seen_as: dict[tuple[Colour, Colour, bool, str], list[Node]] = {}
    for alike in (alike for tree in trees for alike in _alike(tree)):
        if (one := seen(alike[0])) is None:
            continue
        measured = colours.contrast(one.text, one.ground)
        if measured >= _ENOUGH:
            seen_as.setdefault((one.text, one.ground, False, missing or one.doubt), [])
            continue
        for node in alike:
            if says_something(own_text(node)) and node.tree.styles.font_size(node.element):
                doubt = one.doubt if missing and _is_settled(node, measured) else missing or one.doubt
                seen_as.setdefault((one.text, one.ground, large(node), doubt), []).append(node)
    for hint in generated.hints(page):
        if (shown := _hint(hint)) is not None:
            key = (shown.text, shown.ground, large(hint.node), missing or shown.doubt)
            seen_as.setdefault(key, []).append(hint.node)
    return tuple(Pair(*key, tuple(nodes)) for key, nodes in seen_as.items())


def _hint(hint: generated.Hint) -> Seen | None:
    """The colours of a field's placeholder."""
    ink, under = colours.read(hint.colour), hint.node.page.derive(Grounds).of(hint.node)
    try:
        opacity = float(hint.opacity.removesuffix("%")) / (100 if hint.opacity.endswith("%") else 1)
    except ValueError:
        return None
    if ink is None or not ink.alpha or under.shades or not 0 < opacity <= 1:
        return None
    shown = colours.mix(under.colour, colours.over(ink, under.colour), opacity)
    return Seen(*_grouped(shown, under.colour, under), under.doubt)


def _is_settled(node: Node, measured: float) -> bool:
    """Tell whether an element's own style says both colours, so that no sheet that is not here changes them."""
    if node.attr("class") is not None or node.attr("id") is not None:
        return False
    ink, ground, image, size = (node.tree.styles.inline(node.element, name) for name in _SETTLING)
    solid = colours.read(ground)
    grounded = "gradient(" in image or (solid is not None and solid.alpha == 1)
    return grounded and colours.read(ink) is not None and (measured < _NEVER_ENOUGH or size.endswith(("px", "pt")))


_SETTLING = ("color", "background-color", "background-image", "font-size")
_ENOUGH = 7.0  # to one: contrast that is enough for any text, large or not
_COLOURED = "[bgcolor], font[color], body[text]"  # colours of their own without a style


_INK = ("color", "-webkit-text-fill-color", "text-shadow")


def _alike(page: Page) -> Iterable[list[Node]]:
    """The texts by what decides on their colours: most of a page look alike."""
    styles, grounds = page.derive(Nodes).styles, page.derive(Grounds)
    told = [name for name in _INK if name == "color" or styles.cascaded(name) or page.host]
    found: dict[tuple[tuple[str, ...], int], list[Node]] = {}
    for node in texts(page):
        ink = tuple([styles.value(node.element, name) for name in told])
        found.setdefault((ink, id(grounds.of(node))), []).append(node)
    return found.values()


def own_text(node: Node) -> str:
    """The text right in an element, on a button that is an `<input>`, or the hint in a field that is empty."""
    written = node.attr("value") or "" if node.tag == "input" else ""
    text = written or "".join(part for part in contents(node.element) if isinstance(part, str))
    return text or (node.attr("placeholder") or "" if node.tag in ("input", "textarea") else "")


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
