"""A list, a menu or a table holds its items, and nothing else.

A screen reader says "list with 3 items" and steps through them. What is no item is lost between them, and a list
without items is none.

Give each part the role that belongs there, or take the role away.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.relations import held
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[Node]:
    """Every exposed element whose role holds certain roles alone, unless it is being filled."""
    roles = tuple(sorted(name for name, role in aria.roles().items() if role.owned))
    found = nodes(page).of_role(*roles)
    return [node for node in found if (node.attr("aria-busy") or "").lower() != "true" and not _is_plain_list(node)]


def _is_plain_list(node: Node) -> bool:
    """Tell whether it is a list of HTML with text in it: lists/foreign-child says what is wrong there, part by part."""
    return node.tag in ("ul", "ol", "menu") and not node.explicit_role and bool(node.element.text.strip())


def check(node: Node) -> Iterator[Problem]:
    wanted = aria.roles()[node.role].owned
    inner = list(held(node))
    wrong = [one for one in _below_groups(inner, node.role) if one.role not in wanted]
    if wrong:
        message = f"{_called(node)} may hold only {_said(wanted)}, and holds {describe(wrong[0])} ({wrong[0].role})."
        yield Problem(node.element, message, related=(Related(wrong[0].element, "this does not belong in it"),))
    elif not inner and _holds_something(node):
        yield Problem(node.element, f"{_called(node)} holds no {_said(wanted)}. Give its parts that role.")


def _below_groups(inner: Sequence[Node], role: str) -> Iterator[Node]:
    """The parts, and those of groups among them: a group in a menu holds what the menu may hold."""
    stack = list(inner)
    while stack:
        one = stack.pop()
        yield one
        if one.role == "group" and "group" in aria.roles()[role].owned:
            stack.extend(held(one))


def _holds_something(node: Node) -> bool:
    return any(one.exposed for one in node.children) or node.attr("aria-owns") is not None


def _called(node: Node) -> str:
    name = capital(describe(node))
    return name if node.role in name else f"{name} with the role “{node.role}”"


def _said(roles: frozenset[str]) -> str:
    return " or ".join(f"“{one}”" for one in sorted(roles))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "ACT bc4a75", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("[[<div role=list>]]<span>Tea</span></div>", "holds no “listitem”"),
        Bad("[[<div role=tablist>]]<a href=#a>Tea</a></div>", "may hold only “tab”, and holds the link “Tea” (link)"),
        Bad("[[<ul>]]<div></div></ul>", "The list holds no “listitem”"),
        Bad("[[<div role=menu>]]<p role=group><a href=#a>Tea</a></p></div>", "holds the link “Tea”"),
        Good("<ul><li>Tea</li><li>Water</li></ul><table><tr><td>Tea</td></tr></table><ul></ul>"),
        Good("<div role=menu><div role=none></div><p role=group><i role=menuitem>Tea</i></p></div>"),
        Good(
            "<div role=list aria-busy=true><i>Loading</i></div>"
            "<div role=list aria-owns=t></div><p id=t role=listitem>A</p>"
        ),
        Good("<ul role=tablist><li><a href=#a role=tab>Tea</a></li></ul>"),
        Good("<select multiple><optgroup label=Hot><option>Tea</option></optgroup></select>"),
    ),
)
