"""A link holds no button or field.

A click or the Enter key on the inner one may follow the link instead, and a screen reader says either of the two,
or both in one breath. Which of them is meant, nobody can tell.

Put them side by side; or keep one of the two.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_INNER = (
    "button",
    "input",
    "select",
    "textarea",
    "iframe",
    "audio[controls]",
    "video[controls]",
    "summary",
    "[tabindex]",
)
_SELECTOR = ", ".join(f"{link} {inner}" for link in ("a[href]", "[role~=link]") for inner in _INNER)


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every control that the tab key reaches inside a link, with that link."""
    found = []
    for node in map(nodes(page).node, page.tree.select(_SELECTOR)):
        link = next((one for one in node.ancestors if one.role == "link"), None)
        if link is not None and node.tabbable and node.exposed:
            found.append((node, link))
    return found


def check(item: tuple[Node, Node]) -> Iterator[Problem]:
    node, link = item
    where = f"to {link.attr('href')}" if link.attr("href") else "around it"
    said = describe(node).partition(" inside the link")[0]
    yield Problem(
        node.element,
        f"In the link {where} stands {said}: a keyboard or screen reader cannot tell which of the two is meant. "
        "Put them side by side, or keep one.",
        key=f"{node.tree.order[link.element]}",
    )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "HTML", "HHS 504"),
    examples=(
        Bad(
            "<a href=call.html>[[<button>]]Call us</button></a>", "In the link to call.html stands the button “Call us”"
        ),
        Bad("<a href=a.html>Pay <input type=hidden>[[<input aria-label=Sum>]]</a>", "the text field “Sum”"),
        Bad("<span role=link tabindex=0>News [[<i tabindex=0>]]more</i></span>", "In the link around it"),
        Good("<a href=a.html>Call us</a><button>Call us</button><a>Call <button>us</button></a>"),
        Good("<a href=a.html>Call <button disabled>us</button> <b tabindex=-1>now</b></a>"),
        Good("<a role=button href=a.html>Call <button>us</button></a>"),
    ),
)
