"""Where the keyboard stands can be seen.

People who use the tab key find their place by the line around the link or button. Some styles take it away.

Leave the outline, or show focus in another way: a border, a shadow, another background.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import focus_styles
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_SHOWING = frozenset(
    "background-color background-image border-bottom-style border-bottom-width box-shadow color text-decoration-line "
    "transform filter outline-width".split()
)
_NOTHING = frozenset({"none", "0", "0px", "hidden", "transparent"})
Focus = tuple[str, dict[str, str]]  # a selector, and what is declared for it


def over(page: Page) -> Sequence[list[Focus]]:
    """The rules of the page's styles that say how focus looks, where one of them takes the outline away."""
    found = focus_styles.of_page(page)
    return [found] if any(_removes(declared) for _, declared in found) else []


def check(found: list[Focus]) -> Iterator[Problem]:
    shown = {_base(selector) for selector, declared in found if _shows(declared)}
    removed = sorted({one for one, declared in found if _removes(declared) and _base(one) not in shown})
    if removed and not ("*" in shown or "" in shown):
        named = ", ".join(removed[:3])
        message = (
            f"The styles take the focus outline away ({named}). Can people who use the tab key see where they are?"
        )
        yield Problem(None, message, review=True)


def _base(selector: str) -> str:
    """What a selector selects, whatever kind of focus it asks for."""
    return selector.partition(":focus")[0].strip()


def _removes(declared: dict[str, str]) -> bool:
    styles = [declared[name] for name in ("outline-style", "outline-width") if name in declared]
    return any(one in _NOTHING for one in styles) and not _shows(declared)


def _shows(declared: dict[str, str]) -> bool:
    visible = declared.get("outline-style", "none") not in _NOTHING and declared.get("outline-width", "1px") != "0"
    return visible or any(declared[name] not in _NOTHING for name in _SHOWING & declared.keys() - {"outline-width"})


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
        Good("<style>a:focus{outline:none;box-shadow:0 0 3px blue}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:none}a:focus-visible{outline:2px solid}</style><a href=a>x</a>"),
        Good("<style>a:focus{outline:2px solid}a{outline:none}</style><a href=a>x</a>"),
    ),
)
