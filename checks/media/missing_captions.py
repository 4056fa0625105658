"""A video has captions.

People who are deaf, or who watch without sound in a waiting room, read what is said.

Add <track kind="captions" srclang="en" src="film.vtt">. Captions may also be part of the picture: look at it.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_VIDEOS = with_tag("video")


def over(page: Page) -> Sequence[Node]:
    """Every video that has sound."""
    return [node for node in _VIDEOS(page) if node.exposed and node.attr("muted") is None]


def check(video: Node) -> Iterator[Problem]:
    if video.element.select_one("track[kind=captions i], track[kind=subtitles i], track:not([kind])") is None:
        message = f"{capital(describe(video))} has no captions here. Does it show them itself? If not, add a track."
        yield Problem(video.element, message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.2.2", "HHS 504"),
    examples=(
        Bad("[[<video src=film.mp4 controls>]]</video>", "has no captions here", review=True),
        Bad("[[<video controls>]]<track kind=chapters src=a.vtt></video>", "add a track", review=True),
        Good("<video src=film.mp4 controls><track kind=captions src=a.vtt></video><video src=a.mp4 muted></video>"),
    ),
)
