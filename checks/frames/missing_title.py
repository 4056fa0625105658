"""Every frame has a title.

People who use a screen reader hear "frame" and must go in to find out whether it is a film, a map or an advertisement.

Add title with what the frame shows: title="Map of the clinic".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import focus, roles
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_frames = with_tag("iframe")


def over(page: Page) -> Sequence[Node]:
    """Every frame that a screen reader meets and the tab key reaches."""
    return [
        node
        for node in _frames(page)
        if node.exposed and focus.tab_index(node) >= 0 and node.explicit_role not in roles.PRESENTATIONAL
    ]


def check(frame: Node) -> Iterator[Problem]:
    if not frame.name:
        message = f"{capital(describe(frame))} has no title. Say in its title what it shows: a film, a map, a form."
        yield Problem(frame.element, message, related=because(causes(frame)))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG technique H64", "ACT cae760", "HHS 504"),
    examples=(
        Bad("<p>[[<iframe src=https://maps.test/embed/clinic>]]</iframe></p>", "The frame clinic has no title"),
        Bad("<p>[[<iframe src=f.html name=Film title=' '>]]</iframe></p>", "Say in its title what it shows"),
        Good("<iframe src=m title='Map of the clinic'></iframe><iframe src=m aria-label='Map'></iframe>"),
        Good("<iframe src=count tabindex=-1></iframe><iframe src=count hidden></iframe>"),
        Good("<iframe src=m role=none></iframe><iframe src=m aria-hidden=true></iframe>"),
    ),
)
