"""A role is one that screen readers know.

A misspelt role does nothing: what looks like a button is then read as plain text.

Take a role of WAI-ARIA, or leave role out where the element says it already.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_ROLED = with_attribute("role")


def over(page: Page) -> Sequence[Node]:
    """Every exposed element whose role attribute holds something."""
    return [node for node in _ROLED(page) if node.exposed and node.tokens("role")]


def check(node: Node) -> Iterator[Problem]:
    if node.explicit_role:
        return
    known = [name for name, role in aria.roles().items() if not role.abstract]
    wrong = node.tokens("role")[0]
    close = get_close_matches(wrong.lower(), known, 1, 0.75)
    hint = f"Did you mean “{close[0]}”?" if close else "Take one of WAI-ARIA, or leave the role out."
    message = f"There is no role “{wrong}”: screen readers skip it. {hint}"
    place = node.page.tree.attribute(node.element, "role")
    yield Problem(place or node.element, message, suggestions=tuple(close))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ACT 674b10", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad(
            '<span role="[[buton]]" tabindex=0>Search</span>',
            "There is no role “buton”: screen readers skip it. Did you",
        ),
        Bad('<div role="[[widget]]">Search</div>', "There is no role “widget”"),
        Good("<span role='switch button' tabindex=0>Search</span><span role='newrole button'>Search</span>"),
        Good("<div role>Text</div><div role=' '>Text</div><p aria-hidden=true><i role=x>Text</i></p>"),
        Good("<span role=BUTTON tabindex=0>Search</span><section role=doc-abstract aria-label=Summary></section>"),
    ),
)
