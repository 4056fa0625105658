"""Every image has a text alternative.

People who cannot see the image hear its file name instead, or nothing at all.

Say in a few words what the image tells: alt="A nurse takes a blood sample". Write alt="" when it only
decorates.
"""

from collections.abc import Iterator

from lint.over import images
from lint.page import Element
from lint.parse import inside
from lint.rule import Bad, Good, Level, Problem, rule


def check(image: Element) -> Iterator[Problem]:
    if any(image.attr(name) for name in ("aria-label", "aria-labelledby", "title")) or _is_removed(image):
        return
    if image.attr("alt") is None:
        address = image.attr("src") or ""
        name = "" if address.startswith("data:") else address.partition("?")[0].rpartition("/")[2]
        which = f"The image {name}" if name else "This image"
        yield Problem(image, f'{which} has no text alternative. Add alt with what it shows, or alt="" for decoration.')


def _is_removed(image: Element) -> bool:
    """Tell whether the image is taken out of what a screen reader reads."""
    if image.attr("role") in ("presentation", "none"):
        return True
    outer: Element | None = image
    while outer is not None:
        if outer.attr("aria-hidden") == "true" or outer.attr("hidden") is not None or outer.tag == "template":
            return True
        outer = inside(outer)
    return False


RULE = rule(
    __name__,
    __doc__,
    over=images,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "ACT 23a2a8", "HHS 504"),
    examples=(
        Bad("<p>[[<img src='/a/scan.png?w=2'>]]</p>", "The image scan.png has no text alternative"),
        Bad("[[<img src='data:image/gif;base64,R0lGOD'>]]", "This image has no text"),
        Good("<img src=scan.png alt='An ultrasound scan'>"),
        Good("<img src=line.png alt=''><img src=line.png alt>"),
        Good("<img src=a.png role=presentation><span aria-hidden=true><img src=b.png></span>"),
        Good("<img src=a.png aria-label='Map'><img src=b.png title='Map'>"),
    ),
)
