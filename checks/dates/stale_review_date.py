"""The last review of a page is recent enough.

Medicine changes. A page that nobody has looked at for years may advise what is no longer done. Where the page
itself says that its next review is overdue, that is one fault, and dates/overdue-next-review speaks of it.

Have the whole page reviewed, then set the new date. Do not change the date for less.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated

from lint.analysis.review_dates.dates import last_day
from lint.analysis.review_dates.page_date import in_words
from lint.analysis.review_dates.review import newest, page_dates
from lint.facts import Today
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(
    page: Page,
    *,
    today: Today,
    warn_after: Annotated[int, "Months after which a review is stale: a warning."] = 24,
    error_after: Annotated[int, "Months after which a stale review is an error."] = 36,
) -> Iterator[Problem]:
    dates = page_dates(page)
    last = newest((one for one in dates if one.seen), "reviewed") or newest(dates, "reviewed")
    due = newest(dates, "next_review")
    if last is None or (due is not None and due.readings[-1] > last.readings[-1] and due.is_over(today.date)):
        return
    day = last_day(last.readings[-1])
    age = _months(day, today.date)
    if age < warn_after:
        return
    level = Level.ERROR if age >= error_after else Level.WARNING
    yield Problem(
        last.at, f"Last reviewed {in_words(last.readings[-1])}: {age} months ago. Have the whole page reviewed.", level
    )


def _months(earlier: datetime.date, later: datetime.date) -> int:
    """Whole months between two dates; negative when the first lies ahead."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


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
        Bad("<p>Last reviewed on [[2024-09-05]].</p>", "5 September 2024: 26 months ago", level=Level.WARNING),
        Bad("<p>Page last reviewed: [[1 May 2023]]</p>", "42 months", level=Level.ERROR),
        Bad(
            '<script type="application/ld+json">{"lastReviewed": "[[2020-01-31]]"}</script>', "2020", level=Level.ERROR
        ),
        Bad("<p>Reviewed: [[9/2024]]</p>", "September 2024:", level=Level.WARNING),
        Good("<p>Last reviewed on 2024-09-05.</p>", today="2025-01-01"),
        Good("<p>Last reviewed: November 2024</p>", today="2026-11-29"),  # the whole month counts
        Good("<p>Last reviewed on 2024-09-05.</p>", options={"warn_after": 30}),
        Good("<p>Page last updated: April 1, 2019</p>"),
        Good("<p>Last reviewed: May 2021. Next review due: May 2024.</p>"),  # overdue, and that is said already
        Bad("<p>Last reviewed: [[May 2021]]. Next review due: May 2027.</p>", "65 months", level=Level.ERROR),
        Bad(
            '<script type="application/ld+json">{"lastReviewed": "2026-01-31"}</script><p>Reviewed: [[May 2024]]</p>',
            "May 2024",
            level=Level.WARNING,
        ),
        Good("<p>Last reviewed: 05/12/2024</p>", today="2026-11-22"),  # May 12 or 5 December
        Good("<p>Reviewed 5 May 2020.</p><p>Last reviewed: 5 May 2026.</p>"),
    ),
)
