"""Why an element has no name: faults elsewhere that take it away, each reported by a rule of its own."""

from collections.abc import Iterator

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.names import silent_images
from lint.analysis.accessibility.nodes import Node
from lint.page import Element
from lint.text import Span

_NAMING = ("aria-label", "aria-labelledby")


def causes(node: Node) -> Iterator[tuple[str, Element | Span | None]]:
    """What would name an element without a name, were it right: the rule that says so, and the place.

    An image in it without alt, a misspelt aria-label, and an aria-labelledby none of whose ids is on the page.
    """
    yield from (("images/missing-alt", image.element) for image in silent_images(node))
    known, tree = aria.attributes(), node.page.tree
    for name in node.element.attrs:
        if name.startswith("aria-") and name not in known and aria.meant(name) in _NAMING:
            yield "aria/unknown-attribute", tree.attribute_name(node.element, name)
    ids = node.tokens("aria-labelledby")
    if ids and not any(one in node.tree.by_id for one in ids):
        yield "aria/broken-reference", tree.attribute(node.element, "aria-labelledby")
