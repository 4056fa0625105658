"""A page stays until the reader leaves it.

Who reads slowly, or with a screen reader, is thrown out in the middle of a sentence when a page loads itself anew.

Take the refresh away. To send readers on to another address, let the server do it, or refresh after 0 seconds.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import refresh
from lint.analysis.accessibility.refresh import Refresh
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

LONG = 72_000  # seconds, 20 hours: longer than anybody reads (WCAG 2.2, 2.2.1)


def over(page: Page) -> tuple[Refresh, ...]:
    """What sends the page on by itself."""
    return refresh.of_page(page)


def check(found: Refresh) -> Iterator[Problem]:
    if 0 < found.seconds <= LONG:
        message = (
            f"After {found.seconds} seconds this page leaves the reader. Take the refresh away, or redirect at once."
        )
        yield Problem(found.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.2.1", "ACT bc659a", "HHS 504"),
    examples=(
        Bad("[[<meta http-equiv=refresh content=30>]]<p>Text</p>", "After 30 seconds this page leaves the reader"),
        Bad("<meta http-equiv=refresh content='x'>[[<meta http-equiv=Refresh content='5;url=a'>]]", "After 5 seconds"),
        Good("<meta http-equiv=refresh content='0; url=a.html'><meta http-equiv=refresh content=30>"),
        Good("<meta http-equiv=refresh content='0: a'><meta http-equiv=refresh content='+5; a'><meta content=30>"),
        Good("<meta http-equiv=refresh content=72001>"),
    ),
)
