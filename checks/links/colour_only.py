"""Links in running text differ from it by more than their colour.

Many people do not see the difference between dark red or blue and black. Without an underline they do not find the
link.

Leave the underline on links inside sentences.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import colours, contrast
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

ENOUGH = 3.0  # to one, between link and text (WCAG technique G183)
_LONGER = 1.5  # times as much text around the links as in them: it is running text
_SAME = ("font-weight", "font-style", "border-bottom-style", "background-image")


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every visible link in running text that is not underlined, with what holds the text."""
    tree = nodes(page)
    plain = tree.styles.cascaded("text-decoration-line")
    found = []
    for link in tree.of_role("link") if plain else ():
        outer = _paragraph(link) if link.element in plain else None
        if outer is not None and link.visible and link.text and not _is_underlined(link) and _runs(outer):
            found.append((link, outer))
    return found


def check(pair: tuple[Node, Node]) -> Iterator[Problem]:
    link, outer = pair
    if any(link.style(name) != _usual(outer, name) for name in _SAME) or link.element.select_one("img, svg"):
        return
    own, around = contrast.seen(link), contrast.seen(outer)
    if own is None or around is None or own.doubt or around.doubt or own.ground != around.ground:
        return
    if colours.contrast(own.text, around.text) >= ENOUGH:
        return
    message = f"The link “{short(link.text)}” differs from the text around it by nothing but {own.text}. Underline it."
    yield Problem(link.element, message, key=f"{own.text} {around.text}", review=not link.tree.styles.complete)


def _usual(outer: Node, name: str) -> str:
    return outer.style(name) if name.startswith("font") else "none"


def _paragraph(link: Node) -> Node | None:
    return next((one for one in link.ancestors if one.tag in ("p", "li", "td", "dd")), None)


def _runs(outer: Node) -> bool:
    linked = sum(len(one.text) for one in outer.element.select("a"))
    return len(outer.element.text.strip()) > _LONGER * linked + 10


def _is_underlined(link: Node) -> bool:
    inner = [link, *link.descendants()]
    return any("underline" in one.style("text-decoration-line") for one in inner) or link.style("box-shadow") != "none"


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.4.1", "WCAG technique F73", "HHS 504"),
    examples=(
        Bad(
            "<style>a{text-decoration:none;color:#036}</style><p>Rest, and [[<a href=a>]]call us</a> if it hurts.",
            "differs from the text around it by nothing but #003366",
        ),
        Bad(
            "<style>a{text-decoration:none;color:#036;background:#fff}</style><p>Rest a foot, [[<a href=a>]]call</a>.",
            "by nothing but #003366",
        ),
        Good(
            "<style>a{text-decoration:none;color:#036;background:#fec}</style><p>Rest your foot, <a href=a>call us</a>."
        ),
        Good("<style>a{color:#036}</style><p>Rest your foot, and <a href=a>call us</a> if it hurts."),
        Good(
            "<style>a{text-decoration:none;color:#06c;font-weight:700}</style><p>Rest, and <a href=a>call us</a> now."
        ),
        Good("<style>a{text-decoration:none;color:#036}</style><ul><li><a href=a>Call us</a></li></ul>"),
    ),
)
