"""The title of a table is its caption, not its first row.

A first row that spans all columns looks like a title. A screen reader takes it for a header, and may say it
before every cell; and in the list of tables this one has no name.

Move the text into <caption>, and delete the row.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, tables
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Table]:
    """Every table of two columns and three rows or more, with headers or plainly with data."""
    found = (table for table in tables(page) if table.grid.width > 1 and len(table.grid.rows) > 2)
    return [table for table in found if table.headers or not table.lays_out]


def check(table: Table) -> Iterator[Problem]:
    title = table.title_row
    if title is not None and not table.caption and title.element.select_one("img, a, ul, ol, p + p") is None:
        message = (
            f"The first row of this table seems to be its title. Write it as <caption>{table.text(title)}</caption>."
        )
        yield Problem(title.element, message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H39", "HHS 504"),
    examples=(
        Bad(
            "<table><tr>[[<th colspan=2>]]Our hours</th></tr><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td>"
            "<td>9 to 5</td></tr></table>",
            "Write it as <caption>Our hours</caption>",
            review=True,
        ),
        Bad(
            "<table><tr>[[<td colspan=2>]]Iron a day</td></tr><tr><td>Girls</td><td>8 mg</td></tr><tr><td>Women</td>"
            "<td>18 mg</td></tr></table>",
            "first row",
            review=True,
        ),
        Good(
            "<table><tr><th colspan=2>Adults</th></tr><tr><td>Iron</td><td>1 mg</td></tr><tr><th colspan=2>Children"
            "</tr><tr><td>Iron</td><td>2 mg</td></tr></table>"
        ),
        Good("<table><caption>a</caption><tr><th colspan=2>b</th></tr><tr><td>c<td>d</tr><tr><td>e<td>f</tr></table>"),
        Good("<table><tr><th>Our hours</th></tr><tr><td>Monday</td></tr><tr><td>Sunday</td></tr></table>"),
        Good("<table><tr><td colspan=2><h2>News</h2></td></tr><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>"),
    ),
)
