"""Text grows when the page is enlarged.

A size in vw is a share of the window. Who enlarges the page makes the window smaller by as much, and the letters stay
as small as they were.

Write the size in rem, or add some to it: calc(1rem + 1vw).
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import contrast
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.analysis.accessibility.styles import Styles
from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule

_OF_WINDOW = re.compile(r"[\d.]+[sld]?v(?:w|h|i|b|min|max)")
_SIZES = frozenset({"font", "font-size"})


def over(page: Page) -> Sequence[Node]:
    """Every visible text whose own element sets the size of its letters by the window's alone."""
    tree = page.derive(Nodes)
    sized = tree.styles.cascaded("font-size")
    if not any(map(_OF_WINDOW.fullmatch, sized.values())):
        return []
    texts = [node for node in contrast.visible_texts(page) if contrast.says_something(contrast.own_text(node))]
    return [node for node in texts if _OF_WINDOW.fullmatch(sized.get(node.element, ""))]


def check(node: Node) -> Iterator[Problem]:
    styles = node.tree.styles
    own = styles.inline(node.element, "font-size")
    value = styles.value(node.element, "font-size")
    message = f"The size of “{short(node.text)}” is {value}, so that it stays as small when the page is enlarged."
    doubt = not own and (not styles.complete or node.element in node.page.derive(_sized_by_window))
    yield Problem(node.element, f"{message} Write it in rem.", key=value, review=doubt)


def _sized_by_window(page: Page) -> set[Element]:
    """What has another size on another screen: enlarged, the page may take that one."""
    styles: Styles = page.derive(Nodes).styles
    return {
        element
        for rule, around in styles.rules()
        if around and any(name in _SIZES for name, _, _ in rule.declarations)
        for element in styles.matching(rule)
    }


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.4", "WCAG technique F94", "HHS 504"),
    examples=(
        Bad("[[<p style='font-size: 1.2vw'>]]Call us</p>", "The size of “Call us” is 1.2vw"),
        Bad("<style>h2{font-size:5vmin}</style>[[<h2>]]Causes</h2><h2>Tests</h2>", "Write it in rem"),
        Bad(
            "<style>p{font-size:2vw}@media (max-width:9em){p{font-size:2em}}</style>[[<p>]]Tea</p>", "2vw", review=True
        ),
        Bad("<link rel=stylesheet href=far.css><style>p{font-size:2vw}</style>[[<p>]]Tea</p>", "2vw", review=True),
        Good("<p style='font-size: calc(1rem + 1vw)'>Tea</p><p style='font-size: clamp(1rem, 2vw, 2rem)'>Tea</p>"),
        Good("<style>.x{font-size:2vw}</style><p style='width: 2vw'>Tea</p><p style='font-size: 2vw'>*</p>"),
    ),
)
