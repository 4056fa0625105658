"""The landmarks of a page: the regions by which screen readers let people jump (WAI-ARIA 1.2, 5.3.4)."""

from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page

ROLES = ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search")


def of_page(page: Page) -> tuple[Node, ...]:
    """Every exposed landmark; a form is one only where it has a name, and a region too."""
    return page.derive(_landmarks)


def _landmarks(page: Page) -> tuple[Node, ...]:
    found = page.derive(Nodes).of_role(*ROLES)
    return tuple(node for node in found if node.role not in ("form", "region") or node.name)


def around(node: Node) -> Node | None:
    """The nearest landmark around an element."""
    marks = set(of_page(node.page))
    return next((outer for outer in node.ancestors if outer in marks), None)
