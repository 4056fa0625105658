"""A risk is told as people out of 100, not as a percentage alone.

Many readers cannot picture what 14% means for them. "14 in 100 people" shows it.

Write "14 in 100", or put it beside the percentage: "14% (14 in 100)".
"""

from collections.abc import Iterator

from lint.analysis.figures.page_numbers import as_people, formats, needlessly_exact
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    told = formats(page)
    if told.ratios:
        return  # style/mixed-number-formats speaks of these
    for one in told.percentages:
        if 0 < one.number.high < 100 and not needlessly_exact(one.number):
            yield Problem(
                one.span, f"A percentage is hard to picture. Write “{as_people(one.number)}” too, or instead."
            )


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "CDC CCI 16", "PEMAT 6"),
    examples=(
        Bad("<p>About [[14%]] of women have it.</p>", "“14 in 100”"),
        Bad("<p>Between [[5% and 10%]] of U.S. adults have a cough.</p>", "“5 to 10 in 100”"),
        Bad("<p>The chance that it comes back is less than [[1 percent]].</p>", "“1 in 100”"),
        Bad("<p>Treatment lowers the risk to [[0.2%]].</p>", "“2 in 1,000”"),
        Good("<p>About 14% of women, or 14 in 100, have it.</p>"),
        Good("<p>About 1 in 7 women have it, and 30% of men.</p>"),  # style/mixed-number-formats speaks
        Good("<p>It cuts your risk by 25%. Lose 5% of your weight. Use a 2% cream. You are 100% sure.</p>"),
        Good("<p>Fat gives 30% of calories. The test is 99% accurate. 100% of people die.</p>"),
    ),
)
