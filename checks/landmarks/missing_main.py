"""A page says where its main content begins.

People with a screen reader jump to the main part by one key. Without it they go through the menu on each page.

Put the content into <main>.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.nodes import nodes
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

ENOUGH = 3  # blocks of text: less is no page to find one's way on


def check(page: Page) -> Iterator[Problem]:
    if len(page.blocks) >= ENOUGH and not nodes(page).of_role("main"):
        yield Problem(None, "No <main> says where the content of this page begins. Put the content into <main>.")


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG 2.4.1", "WCAG technique ARIA11"),
    whole=True,
    examples=(
        Bad("<body><h1>Gout</h1><p>It hurts.</p><p>Rest.</p></body>", "No <main> says where the content"),
        Bad("<body><main hidden></main><h1>Gout</h1><p>It hurts.</p><p>Rest.</p></body>", "No <main>"),
        Good("<body><main><h1>Gout</h1><p>It hurts.</p><p>Rest.</p></main></body>"),
        Good("<body><div role=main><h1>Gout</h1><p>It hurts.</p><p>Rest.</p></div></body>"),
        Good("<h1>Gout</h1><p>It hurts.</p><p>Rest.</p>"),
    ),
)
