"""No section is much harder to read than its page.

The part where readers stop is often the one they came for, such as treatment. The grade of the whole page hides it.

Shorten this section's longest sentences, and use everyday words. `carelint inspect` lists the grade of each section.
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.reading.readability import counts, enough, flesch_kincaid, sections
from lint.analysis.structure import outline
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

LEFT_OUT = frozenset({"related_resources", "references_review", "boilerplate", "why_choose_us"})  # mostly names


def check(
    page: Page,
    *,
    limit: Annotated[float, "Highest Flesch-Kincaid grade."] = 8.0,
) -> Iterator[Problem]:
    counted = counts(page)
    if not enough(counted):
        return
    whole = flesch_kincaid(counted).grade
    for one in sections(page):
        grade = one.flesch_kincaid
        if grade.low > max(limit, whole) and LEFT_OUT.isdisjoint(outline.names(page)[one.section]):
            said = f"This section reads at grade {grade.grade:.1f} ({grade.low:.1f} to {grade.high:.1f}), "
            said += f"the whole page at {whole:.1f}. Shorten its longest sentences and use everyday words."
            yield Problem(one.section.heading.span, said)


_EASY = "<p>" + "The test is quick. It does not hurt. You can go home the same day. " * 8 + "</p>"
_HARD = "<p>" + "Premature cervical dilation necessitates multidisciplinary obstetrical management. " * 20 + "</p>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("NHS health literacy", "CDC CCI 7", "PEMAT 3"),
    examples=(
        Bad(f"<h2>Tests</h2>{_EASY * 4}<h2>[[Care]]</h2>{_HARD}", "the whole page at", level=Level.NOTE),
        Good(f"<h2>Tests</h2>{_EASY}<h2>Care</h2>{_EASY}"),
        Good(f"<h2>Tests</h2>{_EASY}<h2>Care</h2>{_HARD}", options={"limit": 40.0}),
        Good(f"<h2>Tests</h2>{_HARD}<h2>Care</h2>{_HARD}"),  # all are as hard as the page
        Good(f"<h2>Tests</h2>{_EASY * 4}<h2>More information</h2>{_HARD}"),
        Good(f"<h2>Tests</h2>{_EASY * 4}<h2>Care</h2><p>Premature cervical dilation necessitates management.</p>"),
    ),
)
