"""Form fields, the labels that name none of them, and which label was meant for which field."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice

from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.over import matching, with_role
from lint.page import Element, Page

CHOICES = frozenset({"checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"})
_ROLES = (*sorted(CHOICES), "combobox", "listbox", "searchbox", "slider", "spinbutton", "textbox")
# Fields that have no role of ARIA (HTML-AAM 3.5).
_WITHOUT_ROLE = tuple("color date datetime-local file month password time week".split())

_NEAR = 3  # levels that an element may stand around its field

_with_role = with_role(*_ROLES)
_without_role = matching(", ".join(f"input[type={kind} i]" for kind in _WITHOUT_ROLE))


def fields(page: Page) -> Sequence[Node]:
    """Every form field that a screen reader meets, in document order."""
    return page.derive(_fields)


def meant_for(page: Page) -> Mapping[Element, Node]:
    """For fields without a name: the label beside each that leads to no field, so that it was surely meant for it."""
    return page.derive(_meant_for)


def stray_labels(page: Page) -> Sequence[Node]:
    """Every label that names no field: its `for` leads to none, none stands in it, and no aria-labelledby takes it."""
    return page.derive(_stray_labels)


def _fields(page: Page) -> tuple[Node, ...]:
    others = [node for node in _without_role(page) if node.exposed and not node.role]
    found = [*_with_role(page), *others]
    return tuple(sorted(found, key=lambda node: node.tree.order[node.element]) if others else found)


def _stray_labels(page: Page) -> tuple[Node, ...]:
    tree = nodes(page)
    used = {label for labels in tree.labels.values() for label in labels}
    used.update(node.element for field in matching("[aria-labelledby]")(page) for node in _naming(field))
    found = [tree.node(label) for label in tree.by_tag.get("label", ()) if label not in used]
    return tuple(node for node in found if node.exposed)


def _naming(field: Node) -> Sequence[Node]:
    return field.tree.referenced(field, "aria-labelledby")


def _meant_for(page: Page) -> dict[Element, Node]:
    free = stray_labels(page)
    if not free:
        return {}
    order = nodes(page).order
    every = fields(page)
    places = [order[field.element] for field in every]
    by_id = {name: label for label in free if (name := label.attr("for"))}
    wanting = {name: field for field in every if not field.name and (name := field.attr("id")) and name in by_id}
    found = {field.element: by_id[name] for name, field in wanting.items()}
    found |= _of_holders(page, by_id)
    taken = set(found.values())
    for label in free:
        index = bisect_left(places, order[label.element])
        before, behind = every[max(0, index - 1) : index], every[index : index + 1]
        # The label of a choice stands behind it, that of a field before it.
        near = [*(one for one in before if one.role in CHOICES), *behind]
        field = next((one for one in near if not one.name and one.element not in found and _are_near(label, one)), None)
        if field is not None and label.attr("for") not in wanting and label not in taken:
            found[field.element] = label
    return found


def _of_holders(page: Page, by_id: Mapping[str, Node]) -> dict[Element, Node]:
    """The one field in an element that a label leads to, and that is no field itself."""
    ids = nodes(page).by_id
    holders = {ids[name]: label for name, label in by_id.items() if name in ids}
    held: dict[Node, list[Node]] = {}
    for field in fields(page) if holders else ():
        outer = next((one for one in islice(field.ancestors, _NEAR) if one.element in holders), None)
        if outer is not None:
            held.setdefault(outer, []).append(field)
    return {
        inner[0].element: holders[outer.element]
        for outer, inner in held.items()
        if len(inner) == 1 and not inner[0].name
    }


def _are_near(label: Node, field: Node) -> bool:
    """Tell whether a field stands beside a label, or one level away."""
    around = [field.parent, field.parent.parent if field.parent else None]
    return label.parent in around or (label.parent is not None and label.parent.parent is field.parent)
