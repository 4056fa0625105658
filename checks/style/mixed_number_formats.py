"""Risks are told in one form, so that readers can compare them.

"30%" here and "1 in 7" there, or "1 in 4" against "3 in 20", leave the sum to the reader; many people get it wrong and
see a bigger risk where the number is bigger.

Write all of them in the same form, best as people out of the same number: "30 in 100" and "14 in 100".
"""

from collections.abc import Iterator
from itertools import pairwise

from lint.analysis.figures.page_numbers import Placed, as_people, formats, told_twice
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_MOST = 50  # ratios among which the nearest is named
_COMPARES = frozenset("against compare compared compares comparison unlike versus vs whereas while".split())


def check(page: Page) -> Iterator[Problem]:
    told = formats(page)
    for one in told.percentages if told.ratios else ():
        other = min(told.ratios[:_MOST], key=lambda ratio: abs(ratio.sentence.block.order - one.sentence.block.order))
        message = f"A percentage here, “{other.text}” elsewhere. Write both alike: “{as_people(one.number)}”."
        yield Problem(one.span, message, related=(Related(other.span, f"“{other.text}”"),))
    for first, second in pairwise(told.ratios):
        if _are_compared(first, second):
            message = f"“{first.text}” and “{second.text}” are hard to compare. Write both out of the same number."
            yield Problem(second.span, message, related=(Related(first.span, f"“{first.text}”"),))


def _are_compared(first: Placed, second: Placed) -> bool:
    """Tell whether a sentence sets two ratios against each other that count from different numbers."""
    if first.sentence is not second.sentence or _COMPARES.isdisjoint(first.sentence.words):
        return False
    return first.number.base != second.number.base and not told_twice(first, second)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "CDC CCI 16", "CDC CCI 17", "PEMAT 6", "PEMAT 7"),
    examples=(
        Bad("<p>About 1 in 7 women have it.</p><p>There is a [[30%]] chance that it comes back.</p>", "“30 in 100”"),
        Bad("<p>Up to [[5 percent]] of men snore, and one in ten women.</p>", "“one in ten” elsewhere"),
        Bad("<p>1 in 4 women get it, compared with [[1 in 6]] men.</p>", "out of the same number"),
        Bad("<p>1 in 50 people have a bleed, and [[20%]] have a bruise.</p>", "“20 in 100”"),
        Bad("<p>1 in 9 adults.</p><p>It affects [[0.5%]] of babies.</p>", "“5 in 1,000”"),
        Good("<p>About 14% of women (1 in 7) have it. It comes back in 1 in 5 people.</p>"),
        Good("<p>It affects 1 in 4 people (25 in 100). Half of them are men.</p>"),
        Good("<p>One in four women have it.</p><p>The vaccine cut deaths by 95%. Keep humidity at 30% to 50%.</p>"),
        Good("<p>1 in 4 women snore.</p><p>Cereals hold 100% of the daily value. You lose 25% of bone mass.</p>"),
        Good("<p>Common: 1 in 10 to 1 in 100 people. Between 1 in 50 and 1 in 20 of them need more.</p>"),
        Good("<p>1 in 100 people, then 3 in 100 people. Take 2 in 24 hours. Use 5% saline.</p>"),
    ),
)
