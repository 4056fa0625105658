"""Headings of one level are all questions, or all statements, where nearly all of them are.

Readers skim headings. One “Treatment” among questions, or one question among plain names, breaks the pattern
by which they find their place.

Word it like its neighbours. What “What is …?” opens, and sources or further reading, may differ.
"""

from collections.abc import Iterator

from lint.analysis.structure import headings, outline
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, Related, rule

_FEWEST, _SHARE = 6, 5  # headings that make a habit, and how many of them to each that differs


def check(page: Page) -> Iterator[Problem]:
    found = headings.content(page)
    if len(found) <= _FEWEST:
        return
    names = outline.names(page)
    levels: dict[int, list[Section]] = {}
    for section in found:
        levels.setdefault(section.level, []).append(section)
    for same in levels.values():
        questions = [section for section in same if headings.asks(section.text)]
        statements = [section for section in same if not headings.asks(section.text)]
        few, many = sorted((questions, statements), key=len)
        odd = [section for section in few if names[section] != ("other",) and "overview" not in names[section]]
        if not odd or len(many) < _FEWEST or len(many) < _SHARE * len(few):
            continue
        these, form = ("questions", "a statement") if many is questions else ("statements", "a question")
        message = f"“{odd[0].text}” is {form}, and the other headings of its level are {these}. Word it like them."
        related = tuple(Related(section.heading.span, "the same") for section in odd[1:])
        yield Problem(odd[0].heading.span, message, related=related)
        return


_QUESTIONS = "".join(
    f"<h2>{one}?</h2><p>a</p>"
    for one in (
        "What is gout",
        "Who gets gout",
        "What causes gout",
        "How is gout found",
        "Can I prevent gout",
        "What can I eat",
    )
)

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("PEMAT 9",),
    examples=(
        Bad("<h1>Gout</h1>" + _QUESTIONS + "<h2>[[Treatment]]</h2><p>a</p>", "“Treatment” is a statement"),
        Bad(
            "<h2>Signs</h2><h2>Causes</h2><h2>Tests</h2><h2>Diet</h2><h2>Care</h2><h2>Outlook</h2>"
            "<h2>[[Can it come back?]]</h2>",
            "“Can it come back?” is a question",
        ),
        Good("<h1>Gout</h1>" + _QUESTIONS + "<h2>Sources</h2><p>a</p><h2>More information</h2><p>a</p>"),
        Good(
            "<h2>What is gout?</h2><h2>Signs</h2><h2>Causes</h2><h2>Tests</h2><h2>Diet</h2><h2>Care</h2><h2>Risks</h2>"
        ),
        Good("<h1>Gout</h1>" + _QUESTIONS + "<h2>A word to our readers</h2><p>a</p>"),
        Good("<h2>Signs</h2><h2>What causes it?</h2><h2>Tests</h2><h2>How is it treated?</h2>" + "<h2>Care</h2>" * 3),
    ),
)
