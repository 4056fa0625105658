"""The text alternative of an image does not repeat the text beside it.

People who use a screen reader hear it twice: "Find a doctor, image, Find a doctor".

Write alt="" for an image whose text stands beside it already.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import noun, short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_EDGES = " .,:;!?…|–—-»›>"


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every image with a text alternative inside a link, a button, a heading or a figure."""
    found = []
    for image in with_tag("img")(page):
        if image.exposed and (image.attr("alt") or "").strip():
            outer = next((one for one in image.ancestors if _speaks(one)), None)
            if outer is not None:
                found.append((image, outer))
    return found


def check(pair: tuple[Node, Node]) -> Iterator[Problem]:
    image, outer = pair
    alt = _folded(image.attr("alt") or "")
    beside, where = (_caption(outer), "caption") if outer.tag == "figure" else (outer.text, noun(outer))
    if alt and alt == _folded(beside):
        message = f'“{short(image.attr("alt") or "")}” is read twice: the {where} says the same. Write alt="" here.'
        yield Problem(image.page.tree.attribute(image.element, "alt") or image.element, message)


def _speaks(node: Node) -> bool:
    return node.role in ("link", "button", "heading") or node.tag == "figure"


def _caption(figure: Node) -> str:
    return next((one.text for one in figure.children if one.tag == "figcaption"), "")


def _folded(text: str) -> str:
    return " ".join(text.lower().split()).strip(_EDGES)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.1.1", "WCAG technique H2"),
    examples=(
        Bad('<a href=d.html><img src=d.png alt="[[Find a doctor]]"> Find a doctor</a>', "the link says the same"),
        Bad(
            '<figure><img src=k.png alt="[[The knee joint]]"><figcaption>The knee joint.</figcaption></figure>',
            "the caption says the same",
        ),
        Good("<a href=d.html><img src=d.png alt=''> Find a doctor</a><a href=e.html><img src=e.png alt='Call us'></a>"),
        Good("<figure><img src=k.png alt='The knee from the side'><figcaption>The knee joint</figcaption></figure>"),
        Good("<a href=d.html><img src=d.png alt=Doctor> Find a doctor</a>"),
    ),
)
