"""Focus alone changes nothing.

People who use the keyboard pass by everything on the way to what they want. Where a field opens a window or sends a
form as soon as they reach it, they are somewhere else and do not know why.

Do it when people ask for it: on a click of a button.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import conditional, sends_away
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_FOCUSED = matching("[onfocus]:not(body)")
_LOADED = matching("body[onload]")
_SAID = {"window": "opens a window", "form": "sends a form", "page": "leaves the page"}


def over(page: Page) -> Sequence[Node]:
    """Every element that its own attribute makes react to focus, and a page that reacts when it is loaded."""
    return [*_LOADED(page), *(node for node in _FOCUSED(page) if node.focusable)]


def check(node: Node) -> Iterator[Problem]:
    if node.tag == "body":
        if sends_away(node, "onload") == "window":
            place = node.page.tree.attribute(node.element, "onload")
            message = "This page opens a window as soon as it is loaded. Put a link in its place."
            yield Problem(place, message, review=conditional(node, "onload"))
    elif does := sends_away(node, "onfocus"):
        message = f"{capital(describe(node))} {_SAID[does]} as soon as the keyboard reaches it. Do so on a click."
        place = node.page.tree.attribute(node.element, "onfocus")
        yield Problem(place, message, review=conditional(node, "onfocus"))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 3.2.1", "WCAG technique F52", "HHS 504"),
    examples=(
        Bad(
            """<label>Week <input onfocus="[[window.open('help')]]"></label>""",
            "The text field “Week” opens a window as soon as the keyboard reaches it",
        ),
        Bad("<select title=Town onfocus='[[this.form.submit()]]'></select>", "sends a form as soon as"),
        Bad("<a href=a onfocus='[[location = this.href]]'>Tea</a>", "leaves the page"),
        Bad("<a href=a onfocus='[[if (late) location = this.href]]'>Tea</a>", "leaves the page", review=True),
        Good("<p onfocus='open(1)'>Tea</p><input disabled title=Tea onfocus='open(1)'>"),
        Good("<a href=a onfocusin='open(1)'>Tea</a>", name="no-such-event.html"),
        Good("""<a href=a onfocus="location = '#tea'">Tea</a><a href=a onfocus="hint('location = home')">Tea</a>"""),
        Bad("""<body onload="[[open('survey')]]"><p>Text</p>""", "opens a window as soon as it is loaded"),
        Good("<body onload='start()'><input title=Tea onfocus='this.select()'><a href=a onclick='open(this)'>Tea</a>"),
        Good("<input title=Tea onfocus='menu.open()'><input title=Tea onfocus='if (location == a) mark()'>"),
    ),
)
