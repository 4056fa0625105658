"""What is hidden: from everybody, from sight, or from screen readers alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.blocks import BLOCK
from lint.parse import Element, contents

if TYPE_CHECKING:
    from lint.analysis.accessibility.nodes import Node
    from lint.analysis.accessibility.styles import Styles

# What browsers do not render, whatever the styles say (HTML standard, "Hidden elements").
UNRENDERED = (
    "head, title, meta, link, base, script, style, template, datalist, noembed, noframes, noscript, param, rp, "
    "source, template *, track, input[type=hidden i], audio > *, video > *, audio:not([controls]), svg defs, svg symbol"
)
# What they do not render unless the styles say so.
CLOSED = "dialog:not([open]), [hidden], [popover]"
INVISIBLE = ("hidden", "collapse")  # values of visibility: it takes room and shows nothing
# What assistive technology does not meet though it is rendered. Of the whole page one rule says it, once.
MUTED = '[aria-hidden="true" i]:not(html, body)'
_FAR = 500  # pixels out of the window: farther than layouts shift what people are to see
_NOTHING_LEFT = re.compile(
    r"inset\(\s*(?:50|100)%|rect\(\s*(?:0(?:px)?|1px)[,\s]+(?:0(?:px)?|1px)[,\s]+(?:0(?:px)?|1px)[,\s]+(?:0(?:px)?|1px)\s*\)"
    r"|circle\(\s*0"
)

# Fonts that draw a picture for a word, by name, and the classes that Google's set on them.
_ICON_FONT = re.compile(r"\bicons?\b|\bsymbols?\b|glyph|font ?awesome", re.I)
_ICON_CLASSES = ("material-icons", "material-symbols")


def is_folded_away(element: Element, parent: Element) -> bool:
    """Tell whether an element stands in a closed `<details>`, outside its summary."""
    if parent.tag != "details" or parent.attr("open") is not None:
        return False
    return element != first_summary(parent)


def first_summary(details: Element) -> Element | None:
    """The `<summary>` that opens a `<details>`: its first one among the children."""
    return next((one for one in details.children if isinstance(one, Element) and one.tag == "summary"), None)


def may_be_out_of_sight(styles: Styles) -> frozenset[Element]:
    """The elements that declare what could take them out of sight: of all others nobody need look."""
    return frozenset(
        element
        for names, telling in _TELLING
        for name in names
        for element, value in styles.cascaded(name).items()
        if value.lstrip().startswith(telling)
    )


_TELLING = (
    (("opacity",), ("0", ".0", "var(")),
    (("clip", "clip-path"), ("rect", "inset", "circle", "var(")),
    (("overflow-x", "overflow-y"), ("hidden", "clip")),
    (("left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"), ("-", "var(")),
)


def is_out_of_sight(node: Node) -> bool:
    """Tell whether an element's own style takes it out of sight: transparent, clipped away or far off the page."""
    if node.element not in node.tree.suspects:
        return False
    value = node.style
    if value("opacity") in ("0", "0%", "0.0", ".0"):
        return True
    if _NOTHING_LEFT.search(value("clip-path")):
        return True
    placed = value("position") in ("absolute", "fixed")
    if placed and _NOTHING_LEFT.search(value("clip")):
        return True
    cut = not {value("overflow-x"), value("overflow-y")}.isdisjoint(("hidden", "clip"))
    return (cut and (_is_shut(node) or (placed and _is_tiny(node)))) or _is_far(node)


def _is_shut(node: Node) -> bool:
    """Tell whether it has no height, as menus and panels that slide open."""
    pixels = node.tree.styles.pixels
    if 0 not in (pixels(node.element, "height"), pixels(node.element, "max-height")):
        return False
    return not pixels(node.element, "padding-top") and not pixels(node.element, "padding-bottom")


def _is_tiny(node: Node) -> bool:
    sizes = [node.tree.styles.pixels(node.element, name) for name in ("width", "height")]
    return any(size is not None and size <= 1 for size in sizes)


def _is_far(node: Node) -> bool:
    pixels = node.tree.styles.pixels
    if node.style("position") in ("absolute", "fixed", "relative"):
        for name in ("left", "top", "right", "bottom"):
            moved = pixels(node.element, name)
            if moved is not None and moved <= -_FAR:
                return True
    for name in ("text-indent", "margin-left", "margin-top"):
        moved = pixels(node.element, name)
        if moved is not None and moved <= -_FAR:
            return True
    return False


def draws_icons(node: Node) -> bool:
    """Tell whether the letters in an element are shown as pictures, by a font of icons."""
    if any(token.startswith(_ICON_CLASSES) for token in node.tokens("class")):
        return True
    return not node.tree.unstyled and _ICON_FONT.search(node.style("font-family").partition(",")[0]) is not None


def visible_text(node: Node, *, icons: bool = False) -> Iterator[str]:
    """The pieces of text that people see in an element, with a space around blocks and line breaks.

    `icons`: also letters that a font of icons shows as pictures.
    """
    stack: list[Node | str] = [node] if node.element.text.strip() else []
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
        elif one.tag == "br":
            yield " "
        elif one.visible and (icons or not draws_icons(one)):
            inner: list[Node | str] = [
                part if isinstance(part, str) else one.tree.node(part) for part in contents(one.element)
            ]
            if sets_apart(one):
                inner = [" ", *inner, " "]
            stack.extend(reversed(inner))


def sets_apart(node: Node) -> bool:
    """Tell whether an element stands on lines of its own, or as a box apart from the text around it."""
    display = node.style("display")
    if display in ("", "inline"):
        return node.tag in BLOCK if display == "" else False
    return not display.startswith("inline") or display == "inline-block"
