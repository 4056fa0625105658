"""An embedded picture, sound or film has a name.

What stands inside <object> is shown only where the file cannot be: a screen reader meets the file itself, and says
nothing of it.

Add aria-label or title with what it shows or says.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_KINDS = {"image": "picture", "audio": "sound", "video": "film"}
_ENDINGS = {
    "image": frozenset("apng avif bmp gif ico jpeg jpg png svg tif tiff webp".split()),
    "audio": frozenset("aac flac m4a mp3 oga ogg opus wav".split()),
    "video": frozenset("avi m4v mov mp4 mpeg mpg ogv webm wmv".split()),
}
_objects = with_tag("object")


def over(page: Page) -> Sequence[Node]:
    """Every object without a role of its own that shows a picture or plays something, by its type or its file."""
    return [node for node in _objects(page) if node.exposed and not node.explicit_role and _kind(node)]


def check(embedded: Node) -> Iterator[Problem]:
    if not embedded.name:
        message = (
            f"{capital(describe(embedded))} shows a {_kind(embedded)} that has no name for people who cannot see it."
        )
        yield Problem(
            embedded.element, f"{message} Add aria-label with what it tells.", related=because(causes(embedded))
        )


def _kind(node: Node) -> str:
    """What an object shows, in a word; "" for text, for another page, and for what cannot be known."""
    address = (node.attr("data") or "").strip().lower()
    kind = (node.attr("type") or "").strip().lower().partition("/")[0]
    if not kind and address.startswith("data:"):
        kind = address[5:].partition("/")[0]
    elif not kind:
        file, _, ending = address.partition("#")[0].partition("?")[0].rpartition("/")[2].rpartition(".")
        kind = next((one for one, endings in _ENDINGS.items() if file and ending in endings), "")
    return _KINDS.get(kind, "") if address else ""


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "ACT 8fc3b6", "HHS 504"),
    examples=(
        Bad("<p>[[<object data=/a/heart.svg>]]</object></p>", "The embedded object heart.svg shows a picture"),
        Bad("<p>[[<object data=talk type=audio/mpeg>]]A talk</object></p>", "shows a sound that has no name"),
        Bad("<p>[[<object data=scan.png?w=2 title=' '>]]<img src=scan.png alt=Scan></object></p>", "aria-label"),
        Good("<object data=heart.svg aria-label='The heart'></object><object data=a.mp4 title='Film'></object>"),
        Good("<object data=leaflet.pdf></object><object data=page.html></object><object></object>"),
        Good("<object data=a.png role=img></object><object data=a.png hidden></object><object data=png></object>"),
    ),
)
