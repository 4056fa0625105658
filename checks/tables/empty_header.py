"""A header cell says something.

The header is what a screen reader says before each cell of its column or row. An empty one leaves people to
guess what the cells are about.

Write what the column or row holds. The corner above the headers of the rows may stay empty.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, tables
from lint.analysis.accessibility.grid import Cell
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[tuple[Table, Cell]]:
    """Every header cell of a table, but the corner."""
    return [(table, cell) for table in tables(page) for cell in table.headers if cell.x or cell.y]


def check(item: tuple[Table, Cell]) -> Iterator[Problem]:
    table, cell = item
    if cell.element.text.strip():
        return
    node = table.node.tree.node(cell.element)
    if not node.exposed or node.text or node.name or not _heads_text(table, cell):
        return
    which = f"column {cell.x + 1}" if table.grid.is_column_header(cell) else f"row {cell.y + 1}"
    yield Problem(
        cell.element,
        f"The header of {which} is empty: screen readers have nothing to say before its cells. Write what they hold.",
    )


def _heads_text(table: Table, cell: Cell) -> bool:
    """Tell whether a data cell in its column or row says something."""
    if table.grid.is_column_header(cell):
        found = (row.get(cell.x) for row in table.grid.rows[cell.y + cell.height :])
    else:
        found = (one for one in table.grid.rows[cell.y].values())
    return any(one is not None and not one.header and not one.empty for one in found)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "HHS 504"),
    examples=(
        Bad("<table><tr><th>Drug</th>[[<th>]] </th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>", "of column 2"),
        Bad("<table><tr><th>Drug<th>Dose<tr>[[<th scope=row>]]</th><td>1 mg</td></tr></table>", "of row 2"),
        Good("<table><tr><th></th><th>Dose</th></tr><tr><th>Iron</th><td>1 mg</td></tr></table>"),
        Good("<table><tr><th>Drug</th><th><img src=a alt=Dose></th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>"),
        Good("<table><tr><th>Drug</th><th aria-label=Dose></th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>"),
        Good("<table><tr><th>Drug</th><th></th></tr><tr><td>Iron</td><td></td></tr></table>"),
        Good("<table role=none><tr><th>a</th><th></th></tr><tr><td>b</td><td>c</td></tr></table>"),
    ),
)
