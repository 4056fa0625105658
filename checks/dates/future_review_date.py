"""A page was not reviewed, updated or published on a day that is still to come.

A date ahead of today is a slip of the keyboard, or a due date under the wrong name. Either way nobody can tell
when the page was last looked at.

Write the day of the last review. For a date ahead, write "Next review due".
"""

from collections.abc import Iterator

from lint.analysis.review_dates.page_date import in_words
from lint.analysis.review_dates.review import page_dates
from lint.facts import Today
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_PAST = frozenset({"reviewed", "updated", "published"})


def check(page: Page, *, today: Today) -> Iterator[Problem]:
    now, dates = today.date.isoformat(), page_dates(page)
    said = {(one.kind, one.date) for one in dates if one.seen}
    for one in dates:
        if not one.seen and (one.kind, one.date) in said:
            continue  # readers see it too, and it is reported there
        if one.kind not in _PAST or not one.readings or not _ahead(one.readings[0], now):
            continue
        if one.bare:
            message = f"“{one.text}” lies ahead. Write “Next review due”, so that nobody takes it for the last review."
            yield Problem(one.at, message, Level.WARNING)
        else:
            message = (
                f"The page says it was {one.kind} {in_words(one.readings[0])}, and that is still to come. "
                "Write the day of the review, or “Next review due”."
            )
            yield Problem(one.at, message)


def _ahead(date: str, now: str) -> bool:
    """Tell whether the first day that a date may mean is still to come."""
    year, _, rest = date.partition("-")
    if rest.startswith("Q"):
        date = f"{year}-{int(rest[1:]) * 3 - 2:02}"
    return date > now[: len(date)]


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
        Bad("<p>Last reviewed: [[15 January 2031]].</p>", "reviewed 15 January 2031"),
        Bad('<script type="application/ld+json">{"lastReviewed": "[[2027-03-01]]"}</script>', "still to come"),
        Bad("<p>Reviewed: [[12/2026]]</p>", "December 2026"),
        Bad(
            '<script type="application/ld+json">{"lastReviewed": "2031-01"}</script><p>Reviewed: [[January 2031]]</p>',
            "January 2031",
        ),
        Bad("<p>Last reviewed: [[Q1 2027]]</p>", "quarter 1 of 2027"),
        Bad("<p>Review date: [[May 2027]]</p>", "Write “Next review due”", level=Level.WARNING),
        Good("<p>Issued: May 2025. Review date: May 2027</p><p>Published 2 May 2025. Review: 2 May 2027</p>"),
        Good("<p>Last reviewed: 12/05/2026</p>"),  # December 5 or 12 May
        Good("<p>Last reviewed: Q4 2026</p>"),
        Good("<p>Last reviewed: 22 November 2026.</p>"),
        Good("<p>Last reviewed: November 2026.</p>"),
        Good("<p>Next review due: March 2029.</p>"),
    ),
)
