"""What an element refers to is on the page.

aria-labelledby and aria-describedby take words from elsewhere on the page. Where nothing has that id, they are not
heard.

Write the id of the element that holds the words.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_NAMES = ("aria-labelledby", "aria-describedby")
_REFERRING = with_attribute(*_NAMES)


def over(page: Page) -> Sequence[Node]:
    """Every exposed element that takes words from elsewhere on the page."""
    return [node for node in _REFERRING(page) if node.exposed and not page.fragment]


def check(node: Node) -> Iterator[Problem]:
    known = nodes(node.page).by_id
    for attribute in _NAMES:
        missing = [one for one in node.tokens(attribute) if one not in known]
        if not missing:
            continue
        close = get_close_matches(missing[0], list(known)[:500], 1, 0.8)
        hint = f" Did you mean “{close[0]}”?" if close else ""
        what = "name" if attribute == "aria-labelledby" else "description"
        level = None if what == "name" and not node.name else Level.WARNING
        message = f"{attribute} of {describe(node)} takes its {what} from “{missing[0]}”, which is not here.{hint}"
        yield Problem(node.page.tree.attribute(node.element, attribute) or node.element, message, level=level)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "WCAG 4.1.2", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad(
            '<body><section aria-labelledby="[[cause]]"><h2 id=causes>Causes</h2></section></body>',
            "Did you mean “causes”?",
        ),
        Bad(
            '<body><input aria-label=Age aria-describedby="[[hint]]"></body>',
            "takes its description from “hint”",
            level=Level.WARNING,
        ),
        Good("<body><h2 id=a>Age</h2><input aria-labelledby=a><input aria-label=b aria-controls=later></body>"),
        Good("<input aria-labelledby=elsewhere>"),
    ),
)
