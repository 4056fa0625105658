"""A page was not reviewed, updated or published on a day that is still to come.

A date ahead of today is a slip of the keyboard, or a due date under the wrong name. Either way nobody can tell
when the page was last looked at.

Write the day of the last review. For a date ahead, write "Next review due".
"""

from collections.abc import Iterator

from lint.analysis.review import page_dates
from lint.facts import Today
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_PAST = frozenset({"reviewed", "updated", "published"})


def check(page: Page, *, today: Today) -> Iterator[Problem]:
    now = today.date.isoformat()
    for one in page_dates(page):
        if one.kind in _PAST and one.date and one.precision != "quarter" and one.date > now[: len(one.date)]:
            message = (
                f"The page says it was {one.kind} on {one.date}, and that day is still to come. "
                "Write the day of the review, or “Next review due”."
            )
            yield Problem(one.at, message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    needs=(Today,),
    plain=True,
    standards=("NHS standard for creating health content",),
    examples=(
        Bad("<p>Last reviewed: [[15 January 2031]].</p>", "reviewed on 2031-01-15"),
        Bad('<script type="application/ld+json">{"lastReviewed": "[[2027-03-01]]"}</script>', "still to come"),
        Bad("<p>Reviewed: [[12/2026]]</p>", "2026-12"),
        Good("<p>Last reviewed: 22 November 2026.</p>"),
        Good("<p>Last reviewed: November 2026.</p>"),
        Good("<p>Next review due: March 2029.</p>"),
    ),
)
