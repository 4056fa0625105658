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

_CONTROLS = ("button", "input", "select", "textarea", "iframe", "audio", "video", "summary")


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every control that the tab key reaches inside a link, with that link."""
    tree, found = nodes(page), []
    controls = dict.fromkeys(one for tag in _CONTROLS for one in tree.by_tag.get(tag, ()))
    for node in map(tree.node, controls | dict.fromkeys(page.tree.select("[tabindex]"))):
        link = next((one for one in node.ancestors if one.tag == "a" or one.explicit_role == "link"), None)
        if link is not None and link.role == "link" and node.tabbable and node.exposed:
            found.append((node, link))
    return sorted(found, key=lambda pair: tree.order[pair[0].element])


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
        Bad("<a href=a.html><b role=none>[[<button>]]Call us</button></b></a>", "a.html stands the button"),
        Good("<a href=a.html>Call us</a><button>Call us</button><a>Call <button>us</button></a>"),
        Good("<a href=a.html>Call <button disabled>us</button> <b tabindex=-1>now</b></a>"),
        Good("<a role=button href=a.html>Call <button>us</button></a>"),
    ),
)
