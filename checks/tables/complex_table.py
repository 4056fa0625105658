"""A table with headers on two levels says which cells each header heads.

Above "Morning" and "Evening" stands "Monday": who sees the table takes in both. Many screen readers say the
nearest header only, or the wrong one, when nothing tells them how far each reaches.

Make two simple tables of it. Or write scope="colgroup" (or "rowgroup") on the headers of the upper level and
scope="col" ("row") on the lower one, or name the headers of each cell in `headers`.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, called, tables
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Table]:
    """Every table with a header that spans some of its columns or rows."""
    return [table for table in tables(page) if any(cell.width > 1 or cell.height > 1 for cell in table.headers)]


def check(table: Table) -> Iterator[Problem]:
    if any(cell.ids is not None for cell in table.grid.cells) or all(cell.scope for cell in table.headers):
        return
    upper = _upper(table)
    if upper:
        yield Problem(
            table.node.element,
            f"{called(table)} has headers on two levels, such as “{upper}”. Can it be two simple tables? If not, say "
            "with scope or headers which cells each header heads.",
            review=True,
        )


def _upper(table: Table) -> str:
    """A header that has other headers below it (or beside it), and data below those; "" in a simple table."""
    rows = table.grid.rows
    for cell in table.headers:
        text = table.text(cell)
        if not text or (cell.width == 1 and cell.height == 1):
            continue
        if 1 < cell.width < table.grid.width and cell.y + cell.height < len(rows):
            below = [rows[cell.y + cell.height].get(x) for x in range(cell.x, cell.x + cell.width)]
            if len(set(below)) > 1 and all(one is not None and one.header for one in below):
                return text
        if cell.height > 1 and cell.x + cell.width < table.grid.width and not table.grid.is_column_header(cell):
            beside = [rows[y].get(cell.x + cell.width) for y in range(cell.y, cell.y + cell.height)]
            if len(set(beside)) > 1 and all(one is not None and one.header for one in beside):
                return text
    return ""


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 1.3.1", "WCAG technique H43", "HHS 504"),
    examples=(
        Bad(
            "[[<table>]]<tr><th rowspan=2>Drug</th><th colspan=2>Adults</th></tr><tr><th>Morning</th><th>Evening</th>"
            "</tr><tr><td>Iron</td><td>1</td><td>2</td></tr></table>",
            "The table that starts with “Drug” has headers on two levels, such as “Adults”",
            review=True,
        ),
        Bad(
            "[[<table>]]<tr><th rowspan=2>Adults</th><th>Men</th><td>1</td></tr><tr><th>Women<td>2</td></tr></table>",
            "such as “Adults”",
            review=True,
        ),
        Good(
            "<table><tr><th rowspan=2 scope=col>Drug<th colspan=2 scope=colgroup>Adults<tr><th scope=col>Morning</th>"
            "<th scope=col>Evening</th></tr><tr><td>Iron</td><td>1</td><td>2</td></tr></table>"
        ),
        Good("<table><tr><th>Drug</th><th colspan=2>Dose</th></tr><tr><td>Iron</td><td>1</td><td>mg</td></tr></table>"),
        Good("<table><tr><th colspan=2>Doses</th></tr><tr><th>Drug<th>Dose</tr><tr><td>Iron<td>1 mg</tr></table>"),
        Good("<table><tr><th rowspan=2>Iron</th><td>1 mg</td></tr><tr><td>2 mg</td></tr></table>"),
    ),
)
