"""The review date that readers see and the one that machines read are the same day.

Search engines show the date of the markup, patients see the one on the page. When they differ, one of them
is wrong.

Set both from one field of the content management system, or correct the one that was left behind.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.page_date import same
from lint.analysis.review_dates.review import page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_MOST = 20  # dates of a kind in the markup that are compared
_KINDS = ("reviewed", "next_review")


def check(page: Page) -> Iterator[Problem]:
    dates = page_dates(page)
    for kind in _KINDS:
        visible = [one for one in dates if one.kind == kind and one.origin == "text" and one.date][:_MOST]
        markup = [one for one in dates if one.kind == kind and one.origin != "text" and one.date]
        for other in markup[:_MOST]:
            if visible and not any(same(one, other) for one in visible):
                seen = visible[0]
                message = f"Readers see “{seen.text}”, but the page's markup says {other.date}. Correct one of them."
                yield Problem(seen.at, message, related=(Related(other.at, "the date in the markup"),), key=message)


_DATA = '<script type="application/ld+json">{{"@type": "MedicalWebPage", "lastReviewed": "{}"}}</script>'

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    standards=("schema.org lastReviewed",),
    examples=(
        Bad(_DATA.format("2026-03-01") + "<p>Last reviewed: [[12 June 2026]].</p>", "markup says 2026-03-01"),
        Bad("<p>Last reviewed: <time datetime=2025-06-12>[[12 June 2026]]</time>.</p>", "says 2025-06-12"),
        Bad(_DATA.format("2026-06-12") + "<p>Last reviewed: [[05/09/2026]].</p>", "markup says 2026-06-12"),
        Good(_DATA.format("2026-06-12") + "<p>Last reviewed: 12 June 2026.</p>"),
        Good(_DATA.format("2026-09-05") + "<p>Last reviewed: 05/09/2026.</p>"),
        Good(_DATA.format("2026-06-12") + "<dl><dt>Last reviewed</dt><dd>12 June 2026</dd></dl>"),
        Good(_DATA.format("2026-06-12") + "<p>Last reviewed: June 2026.</p>"),
        Good(_DATA.format("2026-06-12") + "<p>Last updated: 1 July 2026.</p>"),
        Good(_DATA.format("2026-06-12") + "<p>Text.</p>"),
    ),
)
