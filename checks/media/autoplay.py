"""Sound and film start when the reader starts them.

Sound that starts by itself drowns the screen reader, and moving pictures keep some people from reading what stands
beside them.

Take autoplay away.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    if node.hidden and node.tag == "video":
        return
    place = node.page.tree.attribute_name(node.element, "autoplay") or node.element
    name = capital(describe(node))
    if node.attr("muted") is None:
        yield Problem(place, f"{name} starts with sound by itself, over the screen reader. Take autoplay away.")
    elif node.attr("controls") is None:
        message = (
            f"{name} moves by itself and has no controls. Can readers stop it? Add controls, or take autoplay away."
        )
        yield Problem(place, message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=matching("audio[autoplay], video[autoplay]", hidden=True),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.2", "WCAG 2.2.2", "HHS 504"),
    examples=(
        Bad("<video src=film.mp4 controls [[autoplay]]></video>", "The video film.mp4 starts with sound by itself"),
        Bad("<audio src=hello.mp3 [[autoplay]]></audio>", "over the screen reader. Take autoplay away"),
        Bad(
            "<video src=waves.mp4 muted loop [[autoplay]]></video>", "moves by itself and has no controls", review=True
        ),
        Good("<video src=film.mp4 controls></video><video src=a.mp4 autoplay muted controls></video>"),
        Good("<div hidden><video src=film.mp4 autoplay></video></div>"),
    ),
)
