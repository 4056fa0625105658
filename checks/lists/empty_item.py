"""A list item holds something.

A screen reader counts an empty item, and stops at it with nothing to say. Mostly a text was lost there, or the
item only makes room.

Delete the item, or write what is missing. Make room with CSS.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

# What an item may hold besides text; a script may fill an element that has an id or data.
_FILLED = "img, svg, input, button, select, textarea, iframe, video, audio, object, canvas, [id], [aria-label], script"


def over(page: Page) -> Sequence[Node]:
    """Every item of a list without any text in it."""
    found = (one for one in page.tree.select("ul > li, ol > li, menu > li") if not one.text.strip())
    return [node for node in map(nodes(page).node, found) if node.exposed and node.role == "listitem"]


def check(node: Node) -> Iterator[Problem]:
    element = node.element
    if element.attr("id") or element.attr("aria-label") or element.select_one(_FILLED) is not None:
        return
    if any(name.startswith("data-") for name in element.attrs):
        return
    tag = node.parent.tag if node.parent is not None else "ul"
    yield Problem(element, f"This item of the <{tag}> is empty, and is counted. Delete it, or write what is missing.")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("WCAG 1.3.1",),
    examples=(
        Bad("<ul><li>Fever</li>[[<li>]] </li><li>Chills</li></ul>", "This item of the <ul> is empty"),
        Bad("<ol>[[<li>]]<p></p></li><li>Fever</li></ol>", "item of the <ol>"),
        Good("<ul><li>Fever</li><li><img src=a alt=Chills></li><li id=later></li><li data-slot=a></li></ul>"),
        Good("<ul hidden><li></li></ul><ul role=none><li></li></ul><ul><li role=separator></li></ul>"),
    ),
)
