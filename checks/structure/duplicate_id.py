"""An id stands on one element of a page.

A link, a label or a screen reader that looks for the id takes the first one: the rest cannot be reached.

Rename all but one, and the links to them.
"""

from collections.abc import Iterator, Sequence

from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[tuple[Page, str, list[Element]]]:
    """Every id, with the elements that have it."""
    elements: dict[str, list[Element]] = {}
    for name, element in page.identified:
        if name:
            elements.setdefault(name, []).append(element)
    return tuple((page, name, same) for name, same in elements.items())


def check(item: tuple[Page, str, list[Element]]) -> Iterator[Problem]:
    page, name, elements = item
    for element in elements[1:]:
        yield Problem(
            page.tree.attribute(element, "id"),
            f"The id “{name}” is on more than one element. Only the first can be linked to. Rename this one.",
            key=name,
            related=(Related(page.tree.attribute(elements[0], "id"), "the first one"),),
        )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.1", "WCAG 1.3.1"),
    examples=(
        Bad('<h2 id=help>A</h2><p id="[[help]]">B</p>', "The id “help” is on more than one"),
        Bad("<i id=a></i><i id=[[a]]></i><i id=a></i>", "Rename this one"),
        Good("<h2 id=help>A</h2><p id=Help>B</p><p id>C</p><p id>D</p>"),
    ),
)
