"""Tables as the HTML standard reads them: which cell stands in which slot, and which headers a cell has.

Source: HTML standard, 4.9.12 "Processing model" ("Forming a table", "Forming relationships between data cells and
header cells"). Rows that only a `rowspan` beyond the last row of its group would make hold no cell of their own;
they are left out, as browsers do. How rows become slots: forming.py.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lint.parse import Element

STEPS = 200_000  # of all walks over a table in search of the cells of its headers
_SPACE = " \t\n\f\r"


@dataclass(eq=False, slots=True)
class Cell:
    """A cell: where it is anchored, how far it reaches, and what it says of headers.

    `scope`: "row", "col", "rowgroup", "colgroup", or "" for what the table itself tells. `ids`: its `headers`
    attribute; None without one. `group`: the number of its row group.
    """

    element: Element
    x: int
    y: int
    width: int
    height: int
    header: bool
    scope: str
    ids: tuple[str, ...] | None
    group: int

    @property
    def empty(self) -> bool:
        """Tell whether it holds no element and no text but white space."""
        return not self.element.text.strip(_SPACE) and not any(
            isinstance(one, Element) for one in self.element.children
        )


@dataclass(eq=False)
class Grid:
    """A table's cells and slots. In `rows`, by column, None stands for a slot that several cells cover."""

    by_id: Mapping[str, Element]
    cells: list[Cell] = field(default_factory=list)
    rows: list[dict[int, Cell | None]] = field(default_factory=list)
    width: int = 0
    column_groups: list[range] = field(default_factory=list)
    whole: bool = True
    slots: int = 0
    steps: int = 0

    @cached_property
    def of(self) -> dict[Element, Cell]:
        """The cell of each element."""
        return {cell.element: cell for cell in self.cells}

    @cached_property
    def _data_rows(self) -> set[int]:
        return {y for cell in self.cells if not cell.header for y in range(cell.y, cell.y + cell.height)}

    @cached_property
    def _data_columns(self) -> set[int]:
        return {x for cell in self.cells if not cell.header for x in range(cell.x, cell.x + cell.width)}

    @cached_property
    def _full_rows(self) -> set[int]:
        """The rows with a data cell that is not empty."""
        found = (cell for cell in self.cells if not cell.header and not cell.empty)
        return {y for cell in found for y in range(cell.y, cell.y + cell.height)}

    @cached_property
    def named(self) -> set[Cell]:
        """The cells that the `headers` attribute of another one names."""
        found = (
            self._named(cell, name) for cell in self.cells if cell.ids is not None for name in dict.fromkeys(cell.ids)
        )
        return {cell for cell in found if cell is not None}

    @cached_property
    def lost(self) -> bool:
        """Tell whether a cell names headers, and none of them is another cell of the table."""
        named = (cell for cell in self.cells if cell.ids)
        return any(all(self._named(cell, name) is None for name in cell.ids or ()) for cell in named)

    def _named(self, cell: Cell, name: str) -> Cell | None:
        element = self.by_id.get(name)
        found = self.of.get(element) if element is not None else None
        return found if found is not cell else None

    def is_column_header(self, cell: Cell) -> bool:
        """Tell whether a header cell heads its columns: by `scope`, or as no data cell stands in its rows."""
        return cell.scope == "col" or (
            not cell.scope and self._data_rows.isdisjoint(range(cell.y, cell.y + cell.height))
        )

    def is_row_header(self, cell: Cell) -> bool:
        """Tell whether a header cell heads its rows: by `scope`, or as it is alone with headers in its columns."""
        return cell.scope == "row" or (
            not cell.scope
            and not self.is_column_header(cell)
            and self._data_columns.isdisjoint(range(cell.x, cell.x + cell.width))
        )

    def headers(self, cell: Cell) -> list[Cell]:
        """The header cells of a cell ("algorithm for assigning header cells"), empty ones left out."""
        found: dict[Cell, None] = {}
        if cell.ids is not None:
            found.update(dict.fromkeys(one for name in cell.ids if (one := self._named(cell, name))))
        else:
            for x in range(cell.x, cell.x + cell.width):
                found.update(dict.fromkeys(self._scan(cell, x, cell.y, 0, -1)))
            for y in range(cell.y, cell.y + cell.height):
                found.update(dict.fromkeys(self._scan(cell, cell.x, y, -1, 0)))
            found.update(dict.fromkeys(one for one in self._group_headers if self._heads_group_of(one, cell)))
        found.pop(cell, None)
        return [one for one in found if not one.empty]

    def _scan(self, cell: Cell, x: int, y: int, left: int, up: int) -> Iterator[Cell]:
        """The "internal algorithm for scanning and assigning header cells", one step after the other."""
        opaque: set[tuple[int, int]] = set()
        block = [cell] if cell.header else []
        while x + left >= 0 and y + up >= 0:
            x, y = x + left, y + up
            current = self.rows[y].get(x)
            if current is None:
                continue
            if current.header:
                block.append(current)
                fits = self.is_column_header(current) if up else self.is_row_header(current)
                if fits and _side(current, up) not in opaque:
                    yield current
            elif block:
                opaque.update(_side(one, up) for one in block)
                block = []

    @cached_property
    def _group_headers(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.header and cell.scope in ("rowgroup", "colgroup")]

    def _heads_group_of(self, header: Cell, cell: Cell) -> bool:
        if header is cell or header.x >= cell.x + cell.width or header.y >= cell.y + cell.height:
            return False
        if header.scope == "rowgroup":
            return header.group == cell.group
        return any(header.x in group and cell.x in group for group in self.column_groups)

    def has_cells(self, header: Cell, *, loosely: bool = False) -> bool:
        """Tell whether a header cell is the header of any cell.

        `loosely`: as browsers see it, which ask the cells beside a header only, take an empty corner for no data,
        and `colgroup` for `col`. True where a table is too large to tell.
        """
        if header in self.named or not self.whole:
            return True
        if loosely:
            down = header.scope in ("col", "colgroup") or (
                not header.scope and self._full_rows.isdisjoint(range(header.y, header.y + header.height))
            )
            across = not down
        else:
            down, across = self.is_column_header(header), self.is_row_header(header)
        if (down and self._is_taken(header, 1)) or (across and self._is_taken(header, 0)):
            return True
        return header.scope in ("rowgroup", "colgroup") and self._heads_a_group(header)

    def _heads_a_group(self, header: Cell) -> bool:
        for cell in self.cells:
            self.steps += 1
            if self.steps > STEPS or (cell.ids is None and self._heads_group_of(header, cell)):
                return True
        return False

    def _is_taken(self, header: Cell, down: int) -> bool:
        """Tell whether a cell below (or to the right) that names no headers itself reaches up to this one."""
        if down:
            starts = [(x, header.y + header.height - 1) for x in range(header.x, header.x + header.width)]
        else:
            starts = [(header.x + header.width - 1, y) for y in range(header.y, header.y + header.height)]
        return any(self._is_taken_from(header, x, y, down) for x, y in starts)

    def _is_taken_from(self, header: Cell, x: int, y: int, down: int) -> bool:
        met_data = False
        while True:
            self.steps += 1
            if self.steps > STEPS:
                return True
            x, y = x + (not down), y + down
            if x >= self.width or y >= len(self.rows):
                return False
            cell = self.rows[y].get(x)
            if cell is None or cell is header:
                continue
            if cell.header and met_data and _side(cell, down) == _side(header, down):
                return False  # a new header takes the place of this one
            if cell.ids is None:
                return True
            met_data = met_data or not cell.header


def _side(cell: Cell, vertical: int) -> tuple[int, int]:
    return (cell.x, cell.width) if vertical else (cell.y, cell.height)
