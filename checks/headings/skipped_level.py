"""The levels of headings go down step by step.

People with a screen reader take the level for the outline: after a heading 2, a heading 4 sounds as if a part were
missing.

Take the next level, and set its size with the style sheet.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.accessibility import heading_levels
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every two headings that follow one another."""
    return tuple(pairwise(heading_levels.headings(page)))


def check(pair: tuple[Node, Node]) -> Iterator[Problem]:
    before, after = (heading_levels.level(one) for one in pair)
    if after > before + 1:
        message = (
            f"“{short(pair[1].name)}” is a heading of level {after} below one of level {before}. "
            f"Make it level {before + 1}."
        )
        yield Problem(pair[1].element, message, related=(Related(pair[0].element, f"level {before}"),))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG 2.4.6", "WCAG technique G141"),
    examples=(
        Bad(
            "<h1>Gout</h1><h2>Causes</h2>[[<h4>]]Food</h4>",
            "“Food” is a heading of level 4 below one of level 2. Make it",
        ),
        Bad("<h2>Causes</h2>[[<p role=heading aria-level=5>]]Food</p>", "Make it level 3"),
        Good("<h1>Gout</h1><h2>Causes</h2><h3>Food</h3><h2>Treatment</h2>"),
        Good("<h3>On this page</h3><h1>Gout</h1><h2>Causes</h2><h3 hidden>a</h3><h4 hidden>b</h4>"),
        Good("<h1>Gout</h1><h2></h2><h3></h3><h2>Causes</h2>"),
    ),
)
