"""A drawing that says it is an image has a name.

A screen reader announces "image" and nothing more: what a chart or an icon tells is lost.

Put a <title> first in it that says what it shows, or aria-hidden="true" when it only decorates.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_ROLES = frozenset({"img", "graphics-document", "graphics-symbol"})
_with_role = matching("svg[role], svg [role]")


def over(page: Page) -> Sequence[Node]:
    """Every drawing, or part of one, that its author gave the role of an image."""
    return [node for node in _with_role(page) if node.exposed and node.foreign and node.explicit_role in _ROLES]


def check(drawing: Node) -> Iterator[Problem]:
    if drawing.name:
        return
    outer = next((one.name for one in drawing.ancestors if one.role in ("link", "button") and one.name), "")
    where = f" beside “{outer}”" if outer else ""
    part = "drawing" if drawing.tag == "svg" else "part of a drawing"
    message = f"This {part}{where} is announced as an image without a name."
    how = 'Put <title>what it shows</title> first in it, or aria-hidden="true" and no role when it only decorates.'
    yield Problem(drawing.element, f"{message} {how}", related=because(causes(drawing)))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.1.1", "ACT 7d6734", "HHS 504"),
    examples=(
        Bad("<p>[[<svg role=img>]]<path d=M0,0></path></svg></p>", "announced as an image without a name"),
        Bad("<p>[[<svg role=img>]]<title> </title><text>Risk</text></svg></p>", "<title>what it shows</title>"),
        Bad("<svg>[[<g role=graphics-symbol>]]<path d=M0,0></path></g></svg>", "This part of a drawing"),
        Bad("<a href=a>[[<svg role=img>]]</svg> Home</a>", "This drawing beside “Home” is"),
        Good("<svg role=img><title>Risk by age</title></svg><svg role=graphics-document aria-label=Risk></svg>"),
        Good("<svg><path d=M0,0></path></svg><svg role=img aria-hidden=true></svg><svg role=none></svg>"),
        Good("<svg><g role=graphics-object></g></svg>"),
    ),
)
