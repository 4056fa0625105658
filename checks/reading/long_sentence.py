"""A sentence is short enough to be read in one go.

Readers lose the start of a long sentence before they reach its end; the more worried they are, the sooner.

Cut it in two, or turn what it lists into a list. NHS aims at 20 words; a sentence of a few more that is plain does
no harm, so the limit lies above.
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.reading.readability import prose
from lint.over import page as whole_page
from lint.page import Page, Sentence
from lint.rule import Bad, Good, Level, Problem, Related, rule
from lint.text import Span


def check(
    page: Page,
    *,
    limit: Annotated[int, "Most words in a sentence."] = 25,
    warn_above: Annotated[int, "A warning above this many words; a note below."] = 35,
) -> Iterator[Problem]:
    long = [one for one in prose(page) if len(one.words) > limit]
    longest = [one for one in long if len(one.words) > warn_above]
    # One finding a page: beside those that deserve a warning, the others are only named.
    others = [one for one in long if len(one.words) <= warn_above] if longest else []
    related = tuple(Related(_place(one), f"this sentence has {len(one.words)} words") for one in others)
    for number, one in enumerate(longest or long):
        message = f"This sentence has {len(one.words)} words; the limit is {limit}. Cut it in two, or make a list."
        level = Level.WARNING if longest else Level.NOTE
        yield Problem(_place(one), message, level, related=() if number else related)


def _place(sentence: Sentence) -> Span | None:
    return sentence.span(0, len(sentence.string))


_LONG = "You " + "can call us or come and see us " * 4 + "on any day."

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "CDC CCI 7", "Federal Plain Language Guidelines"),
    examples=(
        Bad(f"<p>[[{_LONG}]] We are open.</p>", "has 36 words", level=Level.WARNING),
        Bad(
            f"<ul><li>[[{_LONG}]]</li></ul>",
            "the limit is 30",
            level=Level.NOTE,
            options={"limit": 30, "warn_above": 40},
        ),
        Bad("<p>Rest. [[Put <b>ice</b> on the ankle, e.g. a bag of peas.]]</p>", "11 words", options={"limit": 10}),
        Bad(
            f"<p>[[{_LONG}]] Rest. You can call us or come and see us on any day.</p>",
            "has 36 words",
            level=Level.WARNING,
            options={"limit": 10},
        ),
        Good("<p>" + "You can call us. " * 20 + "</p>"),
        Good(f"<h2>{_LONG}</h2>"),
        Good(f"<nav><p>{_LONG}</p></nav>"),
        Good("<ul>" + "<li>You can call us or come and see us</li>" * 5 + "</ul>"),
    ),
)
