"""A table of data is called something.

People who use a screen reader go from table to table and hear what each is called. Without a caption they hear
"table with five columns", and must read into it to know whether it is the one they look for.

Write <caption>Doses by age</caption> as the first thing in the table.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import Table, called, is_bold, is_heading, stands_before, tables
from lint.analysis.accessibility.describe import short
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Table]:
    """Every table that holds data: with headers, or plainly by its cells."""
    return [table for table in tables(page) if (table.headers or table.is_data) and len(table.grid.rows) > 1]


def check(table: Table) -> Iterator[Problem]:
    node = table.node
    if table.caption or node.name or node.attr("aria-describedby") or table.title_row is not None:
        return
    if any(one.tag == "figure" and one.name for one in node.ancestors):
        return
    before = stands_before(node)
    around = node.tree.node(before) if before is not None else None
    if around is not None and (is_heading(around) or around.text.endswith(":")):
        return
    message = f"{called(table)} has no caption. Say in <caption> what it shows."
    title = around.text if around is not None else ""
    if around is not None and title and around.tag == "p" and is_bold(around.element):
        message = f"“{short(title)}” stands above the table as its title, but is no caption. Write it in <caption>."
    elif node.attr("summary"):
        message = f"{called(table)} has a summary, which most people never see or hear, and no caption. Write it there."
    yield Problem(node.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("WCAG 1.3.1", "WCAG technique H39"),
    examples=(
        Bad("<p>We care.</p>[[<table>]]<tr><th>Day</th></tr><tr><td>Monday</td></tr></table>", "“Day” has no caption"),
        Bad(
            "<p><b>Our hours</b></p><div>[[<table>]]<tr><th>Day</th></tr><tr><td>Monday</td></tr></table></div>",
            "“Our hours” stands above the table as its title",
        ),
        Bad("[[<table summary='Our hours'>]]<tr><th>Day</th></tr><tr><td>Monday</td></tr></table>", "has a summary"),
        Good("<h2>Our hours</h2><div><table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table></div>"),
        Good("<p>We are open on:</p><table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>"),
        Good("<table><caption>Our hours</caption><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>"),
        Good("<table aria-label='Our hours'><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>"),
        Good("<figure><figcaption>Our hours</figcaption><table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>"),
        Good("<table><tr><td>Left</td><td>Right</td></tr></table><table><tr><th>Alone</th></tr></table>"),
    ),
)
