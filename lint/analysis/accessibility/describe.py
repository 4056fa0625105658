"""How messages name one element: by what it is, what it is called, and where it stands."""

from itertools import islice

from lint.analysis.accessibility import hiding
from lint.analysis.accessibility.nodes import Node

LONGEST = 40  # characters of a name or an address that a message quotes
MOST_PIECES = 200  # of text that are looked at for the first words
_BY_ROLE = {
    "button": "button", "checkbox": "checkbox", "combobox": "drop-down list", "dialog": "dialog", "form": "form",
    "heading": "heading", "img": "image", "link": "link", "list": "list", "listbox": "list of options",
    "listitem": "list item", "menuitem": "menu item", "navigation": "navigation", "radio": "radio button",
    "searchbox": "search field", "slider": "slider", "spinbutton": "number field", "switch": "switch", "tab": "tab",
    "table": "table", "textbox": "text field",
}  # fmt: skip
_BY_TAG = {
    "area": "area of the image map", "audio": "audio player", "fieldset": "group of fields", "iframe": "frame",
    "img": "image", "input": "field", "object": "embedded object", "summary": "summary", "svg": "drawing",
    "td": "table cell", "textarea": "text field", "th": "header cell", "video": "video", "label": "label",
    "p": "paragraph", "select": "drop-down list",
}  # fmt: skip
_CONTAINERS = ("link", "button", "heading")


def describe(node: Node) -> str:
    """Name an element for a message: the image “scan.png” inside the link “Find a doctor”."""
    said = f"the {noun(node)}{_identity(node)}"
    outer = next((one for one in node.ancestors if one.role in _CONTAINERS), None)
    if outer is None:
        return said
    name = outer.name if not _is_inside_name(node, outer) else ""
    target = outer.attr("href") if outer.role == "link" else None
    where = f" “{short(name)}”" if name else f" to {short(target)}" if target else ""
    return f"{said} inside the {noun(outer)}{where}"


def capital(text: str) -> str:
    """The same text with a capital at its start."""
    return text[:1].upper() + text[1:]


def noun(node: Node) -> str:
    """What kind of thing an element is, in an editor's word; its tag where there is none."""
    return _BY_ROLE.get(node.role) or _BY_TAG.get(node.tag) or f"<{node.tag}> element"


def short(text: str) -> str:
    """A text cut to what a message quotes."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def opening(node: Node) -> str:
    """How the visible text of an element begins, cut to what a message quotes."""
    said, length = [], 0
    for piece in islice(hiding.visible_text(node), MOST_PIECES):
        said.append(piece)
        length += len(piece.strip())
        if length > LONGEST:
            break
    return short("".join(said))


def _identity(node: Node) -> str:
    if node.name:
        return f" “{short(node.name)}”"
    if said := opening(node):
        return f" “{said}”"
    address = node.attr("src") or node.attr("data") or ""
    if address and not address.startswith("data:"):
        return f" {short(address.partition('?')[0].rstrip('/').rpartition('/')[2] or address)}"
    if node.attr("href"):
        return f" to {short(node.attr('href') or '')}"
    for name in ("id", "name"):
        if node.attr(name):
            return f" with {name}=“{short(node.attr(name) or '')}”"
    return ""


def _is_inside_name(node: Node, outer: Node) -> bool:
    """Tell whether the container is called by nothing but this element."""
    return bool(node.name) and node.name == outer.name
