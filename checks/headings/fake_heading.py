"""What looks like a heading is one.

A short line in bold, by its markup or as the styles make it bold and large, looks like a heading and is plain text
to a screen reader: nobody can jump to it, and the outline lacks it.

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
_BOLDEST = 600  # weights from here on are bold
_LARGER = 1.15  # times the text that follows
_OTHERS = "“\"‘'«"  # quotations are large too, and so are figures


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
    if follows > len(text) and (_is_bold(node, text) or _is_styled(node, block, after[0])):
        message = f"“{short(text)}” looks like a heading and is none. If it names what follows, make it a heading."
        yield Problem(block.span, message, review=True)


def _is_bold(node: Node, text: str) -> bool:
    """Tell whether all of a paragraph's text is bold by its markup."""
    inner = [one for one in node.children if one.tag not in ("br", "script")]
    if len(inner) != 1 or not _within(inner[0]) or node.role == "heading":
        return False
    return " ".join(inner[0].element.text.split()) == " ".join(text.split())


def _is_styled(node: Node, block: Block, follows: Block) -> bool:
    """Tell whether the page's styles make all of a paragraph's text bold, and larger than the text behind it."""
    text = block.text.string.strip()
    if node.tree.unstyled or not block.main or block.linked or follows.level or text[0] in _OTHERS or text[0].isdigit():
        return False
    if (
        node.role == "heading"
        or follows.element is None
        or " ".join(node.element.text.split()) != " ".join(text.split())
    ):
        return False
    styles, inner = node.tree.styles, node
    while len(inner.children) == 1 and inner.children[0].element.text.strip() == inner.element.text.strip():
        inner = inner.children[0]
    if styles.font_size(inner.element) < _LARGER * styles.font_size(follows.element) or not node.visible:
        return False
    weight = inner.style("font-weight")
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= _BOLDEST)


def _within(node: Node) -> bool:
    inner = node
    while inner.tag in ("span", "font") and len(inner.children) == 1:
        inner = inner.children[0]
    return inner.tag in _BOLD


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
        Bad(
            "<style>.title {font: bold 1.5rem sans-serif}</style><div class=title>[[Is gout common?]]</div>"
            "<p>It is most common in men over forty.</p>",
            "looks like a heading",
            review=True,
        ),
        Good("<p style='font-weight: 600; font-size: 1.1em'>Diet</p><p>Eat less meat, and drink more.</p>"),
        Good("<p style='font-weight: 700; font-size: 3em'>1 in 5</p><p>of the men over sixty have it.</p>"),
        Good(
            "<p style='font-size: 2em'>Diet</p><p style='font: bold 2em serif'>Tea</p><p style='font-size: 2em'>Drink."
        ),
        Good("<p><strong>Call 911 at once.</strong></p><p>Do not drive yourself to the hospital.</p>"),
        Good("<p><strong>Gout</strong> hurts.</p><p>Rest your foot.</p><p><b>Note</b></p><h2>Causes</h2><p>Text.</p>"),
        Good("<ul><li><b>Diet</b></li><li>Eat less meat.</li></ul><h2><b>Diet</b></h2><p>Eat less meat.</p>"),
    ),
)
