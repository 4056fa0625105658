"""The headings of a page use capitals in one way.

Capitals On Every Word are slower to read, and a page that writes some headings so and others not looks as if
several people wrote it.

Choose one way for all headings. Capitals for the first word and for names alone are easiest to read.
"""

from collections.abc import Iterator

from lint.analysis.structure import headings, outline
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, Related, rule

_FEWEST = 3  # headings that make a habit


def check(page: Page) -> Iterator[Problem]:
    found = headings.content(page)
    if len(found) <= _FEWEST:
        return
    topic = outline.topic(page)
    by_case: dict[str, list[Section]] = {headings.TITLE: [], headings.SENTENCE: []}
    for section in found:
        case = headings.case(section.text, topic)
        if case:
            by_case[case].append(section)
    habit, others = sorted(by_case.values(), key=len, reverse=True)
    if len(habit) < _FEWEST or not others:
        return
    first = next(section for section in found if section in habit or section in others)
    odd = others if len(others) < _FEWEST else (others if first in habit else habit)
    model = (habit if odd is others else others)[0]
    written = "capitals on most words" if odd is by_case[headings.TITLE] else "a capital only at the start"
    message = f"“{odd[0].text}” has {written}, unlike “{model.text}”. Choose one way; few capitals read best."
    related = tuple(Related(section.heading.span, "the same") for section in odd[1:])
    yield Problem(odd[0].heading.span, message, related=related)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<h1>Gout</h1><h2>What causes gout</h2><h2>How it is treated</h2><h2>[[When To Get Medical Help]]</h2>"
            "<h2>Foods that help</h2><h2>Living with gout</h2>",
            "“When To Get Medical Help” has capitals on most words",
        ),
        Bad(
            "<h1>Gout</h1><h2>What causes gout</h2><h2>How it is treated</h2><h2>Foods that help</h2>"
            "<h2>[[Living With Gout From Day To Day]]</h2>",
            "“Living With Gout From Day To Day” has capitals",
        ),
        Bad(
            "<h1>Gout</h1><h2>What Is Gout?</h2><h3>[[How common is gout?]]</h3><h3>Foods that help</h3>"
            "<h3>Who is more likely to get it</h3><h2>How Do You Treat Gout?</h2><h2>When Do You Need Surgery?</h2>",
            "a capital only at the start",
        ),
        Good(
            "<h1>Gout</h1><h2>What causes gout</h2><h2>How it is treated</h2><h2>Foods that help</h2>"
            "<h2>The American Heart Association</h2><h2>Parkinson’s Disease</h2><h2>GP</h2><h2>Step 1: Rest</h2>"
        ),
        Good("<h1>Gout</h1><h2>What Is Gout?</h2><h2>How Do You Treat Gout?</h2><h2>Who Is at Risk?</h2><h2>Diet</h2>"),
    ),
)
