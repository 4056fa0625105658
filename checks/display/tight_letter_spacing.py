"""Readers can put more room between letters.

People with dyslexia read better with more room between letters. A fixed narrow value with !important does not let
them have it.

Take !important away, or write at least 0.12em.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import spacing
from lint.analysis.accessibility.spacing import Spaced
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

LEAST = 0.12  # of the font size (WCAG 2.2, 1.4.12)


def over(page: Page) -> Sequence[Spaced]:
    """Every visible text whose letter-spacing a style attribute fixes with !important."""
    return spacing.fixed(page, "letter-spacing")


def check(item: Spaced) -> Iterator[Problem]:
    if round(item.share, 4) < LEAST:
        yield Problem(item.owner, spacing.said(item, "letter-spacing", "0.12em"), key=spacing.key(item))


_TEXT = "The baby is weighed at each visit, so that you can see how well it grows."

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.12", "ACT 24afc2", "HHS 504"),
    examples=(
        Bad(f"[[<p style='letter-spacing: 0.1em !important'>]]{_TEXT}</p>", "keeps readers of “The baby"),
        Bad(f"<div>[[<div style='letter-spacing: normal !important'>]]<b>{_TEXT}</b></div></div>", "at least 0.12em"),
        Good(f"<p style='letter-spacing: 0.12em !important'>{_TEXT}</p><p style='letter-spacing: 0.1em'>{_TEXT}</p>"),
        Good(f"<p hidden style='letter-spacing: 0.1em !important'>{_TEXT}</p>"),
        Good("<p style='letter-spacing: 0 !important'></p>"),
    ),
)
