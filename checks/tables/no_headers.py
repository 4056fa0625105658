"""A table of data says which of its cells are headers.

Who sees the table finds the header by looking up. A screen reader says "5 mg", and cannot say of which medicine
or how often, when no cell is marked as a header.

Write the first row, or the first cell of each row, with <th>: <th scope="col">Dose</th>.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, called, tables
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Table]:
    """Every table of two rows and columns or more that does not plainly lay out."""
    return [table for table in tables(page) if not table.lays_out and table.grid.whole]


def check(table: Table) -> Iterator[Problem]:
    if table.headers or any(cell.ids is not None for cell in table.grid.cells):
        return
    if not (table.is_data or table.is_regular):
        return
    top = [text for cell in table.body[0] if (text := table.text(cell))][:3]
    names = ", ".join(f"“{text}”" for text in top if len(text) <= 40)
    advice = f"Are {names} headers? Write them with <th>." if names else "Write its first row or column with <th>."
    message = f"{called(table)} has no header cells: screen readers cannot say what a cell is about. {advice}"
    yield Problem(table.node.element, message, review=not table.is_data)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H51", "HHS 504"),
    examples=(
        Bad(
            "[[<table>]]<caption>Doses</caption><tr><td>Drug</td><td>Dose</td></tr><tr><td>Iron</td><td>one</td></tr>"
            "</table>",
            "The table “Doses” has no header cells: screen readers cannot say what a cell is about. Are “Drug”, “Dose”",
        ),
        Bad(
            "[[<table>]]<tr><td><b>Drug</b></td><td><b>Use</b></td></tr><tr><td>A</td><td>pain</td></tr>"
            "<tr><td>B</td><td>fever</td></tr></table>",
            "The table that starts with “Drug”",
        ),
        Bad(
            "[[<table>]]<tr><td>Age</td><td>Iron</td></tr><tr><td>Girls</td><td>8 mg</td></tr><tr><td>Women</td>"
            "<td>18 mg</td></tr></table>",
            "Are “Age”, “Iron” headers?",
        ),
        Bad(
            "[[<table>]]<tr><td colspan=2>Iron a day</td></tr><tr><td>Girls</td><td>a little</td></tr><tr><td>Women"
            "</td><td>more</td></tr></table>",
            "has no header cells",
            review=True,
        ),
        Good("<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>"),
        Good(
            "<table><tr><td>Left</td><td>Right</td></tr></table><table><tr><td>1</td></tr><tr><td>2</td></tr></table>"
        ),
        Good("<table role=presentation><caption>A</caption><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>"),
        Good("<table><tr><td><h2>News</h2></td><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>"),
        Good("<table><tr><td><td><td></tr><tr><td>a<td><td></tr></table>"),
        Good(
            "<table><tr><td id=a>Drug</td><td id=b>Dose</td></tr><tr><td headers=a>x</td><td headers=b>1</td></table>"
        ),
    ),
)
