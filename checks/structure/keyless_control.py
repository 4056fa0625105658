"""What can be focused can be used with the keyboard.

The tab key stops at it, a screen reader says "button", and Enter does nothing: only a mouse sets it off.

Make it a <button> with onclick, which Enter and the space bar set off too.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.focus import is_native
from lint.analysis.accessibility.handlers import KEYS, POINTER, scripted
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_POINTED = with_attribute(*POINTER)
_REACTING = with_attribute(*KEYS)
_PUSHED = frozenset({"button", "reset"})


def over(page: Page) -> Sequence[Node]:
    """Every element that the tab key reaches and that its own attribute makes react to a mouse or a finger."""
    return [node for node in _POINTED(page) if node.tabbable and node.exposed]


def check(node: Node) -> Iterator[Problem]:
    keyed = node.page.derive(_keyed)
    if keyed and any(one in keyed for one in (node, *node.ancestors)):
        return
    if is_native(node):
        silent = _does_nothing_itself(node) and node.attr("onclick") is None
        how = "Write onclick in its place."
    else:
        silent, how = not _holds_control(node), "Make it a <button>."
    if silent:
        message = f"{capital(describe(node))} reacts to a mouse alone: Enter does nothing. {how}"
        yield Problem(node.element, message, review=scripted(node.page))


def _keyed(page: Page) -> frozenset[Node]:
    """What its own attribute makes react to keys, of itself or of what is in it."""
    return frozenset(_REACTING(page))


def _does_nothing_itself(node: Node) -> bool:
    """Tell whether it is a button that sends no form, or a link that leads nowhere."""
    if node.tag == "a":
        return (node.attr("href") or "").strip().lower() in (
            "#",
            "javascript:;",
            "javascript:void(0)",
            "javascript:void(0);",
        )
    kind = (node.attr("type") or "").strip().lower()
    return (node.tag in ("button", "input") and kind in _PUSHED) or (
        node.tag == "button" and node.element.closest("form") is None and node.attr("form") is None
    )


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
            "[[<span role=button tabindex=0 onclick='print()'>]]Print</span>",
            "The button “Print” reacts to a mouse alone: Enter does nothing. Make it a <button>",
        ),
        Bad("[[<button type=button onmousedown='print()'>]]Print</button>", "Write onclick in its place"),
        Bad("[[<a href=# ondblclick='more()'>]]More</a><script>const a = 1</script>", "a mouse alone", review=True),
        Good("<button onclick='print()'>Print</button><a href=a.html onmousedown='count()'>Tea</a>"),
        Good("<span role=button tabindex=0 onclick='print()' onkeydown='print()'>Print</span>"),
        Good("<form><button onmousedown='count()'>Send</button></form><input onclick='this.select()' title=Tea>"),
        Good("<div tabindex=0 onclick='more()'><button onclick='more()'>More</button></div><p onclick='x()'>a</p>"),
        Good("<script type='application/ld+json'>{}</script><p onkeyup='x()'><b tabindex=0 onclick='x()'>More</b></p>"),
    ),
)
