"""A name or a role description stands on an element that can have one.

Screen readers skip aria-label on plain text and boxes: some people hear it, most hear nothing.

Write the words as text, or give the element the role that it needs.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import noun
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule
from lint.text import Span

_NAMING = ("aria-label", "aria-labelledby", "aria-roledescription", "aria-braillelabel", "aria-brailleroledescription")
_NAMED = with_attribute(*_NAMING)
# Elements that are generic wherever they stand (HTML-AAM); of others without a role, browsers differ.
_GENERIC = frozenset("a b bdi bdo body data div i pre q samp small span u".split())
_DESCRIBING = frozenset({"aria-roledescription", "aria-brailleroledescription"})


def over(page: Page) -> Sequence[Node]:
    """Every exposed element with an attribute that names it or its role."""
    return [node for node in _NAMED(page) if node.exposed and any(node.attr(name) for name in _NAMING)]


def check(node: Node) -> Iterator[Problem]:
    prohibited = _prohibited(node)
    for name in _NAMING:
        if name in prohibited and (node.attr(name) or "").strip():
            message = f"{name} does nothing on this {noun(node)}: it has no role that can take it. Write it as text."
            place = node.page.tree.attribute_name(node.element, name) or node.element
            yield Problem(place, message, related=because(_unknown_role(node)))


def _unknown_role(node: Node) -> Iterator[tuple[str, Span | None]]:
    """A misspelt role: with the right one the name may be allowed."""
    if not node.explicit_role and node.tokens("role"):
        yield "aria/unknown-role", node.page.tree.attribute(node.element, "role")


def _prohibited(node: Node) -> frozenset[str]:
    if node.explicit_role == "none" and not node.focusable:
        # A name takes the element out of its role; a description of a role that is not there cannot be heard.
        return _DESCRIBING if node.role != "none" else _DESCRIBING | aria.roles()["none"].prohibited
    role = node.role or ("generic" if node.tag in _GENERIC else "")
    return aria.roles()[role].prohibited if role in aria.roles() else frozenset()


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "ACT kb1m8s", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("<div [[aria-label]]='Sale: 5 instead of 7'>7 5</div>", "aria-label does nothing on this <div> element"),
        Bad("<p [[aria-labelledby]]=x>Text</p>", "aria-labelledby does nothing"),
        Bad("<span [[aria-roledescription]]=slide>Text</span>", "aria-roledescription does nothing"),
        Good("<div role=group aria-label=Dose>7 5</div><a href=/ aria-label=Home>x</a><nav aria-label=Main></nav>"),
        Good("<div aria-label=''>Text</div><div hidden aria-label=Dose></div><x-card aria-label=Dose></x-card>"),
    ),
)
