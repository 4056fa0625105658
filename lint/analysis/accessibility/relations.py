"""Who holds whom in the accessibility tree: parents and children through what has no role of its own.

WAI-ARIA 1.2, 5.2.5 "Required Owned Elements" and 5.2.6 "Required Context Role": generic and presentational elements
between the two do not count, and `aria-owns` goes before the place in the document.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Element, Page


def holder(node: Node) -> Node | None:
    """The nearest element around a node that has a role or a global state, through `aria-owns` where it is owned."""
    seen = {node.element}
    outer = _outer(node)
    while outer is not None and outer.element not in seen:
        if not is_transparent(outer):
            return outer
        seen.add(outer.element)
        outer = _outer(outer)
    return None


def held(node: Node) -> Iterator[Node]:
    """The nearest exposed elements with a role inside a node, and those that it owns."""
    seen = {node.element}
    stack = _inner(node)[::-1]
    while stack:
        one = stack.pop()
        if one.element in seen or not one.exposed:
            continue
        seen.add(one.element)
        if one.role in ("", "none"):
            stack.extend(reversed(_inner(one)))
        else:
            yield one


def is_transparent(node: Node) -> bool:
    """Tell whether assistive technology looks through an element: no role, and no global state that keeps it."""
    if node.role not in ("", "none"):
        return False
    known = aria.attributes()
    return not any(name in known and known[name].everywhere and name != "aria-hidden" for name in node.element.attrs)


def _outer(node: Node) -> Node | None:
    owner = node.page.derive(_owners).get(node.element)
    return owner or node.parent


def _inner(node: Node) -> list[Node]:
    owned = node.page.derive(_owners)
    inside = [one for one in node.children if owned.get(one.element, node) is node]
    if node.attr("aria-owns") is not None:
        inside += [one for one in node.tree.referenced(node, "aria-owns") if owned.get(one.element) is node]
    return inside


def _owners(page: Page) -> dict[Element, Node]:
    """The element that owns each one by `aria-owns`; of several the first."""
    tree = page.derive(Nodes)
    found: dict[Element, Node] = {}
    for element in page.tree.select("[aria-owns]"):
        owner = tree.node(element)
        for one in tree.referenced(owner, "aria-owns"):
            if owner not in (one, *one.descendants()):
                found.setdefault(one.element, owner)
    return found
