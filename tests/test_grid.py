"""Tables as the HTML standard forms them: slots, headers of cells, and tables that are made to hurt."""

import time

import pytest

from lint.analysis.accessibility.forming import SLOTS, grid
from lint.analysis.accessibility.grid import Cell, Grid
from lint.analysis.accessibility.nodes import node
from tests.markup import page


def read(markup: str, selector: str = "table") -> Grid:
    found = page(f"<!doctype html>{markup}")
    return grid(node(found, found.tree.select(selector)[0]))


def said(cell: Cell) -> str:
    return cell.element.text.strip()


def picture(found: Grid) -> list[str]:
    """Each row as the texts of its slots: "." for no cell, "#" for several."""
    rows = []
    for row in found.rows:
        shown = ("." if x not in row else "#" if (cell := row[x]) is None else said(cell) for x in range(found.width))
        rows.append(" ".join(shown))
    return rows


def headers(found: Grid, of: str) -> list[str]:
    return sorted(said(one) for one in found.headers(next(cell for cell in found.cells if said(cell) == of)))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", []),
        ("<tr><td>a<td>b<tr><td>c<td>d", ["a b", "c d"]),
        ("<tr><td>a<td>b<tr><td>c", ["a b", "c ."]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", ["a a b", "c d e"]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", ["a b", "a c", "d ."]),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<td>d", ["a a b .", "a a c d"]),
        # A cell that is too wide for its place covers what reaches down from above: both are in the slot.
        ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", ["a b", "c #"]),
        # No rowspan reaches out of its row group, and 0 reaches to the end of it.
        ("<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d", ["a b", "c d"]),
        ("<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e", ["a b", "a c", "a d", "e ."]),
        ("<tfoot><tr><td>f<tbody><tr><td>b<thead><tr><td>h", ["b", "h", "f"]),
        ("<tr><tr><td>a", [".", "a"]),
        ("<tr><td colspan=0>a<td colspan=-2>b<td colspan=x>c<td colspan=' +2z'>d", ["a b c d d"]),
        ("<tr><td>a<table><tr><td>b<td>c</table><td>d", ["abc d"]),
    ],
)
def test_cells_stand_in_slots(markup: str, expected: list[str]) -> None:
    assert picture(read(f"<table>{markup}</table>")) == expected


def test_spans_are_cut() -> None:
    found = read("<table><tr><td colspan=1001>a<td rowspan=99999999999>b<tr><td>c</table>")
    assert [(cell.x, cell.y, cell.width, cell.height) for cell in found.cells] == [
        (0, 0, 1000, 1),
        (1000, 0, 1, 2),
        (0, 1, 1, 1),
    ]


SIMPLE = "<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3<td>4</table>"
BOTH = "<table><tr><th>_<th>A<th>B<tr><th>R<td>1<td>2<tr><th>S<td>3<td>4</table>"
LEVELS = (
    "<table><tr><th rowspan=2>_<th colspan=2>A<th colspan=2>B<tr><th>a<th>b<th>c<th>d"
    "<tr><th>R<td>1<td>2<td>3<td>4</table>"
)
AGAIN = "<table><tr><th>A<tr><td>1<tr><th>B<tr><td>2</table>"
WIDE = "<table><tr><th colspan=2>A<tr><td>1<td>2<tr><th>B<th>C<tr><td>3<td>4</table>"
SCOPED = "<table><tr><td>_<th scope=col>A<tr><th scope=row>R<td>1</table>"
CORNER = "<table><tr><td></td><th>A<tr><th>R<td>1</table>"
GROUPS = (
    "<table><colgroup><col><colgroup span=2><thead><tr><th>_<th scope=colgroup colspan=2>G<th>H"
    "<tbody><tr><th scope=rowgroup>X<td>1<td>2<td>3<tr><td>4<td>5<td>6<td>7"
    "<tbody><tr><th scope=rowgroup>Y<td>8<td>9<td>10</table>"
)
NAMED = "<table><tr><th id=a>A<th id=b>B<tr><td headers='b no b'>1<td id=me headers='me a'>2<td headers>3</table>"
ACROSS = "<table><tr><th>A<td>1<td>2<tr><th>B<td>3<td>4</table>"
BETWEEN = "<table><tr><th>A<td>1<th>B<td>2<tr><th>C<td>3<th>D<td>4</table>"
EMPTY = "<table><tr><th>A<th><tr><td>1<td>2</table>"


@pytest.mark.parametrize(
    ("markup", "of", "expected"),
    [
        (SIMPLE, "1", ["A"]),
        (SIMPLE, "4", ["B"]),
        (SIMPLE, "A", []),
        (BOTH, "1", ["A", "R"]),
        (BOTH, "4", ["B", "S"]),
        (BOTH, "R", ["_"]),
        (LEVELS, "1", ["A", "R", "a"]),
        (LEVELS, "4", ["B", "R", "d"]),
        (LEVELS, "b", ["A"]),
        (LEVELS, "R", ["_"]),
        (AGAIN, "1", ["A"]),
        (AGAIN, "2", ["B"]),  # A is opaque below the data that it heads
        (AGAIN, "B", []),
        (WIDE, "1", ["A"]),
        (WIDE, "3", ["A", "B"]),  # of another width: A goes on
        (SCOPED, "1", ["A", "R"]),
        (CORNER, "1", []),  # by the standard an empty corner is data
        (GROUPS, "1", ["G", "X"]),
        (GROUPS, "2", ["G", "X"]),
        (GROUPS, "3", ["H", "X"]),
        (GROUPS, "7", ["H", "X"]),
        (GROUPS, "9", ["G", "Y"]),
        (NAMED, "1", ["B"]),
        (NAMED, "2", ["A"]),
        (NAMED, "3", []),
        (ACROSS, "2", ["A"]),
        (ACROSS, "A", []),
        (BETWEEN, "2", ["B"]),
        (BETWEEN, "D", []),
        (EMPTY, "2", []),
    ],
)
def test_cells_have_headers(markup: str, of: str, expected: list[str]) -> None:
    assert headers(read(markup), of) == expected


@pytest.mark.parametrize(
    ("markup", "strictly", "loosely"),
    [
        (SIMPLE, [], []),
        (BOTH, [], []),
        (LEVELS, [], []),
        (AGAIN, [], []),
        (GROUPS, [], []),
        (CORNER, ["A", "R"], []),
        ("<table><tr><th>A<th>B<tr><td>1</table>", ["B"], ["B"]),
        ("<table><tr><th>A<th>B<tr><td>1<td headers=none>2</table>", ["B"], ["B"]),
        ("<table><tr><th>A<tr><td headers=none>1<tr><th>B<tr><td>2</table>", ["A"], ["A"]),
        ("<table><tr><th scope=row>A<tr><td>1</table>", ["A"], ["A"]),
        ("<table><tr><th scope=colgroup>A<tr><td>1</table>", ["A"], []),
        ("<table><tr><td>1<td>2<tr><th>A<td>3</table>", ["A"], []),
    ],
)
def test_headers_without_cells_are_known(markup: str, strictly: list[str], loosely: list[str]) -> None:
    found = read(markup)
    ours = [cell for cell in found.cells if cell.header]
    assert [said(cell) for cell in ours if not found.has_cells(cell)] == strictly
    assert [said(cell) for cell in ours if not found.has_cells(cell) and not found.has_cells(cell, loosely=True)] == (
        loosely
    )


@pytest.mark.parametrize("markup", [SIMPLE, BOTH, LEVELS, AGAIN, WIDE, SCOPED, GROUPS, NAMED, ACROSS, BETWEEN, EMPTY])
def test_a_header_has_cells_where_a_cell_has_it(markup: str) -> None:
    found = read(markup)
    used = {one for cell in found.cells for one in found.headers(cell)}
    ours = [cell for cell in found.cells if cell.header and not cell.empty]
    assert [said(cell) for cell in ours if found.has_cells(cell)] == [said(cell) for cell in ours if cell in used]


def test_headers_that_lead_nowhere_are_known() -> None:
    assert read("<table><tr><th id=a>A<tr><td headers=b>1</table>").lost
    assert read("<table><tr><td id=a headers=a>1</table>").lost
    assert not read(NAMED).lost


def test_tables_of_roles_are_read_alike() -> None:
    found = read(
        "<div role=table><div role=rowgroup><div role=row><b role=columnheader>A</b>"
        "<b role=columnheader aria-colspan=2>B</b></div></div><div role=row><i role=rowheader>R</i>"
        "<div><i role=cell>1</i></div><i role=cell>2<u role=table><u role=row><u role=cell>x</u></u></u></i></div>"
        "</div>",
        "[role=table]",
    )
    assert picture(found) == ["A B B", "R 1 2x"]
    assert headers(found, "1") == ["B", "R"]


def test_roles_change_what_a_cell_is() -> None:
    found = read("<table><tr><td role=columnheader>A<th role=cell>B<tr><td>1<td>2</table>")
    assert [said(cell) for cell in found.cells if cell.header] == ["A"]
    assert headers(found, "1") == ["A"]


@pytest.mark.parametrize(
    "markup",
    [
        "<tr>" + "<td colspan=1000 rowspan=65534>" * 3000 + "<tr><td>" * 3000,
        "<tr><td rowspan=0>" * 3000,
        "<tr>" + "<th>" * 5000 + "<tr>" + "<td>" * 5000,
        "<tr><th>" * 3000 + "<tr><td headers>" * 3000,
        "<tr><th scope=rowgroup>" * 4000,
        "<tr><th scope=colgroup colspan=900><td headers>" * 400,
        "<table><tr><td>" * 2000,
    ],
)
def test_hostile_tables_take_bounded_time_and_room(markup: str) -> None:
    start = time.process_time()
    found = read(f"<table>{markup}")
    for cell in found.cells:
        if cell.header:
            found.has_cells(cell)
            found.has_cells(cell, loosely=True)
    assert sum(map(len, found.rows)) <= SLOTS + 1000
    assert time.process_time() - start < 3


def test_a_table_that_is_too_large_is_not_judged() -> None:
    found = read("<table><tr><th>A<th>B" + "<tr><td colspan=1000>" * 200)
    assert not found.whole
    assert all(found.has_cells(cell) for cell in found.cells)
