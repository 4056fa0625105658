"""Every form field has a label.

People who use a screen reader hear "text field" and cannot tell what to fill in; who speaks to the computer cannot
name it, and a click on the words beside it does nothing.

Write <label for="the field's id">What to fill in</label>.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe, short
from lint.analysis.accessibility.fields import CHOICES, fields, meant_for
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.rule import Bad, Good, Level, Problem, Related, because, rule
from lint.text import Span


def check(field: Node) -> Iterator[Problem]:
    if field.name:
        return
    label = meant_for(field.page).get(field.element)
    label = label if label is not None and label.text else None
    related = (Related(label.element, "the label that was meant for it"),) if label else ()
    said = f"{capital(describe(field))} has no label. {_remedy(field, label)}"
    yield Problem(field.element, said, related=(*related, *because([*causes(field), *_same_id(field)])))


def _same_id(field: Node) -> Iterator[tuple[str, Span | None]]:
    """Where an element before it has its id, labels lead there: one of the two is to be renamed."""
    name = field.attr("id")
    if name and field.tree.by_id.get(name) != field.element and field.tree.labels.get(field.tree.by_id[name]):
        yield "structure/duplicate-id", field.page.tree.attribute(field.element, "id")


def _remedy(field: Node, label: Node | None) -> str:
    if field.tag not in ("input", "select", "textarea"):
        words = f"aria-labelledby with the id of “{short(label.text)}”" if label else "aria-label with what it asks for"
        return f"Add {words}."
    if field.tree.labels.get(field.element):
        return "Its <label> is empty: write in it what to fill in."
    name = field.attr("id") or ""
    attribute = f'for="{name}"' if name else "for, and the field the same as id"
    if label is not None:
        return f"“{short(label.text)}” stands beside it: give that <label> {attribute}."
    where = "behind" if field.role in CHOICES else "before"
    if name:
        return f'Write <label for="{name}">…</label> {where} it, with what it asks for.'
    return f'Give it an id, and write <label for="the id">…</label> {where} it, with what it asks for.'


RULE = rule(
    __name__,
    __doc__,
    over=fields,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG technique H44", "ACT e086e5", "HHS 504"),
    examples=(
        Bad("<p>Name [[<input name=who>]]</p>", "The text field with name=“who” has no label. Give it an id"),
        Bad("<p>[[<select id=place>]]<option>Leeds</select></p>", 'Write <label for="place">…</label> before it'),
        Bad(
            "<label>Born</label> [[<input type=date id=born>]]", '“Born” stands beside it: give that <label> for="born"'
        ),
        Bad("<label for=a></label>[[<input id=a>]]", "Its <label> is empty"),
        Bad(
            "<label for=wrong>Phone</label><p>[[<input type=tel>]]</p>", "give that <label> for, and the field the same"
        ),
        Bad("<p>[[<input type=checkbox id=ok>]] I agree</p>", "The checkbox with id=“ok” has no label. Write"),
        Bad("<label for=a>Name</label>[[<div role=textbox id=a>]]</div>", "Add aria-labelledby with the id of “Name”"),
        Bad("<p>[[<input type=password aria-label=' ' disabled>]]</p>", "has no label"),
        Bad("<p>Name [[<input id=a>]]</p><label for=no>Town</label><input title=Town>", 'Write <label for="a">'),
        Good("<label>Name <input></label><label for=a>Place</label><select id=a></select>"),
        Good("<input aria-label=Name><b id=n>Name</b><textarea aria-labelledby=n></textarea><input title=Name>"),
        Good("<input placeholder='Search'><div role=checkbox>I agree</div><label>Born <input type=date></label>"),
        Good("<input type=hidden><input hidden><input type=submit><select role=none disabled></select>"),
    ),
)
