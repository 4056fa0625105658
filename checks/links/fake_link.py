"""A link leads somewhere; what only does something on the page is a button.

A link without an address cannot be reached with the keyboard, and "#" or "javascript:" says "link" to people who then
wait for another page.

Give it an address, or make it a <button>.
"""

import re
from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe, short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.rule import Bad, Good, Level, Problem, rule

_NOWHERE = re.compile(r"\s*javascript:\s*(?:void\b.*|;|false;?|return false;?)?\s*", re.I)


def check(link: Node) -> Iterator[Problem]:
    target = link.attr("href")
    if link.explicit_role not in ("", "link") or not link.exposed:
        return
    if target is None:
        if not link.focusable:
            message = f"{_named(link)} reacts to the mouse alone: it has no href, so the keyboard cannot reach it."
            yield Problem(link.element, f"{message} Add the address, or make it a <button>.")
    elif _NOWHERE.fullmatch(target):
        message = f"{_named(link)} leads nowhere: its address is “{target.strip()}”."
        yield Problem(link.element, f"{message} If it does something, make it a <button>.", level=Level.WARNING)


def _named(link: Node) -> str:
    if link.role == "link":
        return capital(describe(link))
    return f"The text “{short(link.text)}”" if link.text else "This link"


RULE = rule(
    __name__,
    __doc__,
    over=matching("a[onclick]:not([href]), a[href^='javascript:' i]"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "WCAG 4.1.2", "HHS 504"),
    examples=(
        Bad("<p>[[<a onclick='show()'>]]Show all</a></p>", "“Show all” reacts to the mouse alone"),
        Bad(
            "<p>[[<a href='javascript:void(0)' onclick='show()'>]]Show all</a></p>",
            "leads nowhere",
            level=Level.WARNING,
        ),
        Good("<a href=a.html onclick='count()'>Asthma</a><a id=top>Top</a><button onclick='show()'>Show</button>"),
        Good("<a onclick='show()' role=button tabindex=0>Show</a><a href='javascript:void(0)' role=button>Show</a>"),
        Good("<a href='javascript:print()'>Print this page</a>"),
    ),
)
