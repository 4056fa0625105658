"""Every image has a text alternative.

People who cannot see the image hear its file name instead, or nothing at all.

Say in a few words what the image tells: alt="A nurse takes a blood sample". Write alt="" when it only
decorates.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role, with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_images = with_tag("img")
_drawn = with_role("img")


def over(page: Page) -> Sequence[Node]:
    """Every image that a screen reader meets: `<img>`, and what another element says is one."""
    others = [node for node in _drawn(page) if node.tag != "img" and not node.foreign]
    return [*(node for node in _images(page) if node.exposed), *others]


def check(image: Node) -> Iterator[Problem]:
    if image.name or image.role == "none" or (image.tag == "img" and image.role != "img"):
        return
    said = capital(describe(image))
    if image.tag != "img":
        yield Problem(
            image.element,
            f"{said} has no text alternative. Add aria-label with what it shows.",
            related=because(causes(image)),
        )
    elif image.explicit_role == "none" or image.attr("alt") == "":
        message = (
            f"{said} is marked as decoration, and yet the keyboard or an aria- attribute leads screen readers to it."
        )
        yield Problem(image.element, f"{message} Add alt with what it shows, or take tabindex and aria- away.")
    elif image.attr("alt") is None:
        yield Problem(
            image.element,
            f"{said} has no text alternative. Add alt with {_content(image)}.",
            related=because(causes(image)),
        )
    else:
        yield Problem(
            image.element, f"{said} has a blank alt. Write in it {_content(image)}.", related=because(causes(image))
        )


def _content(image: Node) -> str:
    """What to write: an image that is all of a link or a button is no decoration."""
    outer = next((one for one in image.ancestors if one.role in ("link", "button")), None)
    if outer is not None and not outer.name:
        return "where the link leads" if outer.role == "link" else "what the button does"
    return 'what it shows, or alt="" for decoration'


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "ACT 23a2a8", "HHS 504"),
    examples=(
        Bad("<p>[[<img src='/a/scan.png?w=2'>]]</p>", "The image scan.png has no text alternative"),
        Bad("<p>[[<img src='data:image/gif;base64,R0lGOD'>]]</p>", "The image has no text"),
        Bad("<a href=d.html>[[<img src=d.png>]] Find a doctor</a>", "The image d.png inside the link “Find a doctor”"),
        Bad("<p>[[<img src=a.png alt=' '>]]</p>", "has a blank alt"),
        Bad("<p>[[<img src=a.png alt='' tabindex=0>]]</p>", "is marked as decoration, and yet"),
        Bad("<p>[[<span role=img class=icon>]]</span></p>", "Add aria-label with what it shows"),
        Bad("<a href=d.html>[[<img src=d.png>]]</a>", "Add alt with where the link leads"),
        Good("<img src=scan.png alt='An ultrasound scan'><span role=img aria-label='Three stars'>***</span>"),
        Good("<img src=line.png alt=''><img src=line.png alt>"),
        Good("<img src=a.png role=presentation><span aria-hidden=true><img src=b.png></span>"),
        Good("<img src=a.png aria-label='Map'><img src=b.png title='Map'><img src=c.png hidden>"),
        Good("<p><img src=a.png aria-labelledby=far-away></p>", name="fragment.html"),
        Good("<b id=m>Map</b><img src=a.png aria-labelledby=m><svg role=img></svg><img src=c.png role=button>"),
    ),
)
