"""A header cell heads at least one other cell.

A screen reader says the headers with each cell. A header without cells promises what the table does not hold: a
cell was lost, or the header stands in the wrong column.

Add the cells, delete the header, or say with `scope` what it heads: scope="col" or scope="row".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.forming import TABLE_ROLES, grid, table_of
from lint.analysis.accessibility.grid import Cell, Grid
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_ACROSS = {"row": "col", "rowgroup": "colgroup"}
_headers = with_role("columnheader", "rowheader")


def over(page: Page) -> Sequence[tuple[Node, Node, Cell]]:
    """Every header cell that people see and screen readers meet, with its table."""
    found = []
    for node in _headers(page):
        table = table_of(node)
        if table is None or table.role not in TABLE_ROLES or not (table.exposed and node.visible):
            continue
        cell = grid(table).of.get(node.element)
        if cell is not None:
            found.append((node, table, cell))
    return found


def check(item: tuple[Node, Node, Cell]) -> Iterator[Problem]:
    node, table, cell = item
    its = grid(table)
    # Browsers ask the cells beside a header where the rules of HTML are stricter: who passes either is fine.
    # Where `headers` name what is not there, `broken-headers` says so.
    if its.has_cells(cell) or its.has_cells(cell, loosely=True) or its.lost or _repeats(node, cell, its):
        return
    said = node.text or node.name
    name = f"The header “{short(said)}”" if said else "This empty header cell"
    if all(one.header for one in its.cells):
        later = _may_be_filled(node.page)
        ask = "Is it filled in later, or are its cells to be <td>?" if later else "Add the data, or write <td>."
        message = f"{name} stands in a table without data. {ask}"
        yield Problem(node.element, message, key=f"no data {node.tree.order[table.element]}", review=later)
    else:
        yield Problem(node.element, f"{name} heads no cell: {_why(its, cell)}")


def _repeats(node: Node, cell: Cell, its: Grid) -> bool:
    """Tell whether it says once more, below the data, what the header of its column says."""
    above = (row.get(cell.x) for row in its.rows[: cell.y])
    heads = (one for one in above if one is not None and one.header and its.has_cells(one))
    return any(node.tree.node(one.element).text == node.text for one in heads)


def _may_be_filled(page: Page) -> bool:
    """Tell whether a script may write the data: one of this page, or of the page that a fragment is put into."""
    return page.fragment or bool(page.tree.select("script:not([type*=json])"))


def _why(its: Grid, cell: Cell) -> str:
    """What is wrong with the cells beside a header or below it, and what to do."""
    rows = its.rows[cell.y + cell.height :]
    is_above = any(row.get(x) is not None for row in rows for x in range(cell.x, cell.x + cell.width))
    if cell.scope in ("row", "rowgroup"):
        if is_above:
            return f"it says scope=“{cell.scope}”, but its cells stand below it. Write “{_ACROSS[cell.scope]}”."
        return "no cell stands to the right of it. Add the cells, or delete the header."
    if is_above:
        return "the cells of its column name other headers. Name this one in their headers too, or delete it."
    return "its column has no cells. Add them, or delete the header."


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "ACT d0f69e", "WCAG technique H51", "HHS 504"),
    examples=(
        Bad(
            "<table><tr><th>Drug</th>[[<th>]]Dose</th></tr><tr><td>Iron</td></tr></table>", "“Dose” heads no cell: its"
        ),
        Bad(
            "<table><tr><th id=a>Drug</th>[[<th>]]Dose</th></tr><tr><td>Iron</td><td headers=a>1</td></tr></table>",
            "name other headers",
        ),
        Bad(
            "<div role=table><div role=row><b role=columnheader>Day</b>[[<b role=columnheader>]]Hours</b></div>"
            "<div role=row><i role=cell>Monday</i></div></div>",
            "“Hours” heads no cell",
        ),
        Bad("<table><tr><td>9 am</td>[[<th scope=row>]]Monday</th></tr></table>", "to the right"),
        Bad("<table><tr><th scope=row>Drug[[<th scope=row>]]Dose<tr><td>Iron<td>1 mg</table>", "Write “col”"),
        Bad("<table><tr>[[<th>]]Name</th></tr></table>", "filled in later", review=True),
        Bad("<html><body><table><tr>[[<th>]]Name</th></tr></table></body></html>", "Add the data, or write <td>"),
        Good("<table><tr><th>Drug</th><th>Dose</th></tr><tr><td colspan=2>None</td></tr></table>"),
        Good("<table><tr><th>Day</th><th>Hours</th></tr><tr><th>Monday</th><td>9 to 5</td></tr></table>"),
        Good("<table role=none><tr><th>A</th></tr></table><table hidden><tr><th>B</th></tr></table>"),
        Good("<table><tr><th role=cell>A</th></tr></table><table><tr><th aria-hidden=true>B</th></tr></table>"),
        Good("<table><tr><th>Drug<tfoot><tr><th>Drug<tbody><tr><td>Iron<tr><td>Zinc</table>"),
        Good("<table><tr><td colspan=2>Open</td></tr><tr><th>Monday</th><td>9 am</td></tr></table>"),
        Good("<table><tr><td></td><th>A</th></tr><tr><th>R</th><td>1</td></tr></table>"),
        Good("<table><tr><td></td><th scope=col>A</th></tr><tr><th scope=row>R</th><td>1</td></tr></table>"),
    ),
)
