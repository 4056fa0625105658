"""A label and its date in two elements: `dt` and `dd`, `th` and `td`, a line and the line below it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lint.analysis.review_dates.dates import Stated, stated_dates
from lint.page import Block, Element, Page
from lint.parse import inside
from lint.text import visible

_LONGEST = 80  # characters of a label, and of what stands in its date's element
_CELLS = ("td", "th")
_MAYBE = re.compile(r"(?:19|20)[0-9]{2}|[0-9][/.-][0-9]{1,2}[/.-][0-9]|0000| ago\b")
_OPENS = re.compile(r"\W*(?:[^\W\d_]{2,12}\W{1,3}|on |the )?")  # what may stand before the date: a weekday
_ENDS = re.compile(r"\s*(?:\Z|[.,;|(–—-]|by\b)")


def labelled(page: Page, block: Block, lang: str, *, day_first: bool | None) -> Stated | None:
    """Return the date that a block holds for a label in another element; None where it holds none."""
    string = block.text.string
    if len(string) > _LONGEST or not _MAYBE.search(string):
        return None
    for label in labels(page, block):
        lead = f"{label}: "
        for one in stated_dates(lead + string, lang=lang, day_first=day_first)[:1]:
            start, end = one.date_start - len(lead), one.date_end - len(lead)
            if one.start == 0 and start >= 0 and _OPENS.fullmatch(string[:start]) and _ENDS.match(string, end):
                return replace(one, start=start, end=end, date_start=start, date_end=end)
    return None


def labels(page: Page, block: Block) -> Iterator[str]:
    """The short texts that may name a block: the cell before it or at the head of its column, else the line above."""
    cell = _cell(block.element) if block.table else None
    if cell is not None:
        texts = [one.text for one in page.derive(_names).get(cell, ())]
    else:
        above = page.blocks[block.order - 1] if block.order else None
        texts = [above.text.string] if above is not None and not above.nav and not above.table else []
    for text in texts:
        label = visible(text).rstrip(" :")
        if label and len(label) <= _LONGEST and "." not in label:
            yield label


def _names(page: Page) -> dict[Element, list[Element]]:
    """For each cell of the page's tables the cells that may name it: the one before it, and the head of its column.

    Only a table of two rows has heads here: a longer one lists other things than the page.
    """
    tables: dict[Element | None, list[list[Element]]] = {}
    for row in page.tree.select("tr"):
        cells = [one for one in row.children if isinstance(one, Element) and one.tag in _CELLS]
        tables.setdefault(row.closest("table"), []).append(cells)
    found: dict[Element, list[Element]] = {}
    for rows in tables.values():
        for cells in rows:
            found.update({cell: [before] for before, cell in pairwise(cells)})
        if len(rows) == 2:
            for head, cell in zip(*rows, strict=False):
                found.setdefault(cell, []).append(head)
    return found


def _cell(element: Element | None) -> Element | None:
    while element is not None and element.tag not in _CELLS:
        element = inside(element)
    return element
