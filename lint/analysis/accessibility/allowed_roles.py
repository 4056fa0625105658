"""Which roles an element of HTML may carry ("ARIA in HTML", 4 "Document conformance requirements").

`tables/build_aria.py` made the table; it knows no roles of DPUB-ARIA, so nothing is said of those.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from lint.analysis.accessibility.nodes import Node

# A presentational item, as gaps in a list of pages are, is looked through by the list (WAI-ARIA 1.2, 5.2.5).
_IN_LIST = frozenset({"listitem", "none", "presentation"})
_TABLE_PARTS = frozenset({"td", "th", "tr"})


def allowed_roles(node: Node) -> frozenset[str] | None:
    """The roles that an element may carry; None where any may stand, or where that is not known."""
    if node.foreign or "-" in node.tag or node.attr("is") is not None:
        return None
    if node.tag == "li":
        return _IN_LIST if node.implicit_role and node.parent is not None and node.parent.role == "list" else None
    return _table().get(_case(node))


def _case(node: Node) -> str:
    """The name of the element's case in the table; "" where its place makes any role fine."""
    tag = node.tag
    if tag == "input":
        return _input_case(node)
    if tag in ("a", "area"):
        return f"{tag}[href]" if node.attr("href") is not None else tag
    if tag in ("header", "footer"):
        return tag if node.implicit_role else f"{tag} inside"
    if tag == "img":
        return "img[name]" if node.name else tag
    if tag == "select":
        return "select[multiple]" if node.implicit_role == "listbox" else tag
    if tag == "summary":
        return tag if node.parent is not None and node.parent.tag == "details" else ""
    if tag in _TABLE_PARTS:
        table = next((outer for outer in node.ancestors if outer.tag == "table"), None)
        return tag if table is not None and not table.explicit_role else ""
    return tag


def _input_case(node: Node) -> str:
    kind = (node.attr("type") or "text").strip().lower()
    if node.implicit_role == "combobox":
        return "input[list]"
    if kind == "checkbox" and node.attr("aria-pressed") is not None:
        return "input=checkbox[aria-pressed]"
    return f"input={kind}" if f"input={kind}" in _table() else "input"


@cache
def _table() -> Mapping[str, frozenset[str]]:
    text = files("lint.analysis").joinpath("data/aria-in-html.json").read_text("utf-8")
    return {case: frozenset(roles) for case, roles in json.loads(text)["elements"].items()}
