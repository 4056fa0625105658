"""What stands in lists and is no item of them (HTML standard, 4.4: content models of ul, ol, menu and dl)."""

from lint.analysis.accessibility.nodes import Node, nodes
from lint.blocks import BLOCK
from lint.page import Block, Page
from lint.parse import contents

_FOREIGN = {
    "ul": "ul > :not(li, script, template)",
    "ol": "ol > :not(li, script, template)",
    "menu": "menu > :not(li, script, template)",
    "dl": "dl > :not(dt, dd, div, script, template), dl > div > :not(dt, dd, script, template)",
}


def foreign_elements(page: Page) -> list[Node]:
    """Every element that stands in a list between its items, and that screen readers meet."""
    texts = {block.element for block in foreign_texts(page)}
    tree = nodes(page)
    wanted = ", ".join(_FOREIGN[tag] for tag in _FOREIGN if tag in tree.by_tag)  # of what there is: much faster
    found = map(tree.node, page.tree.select(wanted) if wanted else ())
    return [
        node
        for node in found
        if node.exposed and not _is_fine(node) and (node.tag in BLOCK or _list(node) not in texts)
    ]


def foreign_texts(page: Page) -> list[Block]:
    """Every text that stands right in a list, in no element of its own."""
    return page.derive(_foreign_texts)


def _foreign_texts(page: Page) -> list[Block]:
    found = [(block, block.element) for block in page.blocks if block.tag in _FOREIGN and block.element is not None]
    lists = {element: _has_text(nodes(page).node(element)) for element in dict.fromkeys(one for _, one in found)}
    return [block for block, element in found if lists[element]]


def _has_text(node: Node) -> bool:
    texts = (one for one in contents(node.element) if isinstance(one, str))
    return not _is_other(node) and any(map(str.strip, texts))


def _list(node: Node) -> object:
    return node.parent.element if node.parent is not None else None


def _is_fine(node: Node) -> bool:
    """Tell whether a role makes an item of it, a script may, or it holds nothing."""
    if node.explicit_role == "listitem" or "-" in node.tag or node.tag == "slot":
        return True
    outer = node.parent
    if outer is not None and outer.tag == "div":
        outer = outer.parent
    if outer is None or _is_other(outer):
        return True
    return not (node.text or node.name or node.element.select_one("img, svg, input, button, select") is not None)


def _is_other(node: Node) -> bool:
    """Tell whether a list is something else by its role, or not met by screen readers."""
    return not node.exposed or node.explicit_role not in ("", "list")
