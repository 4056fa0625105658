"""Choices that answer one question stand in a group that says the question.

A screen reader reads "Yes, radio button, 1 of 2": the question above it is not heard.

Put the choices in a <fieldset> with the question as its <legend>.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.fields import fields
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

Group = tuple[Node, ...]
_KINDS = {"radio": "radio buttons", "checkbox": "checkboxes"}
_GROUPS = frozenset({"group", "radiogroup"})


def over(page: Page) -> Sequence[Group]:
    """Radio buttons, and checkboxes, of one name in one form; two or more of them."""
    found: dict[tuple[object, ...], list[Node]] = {}
    for field in fields(page):
        name = field.attr("name")
        if field.tag == "input" and field.role in _KINDS and name:
            form = next((one for one in field.ancestors if one.tag == "form"), None)
            found.setdefault((form, field.attr("form"), field.role, name), []).append(field)
    return [tuple(group) for group in found.values() if len(group) > 1]


def check(group: Group) -> Iterator[Problem]:
    first = group[0]
    if any(one.role in _GROUPS and (one.name or one.tag == "fieldset") for one in first.ancestors):
        return  # a <fieldset> without a <legend> is reported by itself
    names = " and ".join(f"“{short(one.name)}”" for one in group[:2] if one.name)
    which = f" {names}" if names and len(group) == 2 else f" from {names.replace(' and ', ', ')}…" if names else ""
    message = (
        f"The {len(group)} {_KINDS[first.role]}{which} are not grouped, so the question is not read out with them."
    )
    how = "Put them in a <fieldset> with the question as <legend>."
    related = because(("aria/missing-name", one.element) for one in first.ancestors if one.role == "radiogroup")
    yield Problem(first.element, f"{message} {how}", review=first.role == "checkbox", related=related)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H71", "HHS 504"),
    examples=(
        Bad(
            "Pain?<label>[[<input type=radio name=q>]] Yes</label><label><input type=radio name=q> No</label>",
            "The 2 radio buttons “Yes” and “No” are not grouped",
        ),
        Bad(
            "<p>[[<input type=checkbox name=s[] title=a>]]<input type=checkbox name=s[] title=b></p>",
            "checkboxes “a” and “b” are not grouped",
            review=True,
        ),
        Good("<fieldset><legend>Pain?</legend><input type=radio name=q title=y><input type=radio name=q></fieldset>"),
        Good("<div role=radiogroup aria-label=Pain><input type=radio name=q title=y><input type=radio name=q></div>"),
        Good("<form><input type=radio name=q title=y></form><form><input type=radio name=q title=n></form>"),
        Good("<p><input type=checkbox name=a title=a><input type=checkbox name=b title=b><input type=radio></p>"),
    ),
)
