"""A heading holds text.

People who use a screen reader go from heading to heading: an empty one promises a section and says nothing.

Write the heading, or remove it; make space with the style sheet.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import opening
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.rule import Bad, Good, Level, Problem, because, rule


def check(heading: Node) -> Iterator[Problem]:
    if heading.name:
        return
    image = next((one for one in heading.descendants() if one.tag == "img" and one.exposed), None)
    if image is not None:
        how = "holds nothing but an image without alt. Say in the alt what the heading is"
    elif said := opening(heading):
        how = f"“{said}” is hidden from screen readers. Take aria-hidden away"
    else:
        how = "is empty. Write it"
    yield Problem(heading.element, f"This heading {how}, or remove the heading.", related=because(causes(heading)))


RULE = rule(
    __name__,
    __doc__,
    over=with_role("heading"),
    check=check,
    level=Level.WARNING,
    standards=("ACT ffd0e9",),
    examples=(
        Bad("[[<h2>]]</h2><p>Rest.</p>", "This heading is empty. Write it, or remove"),
        Bad("[[<h3>]]&nbsp;<br></h3>", "is empty"),
        Bad("[[<h1>]]<img src=logo.png></h1>", "holds nothing but an image without alt"),
        Bad("[[<h2>]]<span aria-hidden=true>Causes</span></h2>", "“Causes” is hidden from screen readers"),
        Bad("[[<div role=heading aria-level=2>]]</div>", "is empty"),
        Good("<h2>Causes</h2><h1><img src=logo.png alt='Hill Clinic'></h1><h3 aria-label=Causes></h3>"),
        Good("<h2 hidden></h2><h2 aria-hidden=true></h2><h2 role=none></h2><div></div>"),
    ),
)
