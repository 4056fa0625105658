"""What screen readers say on a page, and whether they say a text somewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.nodes import Node, nodes
from lint.blocks import BLOCK
from lint.page import Page
from lint.parse import Element, contents

_IN_A_ROW = 3  # words that stand together
_NEIGHBOURS = 12  # that are looked at on each side
_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(r"\bsr-?only|visually-?hidden|screen-?reader|hidden-visually|assistive", re.I)
_NAMES = ("aria-label", "aria-description", "alt", "title", "placeholder", "value")


def is_said(page: Page, text: str) -> bool:
    """Tell whether screen readers say a third of a text or more, in other texts or in names: then it may be enough."""
    said = page.derive(_said)
    rows = list(_rows(_words(text)))
    return sum(row in said for row in rows) * 3 >= len(rows)


def has_twin(node: Node) -> bool:
    """Tell whether something for screen readers alone stands beside an element, or a name around it."""
    if any(outer.name_source in ("aria-label", "aria-labelledby") and _speaks_for(outer) for outer in node.ancestors):
        return True
    beside = (inner for one in neighbours(node) for inner in (one, *islice(one.descendants(), _NEIGHBOURS)))
    return any(one.tag == "math" or (one.exposed and _is_unseen(one)) for one in beside)


def neighbours(node: Node) -> Iterator[Node]:
    """The elements next to one, a few on each side."""
    for forwards in (False, True):
        beside = node.element.next_sibling if forwards else node.element.previous_sibling
        for _ in range(_NEIGHBOURS):
            if beside is None:
                break
            if isinstance(beside, Element):
                yield node.tree.node(beside)
            beside = beside.next_sibling if forwards else beside.previous_sibling


def _speaks_for(node: Node) -> bool:
    """Tell whether an element's name is read in place of what is in it, as a link's; that of a part is read before."""
    known = aria.roles().get(node.role)
    return known is not None and (node.role == "img" or "contents" in known.named_by)


def _is_unseen(node: Node) -> bool:
    return bool(node.element.text.strip()) and (node.out_of_sight or bool(_UNSEEN.search(node.attr("class") or "")))


def _said(page: Page) -> frozenset[tuple[str, ...]]:
    """Every few words in a row that screen readers say."""
    said = [element.attr(name) or "" for name in _NAMES for element in page.tree.select(f"[{name}]")]
    said.append("".join(_exposed_text(page)))
    return frozenset(row for text in said for row in _rows(_words(text)))


def _exposed_text(page: Page) -> Iterator[str]:
    tree = nodes(page)
    stack: list[Node | str] = [tree.node(page.root)] if page.root is not None else []
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
        elif one.exposed:
            apart = " " if one.tag in BLOCK or one.tag == "br" else ""
            inner = (part if isinstance(part, str) else tree.node(part) for part in contents(one.element))
            stack.extend(reversed([apart, *inner, apart]))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _rows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_IN_A_ROW)), strict=False)
