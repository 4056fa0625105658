"""A share of people is a whole number.

"14.3% of women" looks exact, is harder to read, and says no more to a patient than "14 in 100".

Round it: "about 14 in 100". Doses, test results and measures keep their decimals.
"""

from collections.abc import Iterator

from lint.analysis.figures.page_numbers import as_people, needlessly_exact, risks
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one in risks(page):
        if not needlessly_exact(one.number):
            continue
        why = "is more exact than readers need" if one.number.kind == "percentage" else "counts parts of people"
        yield Problem(one.span, f"“{one.text}” {why}. Write “about {as_people(one.number)}”.")


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
        Bad("<p>About [[14.3%]] of women have it.</p>", "“about 14 in 100”"),
        Bad("<p>The risk is between [[10.5% and 20.5%]].</p>", "in 100”"),
        Bad("<p>It affects [[1 in 7.5]] people.</p>", "“about 13 in 100”"),
        Good("<p>About 14% of women, 14.0 mg, 6.1 million people, a BMI of 18.5, 37.5% saline.</p>"),
        Good("<p>The risk is 0.5%, or 1.5% with a scar.</p>"),  # rounding would change these
    ),
)
