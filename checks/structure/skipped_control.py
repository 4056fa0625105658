"""The tab key reaches every link, button and field.

tabindex="-1" takes a control out of the order: people who cannot use a mouse never get to it.

Take the tabindex away. Where arrow keys lead to it, as in a menu, give what holds it its role.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.focus import is_native
from lint.analysis.accessibility.handlers import scripted
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_CONTROLS = ":is(a, area, button, input, select, textarea, summary)[tabindex]"  # of frames another rule tells
# Of other than these no arrow key is promised (ARIA Authoring Practices, "Managing focus inside composites").
_COMPOSITE = frozenset({"composite", "toolbar", "dialog", "alertdialog", "menu", "menubar"})


def over(page: Page) -> Sequence[Node]:
    """Every control of HTML that people see and meet, and that has a tabindex."""
    found = map(nodes(page).node, page.tree.select(_CONTROLS))
    return [node for node in found if is_native(node) and node.visible and node.exposed and not node.disabled]


def check(node: Node) -> Iterator[Problem]:
    if node.tabbable or not node.focusable or _is_managed(node) or _is_reached_elsewhere(node):
        return
    message = f"{capital(describe(node))} has tabindex=“-1”: the tab key does not stop at it. Take the tabindex away."
    yield Problem(node.page.tree.attribute(node.element, "tabindex"), message, review=scripted(node.page))


def _is_managed(node: Node) -> bool:
    """Tell whether arrow keys may lead to it, or something around it takes the focus in its place."""
    if any(one.tabbable for one in node.ancestors) or (node.explicit_role and node.role != node.implicit_role):
        return True
    if node.tag == "input" and (node.attr("type") or "").lower() in ("radio", "file"):
        return True
    known = aria.roles()
    return any(one.role in known and _COMPOSITE & {one.role, *known[one.role].superclasses} for one in node.ancestors)


def _is_reached_elsewhere(node: Node) -> bool:
    """Tell whether a link to the same place is in the tab order, as beside the picture of a card."""
    return node.tag == "a" and node.attr("href") in node.page.derive(_reached)


def _reached(page: Page) -> set[str]:
    """The addresses that links in the tab order lead to."""
    return {target for one in nodes(page).of_role("link") if one.tabbable and (target := one.attr("href"))}


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "HHS 504"),
    examples=(
        Bad("<body><p><a href=book tabindex=[[-1]]>Book a test</a></p>", "The link “Book a test” has tabindex=“-1”"),
        Bad("<button tabindex='[[-1]]'>Send</button><script src=a.js></script>", "does not stop at it", review=True),
        Good("<a href=a tabindex=-1><img src=a.png alt=Tea></a><a href=a>Tea</a><a href=b tabindex=0>Milk</a>"),
        Good("<div role=toolbar><button tabindex=0>Bold</button><button tabindex=-1>Italic</button></div>"),
        Good("<ul role=tablist><li role=none><a href=#a role=tab tabindex=-1>Tea</a></ul><h2 tabindex=-1>Milk</h2>"),
        Good("<a href=a tabindex=-1 aria-hidden=true>Tea</a><a href=a tabindex=-1 hidden>Tea</a>"),
        Good("<input type=radio name=a tabindex=-1 title=Tea><button tabindex=-1 disabled>Tea</button>"),
    ),
)
