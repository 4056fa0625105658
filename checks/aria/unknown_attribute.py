"""An attribute that begins with "aria-" is one of WAI-ARIA.

A misspelt one does nothing: the name or the state that it should tell is never heard.

Mend the spelling, or take it out.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.nodes import nodes
from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule

Item = tuple[Page, Element, list[str]]


def over(page: Page) -> Sequence[Item]:
    """Every element with attributes that begin with aria-."""
    return [(page, element, names) for element, names in nodes(page).with_aria]


def check(item: Item) -> Iterator[Problem]:
    page, element, names = item
    known = aria.attributes()
    for name in names:
        if name not in known:
            close = aria.meant(name)
            hint = f"Did you mean {close}?" if close else "Take it out."
            yield Problem(page.tree.attribute_name(element, name) or element, f"There is no {name}. {hint}")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ACT 5f99a7", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad('<button [[aria-labell]]="Close">x</button>', "There is no aria-labell. Did you mean aria-label?"),
        Bad("<input [[aria-required-field]]=true>", "There is no aria-required-field"),
        Bad("<div role=checkbox [[aria-zzz]]=true>All</div>", "Take it out"),
        Bad("<button [[aria-aria-label]]=Close>x</button><a href=/ aria-label=Home>x</a>", "Did you mean aria-label?"),
        Good("<button aria-label=Close aria-expanded=false>x</button><p>aria-nonsense is a word here</p>"),
    ),
)
