"""Form fields, the labels that name none of them, and which label was meant for which field."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.over import matching, with_role
from lint.page import Element, Page

CHOICES = frozenset({"checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"})
_ROLES = (*sorted(CHOICES), "combobox", "listbox", "searchbox", "slider", "spinbutton", "textbox")
# Fields that have no role of ARIA (HTML-AAM 3.5).
_WITHOUT_ROLE = tuple("color date datetime-local file month password time week".split())

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
    tree = nodes(page)
    places = [tree.order[label.element] for label in free]
    by_id = {label.attr("for"): label for label in free if label.attr("for")}
    found: dict[Element, Node] = {}
    taken: set[Node] = set()
    for field in fields(page):
        if not field.name:
            index = bisect_left(places, tree.order[field.element])
            before, behind = free[max(0, index - 1) : index], free[index : index + 1]
            # The label of a choice stands behind it, that of a field before it.
            near = [*behind, *before] if field.role in CHOICES else [*before, *behind]
            said = by_id.get(field.attr("id"))
            label = said or next((one for one in near if one not in taken and _are_near(one, field)), None)
            if label is not None:
                found[field.element] = label
                taken.add(label)
    return found


def _are_near(label: Node, field: Node) -> bool:
    """Tell whether a field stands beside a label, or one level away."""
    around = [field.parent, field.parent.parent if field.parent else None]
    return label.parent in around or (label.parent is not None and label.parent.parent is field.parent)
