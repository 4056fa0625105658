"""Rows of cells to grids: the spans of cells, row groups and column groups, in bounded memory.

Source: HTML standard, 4.9.12.1 "Forming a table". Tables made of ARIA roles are read alike, with `aria-colspan` and
`aria-rowspan` (WAI-ARIA 1.2).
"""

from lint.analysis.accessibility.grid import Cell, Grid
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.parse import Element

SLOTS = 100_000  # a table of more slots is not read to its end: `whole` is False
WIDEST, HIGHEST = 1_000, 65_534  # what `colspan` and `rowspan` are cut to
HEADER_ROLES = frozenset({"columnheader", "rowheader"})
CELL_ROLES = HEADER_ROLES | {"cell", "gridcell"}
TABLE_ROLES = frozenset({"table", "grid", "treegrid"})
_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})
_SCOPE_OF = {"columnheader": "col", "rowheader": "row"}
_SPACE = " \t\n\f\r"


def grid(table: Node) -> Grid:
    """The grid of a table; worked out once a page."""
    known = table.page.derive(_grids)
    if table not in known:
        known[table] = _from_html(table) if table.tag == "table" else _from_roles(table)
    return known[table]


def table_of(node: Node) -> Node | None:
    """The table or grid around a cell, by role; also a `<table>` that is presentational, with its role "none"."""
    return next((one for one in node.ancestors if one.tag == "table" or one.role in TABLE_ROLES), None)


def _grids(_: Page) -> dict[Node, Grid]:
    return {}


def _from_html(table: Node) -> Grid:
    found = Grid(table.tree.by_id)
    for part in _inside(table.element, "colgroup"):
        _add_columns(found, part)
    rows = _Rows(found)
    # A tfoot comes last, wherever it is written.
    for part in [*_inside(table.element, "thead", "tbody", "tr"), *_inside(table.element, "tfoot")]:
        if part.tag == "tr":
            rows.add([_html_cell(table, one) for one in _inside(part, "td", "th")])
            continue
        rows.end_group()
        for row in _inside(part, "tr"):
            rows.add([_html_cell(table, one) for one in _inside(row, "td", "th")])
        rows.end_group()
    rows.end_group()
    return found


def _inside(element: Element, *tags: str) -> list[Element]:
    return [one for one in element.children if isinstance(one, Element) and one.tag in tags]


def _add_columns(found: Grid, group: Element) -> None:
    start = found.column_groups[-1].stop if found.column_groups else 0
    size = sum(_number(one.attr("span"), 1, WIDEST) for one in _inside(group, "col") or [group])
    found.column_groups.append(range(start, start + size))


def _html_cell(table: Node, element: Element) -> Cell:
    said = element.attr("role")
    role = table.tree.node(element).role if said else ""
    header = role in HEADER_ROLES if role in CELL_ROLES else element.tag == "th"
    scope = (element.attr("scope") or "").lower()
    if role in HEADER_ROLES and scope not in _SCOPES:
        scope = _SCOPE_OF[role]
    ids = element.attr("headers")
    return Cell(
        element,
        x=-1,
        y=-1,
        width=_number(element.attr("colspan"), 1, WIDEST),
        height=_number(element.attr("rowspan"), 0, HIGHEST),
        header=header,
        scope=scope if header and scope in _SCOPES else "",
        ids=None if ids is None else tuple(ids.split()),
        group=-1,
    )


def _from_roles(table: Node) -> Grid:
    found = Grid(table.tree.by_id)
    cells: dict[Node, list[Cell]] = {}
    for element in table.element.select("[role]"):
        node = table.tree.node(element)
        if not node.exposed:
            continue
        if node.role == "row":
            cells.setdefault(node, [])
        elif node.role in CELL_ROLES:
            row = next((one for one in node.ancestors if one.role == "row" or one.role in TABLE_ROLES), None)
            if row in cells:
                cells[row].append(_role_cell(node))
    rows = _Rows(found)
    group: Node | None = None
    for row, its in cells.items():
        if table_of(row) is not table:
            continue
        around = next(one for one in row.ancestors if one.role == "rowgroup" or one is table)
        if around is not group:
            rows.end_group()
            group = around
        rows.add(its)
    return found


def _role_cell(node: Node) -> Cell:
    header = node.role in HEADER_ROLES
    return Cell(
        node.element,
        x=-1,
        y=-1,
        width=_number(node.attr("aria-colspan"), 1, WIDEST),
        height=_number(node.attr("aria-rowspan"), 0, HIGHEST),
        header=header,
        scope=_SCOPE_OF[node.role] if header else "",
        ids=None,
        group=-1,
    )


class _Rows:
    """Puts rows of cells into a grid, one after the other ("Forming a table")."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.growing: list[tuple[Cell, int]] = []  # cells that reach further down, and the row where they end
        self.group = 0
        self.first = 0  # row of the group

    def add(self, cells: list[Cell]) -> None:
        """Add a row: what still reaches into it from above comes first."""
        grid, y = self.grid, len(self.grid.rows)
        if not grid.whole:
            return
        row: dict[int, Cell | None] = {}
        grid.rows.append(row)
        self.growing = [(cell, end) for cell, end in self.growing if end > y]
        for cell, _ in self.growing:
            self._cover(row, cell)
            if grid.slots > SLOTS:
                grid.whole = False
                return
        x = 0
        for cell in cells:
            if grid.slots > SLOTS:
                grid.whole = False
                return
            while x in row:
                x += 1
            end = y + (cell.height or HIGHEST)
            cell.x, cell.y, cell.height, cell.group = x, y, 0, self.group
            self._cover(row, cell)
            x += cell.width
            grid.cells.append(cell)
            if end > y + 1:
                self.growing.append((cell, end))

    def _cover(self, row: dict[int, Cell | None], cell: Cell) -> None:
        cell.height += 1
        end = cell.x + cell.width
        self.grid.slots += cell.width
        self.grid.width = max(self.grid.width, end)
        for x in range(cell.x, end):
            row[x] = None if x in row else cell

    def end_group(self) -> None:
        """End a group of rows: no cell reaches out of it."""
        if self.first < len(self.grid.rows):
            self.group += 1
        self.first = len(self.grid.rows)
        self.growing = []


def _number(written: str | None, least: int, most: int) -> int:
    """Read a span as HTML does: digits behind white space; 1 for anything else."""
    digits = (written or "").lstrip(_SPACE).removeprefix("+")
    size = next((index for index, one in enumerate(digits) if one not in "0123456789"), len(digits))
    value = int(digits[:size]) if 0 < size < 10 else 1 if not size else most
    return min(value, most) if value >= least else 1
