"""What accessibility rules look at: functions from a page to nodes, in document order."""

from collections.abc import Callable, Sequence

from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Element, Page


def with_role(*roles: str) -> Callable[[Page], Sequence[Node]]:
    """Make a function that gives the nodes of these roles that a screen reader meets."""

    def chosen(page: Page) -> Sequence[Node]:
        return nodes(page).of_role(*roles)

    return chosen


def with_tag(*tags: str, hidden: bool = False) -> Callable[[Page], Sequence[Node]]:
    """Make a function that gives the elements of these tags; `hidden`: also those rendered for nobody."""

    def chosen(page: Page) -> Sequence[Node]:
        tree = nodes(page)
        found = [element for tag in tags for element in tree.by_tag.get(tag, ())]
        if len(tags) > 1:
            found.sort(key=tree.order.__getitem__)
        return _shown(page, found, hidden)

    return chosen


def matching(selector: str, *, hidden: bool = False) -> Callable[[Page], Sequence[Node]]:
    """Make a function that gives the elements that a CSS selector matches."""

    def chosen(page: Page) -> Sequence[Node]:
        return _shown(page, page.tree.select(selector), hidden)

    return chosen


def with_attribute(*names: str, hidden: bool = False) -> Callable[[Page], Sequence[Node]]:
    """Make a function that gives the elements that have one of the attributes."""
    return matching(", ".join(f"[{name}]" for name in names), hidden=hidden)


def _shown(page: Page, elements: Sequence[Element], hidden: bool) -> Sequence[Node]:
    tree = nodes(page)
    found = [tree.node(element) for element in elements]
    return found if hidden else [node for node in found if not node.hidden]
