"""What browsers do without a style sheet (HTML standard, "Rendering"), for the properties that matter here."""

from lint.blocks import BLOCK
from lint.parse import Element

_INITIAL = {
    "display": "inline", "visibility": "visible", "opacity": "1", "position": "static", "color": "#000000",
    "background-color": "transparent", "background-image": "none",
    "background-repeat": "repeat", "background-size": "auto", "background-clip": "border-box",
    "font-size": "medium", "font-weight": "400",
    "letter-spacing": "normal", "word-spacing": "normal", "line-height": "normal", "text-shadow": "none",
    "transform": "none", "rotate": "none", "filter": "none", "mix-blend-mode": "normal", "clip": "auto",
    "clip-path": "none", "text-decoration-line": "none", "text-indent": "0", "overflow-x": "visible",
    "overflow-y": "visible", "content-visibility": "visible", "text-transform": "none", "font-style": "normal",
    "border-bottom-style": "none", "border-bottom-width": "medium", "outline-style": "none", "box-shadow": "none",
    "width": "auto", "height": "auto", "left": "auto", "right": "auto", "top": "auto", "bottom": "auto",
    "margin-left": "0", "margin-top": "0", "text-align": "start", "white-space": "normal", "z-index": "auto",
}  # fmt: skip
_BOLD = frozenset("b h1 h2 h3 h4 h5 h6 strong th".split())
_SIZES = {
    "h1": "2em",
    "h2": "1.5em",
    "h3": "1.17em",
    "h5": "0.83em",
    "h6": "0.67em",
    "small": "smaller",
    "big": "larger",
}
_CONTROLS = frozenset("button input select textarea".split())
_UNDERLINED = frozenset({"u", "ins"})
_BUTTONS = frozenset({"button", "submit", "reset"})
_INLINE_BLOCK = frozenset("button img input meter progress select textarea video".split())
_TABLE = {"table": "table", "td": "table-cell", "th": "table-cell", "tr": "table-row"}


def initial(name: str) -> str:
    """The initial value of a property; "" for one that is not known here."""
    return _INITIAL.get(name, "")


def of_element(element: Element, name: str) -> str:
    """What browsers, or attributes such as bgcolor, say of an element; "" when they say nothing."""
    tag = element.tag
    if name == "display":
        if tag in _INLINE_BLOCK:
            return "inline-block"
        return _TABLE.get(tag) or ("block" if tag in BLOCK else "")
    if name == "font-weight":
        return "700" if tag in _BOLD else ""
    if name == "font-size":
        return "13.3333px" if tag in _CONTROLS else _SIZES.get(tag, "")
    if name == "color":
        return _colour(element, tag)
    if name == "background-color":
        return _background(element, tag)
    if name == "text-decoration-line":
        linked = tag == "a" and element.attr("href") is not None
        return "underline" if linked or tag in _UNDERLINED else ""
    return ""


def _colour(element: Element, tag: str) -> str:
    if tag == "a" and element.attr("href") is not None:
        return "#0000ee"
    if tag in _CONTROLS or tag == "mark":
        return "#000000"
    said = element.attr("color") if tag == "font" else element.attr("text") if tag == "body" else None
    return (said or "").strip().lower()


def _background(element: Element, tag: str) -> str:
    if tag == "mark":
        return "#ffff00"
    if tag == "button" or (tag == "input" and (element.attr("type") or "").lower() in _BUTTONS):
        return "#efefef"
    if tag in _CONTROLS:
        return "#ffffff"
    return (element.attr("bgcolor") or "").strip().lower()
