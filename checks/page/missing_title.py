"""A page has a title.

The title is the first that a screen reader says, what stands on the tab, and what people click in a list of results.

Write <title>Gout: symptoms and treatment | Your hospital</title> into the head.
"""

from collections.abc import Iterator

from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    titles = (one for one in page.tree.select("title") if one.closest("svg, template") is None)
    title = next(titles, None)
    if title is None:
        yield Problem(None, "This page has no title. Write what it is about into <title> in the head.")
    elif not title.text.strip():
        yield Problem(title, "The title of this page is empty. Write what the page is about.")


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.2", "ACT 2779a5", "HHS 504"),
    whole=True,
    examples=(
        Bad("<html><body><h1>Gout</h1></body></html>", "This page has no title"),
        Bad("<html><head>[[<title>]] </title></head><body><title>Gout</title></body></html>", "is empty"),
        Bad("<html><body><svg><title>Logo</title></svg></body></html>", "no title"),
        Good("<html><head><title>Gout</title></head><body><title></title></body></html>"),
        Good("<h1>Gout</h1>"),
    ),
)
