"""What people can read on the page is said to those who listen to it.

aria-hidden="true" takes a text from screen readers alone. It is for what is decoration, or stands elsewhere as well; a
sentence that stands nowhere else is lost to people who cannot see the page.

Take aria-hidden away, or give the same text in another way.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.analysis.accessibility.said import has_twin, is_said, neighbours
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_MUTED = matching('[aria-hidden="true" i]')
_FEWEST = 6  # words
_SHOWN_LATER = "[role=dialog], [role=alertdialog], [role=tabpanel], [role=tooltip], dialog, [aria-modal]"
_RUNNING = frozenset("b em h1 h2 h3 h4 h5 h6 i li p small span strong td th".split())


def over(page: Page) -> Sequence[Node]:
    """Every element in view that aria-hidden takes from screen readers and the keyboard, the outermost ones."""
    found = [node for node in _MUTED(page) if not node.foreign and not (node.parent is not None and node.parent.muted)]
    return [node for node in found if node.element.text.count(" ") >= _FEWEST - 1 and not _comes_and_goes(node)]


def check(node: Node) -> Iterator[Problem]:
    text = node.text
    if (
        len([word for word in text.split() if word[:1].isalpha()]) < _FEWEST
        or any(one.tabbable for one in (node, *node.descendants()))
        or has_twin(node)
        or is_said(node.page, text)
    ):
        return
    message = (
        f"“{short(text)}” can be seen, and aria-hidden hides it from screen readers. If it is said nowhere else, take "
        "aria-hidden away."
    )
    yield Problem(node.element, message, review=True)


def _comes_and_goes(node: Node) -> bool:
    """Tell whether a script or a style sheet that is not here may show and hide it, as panels, dialogs and slides."""
    if not node.visible or any(one.removed or one.inert for one in (node, *node.ancestors)):
        return True
    element, name = node.element, node.attr("id")
    if name or element.select_one(_SHOWN_LATER) is not None or node.attr("role") is not None:
        return True
    if node.tag not in _RUNNING and node.attr("class") and not node.tree.styles.complete:
        return True
    kind = node.tokens("class")[:1]
    return bool(kind) and any(one.tag == node.tag and one.tokens("class")[:1] == kind for one in neighbours(node))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "HHS 504"),
    examples=(
        Bad(
            "<p>Rest your foot.</p>[[<p aria-hidden=true>]]Call us at once if your toes turn blue.</p>",
            "“Call us at once if your toes turn blue.” can be seen",
            review=True,
        ),
        Bad(
            "<p>Rest. [[<span aria-hidden=true>]]Keep the foot <b>above</b> your heart at night.</span></p>",
            "take aria-hidden away",
            review=True,
        ),
        Good(
            "<h2>Call us at once if your toes turn blue</h2><p aria-hidden=true>Call us at once if your toes turn blue."
        ),
        Good("<a href=a aria-hidden=true>Call us at once if your toes turn blue</a>"),
        Good("<p><span aria-hidden=true>★★★★☆</span> <span aria-hidden=true>A little text</span></p>"),
        Good(
            "<p><span aria-hidden=true>From $20 to $40 for each visit here</span>"
            "<span class=sr-only>20 to 40 dollars</span></p>"
        ),
        Good(
            "<a href=/ aria-label='Give now'><span aria-hidden=true>Your gift helps us to find a cure</span></a>"
            "<p hidden aria-hidden=true>Call us at once if your toes turn blue.</p>"
        ),
        Good(
            "<div class=slide>One</div><div class=slide aria-hidden=true>Two of our nurses tell what they do.</div>"
            "<div id=menu aria-hidden=true>Find a doctor or a clinic near you.</div>"
        ),
    ),
)
