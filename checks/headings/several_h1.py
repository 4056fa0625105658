"""One heading of the first level names the subject of the page.

With several, nobody who listens knows which of them the page is about.

Keep the one that names the subject, and make the others level 2.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import heading_levels
from lint.analysis.accessibility.describe import short
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    first, *others = [one for one in heading_levels.headings(page) if heading_levels.level(one) == 1] or (None,)
    for node in others:
        related = (Related(first.element, "the first one"),) if first else ()
        if first and first.name == node.name:
            message = f"“{short(node.name)}” stands twice as a heading of level 1. Keep one of them."
        else:
            both = f"“{short(first.name)}” and “{short(node.name)}”" if first else ""
            message = f"{both} are both headings of level 1. Keep the one that names the subject of this page."
        yield Problem(node.element, message, related=related)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 1.3.1", "WCAG 2.4.6"),
    whole=True,
    folds=True,
    examples=(
        Bad(
            "<body><h1>Gout</h1><p>It hurts.</p>[[<h1>]]Causes</h1></body>",
            "“Gout” and “Causes” are both headings of level 1",
        ),
        Bad("<body><h1>Gout</h1><p>It hurts.</p>[[<h1>]]Gout</h1></body>", "“Gout” stands twice"),
        Good("<body><h1>Gout</h1><h2>Causes</h2><h1 hidden>Menu</h1></body>"),
    ),
)
