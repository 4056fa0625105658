"""What browsers give an element before any sheet of the page speaks: their own sheet, and attributes for looks."""

from functools import cache
from importlib.resources import files

from lint import css
from lint.analysis.accessibility.colours import is_colour
from lint.analysis.accessibility.properties import is_valid, longhands
from lint.parse import Element

_PLAIN_INPUTS = frozenset({"checkbox", "radio", "range", "color", "image", "file", "hidden"})
_BUTTON_INPUTS = frozenset({"button", "submit", "reset"})
_WITH_BACKGROUND = frozenset({"body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"})
LINK = "#0000ee"
_SPECIAL = frozenset({"display", "color", "background-color", "background-image", "text-decoration-line"})


@cache
def sheet() -> dict[str, dict[str, str]]:
    """The values by property and tag (HTML standard, "Rendering")."""
    text = files("lint.analysis").joinpath("data/user-agent.css").read_text("utf-8")
    found: dict[str, dict[str, str]] = {}
    for rule in css.sheet(text).rules:
        for name, value, _ in rule.declarations:
            for longhand, given in longhands(name, value).items():
                found.setdefault(longhand, {}).update((one.text, given) for one in rule.selectors)
    return found


def speaks(name: str) -> bool:
    """Tell whether browsers give any element a value of a property."""
    return name in _SPECIAL or name in sheet()


def own(element: Element, name: str) -> str | None:
    """What a browser gives an element itself; None when nothing, so that it inherits or has the initial value."""
    tag = element.tag
    if name == "display":
        return "none" if element.attr("hidden") is not None else sheet()["display"].get(tag)
    if name in ("color", "background-color", "background-image"):
        said = _by_attribute(element, tag, name)
        if said is not None:
            return said
    if name == "text-decoration-line" and tag == "a" and element.attr("href") is not None:
        return "underline"
    table = sheet().get(name)
    return table.get(tag) if table else None


def _by_attribute(element: Element, tag: str, name: str) -> str | None:
    """Colours that attributes set: bgcolor, text, color, background (HTML standard, "presentational hints")."""
    if name == "color":
        if tag in ("a", "area"):
            return LINK if element.attr("href") is not None else None
        written = element.attr("color") if tag == "font" else element.attr("text") if tag == "body" else None
        return _colour(written)
    if tag == "input" and name == "background-color":
        kind = (element.attr("type") or "").lower()
        return "#efefef" if kind in _BUTTON_INPUTS else "transparent" if kind in _PLAIN_INPUTS else None
    if tag not in _WITH_BACKGROUND:
        return None
    if name == "background-image":
        return "url()" if element.attr("background") else None
    return _colour(element.attr("bgcolor"))


def _colour(written: str | None) -> str | None:
    text = (written or "").strip().lower()
    if len(text) in (3, 6) and is_colour("#" + text):
        return "#" + text
    return text if text and is_valid("color", text) and is_colour(text) else None
