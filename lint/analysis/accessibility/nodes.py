"""Elements as assistive technology meets them: what all accessibility rules read, worked out once an element."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from lint.analysis.accessibility import focus, hiding, names, roles
from lint.analysis.accessibility.styles import Styles, styles
from lint.page import Page, Untestable
from lint.parse import Element, inside, is_foreign
from lint.text import visible

MOST = 50_000  # elements: pages that people read have a few thousand
_NAME_END = re.compile(rb"[\s=>/]")  # ends an attribute's name (HTML standard, "Attribute name state")
_PLAIN = re.compile("[a-z-]+")
_MOST_SELECTED = 200  # names in one selector


class Node:
    """An element with its role, name, focus and visibility.

    `hidden`: rendered for nobody. `collapsed`: in a closed `<details>`, which a reader may open. `muted`: in
    `aria-hidden="true"`. `exposed`: a screen reader meets it. These are settled when the node is made, its
    parent's before its own; all else when first asked for.
    """

    def __init__(self, element: Element, parent: "Node | None", tree: "Nodes") -> None:
        self.element, self.parent, self.tree = element, parent, tree
        self.tag = element.tag
        display = tree.display.get(element, "")
        unrendered = display == "none" if display else element in tree.closed
        self.removed: bool = unrendered or element in tree.unrendered or (parent is not None and parent.removed)
        seen = tree.visibility.get(element, "")
        self.invisible: bool = seen in hiding.INVISIBLE if seen else parent is not None and parent.invisible
        self.hidden = self.removed or self.invisible
        self.collapsed: bool = parent is not None and (
            parent.collapsed or hiding.is_folded_away(element, parent.element)
        )
        self.inert: bool = element in tree.inert or (parent is not None and parent.inert)
        self.muted: bool = element in tree.muted or (parent is not None and parent.muted)
        self.exposed = not (self.hidden or self.muted or self.inert)
        self._out_of_sight: bool | None = False if tree.unstyled else None

    def __repr__(self) -> str:
        return f"Node(<{self.tag}> in line {self.element.source_line})"

    @property
    def page(self) -> Page:
        return self.tree.page

    @property
    def place(self) -> Element:
        """The element to point at: of a shadow tree, whose source is a script, the one that it hangs on."""
        return self.element if self.page.host is None else self.page.host[1]

    def attr(self, name: str) -> str | None:
        return self.element.attr(name)

    def tokens(self, name: str) -> list[str]:
        """The words of an attribute that holds several, such as ids."""
        return (self.element.attr(name) or "").split()

    def style(self, name: str) -> str:
        """The computed value of a CSS property, as text."""
        return self.tree.styles.value(self.element, name)

    @property
    def foreign(self) -> bool:
        """Tell whether it belongs to SVG or MathML."""
        return is_foreign(self.element)

    @property
    def children(self) -> "list[Node]":
        return [self.tree.node(child) for child in self.element.children if isinstance(child, Element)]

    @property
    def ancestors(self) -> "Iterator[Node]":
        outer = self.parent
        while outer is not None:
            yield outer
            outer = outer.parent

    def descendants(self) -> "Iterator[Node]":
        """Every element inside, in document order."""
        return map(self.tree.node, self.element.iter_elements())

    @cached_property
    def explicit_role(self) -> str:
        """The first role of its `role` attribute that there is; "" without one."""
        return roles.explicit(self)

    @cached_property
    def implicit_role(self) -> str:
        """The role that HTML gives it; "" when it has none, "none" when it is presentational."""
        return roles.implicit(self)

    @cached_property
    def role(self) -> str:
        """The role in the accessibility tree."""
        return roles.computed(self)

    @cached_property
    def disabled(self) -> bool:
        return focus.is_disabled(self)

    @cached_property
    def focusable(self) -> bool:
        return focus.is_focusable(self)

    @cached_property
    def tabbable(self) -> bool:
        """Tell whether the tab key reaches it."""
        return self.focusable and focus.tab_index(self) >= 0

    @cached_property
    def _named(self) -> names.Name:
        return names.of(self)

    @property
    def name(self) -> str:
        """The accessible name, white space folded; "" when it has none."""
        return self._named.text

    @property
    def name_source(self) -> str:
        """Where the name comes from: an attribute's name, "contents", "label", "styles"...; "" without one."""
        return self._named.source

    @property
    def visible(self) -> bool:
        """Tell whether people see it: not hidden, folded away, transparent, or moved out of sight."""
        return not self.hidden and not self.collapsed and not self.out_of_sight

    @property
    def out_of_sight(self) -> bool:
        """Tell whether its style, or that of an element around it, takes it out of sight."""
        if self._out_of_sight is None:
            known = [self]
            while (outer := known[-1].parent) is not None and outer._out_of_sight is None:
                known.append(outer)
            for one in reversed(known):
                around = one.parent is not None and bool(one.parent._out_of_sight)
                one._out_of_sight = around or hiding.is_out_of_sight(one)
        return bool(self._out_of_sight)

    @cached_property
    def text(self) -> str:
        """The visible text inside, white space folded."""
        return visible("".join(hiding.visible_text(self)))

    @cached_property
    def language(self) -> str:
        """The language tag in force, as written; "" when none is."""
        for node in (self, *self.ancestors):
            tag = node.attr("lang")
            tag = tag if tag is not None else node.attr("xml:lang")
            if tag is not None:
                return tag.strip()
        return ""


class Nodes:
    """The nodes of one page, made when first asked for, and what finds them."""

    def __init__(self, page: Page) -> None:
        if page.size > MOST:
            raise Untestable(f"the page has {page.size:,} elements, and barriers are looked for among {MOST:,} at most")
        self.page = page
        self.styles: Styles = styles(page)
        self.unstyled = self.styles.empty
        self._host: Node | None = nodes(page.host[0]).node(page.host[1]) if page.host else None
        select = page.tree.select
        self.display = _plain(self.styles.cascaded("display"))
        self.visibility = _plain(self.styles.cascaded("visibility"))
        self.unrendered = frozenset(select(hiding.UNRENDERED))
        self.closed = frozenset(select(hiding.CLOSED))
        self.muted = frozenset(select(hiding.MUTED))
        self.inert = frozenset(select("[inert]"))
        self._nodes: dict[Element, Node] = {}
        self._said: dict[Node, str] = {}
        self._found: dict[tuple[str, ...], tuple[Node, ...]] = {}

    def release(self) -> None:
        """Let go of the nodes, which refer to this in turn."""
        for made in (self._nodes, self._said, self._found):
            made.clear()

    def node(self, element: Element) -> Node:
        """The node of an element; its ancestors' are made before it, without recursion."""
        made = self._nodes
        if element in made:
            return made[element]
        chain: list[Element] = []
        outer: Element | None = element
        while outer is not None and outer not in made:
            chain.append(outer)
            outer = self._around(outer)
        parent = made[outer] if outer is not None else self._host
        for one in reversed(chain):
            parent = made[one] = Node(one, parent, self)
        return made[element]

    def _around(self, element: Element) -> Element | None:
        """The element around one; in a shadow tree nothing is around what stands at its top."""
        outer = inside(element)
        return None if self._host is not None and (outer is None or outer.tag in ("html", "body")) else outer

    @cached_property
    def suspects(self) -> frozenset[Element]:
        return hiding.may_be_out_of_sight(self.styles)

    @cached_property
    def every(self) -> list[Element]:
        return self.page.tree.select("*")

    @cached_property
    def order(self) -> dict[Element, int]:
        """The place of each element in the document."""
        return {element: index for index, element in enumerate(self.every)}

    @cached_property
    def by_tag(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.every:
            found.setdefault(element.tag, []).append(element)
        return found

    @cached_property
    def with_explicit_role(self) -> list[Element]:
        return self.page.tree.select("[role]")

    @cached_property
    def with_aria(self) -> list[tuple[Element, list[str]]]:
        """Every element with attributes that begin with "aria-", and their names."""
        # As bytes: to lower text with a letter beyond ASCII takes ten times as long.
        pieces = self.page.tree.text.encode("utf-8", "replace").lower().split(b"aria-")[1:]
        written = {"aria-" + _NAME_END.split(piece, maxsplit=1)[0].decode() for piece in pieces}
        plain = len(written) <= _MOST_SELECTED and all(_PLAIN.fullmatch(name) for name in written)
        plain = plain and all(map(_NAME_END.search, pieces))  # else a name goes on, as in aria-aria-label
        # The parser finds elements ten times as fast by names that can stand in a selector.
        chosen = self.page.tree.select(", ".join(f"[{name}]" for name in written)) if plain and written else self.every
        found = ((element, [name for name in element.attrs if name.startswith("aria-")]) for element in chosen)
        return [(element, names) for element, names in found if names] if written else []

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The first element with each id."""
        return dict(reversed(self.page.identified))

    @cached_property
    def labels(self) -> dict[Element, list[Element]]:
        """The `<label>`s of each form control, in document order (HTML standard, "The label element")."""
        return names.labels(self)

    def said_of(self, target: Node, by: Node) -> str:
        """What an element says when another takes its name from it; worked out once an element."""
        if target is by:
            return names.said_of(target, by)
        if target not in self._said:
            self._said[target] = names.said_of(target, by)
        return self._said[target]

    def referenced(self, node: Node, attribute: str) -> list[Node]:
        """The nodes whose ids an attribute holds; ids that nothing has are left out."""
        return [self.node(self.by_id[name]) for name in node.tokens(attribute) if name in self.by_id]

    def of_role(self, *wanted: str) -> tuple[Node, ...]:
        """Every exposed node of one of the roles, in document order."""
        if wanted not in self._found:
            found = {element: None for tag in roles.tags(*wanted) for element in self.by_tag.get(tag, ())}
            found.update(dict.fromkeys(self.with_explicit_role))
            nodes = [self.node(element) for element in sorted(found, key=self.order.__getitem__)]
            self._found[wanted] = tuple(node for node in nodes if node.exposed and node.role in wanted)
        return self._found[wanted]


def _plain(declared: Mapping[Element, str]) -> dict[Element, str]:
    """Keywords in lower case; what says "as it would be" says nothing."""
    said = ((element, value.lower()) for element, value in declared.items())
    return {element: value for element, value in said if value not in ("inherit", "unset", "revert")}


def nodes(page: Page) -> Nodes:
    """The nodes of a page."""
    return page.derive(Nodes)


def node(page: Page, element: Element) -> Node:
    """The node of one element."""
    return nodes(page).node(element)
