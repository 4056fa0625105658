"""Each access key leads to one place.

Where two elements have one key, browsers choose differently, and people with that habit land somewhere else.

Give one of them another key, or none.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_KEYED = with_attribute("accesskey")


def over(page: Page) -> Sequence[tuple[str, list[Node]]]:
    """Every access key with the elements that have it."""
    found: dict[str, list[Node]] = {}
    for node in _KEYED(page):
        for key in {one.lower() for one in node.tokens("accesskey")}:
            found.setdefault(key, []).append(node)
    return tuple(found.items())


def check(item: tuple[str, list[Node]]) -> Iterator[Problem]:
    key, nodes = item
    for node in nodes[1:]:
        message = f"The access key “{key}” of {describe(node)} leads to {describe(nodes[0])} too. Give it another."
        place = node.page.tree.attribute(node.element, "accesskey") or node.element
        yield Problem(place, message, related=(Related(nodes[0].element, "the first one"),))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("HTML", "WCAG 2.1.1"),
    examples=(
        Bad('<a href=a accesskey=s>Search</a><a href=b accesskey="[[S]]">Send</a>', "leads to the link “Search” too"),
        Good("<a href=a accesskey=s>Search</a><a href=b accesskey=t>Send</a><a hidden accesskey=s>x</a>"),
    ),
)
