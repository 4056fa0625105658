"""Where the keyboard stands can be seen.

People who use the tab key find their place by the line around the link or button. Some styles take it away.

Leave the outline, or show focus in another way: a border, a shadow, another background.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.nodes import nodes
from lint.analysis.accessibility.styles import Styled
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_SHOWING = frozenset(
    "background-color background-image border-bottom-style border-bottom-width box-shadow color text-decoration-line "
    "transform filter".split()
)
_NOTHING = frozenset({"none", "0", "0px", "hidden", "transparent"})


def over(page: Page) -> Sequence[list[Styled]]:
    """The rules of the page's styles that say how focus looks, where one of them takes the outline away."""
    rules = [rule for rule in nodes(page).styles.of_state(":focus") if ":not(:focus" not in rule.selector]
    return [rules] if any(_removes(rule) for rule in rules) else []


def check(rules: list[Styled]) -> Iterator[Problem]:
    shown = {_base(rule.selector) for rule in rules if _shows(rule)}
    removed = sorted({rule.selector for rule in rules if _removes(rule) and _base(rule.selector) not in shown})
    if removed and not ("*" in shown or "" in shown):
        named = ", ".join(removed[:3])
        message = (
            f"The styles take the focus outline away ({named}). Can people who use the tab key see where they are?"
        )
        yield Problem(None, message, review=True)


def _base(selector: str) -> str:
    """What a selector selects, whatever kind of focus it asks for."""
    return selector.partition(":focus")[0].strip()


def _removes(rule: Styled) -> bool:
    outline = [rule.declared[name] for name in ("outline-style", "outline-width") if name in rule.declared]
    return any(one in _NOTHING for one in outline) and not _shows(rule)


def _shows(rule: Styled) -> bool:
    said = {name: rule.declared[name] for name in _SHOWING if name in rule.declared}
    if said.get("border-bottom-style") in _NOTHING:
        said.pop("border-bottom-width", None)
    outline = [rule.declared[name] for name in ("outline-style", "outline-width") if name in rule.declared]
    drawn = bool(outline) and not any(one in _NOTHING for one in outline)
    return drawn or any(value not in _NOTHING for value in said.values())


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.4.7", "WCAG technique F78", "HHS 504"),
    examples=(
        Bad(
            "<style>a:focus{outline:none}</style><a href=a>x</a>", "The styles take the focus outline away", review=True
        ),
        Bad("<style>*:focus{outline:0}</style><a href=a>x</a>", "(*:focus)", review=True),
        Bad("<style>a:focus{outline:none;border:0}</style><a href=a>x</a>", "(a:focus)", review=True),
        Good("<style>.b:focus{outline:none}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:none;box-shadow:0 0 3px blue}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:none}a:focus-visible{outline:2px solid}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:2px solid}a{outline:none}</style><a href=a>x</a>"),
    ),
)
