"""Text stands still.

Nobody can read at the speed of a text that runs or blinks, and some people can look at nothing else.

Write it as plain text.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    how = "runs" if node.tag == "marquee" else "blinks"
    yield Problem(node.element, f"This text {how}: <{node.tag}>. Nobody can stop it. Write it as plain text.")


RULE = rule(
    __name__,
    __doc__,
    over=with_tag("marquee", "blink"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.2.2", "HTML", "HHS 504"),
    examples=(
        Bad("<p>[[<marquee>]]Closed on Monday</marquee></p>", "This text runs"),
        Bad("<p>[[<blink>]]Closed</blink></p>", "This text blinks"),
        Good("<p><strong>Closed on Monday</strong></p><div hidden><blink>x</blink></div>"),
    ),
)
