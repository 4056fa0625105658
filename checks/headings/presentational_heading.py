"""A heading is not taken away by its role.

role="presentation" leaves the large, bold letters and takes the heading away: people who cannot see the page do not
find it in the list of headings and cannot jump to it.

Delete the role. Where the text is no heading, make it a <p>.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_HEADINGS = ", ".join(f'h{level}[role~="{role}" i]' for level in range(1, 7) for role in ("none", "presentation"))
_MARKED = matching(_HEADINGS)
# In these a presentational element is the right wrapper of an item (ARIA 1.2, "Required Owned Elements").
_OWNERS = frozenset("tablist menu menubar listbox tree treegrid grid list table radiogroup".split())
_TAKES_OVER = frozenset({"heading", "tab", "menuitem", "option", "treeitem"})


def over(page: Page) -> Sequence[Node]:
    """Every heading that its role makes none, with text to see and nothing in or around it that takes its place."""
    return [node for node in _MARKED(page) if node.exposed and node.role == "none" and not _is_replaced(node)]


def check(node: Node) -> Iterator[Problem]:
    if node.visible and node.text:
        # F92 asks whether it is meant as a heading: some templates write <h4> for the look alone, and say so like this.
        yield Problem(
            node.element,
            f"“{short(node.text)}” is a heading to the eye only: role=“{node.attr('role')}” hides that from screen "
            "readers. If it names what follows, delete the role; else write <p>.",
            review=True,
        )


def _is_replaced(node: Node) -> bool:
    known = aria.roles()
    for outer in node.ancestors:
        role = outer.role
        if outer.tag == "summary" or role in _OWNERS or role == "heading":
            return True
        if role in known and known[role].presentational_children:
            return True
    return any(inner.role in _TAKES_OVER for inner in node.descendants())


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique F92", "HHS 504"),
    examples=(
        Bad(
            "[[<h2 role=presentation>]]Treatment</h2><p>Rest.</p>",
            "“Treatment” is a heading to the eye only",
            review=True,
        ),
        Bad("[[<h3 role=none>]]Diet</h3>", "role=“none” hides that from screen readers", review=True),
        Good("<h2>Treatment</h2><h3 role=heading aria-level=4>Diet</h3><h2 role=none hidden>Diet</h2>"),
        Good("<h2 role=none><span role=heading aria-level=2>Diet</span></h2><h2 role=none tabindex=-1>Tea</h2>"),
        Good("<div role=tablist><h2 role=presentation><button role=tab>Diet</button></h2></div>"),
        Good("<button><h3 role=none>Diet</h3></button><details><summary><h3 role=none>Tea</h3></summary></details>"),
        Good("<h2 role=presentation></h2><p role=presentation>Diet</p><h2 role=none aria-hidden=true>…</h2>"),
    ),
)
