"""What event attributes do, as far as their text shows, and whether scripts may do more."""

import re

from lint.analysis.accessibility.nodes import Node
from lint.page import Page

POINTER = (
    "onclick",
    "ondblclick",
    "onmousedown",
    "onmouseup",
    "onpointerdown",
    "onpointerup",
    "ontouchstart",
    "ontouchend",
)
KEYS = ("onkeydown", "onkeyup", "onkeypress")
_DOES = re.compile(
    r"(?P<window>\bwindow\s*\.\s*open\s*\(|(?<![\w.$])open\s*\()"
    r"|(?P<form>\.\s*(?:submit|requestSubmit)\s*\()"
    r"|(?P<page>\blocation(?:\s*\.\s*href)?\s*=(?!=)|\blocation\s*\.\s*(?:assign|replace|reload)\s*\()"
)
_REFUSES = re.compile(r"\breturn\s+false\b|\bpreventDefault\s*\(")
_BLURS = re.compile(r"\bthis\s*\.\s*blur\s*\(")
_CODE = "script[src], script:not([type]), script[type=''], script[type=module i], script[type*=javascript i]"


def sends_away(node: Node, *events: str) -> str:
    """What one of the attributes does to people: "window" opens one, "form" is sent, "page" is left; "" for neither."""
    found = (_DOES.search(node.attr(event) or "") for event in events)
    return next((one.lastgroup or "" for one in found if one), "")


def refuses(node: Node, event: str) -> bool:
    """Tell whether an attribute keeps the browser from doing what it does of itself."""
    return _REFUSES.search(node.attr(event) or "") is not None


def gives_focus_away(node: Node) -> bool:
    """Tell whether an element throws the focus away as soon as it gets it."""
    return _BLURS.search(node.attr("onfocus") or "") is not None


def scripted(page: Page) -> bool:
    """Tell whether a page holds code that may listen to events beside its event attributes."""
    return page.derive(_scripted)


def _scripted(page: Page) -> bool:
    return bool(page.tree.select(_CODE))
