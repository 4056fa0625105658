"""Readers can put more room between lines.

Many people lose the line when lines stand close. A fixed low value with !important does not let them have more room.

Take !important away, or write at least 1.5.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import spacing
from lint.analysis.accessibility.spacing import Spaced
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

LEAST = 1.5  # of the font size (WCAG 2.2, 1.4.12)


def over(page: Page) -> Sequence[Spaced]:
    """Every visible text whose line-height a style attribute fixes with !important."""
    return spacing.fixed(page, "line-height")


def check(item: Spaced) -> Iterator[Problem]:
    if round(item.share, 4) < LEAST:
        yield Problem(item.owner, spacing.said(item, "line-height", "1.5"), key=spacing.key(item))


_TEXT = "The baby is weighed at each visit, so that you can see how well it grows."

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.12", "ACT 78fd32", "HHS 504"),
    examples=(
        Bad(f"[[<p style='line-height: 1.2 !important'>]]{_TEXT}</p>", "keeps readers of “The baby"),
        Bad(f"<div>[[<div style='line-height: normal !important'>]]<b>{_TEXT}</b></div></div>", "at least 1.5"),
        Good(f"<p style='line-height: 1.5 !important'>{_TEXT}</p><p style='line-height: 0.1em'>{_TEXT}</p>"),
        Good(f"<p hidden style='line-height: 0.1em !important'>{_TEXT}</p>"),
        Good("<p style='line-height: 0 !important'></p>"),
    ),
)
