"""The banner, the main part and the footer of a page stand beside each other, not one inside the other.

Screen readers announce where each begins and ends. A main part inside the footer is looked for in vain.

Move it out, or take its role away.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import landmarks
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[Node]:
    """Every banner, main part and footer of the page."""
    return nodes(page).of_role("banner", "contentinfo", "main")


def check(node: Node) -> Iterator[Problem]:
    outer = landmarks.around(node)
    if outer is not None:
        where = "another" if outer.role == node.role else "the"
        message = f"This {_word(node)} of the page stands inside {where} {_word(outer)}. Move it out."
        yield Problem(node.element, message, related=(Related(outer.element, "what it stands in"),))


def _word(node: Node) -> str:
    return {"contentinfo": "footer", "main": "main part", "complementary": "aside"}.get(node.role, node.role)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "ARIA 1.2"),
    whole=True,
    examples=(
        Bad(
            "<body><footer>[[<main>]]Text</main></footer></body>", "This main part of the page stands inside the footer"
        ),
        Bad("<body><main><div>[[<div role=banner>]]Logo</div></div></main></body>", "This banner of the page"),
        Good(
            "<body><header>Logo</header><main><article><header>By A</header></article></main><footer>c</footer></body>"
        ),
    ),
)
