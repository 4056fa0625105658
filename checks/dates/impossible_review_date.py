"""A review date is a day that the calendar has.

Nobody can tell when "31 February" was, so nobody knows how old the page is.

Look up the day of the last review and write it out: 5 September 2026.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.review import page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one in page_dates(page):
        if one.impossible:
            yield Problem(one.at, f"No calendar has the date in “{one.text}”. Write the day that is meant.")


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS standard for creating health content",),
    examples=(
        Bad("<p>Last Review Date: [[31 February 2023]]</p>", "31 February 2023"),
        Bad("<p>Reviewed: [[00/00/0000]]</p>", "No calendar"),
        Bad('<script type="application/ld+json">{"lastReviewed": "[[2023-02-30]]"}</script>', "2023-02-30"),
        Bad("<dl><dt>Next review</dt><dd>[[31/09/2027]]</dd></dl>", "31/09/2027"),
        Good("<p>Last Review Date: 29 February 2024</p>"),
        Good("<p>Call 412-647-8762 to review your bill.</p>"),
    ),
)
