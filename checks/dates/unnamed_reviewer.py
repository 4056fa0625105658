"""A page names who reviewed it.

"Reviewed by a medical professional" asks for trust and gives no reason: readers cannot tell who that was and
what they know.

Write the name with the role or degree: "Reviewed by Dana Whitfield, MD". A named body will do as well.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.review import page_dates
from lint.analysis.review_dates.reviewer import reviewer
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    english = not page.lang or page.lang.startswith("en")
    if not english or not any(one.kind == "reviewed" and one.seen for one in page_dates(page)):
        return
    found = reviewer(page)
    if found.text and not found.named:
        message = f"“{found.text}” has no name. Write who reviewed the page: the name, and the role or degree."
        yield Problem(found.at, message)
    elif not found.named and not (page.fragment or page.source.plain):
        message = "The page does not say who reviewed it. Add the name, and the role or degree."
        yield Problem(None, message, key=message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    standards=("CDC CCI 11",),
    examples=(
        Bad("<p>Last reviewed by [[a Riverside medical professional]] on May 5, 2026.</p>", "has no name"),
        Bad("<p>Reviewed by [[our doctors]], 5 May 2026</p>", "“our doctors” has no name"),
        Bad("<p>Reviewed by [[our pharmacists]], 5 May 2026</p>", "has no name"),
        Bad("<body><p>Page last reviewed: 5 May 2026</p>", "does not say who"),
        Good("<body><p>Page last reviewed: 5 May 2026, by Dana Whitfield, MD</p>"),
        Good(
            "<body><p>Medically reviewed by Dana Whitfield, MD</p>"
            + "<p>Rest. Drink water. Call your doctor.</p>" * 6
            + "<p>Last reviewed: 5 May 2026</p>"
        ),
        Good("<body><p>Medical reviewer: Dr A. Lee</p><p>Last reviewed: May 2026</p>"),
        Good("<body><dl><dt>Reviewed by</dt><dd>Dana Whitfield, MD</dd><dt>Reviewed on</dt><dd>May 5, 2026</dd></dl>"),
        Good("<body><p>Reviewed by the Riverside Stroke Committee on 5 May 2026</p>"),
        Good("<body><p>Reviewed by a consultant dermatologist, May 2026</p>"),
        Good(
            '<body><script type="application/ld+json">{"reviewedBy": {"@type": "Person", "name": "Dana Whitfield"}}'
            "</script><p>Last reviewed: 5 May 2026</p>"
        ),
        Good("<body><p>Last updated: 5 May 2026</p>"),
        Good("<p>Last reviewed: 5 May 2026</p>"),  # a fragment
    ),
)
