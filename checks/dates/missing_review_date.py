"""A page says when its content was last reviewed.

Patients and clinicians trust a page by its date. The date of an update does not tell whether anybody checked
what the page says.

Add a line such as "Last reviewed: 5 September 2026" with the date of the last full review.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.review import newest, page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    dates = page_dates(page)
    if any(one.kind in ("reviewed", "next_review") for one in dates):
        return
    message = "The page does not say when it was last reviewed. Add the date of the last full review."
    if other := newest(dates, "updated") or newest(dates, "published"):
        message = (
            f"The page says when it was {other.kind} ({other.text}), not when its content was last reviewed. "
            "Add the date of the last full review."
        )
    yield Problem(None, message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    whole=True,
    page_types=("condition", "procedure", "medicine", "symptom"),
    standards=("NHS standard for creating health content", "CMS Toolkit 4"),
    examples=(
        Bad("<body><h1>Asthma</h1><p>Text.</p>", "does not say when", page_type="condition"),
        Bad("<body><p>Page last updated: April 1, 2019</p>", "updated (Page last updated", page_type="condition"),
        Bad(
            "<body><h1>Asthma</h1><p>Patient review, 12 March 2025: Kind staff.</p>",
            "does not say",
            page_type="condition",
        ),
        Good("<body><p>Last reviewed: 5 September 2024.</p>", page_type="condition"),
        Good("<body><p>Current as of: 5 September 2024</p>", page_type="condition"),
        Good("<body><p>Next review due: March 2027</p>", page_type="condition"),
        Good('<body><script type="application/ld+json">{"lastReviewed": "2024-09-05"}</script>', page_type="condition"),
        Good("<body><p>Reviewed in <time datetime=2024-09-05>autumn</time></p>", page_type="condition"),
        Good("<body><h1>Contact us</h1>"),
        Good("<h1>Asthma</h1><p>A fragment.</p>", page_type="condition"),
    ),
)
