"""The tab key goes through a page in the order in which it is read.

tabindex="3" jumps before all that has none: people who use the keyboard are thrown about the page.

Write tabindex="0", and put the element where it belongs in the source.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import focus
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    index = focus.tab_index(node)
    if index > 0:
        message = f'{capital(describe(node))} is reached before all that has no tabindex. Write tabindex="0".'
        yield Problem(node.page.tree.attribute(node.element, "tabindex") or node.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=with_attribute("tabindex"),
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.4.3", "WCAG technique F44", "HHS 504"),
    examples=(
        Bad('<a href=a tabindex="[[3]]">Search</a>', "The link “Search” is reached before all"),
        Good("<a href=a tabindex=0>Search</a><div tabindex=-1>x</div><a href=b tabindex=x>y</a>"),
    ),
)
