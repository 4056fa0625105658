"""A page says a thing once.

Words that readers have met already make them look for what is new, and make the page longer for nothing.

Keep them in the place where readers need them, and leave them out of the other, or say there only what is new.
"""

from collections.abc import Iterator

from lint.analysis.structure.repeats import Place, repeats
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule
from lint.text import Span


def check(page: Page) -> Iterator[Problem]:
    for here, first in repeats(page):
        message = f"“{_shortened(here)}” stands on this page already. Say it once, or only what is new here."
        related = (Related(_span(first), "first said here"),)
        yield Problem(_span(here), message, review=True, related=related)


def _span(place: Place) -> Span | None:
    return place.sentence.words_span(place.first, place.last)


def _shortened(place: Place) -> str:
    """Its words, or the first five where there are many."""
    if place.last - place.first < 10:
        return place.sentence.written(place.first, place.last)
    return place.sentence.written(place.first, place.first + 4) + " …"


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "Federal Plain Language Guidelines"),
    examples=(
        Bad(
            "<p>The flap is what keeps acid down and food out.</p><p>Most of the time "
            "[[the flap is what keeps acid down and food out]].</p>",
            "stands on this page already",
            review=True,
        ),
        Good("<p>The flap is what keeps acid down.</p><p>The flap is what keeps acid down.</p>"),
        Good(
            "<p>Call 911 if your chest hurts and you feel faint.</p><p>Call 911 if your chest hurts and you feel.</p>"
        ),
        Good(
            "<p>The Northern Institute of Heart and Lung Research in Ohio.</p>"
            "<p>Ask at the Northern Institute of Heart and Lung Research in Ohio.</p>"
        ),
        Good(
            "<nav><p>Learn how the flap is what keeps acid down and food out.</p></nav>"
            "<p>Learn how the flap is what keeps acid down and food out.</p>"
        ),
        Good("<p>Its signs in young and in old people are:</p><p>Its signs in young and in old people are:</p>"),
    ),
)
