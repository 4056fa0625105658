"""The text alternative of an image is words, not the name of its file.

"IMG 2041 dot jay peg" is all that people who cannot see the picture hear.

Say what the image shows: alt="A nurse takes a blood sample". Write alt="" when it only decorates.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import Span

_ENDING = re.compile(r"[^\s/]+\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico|heic)", re.I)
# What cameras, phones and programs call their files.
_MADE = re.compile(
    r"(?:IMG|DSC[NF]?|DCIM|PXL|MVI|image|photo|picture|pic|screen ?shot|untitled)[ _-]?\(?\d[\d _-]*\)?", re.I
)
_JOINED = re.compile(r"\w+(?:[_-]\w+){2,}|\w*_\w*")


def over(page: Page) -> Sequence[Node]:
    """Every image whose alt holds something."""
    return [
        node for node in with_tag("img", "area", "input")(page) if node.exposed and (node.attr("alt") or "").strip()
    ]


def check(image: Node) -> Iterator[Problem]:
    alt = (image.attr("alt") or "").strip()
    if _ENDING.fullmatch(alt) or _MADE.fullmatch(alt) or (_JOINED.fullmatch(alt) and alt.lower() == _stem(image)):
        message = (
            f'“{short(alt)}” is the name of a file. Say in alt what the image shows, or write alt="" for decoration.'
        )
        yield Problem(_place(image) or image.element, message)


def _stem(image: Node) -> str:
    """The name of the image's file without its ending, in lower case."""
    address = (image.attr("src") or "").partition("?")[0].partition("#")[0]
    return address.rpartition("/")[2].rpartition(".")[0].lower()


def _place(image: Node) -> Span | None:
    return image.page.tree.attribute(image.element, "alt")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "WCAG technique F30", "HHS 504"),
    examples=(
        Bad('<img src="/a/scan.png" alt="[[scan.png]]">', "“scan.png” is the name of a file"),
        Bad('<img src=a.jpg alt="[[IMG_2041]]"><img src=b.jpg alt="[[DSC 0001]]">', "is the name of a file"),
        Bad('<img src=/m/nurse_team_2-small.jpg alt="[[nurse_team_2-small]]">', "Say in alt what the image shows"),
        Good("<img src=scan.png alt='An ultrasound scan'><img src=logo.png alt=''>"),
        Good("<img src=covid-19.png alt='COVID-19'><img src=x.png alt='T-cell'>"),
        Good("<img src=b.png alt='Vitamin B12'><img src=c.png alt='Stage 2'><p hidden><img src=a alt=a.png></p>"),
        Good("<img src=follow-up.png alt='Follow-up'><img src=a.png alt='Photo 3 of 5: the wound closed'>"),
    ),
)
