"""A state or property of WAI-ARIA has a value that it can have.

aria-expanded="yes" says nothing to a screen reader, so that nobody hears whether the menu is open.

Write one of the values that the attribute takes.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.aria import Attribute
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_WORDS = {
    "boolean": ("true", "false"),
    "undefined-boolean": ("true", "false", "undefined"),
    "tristate": ("true", "false", "mixed", "undefined"),
}
_NUMBERS = {
    "integer": re.compile(r"[+-]?\d+"),
    "number": re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.I),
}


def over(page: Page) -> Sequence[tuple[Node, Attribute, str]]:
    """Every attribute of WAI-ARIA that holds a value, on HTML and SVG."""
    tree, known = nodes(page), aria.attributes()
    found = [
        (tree.node(element), known[name], (element.attr(name) or "").strip())
        for element, names in tree.with_aria
        if element.closest("math") is None
        for name in names
        if name in known
    ]
    return [one for one in found if one[2]]


def check(item: tuple[Node, Attribute, str]) -> Iterator[Problem]:
    node, attribute, value = item
    if not _fits(attribute, value):
        message = f"{attribute.name} cannot be “{value}”. {_advice(attribute)}"
    elif _leads_nowhere(node, attribute):
        message = f"{attribute.name} leads to “{value}”, and nothing here has that id. A {node.role} needs it."
    else:
        return
    yield Problem(node.page.tree.attribute(node.element, attribute.name) or node.element, message)


def _leads_nowhere(node: Node, attribute: Attribute) -> bool:
    """Tell whether a reference that the role needs, as a scroll bar what it scrolls, leads to nothing on the page."""
    if not attribute.kind.startswith("idref") or node.page.fragment or not node.exposed:
        return False
    role = aria.roles().get(node.role)
    if role is None or attribute.name not in role.required:
        return False
    closed = node.role == "combobox" and (node.attr("aria-expanded") or "").lower() != "true"
    return not closed and not node.tree.referenced(node, attribute.name)


def _fits(attribute: Attribute, value: str) -> bool:
    kind = attribute.kind
    if kind in _NUMBERS:
        return _NUMBERS[kind].fullmatch(value) is not None
    if kind == "token":
        return value.lower() in attribute.values
    if kind == "tokenlist":
        return attribute.values.issuperset(value.lower().split())
    if kind == "idref":
        return len(value.split()) == 1
    return kind not in _WORDS or value.lower() in _WORDS[kind]


def _advice(attribute: Attribute) -> str:
    words = _WORDS.get(attribute.kind) or sorted(attribute.values)
    if words:
        return f"Write {', '.join(words[:-1])} or {words[-1]}."
    return "Write one id." if attribute.kind == "idref" else f"Write a {_noun(attribute)}."


def _noun(attribute: Attribute) -> str:
    return "whole number" if attribute.kind == "integer" else "number"


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ACT 6a7281", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad('<button aria-expanded="[[yes]]">Menu</button>', "cannot be “yes”. Write true, false or undefined."),
        Bad('<p role=columnheader aria-sort="[[up]]">Age</p>', "Write ascending, descending, none or other"),
        Bad('<div role=heading aria-level="[[2.5]]">Age</div>', "Write a whole number"),
        Bad('<p aria-live=polite aria-relevant="[[text all of it]]">Saved</p>', "cannot be “text all of it”"),
        Bad(
            '<body><div role=scrollbar aria-valuenow=0 aria-controls="[[text]]"></div>',
            "nothing here has that id. A scrollbar needs it",
        ),
        Good(
            "<body><div role=scrollbar aria-valuenow=0 aria-controls=t></div><p id=t><a href=/ aria-controls=u>Tea</a>"
        ),
        Good("<button aria-expanded=false aria-pressed=mixed>Menu</button><a href=/ aria-current=page>Home</a>"),
        Good("<p aria-live=''>Saved</p><input aria-errormessage=missing><i role=slider aria-valuenow=.5></i>"),
    ),
)
