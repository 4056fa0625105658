"""What is said in a recording also stands in writing.

People who are deaf get nothing from a talk without a transcript; others read it faster than they listen, or search
in it.

Put the transcript on the page, or a link to it beside the player.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_AUDIOS = with_tag("audio")
_WRITTEN = re.compile(r"\btranscripts?\b|\btranscriptions?\b|\btext versions?\b", re.I)


def over(page: Page) -> Sequence[Node]:
    """Every audio player that people meet, or that plays by itself."""
    return [node for node in _AUDIOS(page) if node.exposed or node.attr("autoplay") is not None]


def check(audio: Node) -> Iterator[Problem]:
    if not audio.page.derive(_names_transcript):
        message = f"Does what is said in {describe(audio)} stand in writing? If not, add a transcript."
        yield Problem(audio.element, capital(message), review=True)


def _names_transcript(page: Page) -> bool:
    """Tell whether a link, a heading or a sentence of the page speaks of a transcript."""
    return any(_WRITTEN.search(block.text.string) for block in page.blocks)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.2.1", "HHS 504"),
    examples=(
        Bad(
            "<p>A talk: [[<audio src=talk.mp3 controls>]]</audio></p>",
            "Does what is said in the audio player talk.mp3 stand in writing?",
            review=True,
        ),
        Good("<audio src=talk.mp3 controls></audio><p><a href=t.html>Transcript of the talk</a></p>"),
        Good("<audio src=talk.mp3></audio><audio src=talk.mp3 controls hidden></audio>"),
    ),
)
