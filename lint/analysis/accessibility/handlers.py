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
    r"|(?P<page>\blocation(?:\s*\.\s*href)?\s*=(?!=)(?!\s*['\"`]#)"
    r"|\blocation\s*\.\s*(?:assign|replace|reload)\s*\((?!\s*['\"`]#))"
)
_LITERAL = re.compile(r"""(['"`])((?:\\.|(?!\1).)*)\1""", re.S)
_FEATURE = re.compile(r"\bif\s*\(\s*this\s*\.\s*blur\s*\)")  # asks whether there is blur(), which is always so
_CONDITION = re.compile(r"\bif\s*\(|\?|&&|\|\|")
_REFUSES = re.compile(r"\breturn\s+false\b|\bpreventDefault\s*\(")
_BLURS = re.compile(r"\bthis\s*\.\s*blur\s*\(")
_CODE = "script[src], script:not([type]), script[type=''], script[type=module i], script[type*=javascript i]"


def sends_away(node: Node, *events: str) -> str:
    """What one of the attributes does to people: "window" opens one, "form" is sent, "page" is left; "" for neither."""
    found = (_DOES.search(_code(node, event)) for event in events)
    return next((one.lastgroup or "" for one in found if one), "")


def refuses(node: Node, event: str) -> bool:
    """Tell whether an attribute keeps the browser from doing what it does of itself."""
    return _REFUSES.search(_code(node, event)) is not None


def gives_focus_away(node: Node) -> bool:
    """Tell whether an element throws the focus away as soon as it gets it."""
    return _BLURS.search(_code(node, "onfocus")) is not None


def conditional(node: Node, event: str) -> bool:
    """Tell whether an attribute may do one thing or another."""
    return _CONDITION.search(_FEATURE.sub("", _code(node, event))) is not None


def literals(node: Node, event: str) -> frozenset[str]:
    """The texts between quotes in an attribute, such as addresses."""
    return frozenset(one[2] for one in _LITERAL.finditer(node.attr(event) or ""))


def _code(node: Node, event: str) -> str:
    """An attribute without what stands in quotes, of which the first character tells a place in the page."""
    return _LITERAL.sub(lambda one: one[1] + one[2][:1].replace("\\", "") + one[1], node.attr(event) or "")


def scripted(page: Page) -> bool:
    """Tell whether code may listen to events beside event attributes: the page's own, or that around a fragment."""
    return page.derive(_scripted)


def _scripted(page: Page) -> bool:
    return page.fragment or bool(page.tree.select(_CODE))
