"""A group of fields says what it asks.

"Yes" and "No" are read out one by one: without the question, people who cannot see it do not know what they answer.

Write the question as <legend>, first in the <fieldset>.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.fields import CHOICES, fields
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_groups = with_tag("fieldset")


def over(page: Page) -> Sequence[Node]:
    """Every `<fieldset>` around two fields or more."""
    found: dict[Node, int] = {}
    groups = [node for node in _groups(page) if node.exposed and node.role == "group"]
    for field in fields(page) if groups else ():
        group = next((one for one in field.ancestors if one.tag == "fieldset"), None)
        if group is not None:
            found[group] = found.get(group, 0) + 1
    return [group for group in groups if found.get(group, 0) > 1]


def check(group: Node) -> Iterator[Problem]:
    if group.name:
        return
    legend = next((one for one in group.children if one.tag == "legend"), None)
    said = capital(describe(group))
    if legend is not None:
        yield Problem(legend.element, f"{said} has an empty <legend>. Write in it what the fields ask.")
        return
    choices = any(one.role in CHOICES for one in group.descendants())
    message = f"{said} has no <legend>. Put one first in the <fieldset>, with what the fields ask."
    yield Problem(group.element, message, review=not choices)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H71", "HHS 504"),
    examples=(
        Bad(
            "[[<fieldset>]]<label><input type=radio> Yes</label><label><input type=radio> No</label></fieldset>",
            "The group of fields “Yes No” has no <legend>",
        ),
        Bad(
            "<fieldset>[[<legend>]]</legend><label>Day <input></label><label>Month <input></label></fieldset>",
            "has an empty <legend>",
        ),
        Bad(
            "[[<fieldset>]]<label>Day <input></label><label>Month <input></label></fieldset>",
            "has no <legend>",
            review=True,
        ),
        Good("<fieldset><legend>Birth</legend><input title=Day><input title=Month></fieldset>"),
        Good("<fieldset aria-label=Birth><input title=Day><input title=Month></fieldset>"),
        Good("<fieldset><input title=Search></fieldset><fieldset role=none><input title=a><input title=b></fieldset>"),
    ),
)
