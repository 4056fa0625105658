"""A medical term is explained at its first use, not further down.

Who reads from the top meets the word before its meaning, and many do not read on.

Move the explanation up to the first use.
"""

from collections.abc import Iterator

from lint.analysis.terminology.explanations import Explained
from lint.analysis.terminology.terms import uses
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    for term, places in uses(page).items():
        first = places[0]
        sure = next((place for place in places if place.explained is Explained.SURELY), None)
        if sure is None or first.explained is not Explained.NO or sure.sentence.block is first.sentence.block:
            continue
        message = f"“{first.written}” is used here, and explained only further down. Explain it here: “{term.plain}”."
        yield Problem(
            first.span, message, review=True, suggestions=(term.plain,), related=(Related(sure.span, "explained here"),)
        )


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "CDC CCI 7", "PEMAT 4", "WCAG 3.1.3"),
    examples=(
        Bad(
            "<p>The cervix [[dilates]] early.</p><p>Rest.</p><p>It dilates (opens) at birth.</p>",
            "“open or widen”",
            review=True,
        ),
        Bad("<p>Watch for [[edema]].</p><p>Edema means swelling.</p>", "only further down", review=True),
        Bad(
            "<p>A [[hematoma]] may form.</p><p>Rest.</p><p>A hematoma is a pool of blood under the skin.</p>",
            "explained only further down",
            review=True,
        ),
        Good("<p>A hematoma may form.</p><p>Rest.</p><p>A hematoma is the reason for many visits.</p>"),
        Good("<p>The cervix dilates (opens) early.</p><p>Later it dilates (opens) more.</p>"),
        Good("<p>Watch for edema. Edema means swelling.</p>"),
        Good("<p>The cervix can open or dilate.</p><p>It dilates (opens) at birth.</p>"),
        Good("<p>Watch for edema.</p><p>Call us if you have edema.</p>"),
    ),
)
