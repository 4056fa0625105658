"""A review date that the markup gives to search engines is one that readers see too.

People who look at the page find no date, and cannot tell whether it is kept up.

Show the date at the end of the page: "Page last reviewed: 5 September 2026".
"""

from collections.abc import Iterator

from lint.analysis.review_dates.page_date import in_words, same
from lint.analysis.review_dates.review import newest, page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    dates = page_dates(page)
    hidden = newest(dates, "reviewed")
    if hidden is None or any(one.kind in ("reviewed", "next_review") and one.seen for one in dates):
        return
    if any(one.kind == "updated" and one.date and same(one, hidden) for one in dates):
        return  # dates/update-as-review speaks of it
    day = in_words(hidden.readings[-1])
    message = f"The markup says that the page was reviewed {day}; readers see no such date. Show it."
    yield Problem(hidden.at, message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    whole=True,
    standards=("NHS standard for creating health content", "schema.org lastReviewed"),
    examples=(
        Bad(
            '<body><script type="application/ld+json">{"lastReviewed": "[[2026-09-05]]"}</script><p>Text.</p>',
            "readers see no such date",
        ),
        Bad(
            '<head><meta name="last-reviewed" content="[[2026-09-05]]"><body><p>Updated May 2026</p>',
            "reviewed 5 September 2026",
        ),
        Good(
            '<body><script type="application/ld+json">{"lastReviewed": "2026-09-05"}</script>'
            "<dl><dt>Last reviewed</dt><dd>5 September 2026</dd></dl>"
        ),
        Good('<body><script type="application/ld+json">{"dateModified": "2026-09-05"}</script><p>Text.</p>'),
        Good('<body><p>Reviewed in <time datetime="2026-09">autumn</time></p>'),
        Good('<script type="application/ld+json">{"lastReviewed": "2026-09-05"}</script>'),  # a fragment
    ),
)
