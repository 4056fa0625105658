"""What can be focused, and what the tab key reaches (HTML standard, 6.6 "Focus")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.analysis.accessibility import hiding
from lint.page import Page

if TYPE_CHECKING:
    from lint.analysis.accessibility.nodes import Node

_INTEGER = re.compile(r"[ \t\n\f\r]*([+-]?\d+)")
_FIELDS = frozenset({"button", "input", "select", "textarea"})
_REACHED = (
    "a[href], area[href], button, input, select, textarea, iframe, summary, details, audio[controls], "
    "video[controls], [contenteditable], [tabindex]"
)
_MAY_BE_DISABLED = _FIELDS | {"fieldset", "optgroup", "option"}


def is_disabled(node: Node) -> bool:
    """Tell whether a form control is disabled, by itself or by a fieldset around it."""
    if node.tag not in _MAY_BE_DISABLED:
        return False
    if node.attr("disabled") is not None:
        return True
    if node.tag == "option":
        return node.parent is not None and node.parent.tag == "optgroup" and node.parent.disabled
    inner = node
    for outer in node.ancestors:
        if outer.tag == "fieldset" and outer.attr("disabled") is not None and not _is_first_legend(inner):
            return True
        inner = outer
    return False


def _is_first_legend(node: Node) -> bool:
    """Tell whether it is the first legend of its fieldset: what stands there stays enabled."""
    if node.tag != "legend" or node.parent is None:
        return False
    return next((one for one in node.parent.children if one.tag == "legend"), None) is node


def tab_index(node: Node) -> int:
    """The value of `tabindex`; 0 where it says nothing."""
    written = _INTEGER.match(node.attr("tabindex") or "")
    return int(written[1]) if written and len(written[1]) < 9 else 0


def is_focusable(node: Node) -> bool:
    """Tell whether an element can be focused as the page stands: also by a script, with `tabindex="-1"`."""
    if node.hidden or node.collapsed or node.disabled or node.inert:
        return False
    return is_native(node) or _INTEGER.match(node.attr("tabindex") or "") is not None


def is_native(node: Node) -> bool:
    """Tell whether HTML makes an element focusable without `tabindex`."""
    tag, attr = node.tag, node.attr
    if tag in ("a", "area"):
        return attr("href") is not None
    if tag in _FIELDS or tag == "iframe":
        return True
    if tag in ("audio", "video"):
        return attr("controls") is not None
    if tag == "summary":
        outer = node.parent
        return outer is not None and outer.tag == "details" and hiding.first_summary(outer.element) == node.element
    if tag == "details":
        return hiding.first_summary(node.element) is None
    editable = attr("contenteditable")
    return editable is not None and editable.lower() != "false"


def first_inside(page: Page) -> dict[Node, Node]:
    """For each element that holds one, the first element inside that the tab key reaches."""
    from lint.analysis.accessibility.nodes import Nodes  # nodes ask this module whether they can be focused

    tree = page.derive(Nodes)
    found: dict[Node, Node] = {}
    for element in page.tree.select(_REACHED):
        node = tree.node(element)
        if node.tabbable:
            for outer in node.ancestors:
                if outer in found:
                    break
                found[outer] = node
    return found
