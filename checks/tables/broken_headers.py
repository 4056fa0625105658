"""The `headers` of a cell name other cells of the same table.

A screen reader says the headers before what stands in the cell: "Dose, adults: 5 mg". Ids that lead nowhere
leave the cell without a header, and even take away the one that it would have had.

Write the ids of the cells that head this one. In a table of plain rows and columns, delete `headers`: `<th>` is
enough.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.forming import CELL_ROLES, TABLE_ROLES, grid, table_of
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every cell with `headers` in a table that a screen reader reads as one, with that table."""
    found = []
    for element in page.tree.select("td[headers], th[headers]"):
        cell = nodes(page).node(element)
        table = table_of(cell)
        if table is None or table.tag != "table" or not (table.exposed and table.visible):
            continue
        if table.role in TABLE_ROLES and cell.role in CELL_ROLES:
            found.append((cell, table))
    return found


def check(item: tuple[Node, Node]) -> Iterator[Problem]:
    cell, table = item
    wrong: dict[str, list[str]] = {}
    for name in dict.fromkeys(cell.tokens("headers")):
        if said := _fault(name, cell, table):
            wrong.setdefault(said, []).append(f"“{name}”")
    for said, names in wrong.items():
        yield Problem(
            cell.page.tree.attribute(cell.element, "headers"),
            f"The headers of the cell “{short(cell.text)}” name {' and '.join(names)}, {said}: screen readers say no "
            "header here. Name cells of this table, or delete the headers.",
        )


def _fault(name: str, cell: Node, table: Node) -> str:
    target = cell.tree.by_id.get(name)
    if target is None:
        return "which no element of this page has as its id"
    if target == cell.element:
        return "the id of the cell itself"
    if target not in grid(table).of and grid(table).whole:
        return (
            f"which is {'a cell of another table' if target.tag in ('td', 'th') else f'a <{target.tag}>, not a cell'}"
        )
    return ""


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "ACT a25f45", "WCAG technique H43", "HTML", "HHS 504"),
    examples=(
        Bad("<table><tr><th id=dose>Dose</th></tr><tr><td headers='[[dosis]]'>5 mg</td></tr></table>", "no element"),
        Bad("<table><tr><td id=a headers=[[a]]>5 mg</td></tr></table>", "the id of the cell itself"),
        Bad(
            "<table><tr><td><b id=b>Dose</b></td></tr><tr><td headers=[[b]]>5 mg</td></tr></table>",
            "which is a <b>, not a cell",
        ),
        Bad(
            "<table><tr><th id=c>Dose</th></tr></table><table><tr><td headers=[[c]]>5 mg</td></tr></table>",
            "a cell of another table",
        ),
        Good(
            "<table><tr><th id=a>A</th><th id=b>B</th></tr><tr><th id=c headers='a b'>C</th><td headers='c a'>1</td>"
            "</tr></table>"
        ),
        Good("<table><tr><td id=a>Dose</td></tr><tr><td headers=a>5 mg</td><td headers>6 mg</td></tr></table>"),
        Good("<table role=presentation><tr><td headers=x>a</td></tr></table><table hidden><tr><td headers=x>b</table>"),
        Good("<table role=list><tr><td headers=x>a</td></tr></table><p headers=x>b</p>"),
    ),
)
