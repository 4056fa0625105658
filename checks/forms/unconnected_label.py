"""A label belongs to a field.

A label that leads to no field names nothing: a screen reader does not read it with the field, and a click on it does
nothing.

Write the id of the field in its for, or make it plain text.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.fields import meant_for, stray_labels
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_labels = with_tag("label")


def over(page: Page) -> Sequence[tuple[Node, bool]]:
    """Every label that a screen reader meets, and whether it leads to no field, not even to one beside it."""
    stray = set(stray_labels(page)).difference(meant_for(page).values())
    return [(label, label in stray) for label in _labels(page) if label.exposed]


def check(item: tuple[Node, bool]) -> Iterator[Problem]:
    label, stray = item
    if not stray:
        return
    wanted = label.attr("for")
    if wanted is None:
        said = "belongs to no field. Give it for with the id of its field, or make it plain text"
    elif wanted not in label.tree.by_id:
        said = f"leads to the id “{wanted}”, which nothing on this page has. Write the id of its field"
    else:
        said = f"leads to a <{label.tree.by_id[wanted].tag}>, which is no field. Write the id of its field"
    place = label.page.tree.attribute(label.element, "for") or label.element
    yield Problem(place, f"{capital(describe(label))} {said}.")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H44", "HHS 504"),
    examples=(
        Bad(
            "<form>[[<label>]]Contact</label><input aria-label=Name></form>", "The label “Contact” belongs to no field"
        ),
        Bad("<label for=[[phone]]>Phone</label><input id=tel title=Phone>", "leads to the id “phone”, which nothing"),
        Bad(
            "<label for=[[box]]>Name</label><div id=box><input title=Name></div>", "leads to a <div>, which is no field"
        ),
        Good("<label for=a>Name</label><input id=a><label>Place <input></label>"),
        Good("<label>Born</label><input type=date>", name="the-field-is-reported.html"),
        Good("<label id=l>Name</label><input aria-labelledby=l>"),
        Good("<label hidden>Name</label><label for=c>Date</label><my-calendar id=c></my-calendar>"),
    ),
)
