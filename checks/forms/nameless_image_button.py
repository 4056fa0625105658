"""An image that sends a form has a name.

People who cannot see it hear its file name, or "submit", and cannot tell what pressing it does.

Add alt with what it does: alt="Search".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_buttons = matching("input[type=image i]")


def over(page: Page) -> Sequence[Node]:
    """Every `<input type="image">` that a screen reader meets."""
    return [node for node in _buttons(page) if node.exposed]


def check(button: Node) -> Iterator[Problem]:
    if not button.name:
        message = f'{capital(describe(button))} is an image without a name. Say in its alt what it does: alt="Search".'
        yield Problem(button.element, message, related=because(causes(button)))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "WCAG 4.1.2", "ACT 59796f", "HHS 504"),
    examples=(
        Bad("<form>[[<input type=image src=/a/go.png>]]</form>", "The button go.png is an image without a name"),
        Bad("<form>[[<input type=IMAGE name=q src=go.png alt='' value=Search>]]</form>", "without a name"),
        Good("<input type=image src=a alt=Search><input type=image src=a title=Search>"),
        Good("<input type=image src=a aria-label=Search><input type=image src=a hidden><input type=submit>"),
    ),
)
