"""A table that only places things side by side is no table to a screen reader.

For a table, a screen reader says rows, columns and headers. Where these mean nothing, they are in the way of what
stands in the cells.

Place things with CSS, or write role="presentation" on the table, without <th>, <caption>, summary or scope.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, called, lays_out_parts, tables
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Table | Node]:
    """Every presentational table, as a node, and every other one."""
    found = (nodes(page).node(element) for element in page.tables)
    presentational = [node for node in found if node.exposed and node.role == "none"]
    return [*presentational, *tables(page)]


def check(item: Table | Node) -> Iterator[Problem]:
    if isinstance(item, Table):
        if not item.headers and not item.caption and not item.title_row and lays_out_parts(item):
            message = f"{called(item)} seems to be there for the layout only. If so, write role=“presentation” on it."
            yield Problem(item.node.element, message, Level.WARNING, key="layout", review=True)
    elif what := _marks_of_data(item):
        yield Problem(
            item.element,
            f"The table is hidden from screen readers as a table (role=“{item.attr('role')}”), but has {what}. "
            "If it holds data, delete the role; if it lays out, delete the rest.",
        )


def _marks_of_data(node: Node) -> str:
    """What a presentational table has that only tables of data have."""
    if (node.attr("summary") or "").strip():
        return "a summary"
    for element in _own_parts(node.element):
        if element.tag in ("caption", "th"):
            return f"<{element.tag}>"
        for name in ("scope", "headers"):
            if element.attr(name):
                return f"a cell with {name}"
    return ""


def _own_parts(table: Element) -> Iterator[Element]:
    """The caption and the cells of a table, without those of tables inside it."""
    stack = [table]
    while stack:
        for one in stack.pop().children:
            if not isinstance(one, Element):
                continue
            if one.tag in ("thead", "tbody", "tfoot", "tr"):
                stack.append(one)
            else:
                yield one


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "WCAG technique F46", "HHS 504"),
    examples=(
        Bad("[[<table role=presentation>]]<tr><th>Day</th></tr><tr><td>Monday</td></tr></table>", "but has <th>"),
        Bad("[[<table role=none>]]<caption>Hours</caption><tr><td>Monday</td></tr></table>", "but has <caption>"),
        Bad("[[<table role=none summary=Hours>]]<tr><td>Monday</td></tr></table>", "but has a summary"),
        Bad("[[<table role=none>]]<tr><td id=a>Day<tr><td headers=a>Monday</table>", "a cell with headers"),
        Bad(
            "[[<table>]]<tr><td><nav><a href=a>Home</a></nav></td><td><h2>News</h2><p>We moved.</p></td></tr></table>",
            "seems to be there for the layout only",
            review=True,
            level=Level.WARNING,
        ),
        Good(
            "<table role=none><tr><td>a<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table></td></tr></table>"
        ),
        Good("<table role=presentation summary=''><tr><td>a</td><td>b</td></tr></table>"),
        Good("<table><tr><td>Day</td><td>Hours</td></tr><tr><td>Monday</td><td>9 to 5</td></tr></table>"),
        Good("<table><tr><th>Day</th></tr><tr><td><h3>Monday</h3></td></tr></table>"),
        Good("<table hidden role=none><tr><th>Day</th></tr></table>"),
    ),
)
