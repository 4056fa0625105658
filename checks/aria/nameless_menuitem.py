"""Every item of a menu has a name.

People who use a screen reader hear "menu item" and cannot tell what it does.

Write what it does, or add aria-label where it shows an icon.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.rule import Bad, Good, Level, Problem, because, rule


def check(item: Node) -> Iterator[Problem]:
    if not item.name:
        message = (
            f"{capital(describe(item))} has no text. Write what it does, or add aria-label where it shows an icon."
        )
        yield Problem(item.element, message, related=because(causes(item)))


RULE = rule(
    __name__,
    __doc__,
    over=with_role("menuitem"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ACT m6b1q3", "HHS 504"),
    examples=(
        Bad("<div role=menu>[[<button role=menuitem>]]<img src=p.png alt=''></button></div>", "The menu item has no"),
        Bad("<ul role=menu>[[<li role=menuitem id=print>]]</ul>", "with id=“print” has no text"),
        Good("<div role=menu><button role=menuitem>Print</button><a role=menuitem aria-label=Share href=x></a></div>"),
        Good("<menu><li></menu><div role=menu hidden><b role=menuitem></b></div>"),
    ),
)
