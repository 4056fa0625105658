"""The accessible name of an element and where it comes from.

Accessible Name and Description Computation 1.2 (the numbers 2A to 2I are its steps), with what HTML
Accessibility API Mappings 1.0, section 4.1, says of each element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.accessibility import aria, hiding, pseudo
from lint.parse import Element, contents
from lint.text import visible

if TYPE_CHECKING:
    from lint.analysis.accessibility.nodes import Node, Nodes

DEEPEST = 30  # levels of content read one by one; below, the text alone counts
_LABELABLE = frozenset("button input meter output progress select textarea".split())
_BUTTONS = {"submit": "Submit", "reset": "Reset"}  # what browsers write on them (HTML standard, 4.10.5.1.18)
_TEXTUAL = frozenset("date datetime-local email month number password search tel text time url week".split())
_FROM_CHILD = {"fieldset": "legend", "table": "caption", "figure": "figcaption"}
# Elements without such a role whose content names them.
_NAMED_BY_CONTENT = frozenset({"summary", "label", "legend", "caption", "figcaption"})
_TEXTS = frozenset("a h1 h2 h3 h4 h5 h6".split())
_EDITED = frozenset({"textbox", "searchbox"})
_RANGED = frozenset({"slider", "spinbutton", "scrollbar", "progressbar", "meter"})


class Name(NamedTuple):
    """An accessible name, white space folded, and its source; both "" where there is none."""

    text: str
    source: str


NAMELESS = Name("", "")
UNKNOWN = Name("…", "aria-labelledby")  # there is one, and it is not here


@dataclass
class _Walk:
    """One computation: which nodes it went through, and how it came to the present one."""

    start: Node
    seen: set[Element] = field(default_factory=set)
    referenced: bool = False  # inside what aria-labelledby names
    unhidden: bool = False  # the node that was named is hidden itself: what is in it counts
    labelling: bool = False  # inside a label or a name from content


def of(node: Node) -> Name:
    """The name of an element as a user of assistive technology hears it."""
    if _holds_text_alone(node) and (text := visible(node.element.text)):
        return Name(text, "contents")
    name = _name(node, _Walk(node), 0)
    if name.text.strip():
        return Name(visible(name.text), name.source)
    if _is_named_outside(node):
        return UNKNOWN
    return Name(text, "styles") if (text := _written(node)) else NAMELESS


def _is_named_outside(node: Node) -> bool:
    """Tell whether what names an element may stand in the page around a fragment."""
    ids = node.tokens("aria-labelledby") if node.page.fragment else ()
    return any(one not in node.tree.by_id for one in ids)


def _written(node: Node) -> str:
    """What style sheets write into an element without another name, where its content names it (2F.ii)."""
    beside = pseudo.written(node.page)
    if not beside or not _takes_content(node, _Walk(node)):
        return ""
    return " ".join(beside[one.element] for one in (node, *node.descendants()) if one.element in beside and one.exposed)


def _holds_text_alone(node: Node) -> bool:
    """Tell whether nothing but its text can name an element: so most links and headings are, and it saves time."""
    if node.tag not in _TEXTS or node.removed or next(node.element.iter_elements(), None) is not None:
        return False
    return node.role in ("link", "heading") and not any(name.startswith("aria-") for name in node.element.attrs)


def _name(node: Node, walk: _Walk, depth: int) -> Name:
    if node.element in walk.seen:
        return NAMELESS
    if not node.exposed and not walk.unhidden and node is not walk.start:  # 2A
        return NAMELESS
    if node.removed and not walk.unhidden:
        return NAMELESS
    walk.seen.add(node.element)
    if not walk.referenced and (text := _referenced(node, depth)):  # 2B
        return Name(text, "aria-labelledby")
    if walk.labelling and node is not walk.start and (value := _value(node)) is not None:  # 2C
        return Name(value, "value")
    if label := (node.attr("aria-label") or "").strip():  # 2D
        return Name(label, "aria-label")
    if (native := _native(node, walk, depth)).text.strip():  # 2E
        return native
    if _takes_content(node, walk) and (text := _content(node, walk, depth)).strip():  # 2F
        return Name(text, "contents")
    if title := (node.attr("title") or "").strip():  # 2I
        return Name(title, "title")
    return _hint(node)


def _referenced(node: Node, depth: int) -> str:
    """What the elements that `aria-labelledby` names say; one that names itself counts without that."""
    if depth > DEEPEST or node.attr("aria-labelledby") is None:
        return ""
    said = [node.tree.said_of(target, node) for target in node.tree.referenced(node, "aria-labelledby")]
    return " ".join(one for one in said if one)


def said_of(target: Node, by: Node) -> str:
    """What an element says when another, or itself, takes its name from it."""
    walk = _Walk(by, referenced=True, unhidden=target.hidden or not target.exposed, labelling=True)
    return visible(_name(target, walk, 0).text)


def _value(node: Node) -> str | None:
    """What a control inside a label says: its value (2C); None for what is no such control."""
    role = node.role
    if role in _EDITED:
        return (node.attr("value") or "") if node.tag == "input" else node.element.text
    if role in ("combobox", "listbox"):
        if node.tag == "input":
            return node.attr("value") or ""
        options = [one for one in node.descendants() if one.role == "option"]
        chosen = [one for one in options if one.attr("selected") is not None or one.attr("aria-selected") == "true"]
        return " ".join(one.element.text for one in (chosen or options[:1] if node.tag == "select" else chosen))
    if role in _RANGED:
        return node.attr("aria-valuetext") or node.attr("aria-valuenow") or node.attr("value") or ""
    return None


def _native(node: Node, walk: _Walk, depth: int) -> Name:
    """The name that HTML gives by an attribute, a label, or a child made for it (HTML-AAM 4.1)."""
    tag = node.tag
    if node.role == "none":
        return NAMELESS
    if tag in ("img", "area"):
        return Name(node.attr("alt") or "", "alt")
    if tag == "input":
        kind = (node.attr("type") or "text").strip().lower()
        if kind == "image":
            return Name(node.attr("alt") or "", "alt")
        if kind in ("button", "submit", "reset"):
            label = _labels(node, walk, depth)
            value = node.attr("value")
            return (
                label if label.text.strip() else Name(value if value is not None else _BUTTONS.get(kind, ""), "value")
            )
    if tag in _LABELABLE:
        return _labels(node, walk, depth)
    if tag in _FROM_CHILD or tag == "svg" or (node.foreign and tag not in _LABELABLE):
        return _child(node, walk, depth)
    if tag in ("optgroup", "option"):
        return Name(node.attr("label") or "", "label")
    return NAMELESS


def _labels(node: Node, walk: _Walk, depth: int) -> Name:
    said = []
    for element in node.tree.labels.get(node.element, ()):
        label = node.tree.node(element)
        if element not in walk.seen and depth < DEEPEST:
            unhidden = walk.unhidden or not label.exposed
            inner = _Walk(walk.start, walk.seen | {node.element}, walk.referenced, unhidden, labelling=True)
            said.append(_name(label, inner, depth + 1).text)
    return Name(" ".join(one for one in said if one), "label")


def _child(node: Node, walk: _Walk, depth: int) -> Name:
    wanted = _FROM_CHILD.get(node.tag, "title")
    child = next((one for one in node.element.children if isinstance(one, Element) and one.tag == wanted), None)
    if child is None:
        return NAMELESS
    if wanted == "title":
        return Name(child.text, "title")
    labelling, walk.labelling = walk.labelling, True
    text = _name(node.tree.node(child), walk, depth + 1).text
    walk.labelling = labelling  # where the child is empty, the rest of the content does not count instead
    return Name(text, wanted)


def _takes_content(node: Node, walk: _Walk) -> bool:
    """Tell whether an element is named by its content: its role says so, or another takes its name from it (2F)."""
    if walk.labelling or node is not walk.start:
        return True
    known = aria.roles().get(node.role)
    if known is not None:
        return "contents" in known.named_by
    return node.tag in _NAMED_BY_CONTENT


def _content(node: Node, walk: _Walk, depth: int) -> str:
    if depth >= DEEPEST:
        return node.element.text
    walk.labelling = True
    return "".join(_pieces(node, walk, depth))


def _pieces(node: Node, walk: _Walk, depth: int) -> Iterator[str]:
    for part in _owned(node):
        if isinstance(part, str):
            yield part
        elif part.tag == "br":
            yield " "
        else:
            text = _name(part, walk, depth + 1).text
            yield f" {text} " if hiding.sets_apart(part) else text


def _owned(node: Node) -> Iterator[Node | str]:
    """What an element holds in the accessibility tree: its content, then what `aria-owns` adds."""
    for part in contents(node.element):
        yield part if isinstance(part, str) else node.tree.node(part)
    if node.attr("aria-owns") is not None:
        yield from node.tree.referenced(node, "aria-owns")


def _hint(node: Node) -> Name:
    """A text field without a name is called by its hint (HTML-AAM 4.1.1)."""
    hint = (node.attr("placeholder") or node.attr("aria-placeholder") or "").strip()
    if not hint or node.role not in ("textbox", "searchbox", "combobox", "spinbutton", ""):
        return NAMELESS
    return Name(hint, "placeholder") if node.tag in ("input", "textarea") or node.role else NAMELESS


def silent_images(node: Node) -> list[Node]:
    """The images in an element that would name it and have no alt at all."""
    if node.element.select_one("img:not([alt])") is None:
        return []
    return [one for one in node.descendants() if one.tag == "img" and one.exposed and one.attr("alt") is None]


def labels(tree: Nodes) -> dict[Element, list[Element]]:
    """The labels of each control: a label names what its `for` leads to, else the first control in it."""
    found: dict[Element, list[Element]] = {}
    for label in tree.by_tag.get("label", ()):
        wanted = label.attr("for")
        control = tree.by_id.get(wanted) if wanted is not None else _first_control(label)
        if control is not None and _is_labelable(control):
            found.setdefault(control, []).append(label)
    return found


def _first_control(label: Element) -> Element | None:
    return next((one for one in label.iter_elements(_LABELABLE) if _is_labelable(one)), None)


def _is_labelable(element: Element) -> bool:
    if element.tag == "input":
        return (element.attr("type") or "").strip().lower() != "hidden"
    return element.tag in _LABELABLE or "-" in element.tag
