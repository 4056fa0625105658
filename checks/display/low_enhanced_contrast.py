"""Text stands out strongly from what is behind it (WCAG level AAA).

With 7 to 1, or 4.5 to 1 for large text, also people with 20/80 sight read without aids. This rule runs only when it is
asked for: `--select display/low-enhanced-contrast`.

Make the text darker or its background lighter.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import contrast
from lint.analysis.accessibility.contrast import Pair
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

NORMAL, LARGE = 7.0, 4.5  # WCAG 2.2, 1.4.6


def over(page: Page) -> Sequence[Pair]:
    """Every pair of colours that visible text has, with the texts that have it."""
    return contrast.pairs(page)


def check(pair: Pair) -> Iterator[Problem]:
    least = LARGE if pair.large else NORMAL
    if contrast.ratio(pair) < least:
        for node in pair.nodes:
            yield Problem(node.place, contrast.said(pair, node, least), key=pair.key, review=bool(pair.doubt))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.4.6", "ACT 09o5cg"),
    opt_in=True,
    examples=(
        Bad("[[<p style='color:#666;background:#fff'>]]Call us</p>", "it needs 7 to 1"),
        Bad("[[<h1 style='color:#777;background:#fff'>]]Call us</h1>", "it needs 4.5 to 1"),
        Good("<p style='color:#555;background:#fff'>Call us</p><h1 style='color:#666;background:#fff'>Call us</h1>"),
    ),
)
