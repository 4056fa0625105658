"""What can be focused can be used with the keyboard.

The tab key stops at it, a screen reader says "button", and Enter does nothing: only a mouse sets it off.

Make it a <button> with onclick, which Enter and the space bar set off too.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.aria import roles
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.focus import is_native
from lint.analysis.accessibility.handlers import KEYS, POINTER, scripted
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_POINTED = with_attribute(*POINTER)
_CLICKED = with_attribute("onclick")
_REACTING = with_attribute(*KEYS)
_SENDING = frozenset({"submit", "image", "reset"})
_NOWHERE = re.compile(r"#|javascript:\s*(?:void\s*\(?\s*0\s*\)?)?[\s;]*", re.I)
_DOING = ("popovertarget", "commandfor")  # HTML standard, 4.10.18.8: buttons that do something without a script


def over(page: Page) -> Sequence[Node]:
    """Every element that the tab key reaches and that its own attribute makes react to a mouse or a finger."""
    return [node for node in _POINTED(page) if node.tabbable and node.exposed]


def check(node: Node) -> Iterator[Problem]:
    keyed = node.page.derive(_keyed)
    if keyed and any(one in keyed for one in (node, *node.ancestors)):
        return
    if is_native(node):
        silent, sure, how = _does_nothing_itself(node) and not _is_clicked(node), True, "Write onclick in its place."
    else:
        silent, sure, how = not _holds_control(node), _is_control(node), "Make it a <button>."
    if silent:
        message = f"{capital(describe(node))} reacts to a mouse alone: Enter does nothing. {how}"
        yield Problem(node.element, message, review=not sure or scripted(node.page))


def _clicked(page: Page) -> frozenset[Node]:
    return frozenset(_CLICKED(page))


def _is_clicked(node: Node) -> bool:
    """Tell whether Enter does something: it clicks, and the click goes up to what is around."""
    clicked = node.page.derive(_clicked)
    return bool(clicked) and any(one in clicked for one in (node, *node.ancestors))


def _is_control(node: Node) -> bool:
    """Tell whether its role promises that Enter does something, and its focus does nothing yet."""
    widget = node.role in roles() and "widget" in roles()[node.role].superclasses
    return widget and node.attr("onfocus") is None


def _keyed(page: Page) -> frozenset[Node]:
    """What its own attribute makes react to keys, of itself or of what is in it."""
    return frozenset(_REACTING(page))


def _does_nothing_itself(node: Node) -> bool:
    """Tell whether it is a button that sends no form, or a link that leads nowhere."""
    if node.tag == "a":
        return _NOWHERE.fullmatch((node.attr("href") or "").strip()) is not None
    kind = (node.attr("type") or "").strip().lower()
    if node.tag not in ("button", "input") or any(node.attr(name) is not None for name in _DOING):
        return False
    lone = node.element.closest("form") is None and node.attr("form") is None
    return kind == "button" or (lone and (node.tag == "button" or kind in _SENDING))


def _holds_control(node: Node) -> bool:
    return any(one.tabbable for one in node.descendants())


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.1.1", "WCAG technique F54", "HHS 504"),
    examples=(
        Bad(
            "<body>[[<span role=button tabindex=0 onclick='print()'>]]Print</span>",
            "The button “Print” reacts to a mouse alone: Enter does nothing. Make it a <button>",
        ),
        Bad("<body>[[<button type=button onmousedown='print()'>]]Print</button>", "Write onclick in its place"),
        Bad("[[<button type=button onmousedown='print()'>]]Print</button>", "a mouse alone", review=True),
        Bad("<body>[[<div tabindex=0 role=region title=Tea onclick='x()'>]]a</div>", "a mouse alone", review=True),
        Bad("<body>[[<a href=# ondblclick='a()'>]]More</a><script>const a = 1</script>", "a mouse alone", review=True),
        Bad("<body>[[<a href='javascript: void(0)' onmouseup='x()'>]]More</a>", "a mouse alone"),
        Good("<body><div onclick='x()'><button type=button onmousedown='y()'>More</button></div>"),
        Good("<body><form><button type=reset onmousedown='x()'>Clear</button></form>"),
        Good("<body><button popovertarget=p onpointerdown='x()'>More</button><p popover id=p>a</p>"),
        Good("<button onclick='print()'>Print</button><a href=a.html onmousedown='count()'>Tea</a>"),
        Good("<span role=button tabindex=0 onclick='print()' onkeydown='print()'>Print</span>"),
        Good("<form><button onmousedown='count()'>Send</button></form><input onclick='this.select()' title=Tea>"),
        Good("<div tabindex=0 onclick='more()'><button onclick='more()'>More</button></div><p onclick='x()'>a</p>"),
        Good("<script type='application/ld+json'>{}</script><p onkeyup='x()'><b tabindex=0 onclick='x()'>More</b></p>"),
    ),
)
