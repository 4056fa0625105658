"""What looks like a heading is one.

A short line in bold looks like a heading and is plain text to a screen reader: nobody can jump to it, and the outline
lacks it.

Make it a heading: <h2>, <h3>.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Block, Page
from lint.rule import Bad, Good, Level, Problem, rule

_BOLD = frozenset({"b", "strong"})
_LONGEST = 60  # characters of a heading
_AFTER = 3  # blocks behind it that it may name
_STOPS = (".", "!", ",", ";", ":", "…")


def over(page: Page) -> Sequence[tuple[Node, Block, list[Block]]]:
    """Every paragraph with what follows it, outside navigation, tables, lists and captions."""
    tree = nodes(page)
    blocks = [block for block in page.blocks if block.element is not None and not block.nav]
    return [
        (tree.node(block.element), block, blocks[index + 1 : index + 1 + _AFTER])
        for index, block in enumerate(blocks)
        if block.element is not None and block.tag in ("p", "div") and not (block.table or block.item or block.control)
    ]


def check(item: tuple[Node, Block, list[Block]]) -> Iterator[Problem]:
    node, block, after = item
    text = block.text.string.strip()
    if len(text) > _LONGEST or text.endswith(_STOPS) or not any(one.isalpha() for one in text):
        return
    follows = sum(len(one.text.string) for one in takewhile(lambda one: not one.level, after))
    if follows > len(text) and _is_bold(node):
        message = f"“{short(text)}” looks like a heading and is none. If it names what follows, make it a heading."
        yield Problem(block.span, message, review=True)


def _is_bold(node: Node) -> bool:
    """Tell whether all of a paragraph's text is bold by its markup."""
    text = node.element.text.strip()
    inner = [one for one in node.children if one.tag not in ("br", "script")]
    return len(inner) == 1 and _within(inner[0]) and inner[0].element.text.strip() == text and node.role != "heading"


def _within(node: Node) -> bool:
    return node.tag in _BOLD or (node.tag in ("span", "font") and len(node.children) == 1 and _within(node.children[0]))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique F2", "HHS 504"),
    folds=True,
    examples=(
        Bad(
            "<p><strong>[[Who gets gout]]</strong></p><p>Men over forty get it most often.</p>",
            "looks like a heading",
            review=True,
        ),
        Bad(
            "<p><span><b>[[Diet]]</b></span></p><p>Eat less meat, and drink more.</p>", "“Diet” looks like", review=True
        ),
        Good("<p><strong>Call 911 at once.</strong></p><p>Do not drive yourself to the hospital.</p>"),
        Good("<p><strong>Gout</strong> hurts.</p><p>Rest your foot.</p><p><b>Note</b></p><h2>Causes</h2><p>Text.</p>"),
        Good("<ul><li><b>Diet</b></li><li>Eat less meat.</li></ul><h2><b>Diet</b></h2><p>Eat less meat.</p>"),
    ),
)
