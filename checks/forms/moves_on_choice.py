"""To choose in a form sends nobody away.

Who goes through a list with the arrow keys chooses each entry on the way. Where that sends the form, people are on a
new page at the first key.

Add a button that sends the form, or say before the field what a choice does.
"""

import re
from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.handlers import sends_away
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.rule import Bad, Good, Level, Problem, rule

_SAID = {"window": "opens a window", "form": "sends the form", "page": "leaves the page"}
_TOLD = re.compile(
    r"\bautomatic|\bas soon as\b|\bstraight ?away\b|\bat once\b|\bopens?\b|\breloads?\b|\brefresh|\bupdates?\b"
    r"|\b(?:go|goes|jump|jumps) to\b|\btakes? you\b|\b(?:page|site|list|results?) (?:will )?changes?\b"
    r"|\bnew (?:page|window|tab)\b",
    re.I,
)
_MOST = 2000  # characters around a field that may tell what it does


def check(field: Node) -> Iterator[Problem]:
    choice = field.tag == "input" and (field.attr("type") or "").strip().lower() in ("radio", "checkbox")
    does = sends_away(field, "onchange", "oninput", *(("onclick",) if choice else ()))
    if does:
        message = f"{capital(describe(field))} {_SAID[does]} as soon as people choose or write in it."
        yield Problem(field.element, f"{message} Add a button that does so.", review=_is_told(field))


def _is_told(field: Node) -> bool:
    """Tell whether the words around a field may say what it does: WCAG allows it then."""
    outer = field.element.closest("form, fieldset, section, main") or field.element.parent
    text = outer.text[:_MOST] if outer is not None else ""
    hints = [one.text for name in ("aria-describedby", "aria-labelledby") for one in field.tree.referenced(field, name)]
    return any(_TOLD.search(one) for one in (text, field.name, field.attr("title") or "", *hints))


RULE = rule(
    __name__,
    __doc__,
    over=matching("select, textarea, input:not([type=hidden i], [type=button i], [type=submit i], [type=image i])"),
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
        Good("<form><select title=State onchange='show(value)'></select><input onclick='open(a)' title=Day></form>"),
        Good("<form onchange='save()'><select title=State></select><button onclick='open(a)'>Go</button></form>"),
    ),
)
