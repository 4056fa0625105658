"""The `autocomplete` of a field is for what its label asks.

Browsers fill in what `autocomplete` says, not what the label says: a family name in the field for the telephone. Who
does not see it, or does not look again, sends that.

Write what the field is for: autocomplete="tel".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import autofill
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def over(page: Page) -> Sequence[Node]:
    """Every field with a right `autocomplete`, that people can fill in."""
    found = page.tree.select("input[autocomplete], select[autocomplete], textarea[autocomplete]")
    return [node for node in map(nodes(page).node, found) if _is_right(node) and node.tabbable and node.exposed]


def _is_right(node: Node) -> bool:
    written = (node.attr("autocomplete") or "").lower()
    return written.strip() not in ("", "on", "off") and not autofill.fault(written)


def check(node: Node) -> Iterator[Problem]:
    written, asked = node.attr("autocomplete") or "", autofill.asked_for(node.name)
    if asked and autofill.contradicts(written, asked):
        place = node.page.tree.attribute(node.element, "autocomplete")
        message = f"{capital(describe(node))} has the autocomplete “{written.strip()}”, which is for something else."
        fix = Fix((Edit(*place, asked),), safe=False) if place and len(written.split()) == 1 else None
        yield Problem(place, f"{message} Write “{asked}”.", fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.5", "WCAG technique F107", "HHS 504"),
    examples=(
        Bad(
            "<label>Phone <input autocomplete=[[family-name]]></label>",
            "The text field “Phone” has the autocomplete “family-name”, which is for something else. Write “tel”",
            fixed="<label>Phone <input autocomplete=tel></label>",
        ),
        Bad('<label>Date of birth <input autocomplete="[[shipping tel]]"></label>', "Write “bday”"),
        Good("<label>Name <input autocomplete=given-name></label><label>E-mail <input autocomplete=username></label>"),
        Good("<label>Phone <input autocomplete='work tel-national'></label><label>City <input autocomplete=x></label>"),
        Good("<label>Your doctor <input autocomplete=name></label><label>Phone <input autocomplete=off></label>"),
        Good(
            "<label>Phone <input autocomplete=name disabled></label><label>Phone <input autocomplete=username></label>"
        ),
        Good("<label>Name <input autocomplete=cc-name></label><label>Address <input autocomplete=email></label>"),
    ),
)
