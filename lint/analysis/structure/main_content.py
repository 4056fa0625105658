"""Which elements belong to a page's main content, and what names an element by more than its text."""

from collections.abc import Iterator

from lint.analysis.structure import outline
from lint.page import Page
from lint.parse import Element, inside

_OUTSIDE = frozenset({"nav", "header", "footer", "aside"})


def holds(page: Page, element: Element) -> bool:
    """Tell whether an element stands in the main content; where none is marked, outside navigation and the like.

    What stands under a heading such as "References" is for those who look things up, and does not count.
    """
    main, sources = page.derive(_roots), page.derive(_sources)
    outer: Element | None = element
    while outer is not None:
        if outer in main:
            return True
        if outer.tag in _OUTSIDE or outer in sources:
            return False
        outer = inside(outer)
    return not main


def elements(page: Page, selector: str) -> list[Element]:
    """The elements of the main content that a selector finds."""
    return [one for one in page.tree.select(selector) if holds(page, one)]


def _roots(page: Page) -> frozenset[Element]:
    return frozenset(page.tree.select("main, [role=main]") or page.tree.select("article"))


def _sources(page: Page) -> frozenset[Element]:
    return frozenset(
        block.element
        for section, names in outline.names(page).items()
        if "references_review" in names
        for block in section.blocks
        if block.element is not None
    )


def named(element: Element) -> Iterator[str]:
    """Every text that names an element: its own, that of pictures in it, its label and title."""
    yield element.text
    for one in (element, *element.select("[alt], [aria-label], [title]")):
        yield from (value for name in ("alt", "aria-label", "title") if (value := one.attr(name)))
