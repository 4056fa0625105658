"""A part of the page with a role that needs a name has one.

A screen reader announces "dialog" or "region" and nothing more: people cannot tell what they came into.

Add aria-label, or aria-labelledby with the id of its heading.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute, with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

FAR = 40  # elements behind the start of a part: no heading after these is its own
_ITEMS = frozenset({"option", "tab", "treeitem"})  # they are operated, so a name is no mere help
_LARGE = frozenset(
    "alertdialog application dialog grid meter progressbar radiogroup region tabpanel tree treegrid".split()
)
_said = with_attribute("role")
_native = with_tag("dialog", "meter", "progress")


def over(page: Page) -> Sequence[Node]:
    """Every element whose role needs a name by ARIA, less what rules of links, forms and images look at."""
    needing = {name for name, role in aria.roles().items() if role.name_required} & _LARGE | _ITEMS
    found = [node for node in _said(page) if node.explicit_role in needing]
    found += [node for node in _native(page) if not node.explicit_role]
    return [node for node in found if node.exposed]


def check(node: Node) -> Iterator[Problem]:
    if node.name:
        return
    near = islice(node.descendants(), FAR)
    heading = next((one for one in near if one.role == "heading" and one.name), None)
    how = "Write what it is, or add aria-label." if node.role in _ITEMS else "Add aria-label with what it is."
    if heading is not None:
        name = heading.attr("id")
        how = f"Add aria-labelledby with the id of its heading “{heading.name}”" + (f": {name}." if name else ".")
    level = None if node.role in _ITEMS else Level.WARNING
    yield Problem(
        node.element,
        f"{capital(describe(node))} has role=“{node.role}” and no name. {how}",
        level,
        related=because(causes(node)),
    )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("<div role=tablist>[[<button role=tab id=a>]]</button></div>", "with id=“a” has role=“tab” and no name"),
        Bad("[[<div role=dialog>]]<h2 id=t>Log in</h2></div>", "its heading “Log in”: t", level=Level.WARNING),
        Bad("<p>[[<progress value=3>]]</progress></p>", "has role=“progressbar” and no name", level=Level.WARNING),
        Bad("[[<div role=region>]]Text</div>", "Add aria-label with what it is", level=Level.WARNING),
        Good("<div role=dialog aria-label='Log in'></div><div role=tab>Causes</div><div role=region title=Map></div>"),
        Good("<label>Step <progress value=3></progress></label><div role=dialog hidden></div><dialog></dialog>"),
        Good("<section>Text</section><table><tr><td>1</table><select><option></select><div role=list></div>"),
    ),
)
