"""What is marked as decoration is not read out.

alt="" or role="presentation" says "skip this". A name, or that it can be focused, says the opposite, and browsers then
read it out.

Take the mark away, or the name.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.analysis.accessibility.roles import is_conflicting
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_MARKED = matching('img[alt=""], [role="none" i], [role="presentation" i]', hidden=True)


def over(page: Page) -> Sequence[Node]:
    """Every element that is marked as decoration."""
    return [node for node in _MARKED(page) if node.explicit_role in ("", "none")]


def check(node: Node) -> Iterator[Problem]:
    if node.exposed and is_conflicting(node):
        mark = 'alt=""' if node.explicit_role == "" else f'role="{node.attr("role")}"'
        why = "it can be focused" if node.focusable else "it has an ARIA attribute"
        message = f"{mark} says that {describe(node)} is decoration, and it is read out all the same: {why}."
        yield Problem(node.element, f"{message} Take one of the two away.")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("ACT 46ca7f", "ARIA 1.2"),
    examples=(
        Bad("[[<nav role=presentation aria-label=Main>]]</nav>", "it has an ARIA attribute. Take one of the two away"),
        Bad('<a href=/>[[<img src=a.png alt="" aria-label=Home>]]</a>', 'alt="" says that the image “Home”'),
        Bad("[[<img src=a.png role=none tabindex=0>]]", "it can be focused"),
        Good('<img src=a.png alt=""><img src=b.png role=none alt=x><img src=c.png alt="" aria-hidden=true>'),
        Good("<ul role=presentation><li>Tea</li></ul><nav role=presentation hidden aria-label=Main></nav>"),
    ),
)
