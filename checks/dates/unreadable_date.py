"""A page gives the day of its review or update, not how long ago it was.

"8 months ago" is true on one day only. On paper, in a copy, or in a page that was kept, nobody can tell which.

Write the date: "Last reviewed: 5 September 2026".
"""

from collections.abc import Iterator

from lint.analysis.review_dates.review import page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    dates = page_dates(page)
    for one in dates:
        if one.relative and not any(other.kind == one.kind and other.date and other.seen for other in dates):
            level = Level.WARNING if one.kind == "reviewed" else Level.NOTE
            yield Problem(one.at, f"“{one.text}” does not say on which day. Write the date.", level)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    standards=("NHS standard for creating health content",),
    examples=(
        Bad("<p>Last reviewed [[8 months ago]]</p>", "“Last reviewed 8 months ago” does not say"),
        Bad("<p>Last reviewed: [[last month]]</p>", "Write the date"),
        Bad("<p>Page updated [[2 days ago]]</p>", "Write the date", level=Level.NOTE),
        Good("<p>Last reviewed 8 months ago</p><p>Last reviewed: May 2026</p>"),
        Good('<p>Last reviewed <time datetime="2026-05-05">6 months ago</time></p>'),
        Good("<p>The clinic opened 8 months ago.</p>"),
        Good("<p>The guideline was reviewed two years ago.</p>"),
    ),
)
