"""Tables as people read them: what plainly holds data, what only lays out, what stands in place of a caption."""

import re
from dataclasses import dataclass
from functools import cached_property

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.forming import TABLE_ROLES, grid
from lint.analysis.accessibility.grid import Cell, Grid
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.parse import Element
from lint.text import visible

# What stands in the cells of layouts, and hardly ever in those of data.
_PAGE_PARTS = (
    "table, form, nav, main, header, footer, aside, article, section, iframe, video, object, fieldset, h1, h2, h3, "
    "h4, h5, h6, input, select, textarea"
)
# Those of them that no table of data holds.
_PLAIN_PARTS = "table, form, nav, main, header, footer, aside, article, h1, h2"
_LONGEST_CELL = 200  # characters of a cell of data, where most are shorter
_LONGEST_TITLE = 150
_NUMBER = re.compile(r"[<>≤≥~±$£€+–-]?\s?\d")
_WRAPPERS = 4  # elements around a table that may hold nothing before it


@dataclass(eq=False)
class Table:
    """A `<table>` that screen readers read as one."""

    node: Node

    @cached_property
    def grid(self) -> Grid:
        return grid(self.node)

    @cached_property
    def caption(self) -> str:
        found = (one for one in self.node.element.children if isinstance(one, Element) and one.tag == "caption")
        return next((visible(one.text) for one in found), "")

    @cached_property
    def title_row(self) -> Cell | None:
        """The one cell of a first row that spans all columns, as no other does: a title of the table."""
        spanning = [one for one in self.grid.cells if one.width == self.grid.width > 1]
        if len(spanning) != 1 or spanning[0].y or spanning[0].height > 1 or len(self.grid.rows) < 3:
            return None
        text = self.text(spanning[0])
        return spanning[0] if text and len(text) <= _LONGEST_TITLE else None

    @cached_property
    def headers(self) -> list[Cell]:
        """Its header cells, without a title that spans all columns."""
        return [cell for cell in self.grid.cells if cell.header and cell is not self.title_row]

    @cached_property
    def lays_out(self) -> bool:
        """Tell whether it holds what layouts hold, or stands in another table, or has one row or column only."""
        if self.grid.width < 2 or len(self.grid.rows) < 2:
            return True
        if any(one.tag == "table" for one in self.node.ancestors):
            return True
        return self.node.element.select_one(_PAGE_PARTS) is not None

    @cached_property
    def body(self) -> list[list[Cell]]:
        """The cells by the row where they are anchored, without a title that spans all columns."""
        rows: dict[int, list[Cell]] = {}
        for cell in self.grid.cells:
            if cell is not self.title_row:
                rows.setdefault(cell.y, []).append(cell)
        return list(rows.values())

    def text(self, cell: Cell) -> str:
        return visible(cell.element.text)

    @cached_property
    def is_data(self) -> bool:
        """Tell whether a table without headers is plainly data: it says so, or its cells do."""
        if self.lays_out or len(self.body) < 2:
            return False
        if self.caption:
            return True
        return len(self.body) >= 3 and self.is_regular and (self._has_bold_edge or self._has_figures)

    @cached_property
    def is_regular(self) -> bool:
        """Tell whether its rows are alike and most of its cells hold short texts."""
        cells = [cell for row in self.body for cell in row]
        if any(sum(cell.width for cell in row) != self.grid.width for row in self.body):
            return False
        short = sum(0 < len(self.text(cell)) <= _LONGEST_CELL for cell in cells)
        return short * 4 >= len(cells) * 3

    @property
    def _has_bold_edge(self) -> bool:
        """Tell whether the first row alone, or the first column alone, is written in bold: headers by their look."""
        inner = [cell for row in self.body[1:] for cell in row[1:]]
        if any(is_bold(cell.element) for cell in inner):
            return False
        top, side = self.body[0][1:], [row[0] for row in self.body[1:]]
        return all(is_bold(cell.element) for cell in top) or all(is_bold(cell.element) for cell in side)

    @property
    def _has_figures(self) -> bool:
        """Tell whether figures stand under a first row, and beside a first column, of words."""
        inner = [cell for row in self.body[1:] for cell in row[1:]]
        figures = sum(_NUMBER.match(self.text(cell)) is not None for cell in inner)
        return figures * 2 > len(inner) and not any(_NUMBER.match(self.text(cell)) for cell in self.body[0])


def tables(page: Page) -> tuple[Table, ...]:
    """Every `<table>` that screen readers read as one."""
    return page.derive(_tables)


def _tables(page: Page) -> tuple[Table, ...]:
    found = (nodes(page).node(element) for element in page.tables)
    return tuple(Table(node) for node in found if node.exposed and node.role in TABLE_ROLES)


def called(table: Table) -> str:
    """How messages name a table: by its caption, else by its first cell with text."""
    if name := table.caption or table.node.name:
        return f"The table “{short(name)}”"
    first = next((text for cell in table.grid.cells if (text := table.text(cell))), "")
    return f"The table that starts with “{short(first)}”" if first else "This table"


def is_bold(element: Element) -> bool:
    """Tell whether all text of an element is in bold."""
    text = visible(element.text)
    return bool(text) and visible("".join(one.text for one in element.select("b, strong"))) == text


def stands_before(node: Node) -> Element | None:
    """The element with text right before another; None at the start of what is around it."""
    element = node.element
    for _ in range(_WRAPPERS):
        sibling = element.previous_sibling
        while sibling is not None:
            if isinstance(sibling, Element) and node.tree.node(sibling).text:
                return sibling
            sibling = sibling.previous_sibling
        outer = element.parent
        if not isinstance(outer, Element) or outer.tag in ("body", "main", "td", "th", "li"):
            return None
        element = outer
    return None


def is_heading(node: Node) -> bool:
    """Tell whether an element is a heading, or ends with one."""
    for _ in range(_WRAPPERS):
        if node.role == "heading":
            return True
        inner = [one for one in node.children if one.text]
        if not inner:
            return False
        node = inner[-1]
    return False


def lays_out_parts(table: Table) -> bool:
    """Tell whether a table plainly lays out: with another table or parts of the page in it, or as a single cell."""
    if table.node.element.select_one(_PLAIN_PARTS) is not None:
        return True
    return len(table.grid.cells) == 1 and len(table.text(table.grid.cells[0])) > _LONGEST_TITLE
