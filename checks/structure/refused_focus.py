"""What can be focused keeps the focus.

`this.blur()` throws it away as soon as it comes: people who use the keyboard cannot set the link off, and do not see
where they are.

Take the onfocus away. To hide a ring that only the mouse shows, style :focus-visible.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import conditional, gives_focus_away
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    if node.focusable and gives_focus_away(node) and not _is_shown_only(node):
        place = node.page.tree.attribute(node.element, "onfocus")
        message = f"{capital(describe(node))} throws the focus away, so the keyboard cannot use it. Take onfocus away."
        yield Problem(place, message, review=conditional(node, "onfocus"))


def _is_shown_only(node: Node) -> bool:
    """A field that cannot be written in shows a result; nothing is lost without the focus."""
    return node.tag in ("input", "textarea") and node.attr("readonly") is not None


RULE = rule(
    __name__,
    __doc__,
    over=with_attribute("onfocus"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "WCAG 2.4.7", "WCAG 3.2.1", "WCAG technique F55", "HHS 504"),
    examples=(
        Bad("<a href=a onfocus='[[this.blur()]]'>Find a doctor</a>", "The link “Find a doctor” throws the focus away"),
        Bad("<button onfocus='[[if (this.blur) this.blur();]]'>Send</button>", "the keyboard cannot use it"),
        Bad("<input title=Tea onfocus='[[if (full) this.blur()]]'>", "throws the focus away", review=True),
        Good("<a href=a onfocus='other.blur()'>Tea</a><a href=a onclick='this.blur()'>Tea</a>"),
        Good("<input readonly title=Total onfocus='this.blur()'><a onfocus='this.blur()'>Tea</a>"),
    ),
)
