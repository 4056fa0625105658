"""The next review of a page is still ahead.

A page that names a day for its next review, and lets the day pass, tells patients that nobody keeps it up.

Have the whole page reviewed, then set both dates: the last review, and the next one.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.page_date import in_words
from lint.analysis.review_dates.review import newest, page_dates
from lint.facts import Today
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page, *, today: Today) -> Iterator[Problem]:
    dates = page_dates(page)
    due = newest(dates, "next_review")
    if due is None or not due.is_over(today.date):
        return
    last = newest(dates, "reviewed")
    if last is not None and last.readings[-1] > due.readings[-1]:
        message = f"The next review date is before the last review, {in_words(last.readings[-1])}. Set the next one."
    else:
        message = f"The next review was due {in_words(due.readings[-1])}, and is overdue. Have the whole page reviewed."
    yield Problem(due.at, message)


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
        Bad("<p>Next review due: [[5 May 2026]]</p>", "was due 5 May 2026"),
        Bad("<dl><dt>Review due</dt><dd>[[October 2026]]</dd></dl>", "was due October 2026"),
        Bad("<p>Next review: [[2025]]</p>", "was due 2025"),
        Bad("<p>Last reviewed: May 2026. Next review due: [[May 2024]].</p>", "before the last review"),
        Good("<p>Next review due: 22 November 2026</p>"),
        Good("<p>Next review due: November 2026</p>"),  # the whole month counts
        Good("<p>Next review: 2026</p>"),
        Good("<p>Next review due: May 2024.</p><p>Next review due: May 2028.</p>"),
        Good("<p>Last reviewed: May 2020.</p>"),
    ),
)
