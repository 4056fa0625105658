"""Where the keyboard stands can be seen.

People who use the tab key find their place by the line around the link or button. Some styles take it away.

Leave the outline, or show focus in another way: a border, a shadow, another background.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import focus_styles
from lint.analysis.accessibility.styles import Styled
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

# What shows focus without an outline.
_MARKS = frozenset(
    "background-color background-image border-bottom-style border-bottom-width box-shadow color text-decoration-line "
    "transform filter".split()
)
_NOTHING = frozenset({"none", "0", "0px", "hidden", "transparent"})
_EVERYTHING = ("", "*")


def over(page: Page) -> Sequence[list[Styled]]:
    """The rules of the page's styles that say how focus looks, where one of them takes the outline away."""
    found = focus_styles.of_page(page)
    return [found] if any(map(_removes, found)) else []


def check(found: list[Styled]) -> Iterator[Problem]:
    shown = [one for one in found if _outlines(one) or _marks(one)]
    removed = sorted(
        {one.selector for one in found if _removes(one) and not any(_saves(other, one) for other in shown)}
    )
    if removed:
        named = ", ".join(removed[:3])
        message = (
            f"The styles take the focus outline away ({named}). Can people who use the tab key see where they are?"
        )
        yield Problem(None, message, review=True)


def _saves(shown: Styled, removed: Styled) -> bool:
    """Tell whether what one rule shows stays where the other takes the outline away."""
    if _base(shown) not in (*_EVERYTHING, _base(removed)):
        return False
    return _marks(shown) or not removed.important or bool(shown.important)


def _base(one: Styled) -> str:
    """What a selector selects, whatever kind of focus it asks for."""
    return one.selector.partition(":focus")[0].strip()


def _removes(one: Styled) -> bool:
    values = [one.declared[name] for name in ("outline-style", "outline-width") if name in one.declared]
    return not _NOTHING.isdisjoint(values) and not _outlines(one) and not _marks(one)


def _outlines(one: Styled) -> bool:
    declared = one.declared
    return declared.get("outline-style", "none") not in _NOTHING and declared.get("outline-width", "1px") != "0"


def _marks(one: Styled) -> bool:
    return any(one.declared[name] not in _NOTHING for name in _MARKS & one.declared.keys())


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
        Bad(
            "<style>:focus{outline:2px solid}*:focus{outline:none!important}</style><a href=a>x</a>",
            "(*:focus)",
            review=True,
        ),
        Good("<style>a.big:focus,main:focus{outline:none}</style><a href=a>x</a><main tabindex=-1>y</main>"),
        Good("<style>a:focus{outline:none;box-shadow:0 0 3px blue}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:none}a:focus-visible{outline:2px solid}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:0}a:focus:not(:active){box-shadow:0 0 3px blue}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:2px solid}a{outline:none}</style><a href=a>x</a>"),
    ),
)
