"""To choose in a form sends nobody away.

Who goes through a list with the arrow keys chooses each entry on the way. Where that sends the form, people are on a
new page at the first key.

Add a button that sends the form, or say before the field what a choice does.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import sends_away
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule

_SAID = {"window": "opens a window", "form": "sends the form", "page": "leaves the page"}
_TOLD = re.compile(
    r"\bautomatic|\bas soon as\b|\bstraight ?away\b|\bat once\b|\bimmediate|\bopen|\b(?:re)?load|\brefresh|\bupdat"
    r"|\b(?:go|goes|jump|jumps) to\b|\btakes? you\b|\b(?:taken|sent|redirected) to\b|\bchang(?:e|es|ed|ing)\b"
    r"|\bnew (?:page|window|tab)\b",
    re.I,
)
_EVENTS = ("onchange", "oninput", "onclick")
_AROUND = frozenset({"form", "fieldset", "section", "main"})
_MOST = 2000  # characters around a field, and as many before, that may tell what it does
_FIELDS = matching("select, textarea, input:not([type=hidden i], [type=button i], [type=submit i], [type=image i])")


def over(page: Page) -> Sequence[tuple[Node, bool]]:
    """Every field that can be used, and whether the words around it and before may say what it does."""
    told: dict[Node | None, bool] = {None: False}
    found = []
    for field in _FIELDS(page):
        if field.disabled:
            continue
        outer = None
        if any(field.attr(event) is not None for event in _EVENTS):
            outer = next((one for one in field.ancestors if one.tag in _AROUND), field.parent)
        if outer is not None and outer not in told:
            told[outer] = _TOLD.search(_words(outer.element)) is not None
        found.append((field, told[outer]))
    return found


def _words(outer: Element) -> str:
    """What an element says, and the end of what stands before a form."""
    earlier = outer.previous_sibling if outer.tag not in ("section", "main") else None
    while earlier is not None and not isinstance(earlier, Element):
        earlier = earlier.previous_sibling
    return f"{earlier.text[-_MOST:]}. {outer.text[:_MOST]}" if earlier is not None else outer.text[:_MOST]


def check(item: tuple[Node, bool]) -> Iterator[Problem]:
    field, told = item
    kind = (field.attr("type") or "").strip().lower() if field.tag == "input" else field.tag
    choice = kind in ("radio", "checkbox", "select")
    does = sends_away(field, "onchange", "oninput", *(("onclick",) if choice else ()))
    if does:
        message = f"{capital(describe(field))} {_SAID[does]} as soon as people choose or write in it."
        yield Problem(field.element, f"{message} Add a button that does so.", review=told or _is_told(field))


def _is_told(field: Node) -> bool:
    """Tell whether the words of a field itself may say what it does: WCAG allows it then."""
    hints = [one.text for name in ("aria-describedby", "aria-labelledby") for one in field.tree.referenced(field, name)]
    return any(_TOLD.search(one) for one in (field.name, field.attr("title") or "", *hints))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 3.2.2", "WCAG technique F36", "WCAG technique F37", "HHS 504"),
    examples=(
        Bad(
            "<form><label>State [[<select onchange='this.form.submit()'>]]<option>Ohio</select></label></form>",
            "The drop-down list “State” sends the form as soon as people choose",
        ),
        Bad("<form>[[<input type=radio title=Ohio onclick='location.href = 1'>]]</form>", "leaves the page"),
        Bad(
            "<form><p>Your choice opens a new page.</p>[[<select title=State onchange='open(value)'>]]</select></form>",
            "opens a window",
            review=True,
        ),
        Bad(
            "<p>You are taken to its page.</p><form>[[<select title=Town onclick='form.submit()'>]]</select></form>",
            "sends the form",
            review=True,
        ),
        Good("<form><select disabled title=State onchange='this.form.submit()'></select></form>"),
        Good("<form><select title=State onchange='show(value)'></select><input onclick='open(a)' title=Day></form>"),
        Good("<form onchange='save()'><select title=State></select><button onclick='open(a)'>Go</button></form>"),
    ),
)
