"""Spacing of text that a style attribute fixes with `!important`, so that no reader's own styles can widen it.

WCAG 2.2, 1.4.12; ACT rules 24afc2, 78fd32 and 9e45ec. What is set without `!important` a reader can change.
"""

from dataclasses import dataclass

from lint.analysis.accessibility import contrast
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.analysis.accessibility.styles import Styles
from lint.page import Element, Page
from lint.parse import inside

NARROW = 320.0  # CSS pixels: the width that text has to fit (WCAG 2.2, 1.4.10)
LETTER = 0.5  # of the font size: how wide a letter is, about
_NORMAL_LINE = 1.2  # what browsers make of "normal", about


@dataclass(frozen=True, slots=True)
class Spaced:
    """A visible text whose spacing a style attribute fixes: where, as written, and as a share of the font size."""

    text: Node
    owner: Element
    written: str
    share: float


def fixed(page: Page, name: str) -> list[Spaced]:
    """The texts whose `letter-spacing`, `word-spacing` or `line-height` is fixed, and how wide it is."""
    tree = page.derive(Nodes)
    owners = {
        element: value
        for element, value in tree.styles.fixed(name).items()
        if value not in ("inherit", "unset", "revert")
    }
    found = []
    for node in contrast.visible_texts(page) if owners else ():
        owner = _owner(node.element, name, tree.styles)
        if owner in owners and (name != "line-height" or _wraps(node)):
            share = _share(tree.styles, owner, node, name, owners[owner].lower())
            if share is not None:
                found.append(Spaced(node, owner, owners[owner], share))
    return found


def said(item: Spaced, name: str, least: str) -> str:
    """What a message says of spacing that is fixed too narrow."""
    return (
        f"{name}: {item.written} !important keeps readers of “{short(item.text.text)}” from more room. "
        f"Take !important away, or write at least {least}."
    )


def key(item: Spaced) -> str:
    """The same for every text that one style attribute fixes."""
    return f"{item.owner.attr('style')} in line {item.owner.source_line}"


def _owner(element: Element, name: str, styles: Styles) -> Element | None:
    """The nearest element around a text for which the property is declared."""
    won = styles.cascaded(name)
    outer: Element | None = element
    while outer is not None:
        if outer in won and won[outer].lower() not in ("inherit", "unset", "revert"):
            return outer
        outer = inside(outer)
    return None


def _share(styles: Styles, owner: Element, node: Node, name: str, written: str) -> float | None:
    size = styles.font_size(node.element)
    if written in ("normal", "initial"):
        return _NORMAL_LINE if name == "line-height" else 0.0
    if name == "line-height":
        if _is_number(written):
            return float(written)
        if written.endswith("%") and _is_number(written[:-1]):
            return float(written[:-1]) / 100 * styles.font_size(owner) / size if size else None
    length = styles.pixels(owner, name)
    return length / size if length is not None and size else None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and text.isascii()


def _wraps(node: Node) -> bool:
    """Tell whether a text takes more than one line where it stands, or on a narrow screen."""
    styles = node.tree.styles
    width = next((one for outer in (node, *node.ancestors) if (one := _width(outer)) is not None), NARROW)
    return len(node.text) * LETTER * styles.font_size(node.element) > width


def _width(node: Node) -> float | None:
    widths = [node.tree.styles.pixels(node.element, name) for name in ("width", "max-width")]
    known = [one for one in widths if one is not None]
    return min(known) if known else None
