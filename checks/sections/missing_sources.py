"""A page says where its facts come from.

Readers cannot judge a number or an advice whose source they do not see, and the next editor cannot check it.

Name the guideline, study or health body, in the text or under a heading “Sources”.
"""

from collections.abc import Iterator

from lint.analysis.structure import cited
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    if not page.sections or cited.names_source(page):
        return
    link = cited.lost(page)
    if link is None:
        message = "The page names no source for its facts. Name the guidelines or health bodies that they come from."
        yield Problem(None, message, key=f"{page.name} sources")
        return
    message = f"“{link.text}” promises sources, and the page names none. Add them, for instance under “Sources”."
    yield Problem(link.content_span, message)


_TOP = "<!doctype html><h1>Gout</h1><h2>Signs</h2><p>Your toe hurts.</p>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    whole=True,
    page_types=("condition", "procedure", "medicine", "symptom"),
    standards=("CDC CCI 11", "NHS standard for creating health content"),
    examples=(
        Bad(_TOP, "names no source", page_type="condition"),
        Bad(_TOP + "<p>Rest (<a href=#refs>[[see references]]</a>).</p>", "promises sources", page_type="condition"),
        Bad(_TOP + "<h2>Last reviewed</h2><p>May 2026, by the Westhaven team</p>", "no source", page_type="medicine"),
        Good(_TOP + "<h2>Sources</h2><p>A book.</p>", page_type="condition"),
        Good(_TOP + "<p>Source: a book.</p>", page_type="condition"),
        Good(_TOP + "<p>According to a review of 12 studies, rest helps.</p>", page_type="condition"),
        Good(_TOP + "<p>The American College of Rheumatology advises rest.</p>", page_type="condition"),
        Good(_TOP + "<p>Rest.<sup><a href=#n1>1</a></sup></p><p id=n1>A book.</p>", page_type="condition"),
        Good(_TOP + "<p>A <a href=https://doi.org/10.1000/1>study</a> found this.</p>", page_type="condition"),
        Good(_TOP, page_type="none"),
    ),
)
