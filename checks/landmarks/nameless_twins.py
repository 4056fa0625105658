"""Landmarks of one kind have different names.

"Navigation, navigation, navigation": people with a screen reader must enter each to learn which is the menu.

Name them: <nav aria-label="Main menu">, <nav aria-label="On this page">.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import landmarks
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_KINDS = {"navigation": "navigations", "complementary": "asides", "form": "forms", "search": "searches"}


def over(page: Page) -> Sequence[list[Node]]:
    """The landmarks of each kind of which there are several."""
    by_role: dict[str, list[Node]] = {}
    for node in landmarks.of_page(page):
        by_role.setdefault(node.role, []).append(node)
    return [found for role, found in by_role.items() if role in _KINDS and len(found) > 1]


def check(found: list[Node]) -> Iterator[Problem]:
    kind = _KINDS[found[0].role]
    named: dict[str, Node] = {}
    for node in found:
        name = node.name.lower()
        if not name:
            others = f"There are {len(found)} {kind} on this page, and this one has no name"
            yield Problem(node.element, f"{others}. Add aria-label with what it holds.")
        elif name in named and _holds(node) != _holds(named[name]):
            first = (Related(named[name].element, "the other one"),)
            message = f"Two {kind} of this page are called “{short(node.name)}”. Give each a name of its own."
            yield Problem(node.element, message, related=first)
        named.setdefault(name, node)


def _holds(node: Node) -> str:
    return " ".join(node.element.text.split())


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 1.3.1", "WCAG 2.4.1", "WCAG technique ARIA6"),
    whole=True,
    folds=True,
    examples=(
        Bad(
            "<body>[[<nav>]]<a href=a>Home</a></nav>[[<nav>]]<a href=#b>Causes</a></nav></body>",
            "There are 2 navigations on this page, and this one has no name",
        ),
        Bad(
            "<body><nav aria-label=Menu><a href=a>Home</a></nav>[[<nav aria-label=menu>]]<a href=b>Help</a></nav>",
            "are called “menu”",
        ),
        Good("<body><nav aria-label=Menu><a href=a>Home</a></nav><nav aria-label='On this page'></nav></body>"),
        Good("<body><nav><a href=a>Home</a></nav><nav hidden></nav><main><section><h2>Causes</h2></section></main>"),
        Good("<body><nav aria-label=Pages>1 2</nav><p>Text</p><nav aria-label=Pages>1 2</nav></body>"),
    ),
)
