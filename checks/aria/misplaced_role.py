"""A role stands on an element that may carry it.

What the tag says is lost under the role: a heading that is made a button is in no list of headings any more, and a
frame that is made a button still does not work as one.

Put an element with the role inside, or take another tag.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.allowed_roles import allowed_roles
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.analysis.accessibility.roles import is_conflicting
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_ROLED = with_attribute("role")
_OTHER_TABLES = ("doc-", "graphics-")  # nothing is known of which elements may carry these
_MOST = 5  # roles that a message names


def over(page: Page) -> Sequence[Node]:
    """Every exposed element with a role that is not its own by HTML."""
    return [node for node in _ROLED(page) if node.exposed and node.explicit_role not in ("", node.implicit_role)]


def check(node: Node) -> Iterator[Problem]:
    role = node.explicit_role
    allowed = allowed_roles(node)
    if allowed is None or role in allowed or role.startswith(_OTHER_TABLES) or _is_reported(node):
        return
    text = short(node.name or node.text)
    which = f" “{text}”" if text else ""
    message = f"The <{node.tag}>{which} may not be made a “{role}”: what its tag says is lost. {_advice(node, allowed)}"
    yield Problem(node.page.tree.attribute(node.element, "role") or node.element, message)


def _is_reported(node: Node) -> bool:
    """Tell whether another rule says what is wrong: exposed-decoration, or wrong-parent on an item of a list."""
    if node.explicit_role == "none":
        return is_conflicting(node)
    return node.tag == "li" and bool(aria.roles()[node.explicit_role].parents)


def _advice(node: Node, allowed: frozenset[str]) -> str:
    other = sorted(allowed - {node.implicit_role, "image", "presentation", "generic"})
    if node.tag.startswith("h") and node.implicit_role == "heading":
        return f"Keep the heading, and put the {node.explicit_role} inside it."
    if not set(other) - {"none"} or len(other) > _MOST:
        return "Take the role out, or take another tag."
    return f"Take the role out, or another one: {', '.join(other)}."


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("HTML",),
    examples=(
        Bad('<h3 role="[[button]]" tabindex=0>Causes</h3>', "The <h3> “Causes” may not be made a “button”"),
        Bad('<h2 role="[[link]]" tabindex=0>Causes</h2>', "Keep the heading, and put the link inside it"),
        Bad('<ul><li role="[[button]]" tabindex=0>Tea</li></ul>', "Take the role out, or take another tag"),
        Bad('<iframe title=Map src=m role="[[button]]"></iframe>', "another one: application, document, img, none."),
        Bad('<input type=password aria-label=Code role="[[textbox]]">', "may not be made a “textbox”"),
        Bad('<article><header role="[[banner]]">Tea</header></article>', "another one: group, none"),
        Good("<div role=button tabindex=0>Tea</div><nav role=tablist></nav><h2 role=tab>Tea</h2><a role=tab>Tea</a>"),
        Good("<ul role=menu><li role=menuitem>Tea</li></ul><ul><li role=none>…</li></ul>"),
        Good("<img src=a.png alt=Print role=button tabindex=0><nav role=navigation></nav><main role=x></main>"),
        Good("<aside role=doc-tip></aside><x-tab role=tab></x-tab><ul hidden role=main></ul>"),
        Good("<table role=presentation><tr role=none></tr></table>"),
    ),
)
