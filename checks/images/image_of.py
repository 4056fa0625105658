"""The text alternative of an image does not begin with "image of".

A screen reader says "image" by itself: "image, image of a heart".

Begin with what the image shows. Say "X-ray", "drawing" or "chart" where the kind of picture matters.
"""

import re
from collections.abc import Iterator

from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit, Span

_OPENING = re.compile(
    r"\s*(?:an?\s+|the\s+)?(?:image|picture|graphic|pic|img)\s+(?:of|showing|shows|depicting)\s+", re.I
)


def check(image: Node) -> Iterator[Problem]:
    alt = image.attr("alt") or ""
    if not image.exposed or not (opening := _OPENING.match(alt)) or opening.end() == len(alt):
        return
    rest = alt[opening.end() :]
    better = rest[:1].upper() + rest[1:]
    message = f'Screen readers say “image” by themselves. Leave out “{opening[0].strip()}”: alt="{better}".'
    place = image.page.tree.attribute(image.element, "alt")
    yield Problem(place or image.element, message, fix=_fix(image, place, alt, better))


def _fix(image: Node, place: Span | None, alt: str, better: str) -> Fix | None:
    """Write the rest alone, where the attribute stands in the source as it reads."""
    if place is None or image.page.source.text[place.start : place.end] != alt:
        return None
    return Fix((Edit(place.start, place.end, better),), safe=False)


RULE = rule(
    __name__,
    __doc__,
    over=with_tag("img"),
    check=check,
    level=Level.NOTE,
    standards=("WCAG 1.1.1",),
    folds=True,
    examples=(
        Bad(
            '<img src=a.png alt="[[Image of a heart valve]]">',
            "Leave out “Image of”",
            fixed='<img src=a.png alt="A heart valve">',
        ),
        Bad(
            '<img src=a.png alt="[[A picture showing how to inhale]]">',
            "How to inhale",
            fixed='<img src=a.png alt="How to inhale">',
        ),
        Good("<img src=a.png alt='A heart valve'><img src=b.png alt='MRI image of a knee'>"),
        Good("<img src=a.png alt='Image'><img src=b.png alt='Picture of'>"),
    ),
)
