"""The `scope` of a header says which cells it heads: those of its column or of its row.

A scope that HTML does not know tells a screen reader nothing, and it may say the header with the wrong cells.

Write scope="col" on a header above its cells, scope="row" on one beside them, and only on <th>.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.data_tables import tables
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.forming import HEADER_ROLES
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit

_SCOPES = frozenset({"col", "row", "colgroup", "rowgroup"})
_MEANT = {
    "column": "col", "columns": "col", "cols": "col", "columnheader": "col", "rows": "row", "rowheader": "row",
    "column-group": "colgroup", "row-group": "rowgroup",
}  # fmt: skip


def over(page: Page) -> Sequence[Node]:
    """Every cell with `scope` in a table that screen readers read as one."""
    return [
        table.node.tree.node(cell.element)
        for table in tables(page)
        for cell in table.grid.cells
        if cell.element.attr("scope") is not None
    ]


def check(node: Node) -> Iterator[Problem]:
    name = short(node.text)
    place, written = node.page.tree.attribute(node.element, "scope"), node.attr("scope") or ""
    if written.lower() not in _SCOPES:
        meant = _MEANT.get(written.strip().lower().replace(" ", "-"), written.strip().lower())
        if meant in _SCOPES and place:
            yield Problem(
                place,
                f"The scope “{written}” of the header “{name}” is no word of HTML. Write “{meant}”.",
                key=f"unknown {written}",
                fix=Fix((Edit(*place, meant),)),
            )
        else:
            message = f"The scope “{written}” of the cell “{name}” is no word of HTML. Write “col” or “row”."
            yield Problem(place, message, key=f"unknown {written}")
    elif node.tag == "td" and node.role not in HEADER_ROLES:
        message = f"The cell “{name}” has a scope, but is no header. Write it with <th>, or delete the scope."
        yield Problem(place, message, key="td")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H63", "HTML", "HHS 504"),
    examples=(
        Bad(
            "<table><tr><th scope=[[column]]>Drug</th><th>Dose</th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>",
            "of the header “Drug” is no word of HTML. Write “col”",
            fixed="<table><tr><th scope=col>Drug</th><th>Dose</th></tr><tr><td>Iron</td><td>1 mg</td></tr></table>",
        ),
        Bad("<table><tr><th scope='[[all]]'>Drug</th></tr><tr><td>Iron</td></tr></table>", "Write “col” or “row”"),
        Bad("<table><tr><th>Drug</th></tr><tr><td scope=[[row]]>Iron</td><td>1 mg</td></tr></table>", "is no header"),
        Good("<table><tr><th scope=COL>Drug</th></tr><tr><th scope=row>Iron</th><td>1 mg</td></tr></table>"),
        Good("<table><tr><th scope=row>Drug</th><th scope=row>Iron</th><td>1 mg</td></tr></table>"),
        Good("<table role=none><tr><td scope=all>a</td></tr></table><p scope=x>b</p>"),
        Good("<table><tr><td role=columnheader scope=col>Drug</td></tr><tr><td>Iron</td></tr></table>"),
    ),
)
