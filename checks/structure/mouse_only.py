"""What can be clicked can be reached with the keyboard.

A <div> that reacts to a click is plain text to people who use the keyboard or a screen reader.

Make it a <button>.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.aria import roles
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import literals
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_CLICKED = with_attribute("onclick", "ondblclick", "onmousedown", "onmouseup")
_CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls]"
_CLICKS_INSIDE = re.compile(r"\b(?:this|event\s*\.\s*currentTarget)\s*\.[^;]{0,200}\.\s*click\s*\(")


def over(page: Page) -> Sequence[Node]:
    """Every visible element that its own attribute makes react to a click, but links and labels."""
    return [node for node in _CLICKED(page) if node.exposed and node.tag not in ("a", "body", "form", "html", "label")]


def check(node: Node) -> Iterator[Problem]:
    if node.focusable or node.disabled or any(map(_control, node.ancestors)):
        return
    if _repeats_a_link(node):
        return
    named = capital(describe(node))
    if node.element.select_one(_CONTROLS) is not None:
        message = f"{named} reacts to a click. Can the same be done with what is inside it, by keyboard?"
        yield Problem(node.element, message, review=True)
    else:
        message = f"{named} reacts to a click, and the keyboard cannot reach it. Make it a <button>."
        yield Problem(node.element, message)


def _repeats_a_link(node: Node) -> bool:
    """Tell whether a click on a card does what a link in it does."""
    links = node.element.select("a[href]")
    if not links or _CLICKS_INSIDE.search(node.attr("onclick") or ""):
        return bool(links)
    named = literals(node, "onclick") - {"", "#"}
    return any(link.attr("href") in named or link.attr("id") in named for link in links)


def _control(node: Node) -> bool:
    """A main part that skip links move to has tabindex="-1" as well, and is no control."""
    return node.tabbable or (node.focusable and node.role in roles() and "widget" in roles()[node.role].superclasses)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "WCAG 4.1.2", "WCAG technique F59", "HHS 504"),
    examples=(
        Bad("[[<span onclick='show()'>]]More</span>", "“More” reacts to a click, and the keyboard cannot reach it"),
        Bad("<main tabindex=-1>[[<span onclick='show()'>]]More</span></main>", "the keyboard cannot reach it"),
        Good("<ul role=menu><li role=menuitem tabindex=-1><span onclick='show()'>More</span></ul>"),
        Bad(
            "[[<div onclick='show()'>]]<a href=a>More</a></div>", "reacts to a click. Can the same be done", review=True
        ),
        Good("""<div onclick="this.querySelector('a').click()"><a href=a.html>More</a></div>"""),
        Good("""<div onclick="location='tea.html'"><a href=tea.html>More</a></div>"""),
        Bad("""[[<div onclick="go('tea.html')">]]<a href='' id=a>More</a></div>""", "reacts to a click", review=True),
        Bad("""[[<div onclick="menu.click()">]]<a href=a>More</a></div>""", "reacts to a click", review=True),
        Good("<button onclick='show()'>More</button><span onclick='x()' tabindex=0 role=button>More</span>"),
        Good(
            "<button><span onclick='show()'>More</span></button><label onclick='x()'>a</label><p hidden onclick=x>a</p>"
        ),
    ),
)
