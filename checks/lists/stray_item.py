"""A list item stands in a list.

A screen reader says "list with five items" and lets people skip it. Items without a list around them are read as
loose lines: nobody hears how many there are, or where they end.

Put <ul> or <ol> around the items, <dl> around terms and what they mean.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_LISTS = frozenset({"ul", "ol", "menu", "dl"})
_ITEMS = frozenset({"li", "dt", "dd"})
_STRAY = ":not(ul, ol, menu) > li, :not(dl, div) > dt, :not(dl, div) > dd, :not(dl) > div > dt, :not(dl) > div > dd"


def over(page: Page) -> Sequence[Node]:
    """Every item that is not right inside a list of its kind, less what `foreign-child` reports."""
    found = map(nodes(page).node, page.tree.select(_STRAY))
    return [node for node in found if node.exposed and not node.foreign and not _is_placed(node)]


def _is_placed(node: Node) -> bool:
    """Tell whether a role makes something else of it, or its parent, or the parent is the fault."""
    outer = node.parent
    if outer is None or node.explicit_role not in ("", "listitem"):
        return True
    if outer.explicit_role not in ("", "none") or "-" in outer.tag:
        return True
    around = next((one for one in node.ancestors if one.tag in _LISTS or one.tag in _ITEMS), None)
    return around is not None and around.tag in _LISTS and around is not outer


def check(node: Node) -> Iterator[Problem]:
    outer = node.parent
    if outer is None or not (node.text or node.name):
        return
    wanted, noun = ("<ul>", "list item") if node.tag == "li" else ("<dl>", f"<{node.tag}>")
    yield Problem(
        node.element,
        f"The {noun} “{short(node.text or node.name)}” stands in a <{outer.tag}>, outside any list: screen readers do "
        f"not say that it belongs to one. Put {wanted} around it and the items beside it.",
        key=f"{wanted} {node.tree.order[outer.element]}",
    )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "WCAG technique H48", "HTML", "HHS 504"),
    examples=(
        Bad(
            "<div>[[<li>]]Fever</li><li>Chills</li></div>", "The list item “Fever” stands in a <div>, outside any list"
        ),
        Bad("<main>[[<dt>]]Fever</dt><dd>A high temperature</dd></main>", "The <dt> “Fever”"),
        Bad("<main>[[<dd>]]A high temperature</dd></main>", "Put <dl> around it"),
        Good("<ul><li>Fever<ol><li>high</li></ol></li></ul><menu><li>a</li></menu>"),
        Good("<dl><div><dt>Fever</dt><dd>A high temperature</dd></div><dt>Chills</dt><dd>Shaking</dd></dl>"),
        Good("<div role=tablist><li role=tab>Signs</li></div><div role=list><li>Fever</li></div>"),
        Good("<div hidden><li>Fever</li></div><div><li></li></div><x-list><li>a</li></x-list>"),
        Good("<ul><div><li>Fever</li></div></ul><dl><div><div><dt>a</dt></div></div></dl>"),
    ),
)
