"""A role does not repeat what the element says by itself.

It harms nobody, but it has to be kept in step: when the tag changes and the role stays, screen readers believe the
role.

Take the role out.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_ROLED = with_attribute("role")
# A style can take these roles away (Safari: a list without marks; all browsers: display on parts of tables), and
# repeating them is how to keep them.
_LOST_BY_STYLE = frozenset("list listitem table rowgroup row cell gridcell columnheader rowheader".split())


def over(page: Page) -> Sequence[Node]:
    """Every element with one role that screen readers know."""
    return [node for node in _ROLED(page) if node.explicit_role and len(node.tokens("role")) == 1]


def check(node: Node) -> Iterator[Problem]:
    role = node.explicit_role
    if role != node.implicit_role or role == "none" or role in _LOST_BY_STYLE or _is_drawing(node):
        return
    message = f'role="{node.attr("role")}" says of this <{node.tag}> what it is already. Take it out.'
    yield Problem(node.page.tree.attribute(node.element, "role") or node.element, message)


def _is_drawing(node: Node) -> bool:
    """Tell whether it is an image of SVG, which Safari reads as a group unless it is said to be an image."""
    return node.tag == "img" and ".svg" in (node.attr("src") or "").lower()


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("HTML",),
    examples=(
        Bad('<nav role="[[navigation]]"><a href=/>Home</a></nav>', "says of this <nav> what it is already"),
        Bad('<button role="[[button]]">Send</button>', "Take it out"),
        Bad('<input type=search aria-label=Site role="[[searchbox]]">', "<input>"),
        Good("<article><header role=banner></header></article><section role=region></section>"),
        Good("<ul role=list><li role=listitem>Tea</li></ul><table role=table><tr role=row><td>1</td></tr></table>"),
        Good("<img src=a.png alt='' role=none><img src=logo.svg alt=Logo role=img><div role=navigation></div>"),
    ),
)
