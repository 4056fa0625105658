"""The headings of a page as screen readers list them, with their levels."""

from lint.analysis.accessibility.nodes import Node, Nodes
from lint.blocks import HEADINGS
from lint.page import Page

DEFAULT = 2  # the level of a heading that names none (WAI-ARIA 1.2, "heading")


def headings(page: Page) -> tuple[Node, ...]:
    """Every exposed heading with a name, in document order."""
    return page.derive(_headings)


def _headings(page: Page) -> tuple[Node, ...]:
    return tuple(node for node in page.derive(Nodes).of_role("heading") if node.name)


def level(node: Node) -> int:
    """The level of a heading."""
    written = (node.attr("aria-level") or "").strip()
    if written.isascii() and written.isdecimal() and 0 < int(written[:4]) < 100:
        return int(written)
    return HEADINGS.get(node.tag, DEFAULT)
