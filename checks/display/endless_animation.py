"""What moves or blinks by itself stops.

Some people cannot read beside something that moves; for some a word that comes and goes cannot be read at all.

Let it run for less than five seconds, put a button beside it that stops it, and leave it out for people who ask their
computer for less motion: @media (prefers-reduced-motion: reduce).
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import contrast
from lint.analysis.accessibility.describe import opening
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_CHANGES = re.compile(r"(?<![-\w])(?:visibility|opacity|transform|translate|left|right|top|margin(?:-left|-top)?)\s*:")
_NAME = re.compile(r"[-\w]+")


def over(page: Page) -> Sequence[tuple[Node, bool]]:
    """Every element with text that an animation without end moves or hides, and whether less motion is thought of."""
    styles = page.derive(Nodes).styles
    sheets = [one.sheet for one in styles.sheets.found]
    moving = {name.lower() for sheet in sheets for name, text in sheet.keyframes.items() if _CHANGES.search(text)}
    if not moving:
        return []
    spared = any("prefers-reduced-motion" in condition.text for _, around in styles.rules() for condition in around)
    found = {**styles.cascaded("animation"), **styles.cascaded("animation-name")}
    counts = styles.cascaded("animation-iteration-count")
    nodes = page.derive(Nodes)
    return [
        (nodes.node(element), spared)
        for element, value in found.items()
        if "infinite" in f"{value} {counts.get(element, '')}".lower() and not moving.isdisjoint(_NAME.findall(value))
    ]


def check(item: tuple[Node, bool]) -> Iterator[Problem]:
    node, spared = item
    if not spared and node.visible and contrast.says_something(node.text):
        message = f"“{opening(node)}” moves or blinks without end. Can people stop it?"
        yield Problem(node.element, f"{message} If not, let it stop by itself.", review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.2.2", "HHS 504"),
    folds=True,
    examples=(
        Bad(
            "<style>@keyframes flash{50%{opacity:0}}b{animation:flash 1s infinite}</style>[[<b>]]Tea now</b>",
            "“Tea now” moves or blinks without end",
            review=True,
        ),
        Bad(
            "<style>p{animation-name:Run;animation-iteration-count:infinite}@keyframes Run{to{left:9em}}</style>"
            "[[<p>]]Tea</p>",
            "Can people stop it?",
            review=True,
        ),
        Good(
            "<style>@keyframes flash{50%{opacity:0}}p{animation:flash 1s 3}i{animation:flash 1s infinite}</style><p>a"
        ),
        Good("<style>@keyframes a{to{color:red}}p{animation:a 1s infinite}</style><p>Tea</p>"),
        Good("<style>@keyframes a{to{top:0}}b:hover{animation:a 1s infinite}</style><b>Tea</b>"),
        Good(
            "<style>@keyframes a{to{top:0}}p{animation:a 1s infinite}"
            "@media (prefers-reduced-motion: reduce){p{animation:none}}</style><p>Tea</p>"
        ),
    ),
)
