"""What is drawn with characters: tables whose columns are made of blanks, and pictures (F34, F48, F72 of WCAG)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.parse import Element, contents

FEWEST_ROWS = 3
MOST_LINES, LONGEST_LINE = 300, 500  # that are looked at
_TAB = "\x1f"  # fills up tabs: white space that no page holds
_GAP = re.compile("[ \u00a0\x1f]{2,}|\x1f")
_MARK = re.compile(r"\s*(?:[•●○■□▪▫◦‣⁃·*–—-]|\(?\w{1,2}[.)])(?=[\s\x1f])")  # of an item of a list
_STOPS = (".", "!", "?")  # typists put two blanks behind them
_RULE = re.compile(r"[\s|+=_─━┼├┤┬┴┌┐└┘:-]*")  # a line of a frame
_FRAME = str.maketrans(dict.fromkeys("|│┃║", " "))
_CODE = re.compile(
    r"[;{}]\s*$|^\s*(?:[#$>%]|//|<\w|(?:def|import|return|if|for) |(?:struct|typedef|enum|class) \w)|[=({]\s*$", re.M
)
_CODE_CLASSES = re.compile(r"code|highlight|lang|syntax|prism|shiki|brush|terminal|console|listing|screen", re.I)
_CODE_TAGS = "code, samp, kbd"
_HARDLY = 0.2  # of the characters of a picture are letters or figures
_FEWEST_LINES, _FEWEST_CHARACTERS = 4, 30


def preformatted(page: Page) -> list[Node]:
    """Every `<pre>` that screen readers read out as it stands, and that holds no code."""
    found = (nodes(page).node(element) for element in page.tree.select("pre"))
    return [node for node in found if node.exposed and not _is_code(node) and not _is_image(node)]


def lines(element: Element) -> list[str]:
    """The lines of an element's text as it is written, tabs filled up."""
    text = "".join(_pieces(element))
    return [_filled(line[:LONGEST_LINE]).rstrip() for line in text.split("\n")[:MOST_LINES]]


def has_columns(written: Sequence[str], *, aligned: bool = True) -> bool:
    """Tell whether three lines or more, one below the other, are cut into the same columns by blanks.

    `aligned`: the columns must begin or end at the same places, as letters of one width make them.
    """
    if aligned and _CODE.search("\n".join(written)):
        return False
    rows = [
        _cells(line.translate(_FRAME) if aligned else line)
        for line in written
        if line.strip() and not _RULE.fullmatch(line)
    ]
    run = 1
    for one, other in pairwise(rows):
        run = run + 1 if _are_alike(one, other, aligned) else 1
        if run >= FEWEST_ROWS:
            return True
    return False


def is_picture(written: Sequence[str]) -> bool:
    """Tell whether lines make a picture: they hold hardly any letters or figures."""
    filled = [line for line in written if len(set(line.strip())) > 1]  # a line of one sign parts what is around it
    characters = [one for line in filled for one in line if not one.isspace()]
    if len(filled) < _FEWEST_LINES or len(characters) < _FEWEST_CHARACTERS:
        return False
    return sum(map(str.isalnum, characters)) <= _HARDLY * len(characters)


def _filled(line: str) -> str:
    first, *others = line.split("\t")
    for part in others:
        first += _TAB * (8 - len(first) % 8) + part
    return first


def _cells(line: str) -> list[tuple[int, int]]:
    """Where each cell of a line starts and ends."""
    mark = _MARK.match(line)
    start = mark.end() if mark else 0
    start += len(line[start:]) - len(line[start:].lstrip())
    found = []
    for gap in _GAP.finditer(line, start):
        if len(gap[0]) == len("  ") and line[: gap.start()].endswith(_STOPS):
            continue
        found.append((start, gap.start()))
        start = gap.end()
    if start < len(line.rstrip()):
        found.append((start, len(line.rstrip())))
    if any(
        not any(map(str.isalnum, line[first:last])) and line[first:last] not in "–—-✓✔✗✘×*•" for first, last in found
    ):
        return []  # marks between links, dots of a list of contents
    return found


def _are_alike(one: list[tuple[int, int]], other: list[tuple[int, int]], aligned: bool) -> bool:
    if len(one) < 2 or len(other) < 2:
        return False
    if not aligned:
        return len(one) == len(other)
    starts = {first for first, _ in one[1:]} & {first for first, _ in other[1:]}
    ends = {last for _, last in one[1:]} & {last for _, last in other[1:]}
    return bool(starts or ends)


def _pieces(element: Element) -> Iterator[str]:
    stack: list[Element | str] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
        elif one.tag == "br":
            yield "\n"
        else:
            stack.extend(reversed(list(contents(one))))


def is_listing(node: Node) -> bool:
    """Tell whether its class, or one around it, says that it lists a program or what one prints."""
    return any(_CODE_CLASSES.search(outer.attr("class") or "") for outer in (node, *_near(node)))


def _is_code(node: Node) -> bool:
    return node.element.select_one(_CODE_TAGS) is not None or any(
        one.tag in _CODE_TAGS.split(", ") for one in _near(node)
    )


def _near(node: Node) -> Iterator[Node]:
    for _, outer in zip(range(2), node.ancestors, strict=False):
        if outer.tag not in ("body", "html", "main"):
            yield outer


def _is_image(node: Node) -> bool:
    """Tell whether a picture's text stands for it."""
    return any(
        outer.role in ("img", "figure") and (outer.role == "img" or outer.name) for outer in (node, *node.ancestors)
    )
