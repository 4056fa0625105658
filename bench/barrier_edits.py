"""Edits of a page's source by place: what they put in, and the lines that they touch.

An edit takes no line break away and adds none, so that a line of the page and of the edited page have the same number.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import NamedTuple

from lint.page import Page
from lint.parse import Element
from lint.parse import inside as parent
from lint.text import Edit, Span

MAIN = ":is(main, [role=main])"


class Change(NamedTuple):
    """Edits that make one barrier, and the elements at which a finding of it may stand, beside the lines edited."""

    edits: Sequence[Edit]
    at: Sequence[Element] = ()


def text_of(page: Page, span: Span) -> str:
    return page.source.text[span.start : span.end]


def line(page: Page, offset: int) -> int:
    """The number of the line, from 1, that a place in the file is in."""
    return bisect_right(page.line_starts, offset)


def lines(page: Page, edits: Iterable[Edit]) -> frozenset[int]:
    """The numbers of the lines that the edits touch."""
    return frozenset(
        number for one in edits for number in range(line(page, one.start), line(page, max(one.start, one.end - 1)) + 1)
    )


def applied(page: Page, edits: Sequence[Edit]) -> str:
    """The source with the edits made. Raises ValueError for edits that overlap or change the number of lines."""
    text, last = page.source.text, len(page.source.text)
    for one in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
        if one.end > last or one.text.count("\n") != page.source.text.count("\n", one.start, one.end):
            raise ValueError(f"{page.name}: an edit at {one.start} overlaps another, or moves the lines after it")
        text, last = text[: one.start] + one.text + text[one.end :], one.start
    return text


def replace(page: Page, span: Span, new: str) -> Edit:
    """Put text in the place of a range, and keep the line breaks of the range behind it."""
    breaks = "".join(one for one in text_of(page, span) if one in "\r\n")
    return Edit(span.start, span.end, new + breaks)


def _known(span: Span | None) -> Span:
    if span is None:
        raise ValueError("the element is not written in the source")
    return span


def remove(page: Page, element: Element) -> Edit:
    return replace(page, _known(page.tree.extent(element)), "")


def fill(page: Page, element: Element, content: str) -> Edit:
    """Replace what stands between the tags."""
    return replace(page, _known(page.tree.content(element)), content)


def after(page: Page, element: Element, content: str) -> Edit:
    end = _known(page.tree.extent(element)).end
    return Edit(end, end, content)


def before(page: Page, element: Element, content: str) -> Edit:
    start = _known(page.tree.span(element)).start
    return Edit(start, start, content)


def inside(page: Page, element: Element, content: str) -> Edit:
    """Put something right before the end tag."""
    end = _known(page.tree.content(element)).end
    return Edit(end, end, content)


def drop(page: Page, element: Element, name: str) -> Edit:
    """Take an attribute away, with the white space before it (but for line breaks)."""
    span = _attribute(page, element, name)
    start = span.start
    while page.source.text[start - 1] in " \t":
        start -= 1
    return Edit(start, span.end, "")


def put(page: Page, element: Element, name: str, value: str) -> Edit:
    """Give an attribute a value, or add it behind the tag's name."""
    written = f'{name}="{escape(value)}"'
    if element.attr(name) is not None:
        return replace(page, _attribute(page, element, name), written)
    place = _known(page.tree.span(element)).start + 1 + len(element.tag)
    return Edit(place, place, f" {written}")


def rename(page: Page, element: Element, tag: str) -> list[Edit]:
    """Write another name in the start tag and the end tag."""
    extent, content = _known(page.tree.extent(element)), _known(page.tree.content(element))
    length = len(element.tag)
    edits = [Edit(extent.start + 1, extent.start + 1 + length, tag)]
    if content.end < extent.end:
        edits.append(Edit(content.end + 2, content.end + 2 + length, tag))
    return edits


def _attribute(page: Page, element: Element, name: str) -> Span:
    """Where the whole of an attribute stands: name, equals sign and quoted value."""
    location = element.source_location
    if location is None:
        raise ValueError("the element is not written in the source")
    place = location.attrs[name]
    return Span(page.tree.file(place.start_offset), page.tree.file(place.end_offset))


def met(page: Page, element: Element) -> bool:
    """Tell whether an element is written in the source, shown to readers, and no link that is broken already."""
    if element.tag == "a" and element.attr("href") == "":
        return False
    around: Element | None = element
    while around is not None:
        closed = around.tag == "details" and around.attr("open") is None and element.tag != "summary"
        if closed or around.tag == "template" or around.attr("hidden") is not None:
            return False
        if around is not element and around.attr("aria-hidden") == "true":
            return False
        around = parent(around)
    return page.tree.span(element) is not None


def select(selector: str) -> Callable[[Page], Sequence[Element]]:
    """What a selector finds on a page; MAIN in it is the main content."""
    return lambda page: page.tree.select(selector.replace("MAIN", MAIN))
