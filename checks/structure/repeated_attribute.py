"""An attribute stands once in a tag.

Browsers take the first and drop the second: the class, the style or the alt that was written there never counts.

Write both values into one, or take one of them out.
"""

from collections.abc import Iterator, Sequence

from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import Span


def over(page: Page) -> Sequence[tuple[str, Span]]:
    """The page's repeated attributes, where there are any; else the page itself has none to look at."""
    return page.tree.repeated_attributes()


def check(item: tuple[str, Span]) -> Iterator[Problem]:
    name, place = item
    yield Problem(place, f"{name} stands twice in this tag, and browsers drop this one. Keep one of them.")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("HTML",),
    examples=(
        Bad('<p class="a" [[class]]="b">Text</p>', "class stands twice in this tag"),
        Bad("<img alt=Heart\r\n src=a.png [[ALT]]=''>", "alt stands twice"),
        Good('<p class="a b">Text</p><p class=c>class=d class=e</p>'),
    ),
)
