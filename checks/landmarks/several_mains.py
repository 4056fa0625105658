"""A page has one main part.

With two, nobody knows which of them is the content that the jump leads to.

Keep <main> around the content of the page, and make the others <div> or <section>.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.nodes import nodes
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    first, *others = nodes(page).of_role("main") or (None,)
    for node in others:
        related = (Related(first.element, "the first one"),) if first else ()
        yield Problem(
            node.element, "This page has a second <main>. Keep one, around all of its content.", related=related
        )


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    standards=("HTML", "WCAG 1.3.1", "HHS 504"),
    whole=True,
    examples=(
        Bad("<body><main><h1>Gout</h1></main>[[<main>]]<p>Rest.</p></main></body>", "a second <main>"),
        Bad("<body><main><h1>Gout</h1></main>[[<div role=main>]]<p>Rest.</p></div></body>", "Keep one"),
        Good("<body><main><h1>Gout</h1></main><main hidden><p>Rest.</p></main></body>"),
        Good("<main>a</main><main>b</main>"),
    ),
)
