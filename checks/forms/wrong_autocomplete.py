"""The `autocomplete` of a field says in the words of HTML what belongs in it.

Browsers fill in what they know of a person, and aids for people with a cognitive disability show a picture
beside the field. A value that is none of HTML's does neither.

Write the name of the field: autocomplete="email", "tel", "given-name", "bday"; in front of it, where needed,
"section-…", "shipping" or "billing", and "home" or "work".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import autofill
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit

_FIXED = frozenset({"hidden", "button", "submit", "reset"})  # types of input that nobody fills in
_WIDGETS = frozenset(
    "button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option progressbar radio "
    "scrollbar searchbox separator slider spinbutton switch tab tabpanel textbox treeitem".split()
)


def over(page: Page) -> Sequence[Node]:
    """Every field with an `autocomplete` that says more than on or off, and that people can fill in."""
    found = page.tree.select("input[autocomplete], select[autocomplete], textarea[autocomplete]")
    return [node for node in map(nodes(page).node, found) if _says_something(node) and _is_in_use(node)]


def _says_something(node: Node) -> bool:
    return [token.lower() for token in node.tokens("autocomplete")] not in ([], ["on"], ["off"])


def _is_in_use(node: Node) -> bool:
    if node.tag == "input" and (node.attr("type") or "").strip().lower() in _FIXED:
        return False
    if node.disabled or any(one.attr("aria-disabled") == "true" for one in (node, *node.ancestors)):
        return False
    if not (node.visible or node.exposed):
        return False
    return node.tabbable or node.role in _WIDGETS


def check(node: Node) -> Iterator[Problem]:
    written = node.attr("autocomplete") or ""
    why = autofill.fault(written)
    if not why:
        return
    place, meant = node.page.tree.attribute(node.element, "autocomplete"), autofill.nearest(written)
    if not meant:
        advice = "Write the name of a field, such as “email” or “given-name”."
    elif meant == "off":
        advice = "Write “off” to have nothing filled in, or the name of the field."
    else:
        advice = f"Write “{meant}”."
    yield Problem(
        place,
        f"{capital(describe(node))} has the autocomplete “{written.strip()}”, but {why}. {advice}",
        fix=Fix((Edit(*place, meant),), safe=False) if place and meant and len(written.split()) == 1 else None,
    )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.5", "ACT 73f2c2", "WCAG technique H98", "HTML", "HHS 504"),
    examples=(
        Bad(
            "<label>City <input autocomplete=[[city]]></label>",
            "The text field “City” has the autocomplete “city”, but “city” is none of the names",
            fixed="<label>City <input autocomplete=address-level2></label>",
        ),
        Bad('<input aria-label=Tel autocomplete="[[home; phone]]">', "Write “home tel”"),
        Bad("<input aria-label=Dob autocomplete='[[work bday]]'>", "not with “bday”. Write “bday”"),
        Bad("<input aria-label=Mail autocomplete='[[home billing email]]'>", "wrong place. Write “billing home email”"),
        Bad("<select aria-label=Country autocomplete=[[billing]]></select>", "does not say what the field is for"),
        Bad("<input aria-label=A autocomplete='[[tel country]]'>", "nothing may follow “tel”"),
        Bad("<input aria-label=A autocomplete='[[email off]]'>", "nothing may follow"),
        Bad(
            "<textarea aria-label=A autocomplete=[[nope]]></textarea>",
            "Write “off” to have nothing filled in",
            fixed="<textarea aria-label=A autocomplete=off></textarea>",
        ),
        Bad("<input aria-label=A autocomplete=[[xyzzy]]>", "Write the name of a field"),
        Good("<input aria-label=A autocomplete='section-b Shipping work EMAIL'><input autocomplete=' OFF'>"),
        Good("<input type=password aria-label=A autocomplete='current-password webauthn'>"),
        Good("<input type=submit autocomplete=go><input type=hidden autocomplete=x><input disabled autocomplete=x>"),
        Good("<fieldset aria-disabled=true><input autocomplete=x></fieldset><input autocomplete=x hidden>"),
        Good("<form autocomplete=nope><input autocomplete=''><input type=date tabindex=-1 autocomplete=x></form>"),
    ),
)
