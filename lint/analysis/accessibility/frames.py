"""The page inside a frame, where the source holds it: `<iframe srcdoc>`."""

from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import read
from lint.source import Source

DEEPEST = 3  # frames in frames


def inner(frame: Node, depth: int = 0) -> list[Node] | None:
    """The elements of the page that a frame's own attribute holds; None where it lies in another file."""
    written = frame.attr("srcdoc")
    if written is None or depth > DEEPEST:
        return None
    page = read(Source("srcdoc.html", written.encode("utf-8", "replace"), written, "utf-8"))
    tree = nodes(page)
    return [tree.node(element) for element in tree.every]
