"""The text alternative of an image says what it shows.

"Image", "alt text" or "spacer" was put there to fill the field. People who cannot see the picture still do not know
what it is.

Say what the image shows, or write alt="" when it only decorates.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.rule import Bad, Good, Level, Problem, rule

_FILLERS = frozenset(
    "alt|alt tag|alt text|alternative text|alttext|blank|bullet|decoration|decorative|decorative image|divider|dummy|"
    "empty|graphic|image|image alt|image alt text|image description|image here|image placeholder|img|insert alt text|"
    "n/a|no alt|no description|none|nothing|null|photo|photograph|pic|picture|placeholder|placeholder image|separator|"
    "spacer|spacer image|tbd|temp|thumbnail|todo|undefined|untitled|xxx".split("|")
)


def check(image: Node) -> Iterator[Problem]:
    alt = image.attr("alt") or ""
    if image.exposed and alt.strip(" .:*-[]()").lower() in _FILLERS:
        advice = 'Say what the image shows, or write alt="" for decoration.'
        message = f"“{alt.strip()}” does not say what {describe(image).partition(' “')[0]} shows. {advice}"
        yield Problem(image.page.tree.attribute(image.element, "alt") or image.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=with_tag("img", "area", "input"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "WCAG technique F30", "HHS 504"),
    examples=(
        Bad('<img src=scan.png alt="[[image]]">', "“image” does not say what the image shows"),
        Bad('<a href=b.html><img src=scan.png alt="[[Alt text]]"></a>', "“Alt text”"),
        Bad('<img src=line.gif alt="[[spacer]]">', 'alt="" for decoration'),
        Good("<img src=line.gif alt=''><img src=scan.png alt='Image of a heart valve'>"),
        Good("<img src=b.png alt='An ultrasound image'><span aria-hidden=true><img src=b.png alt=image></span>"),
    ),
)
