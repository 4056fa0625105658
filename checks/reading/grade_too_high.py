"""The page reads at a grade that its patients can follow.

Half of all adults read below the eighth grade. A page above it is skipped, or misread.

Shorten the longest sentences first, then replace long words with everyday ones. `carelint inspect` lists the
sentences that weigh most, and says how the grade is counted.
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.readability import Grade, counts, enough, flesch_kincaid, smog
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(
    page: Page,
    *,
    limit: Annotated[float, "Highest Flesch-Kincaid grade."] = 8.0,
    error_above: Annotated[float, "An error when the whole interval of the grade lies above this."] = 10.0,
    smog_limit: Annotated[float, "Highest SMOG grade; SMOG runs 2 to 3 grades above Flesch-Kincaid."] = 10.0,
) -> Iterator[Problem]:
    counted = counts(page)
    if not enough(counted):
        return
    headline, second = flesch_kincaid(counted), smog(counted)
    if headline.grade > limit:
        level = Level.ERROR if headline.low > error_above else Level.WARNING
        yield Problem(None, _message("Flesch-Kincaid", headline, limit), level, key=f"{page.name} grade")
    elif second.grade > smog_limit:
        yield Problem(None, _message("SMOG", second, smog_limit), Level.WARNING, key=f"{page.name} grade")


def _message(formula: str, grade: Grade, limit: float) -> str:
    return (
        f"The page reads at grade {grade.grade:.1f} ({formula}, {grade.low:.1f} to {grade.high:.1f}); "
        f"the limit is {limit:g}. Shorten the longest sentences and use everyday words."
    )


_EASY = "<p>" + "The test is quick. It does not hurt. You can go home the same day. " * 8 + "</p>"
_HARD = "<p>" + "Premature cervical dilation necessitates multidisciplinary obstetrical management. " * 20 + "</p>"
_LONG = (
    "<p>" + "You can call us when the pain in your back is bad or does not go away in the next few days. " * 8 + "</p>"
)

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS health literacy", "CDC CCI 7", "PEMAT 3"),
    examples=(
        Bad(_HARD, "the limit is 8", level=Level.ERROR),
        Bad(_LONG, "(Flesch-Kincaid", level=Level.WARNING, options={"limit": 4.0}),
        Bad(_HARD, "(SMOG", level=Level.WARNING, options={"limit": 90.0, "error_above": 90.0}),
        Good(_EASY),
        Good(_LONG),
        Good("<p>Premature cervical dilation necessitates multidisciplinary management.</p>"),  # too little text
        Good("<nav><p>" + _HARD + "</p></nav>" + _EASY),
    ),
)
