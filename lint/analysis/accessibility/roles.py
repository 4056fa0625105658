"""The role of an element: what it says, what HTML gives it, and which of the two counts.

Sources: WAI-ARIA 1.2 (5.3, 7.1 "Presentational roles conflict resolution"), HTML Accessibility API Mappings 1.0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from lint.analysis.accessibility import aria
from lint.parse import Element

if TYPE_CHECKING:
    from lint.analysis.accessibility.nodes import Node
    from lint.page import Page

PRESENTATIONAL: Final = frozenset({"none", "presentation"})
_SAME = {"presentation": "none", "image": "img", "directory": "list"}  # names of one role
# Roles that HTML gives to a tag wherever it stands; "" is generic or no role of its own.
_FIXED = {
    "address": "group", "article": "article", "blockquote": "blockquote", "button": "button", "caption": "caption",
    "code": "code", "datalist": "listbox", "dd": "definition", "del": "deletion", "details": "group", "dfn": "term",
    "dialog": "dialog", "dt": "term", "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "hgroup": "group", "hr": "separator", "html": "document", "ins": "insertion", "main": "main", "math": "math",
    "menu": "list", "meter": "meter", "nav": "navigation", "ol": "list", "optgroup": "group", "option": "option",
    "output": "status", "p": "paragraph", "progress": "progressbar", "s": "deletion", "search": "search",
    "strong": "strong", "sub": "subscript", "sup": "superscript", "svg": "graphics-document", "table": "table",
    "tbody": "rowgroup", "textarea": "textbox", "tfoot": "rowgroup", "thead": "rowgroup", "time": "time",
    "tr": "row", "ul": "list",
}  # fmt: skip
_INPUTS = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button", "number": "spinbutton",
    "radio": "radio", "range": "slider", "reset": "button", "search": "searchbox", "submit": "button",
    "tel": "textbox", "text": "textbox", "url": "textbox",
}  # fmt: skip
# Other values of `type` that browsers know and that have no role; any other is a text field.
_NO_ROLE = frozenset("color date datetime-local file hidden month password time week".split())
_LISTS = frozenset({"ul", "ol", "menu"})
_SECTIONING = frozenset("article aside main nav section".split())
_SECTIONING_ROLES = frozenset("article complementary main navigation region".split())
_TABLE_PARTS = frozenset("tbody td tfoot th thead tr".split())
_IN_TABLE = frozenset({"table", "grid", "treegrid"})


def explicit(node: Node) -> str:
    """The first token of the `role` attribute that is a role; two names of one role are one."""
    said = node.attr("role")
    if not said:
        return ""
    known = aria.roles()
    for token in said.lower().split():
        if token in known and not known[token].abstract:
            return _SAME.get(token, token)
    return ""


def computed(node: Node) -> str:
    """The role in the accessibility tree; a presentational one is lost on what can be focused or is named."""
    said = node.explicit_role
    if said in PRESENTATIONAL:
        return node.implicit_role if is_conflicting(node) else "none"
    if said:
        return said
    return "none" if _is_part_of_presentation(node) and not is_conflicting(node) else node.implicit_role


def is_conflicting(node: Node) -> bool:
    """Tell whether an element may not be presentational: it can be focused, or has a global ARIA attribute."""
    if node.focusable:
        return True
    known = aria.attributes()
    prohibited = aria.roles()[node.implicit_role].prohibited if node.implicit_role in aria.roles() else ()
    return any(
        name.startswith("aria-")
        and name != "aria-hidden"
        and name in known
        and known[name].everywhere
        and name not in prohibited
        for name in node.element.attrs
    )


def _is_part_of_presentation(node: Node) -> bool:
    """Tell whether an element is a required part of a list or table that is presentational, so that it is too."""
    if node.tag == "li":
        outer = node.parent
        return outer is not None and outer.explicit_role == "none" and outer.role == "none"
    if node.tag in _TABLE_PARTS:
        table = _table(node)
        return table is not None and table.explicit_role == "none" and table.role == "none"
    return False


def implicit(node: Node) -> str:
    """The role that HTML-AAM gives an element where it stands."""
    if node.tag in _FIXED:
        return _FIXED[node.tag]
    by_place = _BY_PLACE.get(node.tag)
    return by_place(node) if by_place else ""


def tags(*wanted: str) -> Iterable[str]:
    """The tags that may have one of the roles by HTML itself."""
    for tag, role in _FIXED.items():
        if role in wanted:
            yield tag
    for tag, roles in _MAY_BE.items():
        if not roles.isdisjoint(wanted):
            yield tag


def _link(node: Node) -> str:
    return "link" if node.attr("href") is not None else ""


def _image(node: Node) -> str:
    if node.attr("alt") != "":
        return "img"
    named = any((node.attr(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))
    return "img" if named or node.focusable else "none"


def _input(node: Node) -> str:
    kind = (node.attr("type") or "text").strip().lower()
    role = _INPUTS.get(kind, "" if kind in _NO_ROLE else "textbox")
    if node.attr("list") is not None and role in ("textbox", "searchbox"):
        return "combobox"
    return role


def _select(node: Node) -> str:
    size = (node.attr("size") or "").strip()
    several = node.attr("multiple") is not None or (
        size.isascii() and size.isdecimal() and size.strip("0") not in ("", "1")
    )
    return "listbox" if several else "combobox"


def _item(node: Node) -> str:
    """An item in what is a list; in what a role makes something else, such as tabs, it is generic."""
    outer = node.parent
    if outer is None:
        return ""
    said = outer.explicit_role
    return "listitem" if said == "list" or (outer.tag in _LISTS and said in ("", "none")) else ""


def _section(node: Node) -> str:
    return "region" if _is_named(node) else ""


def _aside(node: Node) -> str:
    return "" if _in_sectioning(node, _SECTIONING - {"main"}) and not _is_named(node) else "complementary"


def _header(node: Node) -> str:
    return "" if _in_sectioning(node, _SECTIONING, _SECTIONING_ROLES) else "banner"


def _footer(node: Node) -> str:
    return "" if _in_sectioning(node, _SECTIONING, _SECTIONING_ROLES) else "contentinfo"


def _in_sectioning(node: Node, tags: frozenset[str], roles: frozenset[str] = frozenset()) -> bool:
    return any(outer.tag in tags or outer.explicit_role in roles for outer in node.ancestors)


def _is_named(node: Node) -> bool:
    """Tell whether its author names it (its content names no landmark)."""
    if (node.attr("aria-label") or "").strip() or (node.attr("title") or "").strip():
        return True
    return any(one.element.text.strip() for one in node.tree.referenced(node, "aria-labelledby"))


def _table(node: Node) -> Node | None:
    return next((outer for outer in node.ancestors if outer.tag == "table"), None)


def _cell(node: Node) -> str:
    table = _table(node)
    if table is None:
        return ""
    role = table.explicit_role or "table"
    if role not in _IN_TABLE and role not in PRESENTATIONAL:
        return ""
    return "cell" if role not in ("grid", "treegrid") else "gridcell"


def _header_cell(node: Node) -> str:
    if not _cell(node):
        return ""
    scope = (node.attr("scope") or "").strip().lower()
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup") or node.parent is None:
        return "columnheader"
    known = node.page.derive(_rows_of_headers)
    if node.parent not in known:
        cells = (one for one in node.parent.element.children if isinstance(one, Element))
        known[node.parent] = all(one.tag == "th" for one in cells)
    return "columnheader" if known[node.parent] else "rowheader"


def _rows_of_headers(_: Page) -> dict[Node, bool]:
    """Which rows hold header cells alone; filled as they are asked for."""
    return {}


_BY_PLACE: dict[str, Callable[[Node], str]] = {
    "a": _link, "area": _link, "img": _image, "input": _input, "select": _select, "li": _item, "section": _section,
    "aside": _aside, "header": _header, "footer": _footer, "td": _cell, "th": _header_cell,
}  # fmt: skip
_MAY_BE = {
    "a": {"link"}, "area": {"link"}, "img": {"img", "none"}, "input": {*_INPUTS.values(), "combobox"},
    "select": {"listbox", "combobox"}, "li": {"listitem"}, "section": {"region"}, "aside": {"complementary"},
    "header": {"banner"}, "footer": {"contentinfo"}, "td": {"cell", "gridcell"}, "th": {"columnheader", "rowheader"},
}  # fmt: skip
