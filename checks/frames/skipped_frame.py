"""What can be used in a frame can be reached with the keyboard.

tabindex="-1" on a frame takes all that is in it out of the tab order: a form in it is there for mouse users alone.

Take the tabindex away.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import frames
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_FRAMES = with_tag("iframe")
_SMALL = frozenset({"0", "1"})  # pixels: nobody sees what is in it


def over(page: Page) -> Sequence[Node]:
    """Every visible frame whose page stands in the source and can be used with the keyboard."""
    return [
        frame
        for frame in _FRAMES(page)
        if frame.attr("srcdoc") and frame.visible and not frame.inert and not _is_tiny(frame) and _holds_controls(frame)
    ]


def check(frame: Node) -> Iterator[Problem]:
    if not frame.tabbable:
        message = (
            f"{capital(describe(frame))} holds what can be used, and tabindex keeps the keyboard out. Take it away."
        )
        yield Problem(frame.page.tree.attribute(frame.element, "tabindex") or frame.element, message)


def _is_tiny(frame: Node) -> bool:
    return frame.attr("width") in _SMALL and frame.attr("height") in _SMALL


def _holds_controls(frame: Node) -> bool:
    return any(node.tabbable and node.visible for node in frames.inner(frame) or ())


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "ACT akn7bn", "HHS 504"),
    examples=(
        Bad('<iframe title=Book tabindex="[[-1]]" srcdoc="<a href=/>Book</a>"></iframe>', "The frame “Book” holds"),
        Good("<iframe title=Book srcdoc='<a href=/>Book</a>'></iframe>"),
        Good("<iframe tabindex=-1 srcdoc='<h1>Map</h1>'></iframe><iframe tabindex=-1 src=map.html></iframe>"),
        Good("<iframe tabindex=-1 hidden srcdoc='<a href=/>Book</a>'></iframe>"),
        Good("<iframe tabindex=-1 srcdoc='<a href=/ tabindex=-1>Book</a>'></iframe>"),
    ),
)
