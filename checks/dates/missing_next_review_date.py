"""A page that says when it was reviewed also says when it will be reviewed next.

Readers and editors can then tell at once whether the page is in its cycle or forgotten.

Add a line such as "Next review due: 5 September 2027". The NHS reviews every page within three years.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.review import page_dates
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    kinds = {one.kind for one in page_dates(page) if one.seen}
    if "reviewed" in kinds and not any(one.kind == "next_review" for one in page_dates(page)):
        message = (
            "The page says when it was reviewed, not when it will be reviewed next. Add “Next review due” and a date."
        )
        yield Problem(None, message, key=message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    whole=True,
    standards=("NHS standard for creating health content",),
    examples=(
        Bad("<body><p>Last reviewed: 5 September 2026.</p>", "not when it will be reviewed next"),
        Good("<body><p>Last reviewed: 5 September 2026. Next review due: September 2029.</p>"),
        Good("<body><dl><dt>Reviewed</dt><dd>May 2026</dd><dt>Next review</dt><dd>May 2029</dd></dl>"),
        Good("<body><p>Last updated: 5 September 2026.</p>"),
        Good("<p>Last reviewed: 5 September 2026.</p>"),  # a fragment
    ),
)
