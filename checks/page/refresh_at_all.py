"""A page never leaves the reader by itself (WCAG level AAA).

Not even after a day: nobody knows how long somebody takes. This rule runs only when it is asked for:
`--select page/refresh-at-all`.

Let the server redirect, or redirect after 0 seconds.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import refresh
from lint.analysis.accessibility.refresh import Refresh
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> tuple[Refresh, ...]:
    """What sends the page on by itself."""
    return refresh.of_page(page)


def check(found: Refresh) -> Iterator[Problem]:
    if found.seconds:
        yield Problem(
            found.element, f"After {found.seconds} seconds this page leaves the reader. Take the refresh away."
        )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.2.4", "WCAG 3.2.5", "ACT bisz58"),
    opt_in=True,
    examples=(
        Bad("[[<meta http-equiv=refresh content=90000>]]", "After 90000 seconds"),
        Good("<meta http-equiv=refresh content='0; url=a.html'><meta http-equiv=refresh>"),
    ),
)
