"""What styles keep wide on a narrow screen, so that each line has to be scrolled to be read.

WCAG 2.2, 1.4.10: text fits 320 CSS pixels, which is what a window of 1,280 has left when it is enlarged to 400 %.
"""

from dataclasses import dataclass

from lint.analysis.accessibility.media import Screen
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.analysis.accessibility.styles import Styles
from lint.css import Declaration
from lint.page import Element, Page

WIDTH = 320
SCREEN = Screen(WIDTH, 256)
_WIDE = ("width", "min-width")
_SIZES = frozenset({*_WIDE, "max-width", "display"})
_SHORTEST = 60  # characters of text that need more than one line
# Pictures and the like may be wide, and tables of data (1.4.10); fields are no text to read.
_FREE = frozenset(
    "img picture video audio canvas iframe object embed svg math map pre input select textarea button nav".split()
)
_TABLE = frozenset("table thead tbody tfoot tr td th col colgroup caption".split())


@dataclass(frozen=True, slots=True)
class Wide:
    """An element with text that is wider than a narrow screen: which property makes it so, and its value.

    `sure` is False where a rule that holds for the width of what is around it may say otherwise.
    """

    node: Node
    name: str
    value: str
    sure: bool


def wide(page: Page) -> list[Wide]:
    """The outermost blocks of text that are kept wide on a narrow screen."""
    tree = page.derive(Nodes)
    suspects = _suspects(tree.styles)
    if not suspects:
        return []
    styles = Styles(page, SCREEN)
    found: list[Wide] = []
    outer: set[Node] = set()
    free: dict[Node, bool] = {}
    for node in map(tree.node, sorted(suspects, key=tree.order.__getitem__)):
        name = next((one for one in _WIDE if _keeps(node.element, one, styles)), "")
        if name and outer.isdisjoint(node.ancestors) and not _may_be_wide(node, styles, free) and _holds_text(node):
            outer.add(node)
            sure = node.element not in page.derive(_sized_by_container)
            found.append(Wide(node, name, styles.value(node.element, name), sure))
    return found


def _suspects(styles: Styles) -> set[Element]:
    """What a style attribute, or a rule for screens of any width, makes wide."""
    found: set[Element] = set()
    rules = (rule for rule, around in styles.rules() if not around and "width" in (rule.body or "width"))
    for rule in {rule.prelude: rule for rule in rules if any(map(_is_wide, rule.declarations))}.values():
        found.update(styles.matching(rule))
    for name in _WIDE:
        found.update(element for element in styles.cascaded(name) if styles.inline(element, name))
    return found


def _sized_by_container(page: Page) -> set[Element]:
    """What has another size in a container of another width, which is not worked out."""
    styles: Styles = page.derive(Nodes).styles
    return {
        element
        for rule, around in styles.rules()
        if any(one.kind == "container" for one in around) and any(name in _SIZES for name, _, _ in rule.declarations)
        for element in styles.matching(rule)
    }


def _is_wide(declaration: Declaration) -> bool:
    name, value, _ = declaration
    return name in _WIDE and value[-1:].isalpha() and value[:1].isdigit()


def _keeps(element: Element, name: str, styles: Styles) -> bool:
    pixels = styles.pixels(element, name) if not styles.value(element, name).endswith("%") else None
    if pixels is None or pixels <= WIDTH or styles.value(element, name).endswith(("vw", "vi", "vmin", "vmax", "vh")):
        return False
    if name == "min-width":
        return True
    most = styles.value(element, "max-width")
    limit = styles.pixels(element, "max-width")
    return most == "none" or (limit is not None and limit > WIDTH and not most.endswith(("%", "vw")))


def _holds_text(node: Node) -> bool:
    if node.tag in _FREE | _TABLE | {"html"} or len(node.element.text) < _SHORTEST:
        return False
    return node.visible and len(node.text) >= _SHORTEST


def _may_be_wide(node: Node, styles: Styles, free: dict[Node, bool]) -> bool:
    """Tell whether it stands in what scrolls or may be wide, gives way, or is laid over the page."""
    value = styles.value
    inline = value(node.element, "display").startswith("inline") and value(node.element, "display") != "inline-block"
    if inline or node.role in ("table", "grid", "toolbar", "img", "navigation"):
        return True
    if node.parent is not None and "flex" in value(node.parent.element, "display"):
        return True
    return _is_free(node, styles, free)


def _is_free(node: Node, styles: Styles, free: dict[Node, bool]) -> bool:
    """Tell whether an element, or one around it, may be wide; `free` is what is known of others."""
    chain = []
    outer: Node | None = node
    while outer is not None and outer not in free:
        chain.append(outer)
        outer = outer.parent
    known = outer is not None and free[outer]
    for one in reversed(chain):
        known = known or one.tag in _FREE or (one.tag in _TABLE and one.role not in ("", "none"))
        known = known or styles.value(one.element, "overflow-x") not in ("visible", "")
        known = known or styles.value(one.element, "display") == "none"
        free[one] = known = known or styles.value(one.element, "position") in ("absolute", "fixed")
    return known
