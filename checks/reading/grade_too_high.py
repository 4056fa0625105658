"""The page reads at a grade that its patients can follow.

Half of all adults read below the eighth grade. A page above it is skipped, or misread.

Shorten the longest sentences first, then replace long words with everyday ones. `carelint inspect` lists the
sentences that weigh most, and says how the grade is counted. A grade is an estimate: where its interval reaches
below the limit, chance may have lifted it, so that is a warning at most.
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.reading.readability import TOPIC_TELLS, Grade, counts, enough, flesch_kincaid, smog, without_topic
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(
    page: Page,
    *,
    limit: Annotated[float, "Highest Flesch-Kincaid grade."] = 8.0,
    error_above: Annotated[float, "An error when the whole interval of the grade lies above this."] = 10.0,
    smog_limit: Annotated[
        float, "Highest SMOG grade, 2 to 3 above Flesch-Kincaid; alone it counts only as a whole interval."
    ] = 10.0,
    judge_without_topic: Annotated[bool, "Hold the grade without the topic's own words against the limits."] = False,
) -> Iterator[Problem]:
    counted = counts(page)
    if not enough(counted):
        return
    if judge_without_topic:
        counted = without_topic(page)
    headline, second = flesch_kincaid(counted), smog(counted)
    said = []
    if headline.grade > limit:
        said.append(_said("grade", "Flesch-Kincaid", headline, limit))
    if second.low > smog_limit or (said and second.grade > smog_limit):
        said.append(_said("SMOG grade" if said else "grade", "SMOG", second, smog_limit))
    if said:
        level = Level.ERROR if headline.low > error_above else Level.WARNING
        message = f"The page reads at {' and '.join(said)}{_rest(page, headline, judge_without_topic)}"
        yield Problem(None, message, level, key=f"{page.name} grade")


def _said(what: str, formula: str, grade: Grade, limit: float) -> str:
    name = "" if formula in what else f"{formula}, "
    return f"{what} {grade.grade:.1f} ({name}{grade.low:.1f} to {grade.high:.1f}; the limit is {limit:g})"


def _rest(page: Page, headline: Grade, judged: bool) -> str:
    without = flesch_kincaid(without_topic(page)).grade
    topic = ", counted without the topic’s own words" if judged else ""
    if not judged and headline.grade - without >= TOPIC_TELLS:
        topic = f"; Flesch-Kincaid without the topic’s own words is {without:.1f}"
    return f"{topic}. Shorten the longest sentences and use everyday words."


_EASY = "<p>" + "The test is quick. It does not hurt. You can go home the same day. " * 8 + "</p>"
_HARD = "<p>" + "Premature cervical dilation necessitates multidisciplinary obstetrical management. " * 20 + "</p>"
_LONG = (
    "<p>" + "You can call us when the pain in your back is bad or does not go away in the next few days. " * 8 + "</p>"
)
_TOPIC = "<p>" + "Premature cervical dilation is not rare. We can treat premature cervical dilation. " * 12 + "</p>"
_MIXED = _EASY + "<p>" + "Premature cervical dilation necessitates multidisciplinary obstetrical management. " * 12

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS health literacy", "CDC CCI 7", "PEMAT 3"),
    examples=(
        Bad(_HARD, "the limit is 8) and SMOG grade", level=Level.ERROR),
        Bad(_LONG, "(Flesch-Kincaid", level=Level.WARNING, options={"limit": 4.0}),
        Bad(_HARD, "(SMOG", level=Level.WARNING, options={"limit": 90.0, "error_above": 90.0}),
        Bad(f"<h1>Premature cervical dilation</h1>{_TOPIC}", "without the topic’s own words is"),
        Bad(_HARD, "counted without the topic’s own words.", options={"judge_without_topic": True}),
        Good(f"<h1>Premature cervical dilation</h1>{_TOPIC}", options={"judge_without_topic": True}),
        Bad(_MIXED, "grade 12.3", level=Level.WARNING),  # above 10, but not for certain
        Good(_MIXED, options={"limit": 14.0}),  # SMOG 11.9, but not for certain
        Good(_EASY),
        Good(_LONG),
        Good("<p>Premature cervical dilation necessitates multidisciplinary management.</p>"),  # too little text
        Good("<nav><p>" + _HARD + "</p></nav>" + _EASY),
    ),
)
