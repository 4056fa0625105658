"""What a role needs to say of its state is there.

A checkbox without aria-checked is read as "checkbox", and nobody hears whether it is ticked.

Add the attribute, or better take HTML's own element: <input type="checkbox"> keeps its state by itself.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_ROLED = with_attribute("role")
_TICKED = frozenset({"checkbox", "radio"})  # types of input that keep aria-checked by themselves


def over(page: Page) -> Sequence[Node]:
    """Every exposed element with a role that is not its own by HTML."""
    return [node for node in _ROLED(page) if node.exposed and node.explicit_role and node.role != node.implicit_role]


def check(node: Node) -> Iterator[Problem]:
    for name in sorted(_needed(node)):
        if not (node.attr(name) or "").strip():
            message = (
                f"{capital(describe(node))} has the role “{node.role}” and no {name}. Add it, or take HTML's element."
            )
            yield Problem(node.element, message)


def _needed(node: Node) -> frozenset[str]:
    needed = aria.roles()[node.role].required
    if node.role == "combobox" and (node.attr("aria-expanded") or "").lower() != "true":
        needed -= {"aria-controls"}  # a closed one has nothing to lead to (ARIA 1.2, "combobox")
    if node.role == "separator" and node.focusable:
        needed |= {"aria-valuenow"}  # it is a control then (ARIA 1.2, "separator")
    if node.tag == "input" and (node.attr("type") or "").strip().lower() in _TICKED:
        needed -= {"aria-checked"}
    return needed


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ACT 4e8ab6", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("[[<div role=checkbox tabindex=0>]]Remind me</div>", "has the role “checkbox” and no aria-checked"),
        Bad("[[<p role=heading>]]Symptoms</p>", "no aria-level"),
        Bad("[[<div role=separator tabindex=0>]]</div><i hidden role=slider></i>", "no aria-valuenow"),
        Good("<div role=checkbox aria-checked=false tabindex=0>Remind me</div><div role=separator></div>"),
        Good("<input type=checkbox role=switch aria-label=Sound><h2 role=heading>Symptoms</h2>"),
        Good("<input role=combobox aria-expanded=false aria-label=City>"),
    ),
)
