"""A page has a heading of the first level.

It says what the page is about. People with a screen reader jump to it first.

Make the name of the condition the <h1>.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import heading_levels
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    found = heading_levels.headings(page)
    if found and all(heading_levels.level(one) != 1 for one in found):
        yield Problem(None, "No heading of this page has level 1. Make the one that names its subject the <h1>.")


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG 2.4.6", "WCAG technique H42"),
    whole=True,
    examples=(
        Bad("<body><h2>Gout</h2><p>It hurts.</p></body>", "No heading of this page has level 1"),
        Good("<body><p role=heading aria-level=1>Gout</p><h2>Causes</h2></body>"),
        Good("<body><h1><img src=a.png alt=Gout></h1></body>"),
        Good("<h2>Gout</h2><p>It hurts.</p>"),
        Good("<body><p>It hurts.</p></body>"),
    ),
)
