"""A page's markup gives the date of a review as its review date, not the date of the last edit.

A changed comma is no review. When the system writes the day of each edit as "lastReviewed", a page that no
clinician has looked at for years seems fresh.

Set lastReviewed only when the whole page was reviewed, and show that date to readers.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.page_date import in_words, same
from lint.analysis.review_dates.review import newest, page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    dates = page_dates(page)
    marked = newest((one for one in dates if not one.seen), "reviewed")
    if marked is None or any(one.kind in ("reviewed", "next_review") and one.seen for one in dates):
        return
    for other in dates:
        if other.kind == "updated" and other.date and same(marked, other):
            whose = f"readers see only “{other.text}”" if other.seen else "readers see no review date"
            message = (
                f"The markup says reviewed {in_words(marked.readings[-1])}, the day of the last update, and {whose}. "
                "Was the whole page reviewed that day? If so, show it; if not, correct lastReviewed."
            )
            yield Problem(marked.at, message, review=True, related=(Related(other.at, "the update"),))
            return


_BOTH = '<body><script type="application/ld+json">{{"dateModified": "{}", "lastReviewed": "{}"}}</script>'

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
            '<body><script type="application/ld+json">{"lastReviewed": "[[2026-09-05]]"}</script>'
            "<p>Last updated: 5 September 2026</p>",
            "readers see only “Last updated: 5 September 2026”",
            review=True,
        ),
        Bad(
            _BOTH.format("2026-09-05T10:11:12Z", "[[2026-09-05T10:11:12Z]]") + "<p>Text.</p>",
            "the day of the last update",
            review=True,
        ),
        Good(_BOTH.format("2026-09-05", "2026-09-05") + "<p>Last reviewed: 5 September 2026</p>"),
        Good(_BOTH.format("2026-09-05", "2026-03-01") + "<p>Text.</p>"),
        Good("<body><p>Last updated: 5 September 2026</p>"),
    ),
)
