"""What is tapped is large enough for a finger.

People whose hands shake, and everybody on a phone, miss a button of twelve pixels.

Make it at least 24 by 24 pixels.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

LEAST = 24.0  # CSS pixels (WCAG 2.2, 2.5.8)
_TARGETS = ("button", "checkbox", "link", "menuitem", "radio", "slider", "switch", "tab")
_OWN = frozenset({"checkbox", "radio"})  # what browsers draw themselves is exempt, unless it is resized


def over(page: Page) -> Sequence[tuple[Node, float, float]]:
    """Every visible control whose width and height the styles fix in pixels."""
    tree = nodes(page)
    sized = set(tree.styles.cascaded("width")) & set(tree.styles.cascaded("height"))
    found = []
    for node in tree.of_role(*_TARGETS) if sized else ():
        if node.element in sized and node.focusable and node.visible and node.style("display") != "inline":
            size = [_length(node, *names) for names in _SIDES]
            if size[0] is not None and size[1] is not None:
                found.append((node, size[0], size[1]))
    return found


_SIDES = (
    ("width", "min-width", "padding-left", "padding-right"),
    ("height", "min-height", "padding-top", "padding-bottom"),
)


def check(item: tuple[Node, float, float]) -> Iterator[Problem]:
    node, width, height = item
    if width < LEAST or height < LEAST:
        message = (
            f"{capital(describe(node))} is {width:.0f} by {height:.0f} pixels. If other targets stand near, "
            "make it at least 24 by 24."
        )
        yield Problem(node.element, message, review=True)


def _length(node: Node, *names: str) -> float | None:
    """The size between its borders with its padding; None where it is not fixed."""
    pixels = node.tree.styles.pixels
    said, least, *padding = (pixels(node.element, name) for name in names)
    if said is None:
        return None
    return max(said, least or 0.0) + sum(one or 0.0 for one in padding)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.5.8",),
    examples=(
        Bad("[[<button style='width:12px;height:12px;padding:0'>]]x</button>", "is 12 by 12 pixels", review=True),
        Bad(
            "<style>.i{display:block;width:20px;height:20px}</style>[[<a class=i href=a>]]x</a>",
            "20 by 20",
            review=True,
        ),
        Good("<button style='width:24px;height:24px'>x</button><button style='width:9px'>x</button>"),
        Good("<p>See <a href=a style='width:9px;height:9px'>this</a></p><button hidden style='width:9px;height:9px'>"),
        Good("<button style='width:16px;height:16px;padding:6px'>x</button>"),
    ),
)
