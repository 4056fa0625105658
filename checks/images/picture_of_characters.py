"""A picture made of characters has a text that stands for it.

A screen reader says every slash, dash and dot of it: “slash, slash, underscore…”. Nobody who listens knows what it
shows.

Write role="img" and aria-label="…" on the <pre> with what the picture says, or use an image with alt.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import drawn
from lint.analysis.accessibility.nodes import Node
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    if drawn.is_picture(drawn.lines(node.element)):
        yield Problem(
            node.element,
            "This picture is made of characters, and screen readers read them out one by one. Write role=“img” on the "
            "<pre>, and aria-label with what the picture says.",
            review=True,
        )


RULE = rule(
    __name__,
    __doc__,
    over=drawn.preformatted,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.1.1", "WCAG technique F72", "HHS 504"),
    examples=(
        Bad(
            "[[<pre>]]\n   .-----.\n  /  o o  \\\n |    ^    |\n |  \\___/  |\n  \\_______/\n    ||||\n</pre>",
            "made of characters",
            review=True,
        ),
        Good(
            "<pre role=img aria-label='A smile'>\n"
            "   .-----.\n  /  o o  \\\n |    ^    |\n |  \\___/  |\n  \\_______/\n</pre>"
        ),
        Good("<pre aria-hidden=true>\n   .-----.\n  /  o o  \\\n |    ^    |\n |  \\___/  |\n  \\_______/\n</pre>"),
        Good(
            "<pre>\n+-----+------+\n"
            "| Age | Dose |\n+-----+------+\n| 3   | 5 ml |\n| 9   | 8 ml |\n+-----+------+</pre>"
        ),
        Good("<pre>Take one tablet\nin the morning.\n- - -\nDrink.</pre><pre>***\n***</pre>"),
    ),
)
