"""A password or a code can be pasted.

People who cannot keep a password in mind, or type it without a slip, let a password manager fill it in. Where pasting
is blocked, they cannot log in to see their own results.

Take the onpaste away.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import conditional, refuses
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_PASTED = matching("input[onpaste]")
_PASTES = re.compile(r"clipboardData|\bgetData\b|\.\s*value\s*=(?!=)|\binsertText\b")  # by hand, to clean it up
_HANDED_ON = re.compile(r"\(\s*(?:event|this)\s*[,)]")  # to a function, which may paste
_LOGGING_IN = frozenset({"username", "current-password", "one-time-code"})


def over(page: Page) -> Sequence[Node]:
    """Every field for a password, a user name or a code that reacts to pasting."""
    return [node for node in _PASTED(page) if _logs_in(node) and not node.disabled and node.attr("readonly") is None]


def _logs_in(node: Node) -> bool:
    said = set((node.attr("autocomplete") or "").lower().split())
    if "new-password" in said:
        return False  # to set a password is not yet to log in
    return (node.attr("type") or "").strip().lower() == "password" or not said.isdisjoint(_LOGGING_IN)


def check(node: Node) -> Iterator[Problem]:
    does = node.attr("onpaste") or ""
    if refuses(node, "onpaste") and not _PASTES.search(does):
        review = conditional(node, "onpaste") or _HANDED_ON.search(does) is not None
        place = node.page.tree.attribute(node.element, "onpaste")
        yield Problem(place, f"{capital(describe(node))} does not let people paste. Take onpaste away.", review=review)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 3.3.8", "WCAG technique F109"),
    examples=(
        Bad(
            "<label>Password <input type=password onpaste='[[return false]]'></label>",
            "The field “Password” does not let people paste",
        ),
        Bad("<input title=Code autocomplete=one-time-code onpaste='[[event.preventDefault()]]'>", "does not let"),
        Bad("<input type=password title=Password onpaste='[[if (a) return false]]'>", "does not let", review=True),
        Bad(
            "<input type=password title=Password onpaste='[[fill(event); return false]]'>", "does not let", review=True
        ),
        Good("<input autocomplete=one-time-code title=Code onpaste='value = event.clipboardData; return false'>"),
        Good("<input type=password readonly title=Password onpaste='return false'>"),
        Good("<input type=password title=Password onpaste='count()'><input title=Name onpaste='return false'>"),
        Good("<input type=password title=Password autocomplete=new-password onpaste='return false'>"),
    ),
)
