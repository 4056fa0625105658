"""Elements inside which something may be drawn behind the text that is no background of theirs.

A picture or an empty box laid under the content: by `position`, by one cell of a grid for both, or as a
`::before` that fills its element.
"""

import re
from collections.abc import Callable

from lint.analysis.accessibility.nodes import Nodes
from lint.analysis.accessibility.styles import Styles
from lint.page import Page
from lint.parse import Element, inside

_Value = Callable[[str], str | None]
_PICTURES = "img, picture, video, iframe, svg, canvas, object, embed"
_PICTURE_TAGS = frozenset(_PICTURES.split(", "))
_PART = re.compile(r"::?(?:before|after)\b")
_OUT_OF_FLOW = ("absolute", "fixed")
_CELLS = ("grid-area", "grid-row", "grid-column")


def backdrops(page: Page) -> frozenset[Element]:
    """The elements whose text may stand on something that is drawn behind it."""
    return page.derive(_backdrops)


def _backdrops(page: Page) -> frozenset[Element]:
    styles = page.derive(Nodes).styles
    if styles.empty:
        return frozenset()
    moved = [one for one, value in styles.cascaded("position").items() if value in _OUT_OF_FLOW]
    found = {_holder(one, styles) for one in moved if _is_backdrop(one, styles)}
    for element in {one for name in _CELLS for one in styles.cascaded(name)}:
        outer = inside(element)
        if outer is not None and "grid" in styles.value(outer, "display") and _is_backdrop(element, styles):
            found.add(outer)
    for part in ("before", "after"):
        for styled in styles.of_state(f":{part}"):
            value = styled.declared.get
            if _fills(value) and value("position") in _OUT_OF_FLOW and _paints(value):
                found.update(
                    _holder(one, styles, itself=True) for one in page.tree.find(_PART.sub("", styled.selector) or "*")
                )
    return frozenset(one for one in found if one is not None)


def _is_backdrop(element: Element, styles: Styles) -> bool:
    """Tell whether an element shows something and holds no text."""
    if styles.value(element, "display") == "none" or element.text.strip():
        return False
    pictured = element.tag in _PICTURE_TAGS or element.select_one(_PICTURES) is not None
    return pictured or _paints(lambda name: styles.value(element, name))


def _paints(value: _Value) -> bool:
    colour, image = value("background-color") or "transparent", value("background-image") or "none"
    return colour != "transparent" or image != "none" or "url(" in (value("content") or "")


def _fills(value: _Value) -> bool:
    tall = (value("top"), value("bottom")) == ("0", "0") or value("height") in ("100%", "100vh")
    wide = (value("left"), value("right")) == ("0", "0") or value("width") in ("100%", "100vw")
    return tall and wide


def _holder(element: Element, styles: Styles, *, itself: bool = False) -> Element | None:
    """The element that one is positioned in (CSS Positioned Layout, "containing block")."""
    outer = element if itself else inside(element)
    while outer is not None and styles.value(outer, "position") == "static" and outer.tag not in ("body", "html"):
        outer = inside(outer)
    return outer
