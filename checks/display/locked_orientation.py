"""A page can be read however the phone or tablet is held.

Some people have theirs fixed to a wheelchair and cannot turn it. A style that turns the page back makes them read
sideways.

Take the rotation out of the rule for one orientation, and lay the content out for both.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import rotation
from lint.analysis.accessibility.describe import noun
from lint.analysis.accessibility.rotation import Turned
from lint.rule import Bad, Good, Level, Problem, rule

TOLERANCE = 1.0  # degrees


def check(item: Turned) -> Iterator[Problem]:
    difference = (item.portrait - item.landscape) % 180
    if abs(difference - 90) <= TOLERANCE:
        message = (
            f"The styles turn this {noun(item.node)} by {abs(item.portrait - item.landscape):.0f} degrees when the "
            "screen is turned, so that it can be read one way only. Take the rotation out."
        )
        yield Problem(item.node.element, message)


_OPEN = "<html><style>@media (orientation: portrait)"

RULE = rule(
    __name__,
    __doc__,
    over=rotation.by_orientation,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.4", "ACT b33eff", "HHS 504"),
    examples=(
        Bad(
            f"{_OPEN}{{body{{transform:rotate(90deg)}}}}</style>[[<body>]]Text</body>", "by 90 degrees when the screen"
        ),
        Bad(
            f"{_OPEN}{{.a{{rotate:-.25turn}}}}</style><body>[[<main class=a>]]Text</main></body>", "this <main> element"
        ),
        Bad(f"{_OPEN}{{p{{transform:matrix(0,1,-1,0,0,0)}}}}</style>[[<p>]]Text</p>", "Take the rotation out"),
        Good(f"{_OPEN}{{body{{transform:rotate(1turn) translateX(9px)}}}}</style><body>Text</body>"),
        Good("<style>p{transform:rotate(90deg)}@media print{p{rotate:90deg}}</style><p>Text</p>"),
        Good(f"{_OPEN}{{p{{transform:rotate(90deg)}}}}</style><p hidden>Text</p>"),
    ),
)
