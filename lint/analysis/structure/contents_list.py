"""The list of contents of a page: its entries, and the headings that they lead to."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from lint.analysis.structure import headings, outline, sections
from lint.analysis.structure.targets import local
from lint.page import Element, Link, Page, Section
from lint.text import WORD, Span

FEWEST_ENTRIES = 3
_FEWEST_LETTERS = 3  # of an entry: "A", "1" are an index or page numbers
_AROUND = "nav, ul, ol, dl, table, p, div, section"
_SMALL = frozenset(
    "a about an and are at be by can do does for from get has have how i if in is it its me my of on or our should "
    "that the their this to was we what when where which who why will with you your".split()
)
_STEM = 5  # letters: "diagnosis" and "diagnose", "treatment" and "treated" are one
_PAST_HEADING = re.compile(r"\s|<[^>]*>")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A link of the contents and the section that it leads to; None where the place is no heading, or missing."""

    link: Link
    text: str
    section: Section | None


def entries(page: Page) -> list[Entry]:
    """The entries of the page's list of contents, in order; none where it has no such list."""
    return page.derive(_entries)


def _entries(page: Page) -> list[Entry]:
    if len(page.sections) < FEWEST_ENTRIES:
        return []
    starts = _starts(page)
    named = ((element.attr("name") or "", element) for element in page.tree.select("a[name]"))
    places = {**dict(named), **dict(reversed(page.identified))}
    for links in _lists(page):
        found = [Entry(link, link.text, _leads_to(page, link, places, starts)) for link in links]
        known = [_place(page, one.section) for one in found if one.section is not None]
        last = page.tree.span(links[-1].element)
        ahead = last is not None and all(span is not None and span.start > last.start for span in known)
        if ahead and 2 * len(known) > len(found):
            return found
    return []


def _lists(page: Page) -> list[list[Link]]:
    """The lists, navigations or lines whose links all lead into the page."""
    own: dict[Element, list[Link]] = {}
    for link in page.links:
        if link.href.startswith("#") and len(link.text) >= _FEWEST_LETTERS and link.element.attr("role") != "tab":
            around = _outermost(link.element)
            if around is not None:
                own.setdefault(around, []).append(link)
    return [
        links
        for around, links in own.items()
        if len(links) >= FEWEST_ENTRIES and len(around.select("a[href]")) <= len(links) + 1
    ]


def _outermost(element: Element) -> Element | None:
    """The navigation around a link, else the outermost list, else the block."""
    around = element.closest("nav, [role=navigation]")
    if around is not None:
        return around
    inner = element.closest("ul, ol")
    while inner is not None:
        around = inner
        parent = inner.parent
        inner = parent.closest("ul, ol") if isinstance(parent, Element) else None
    return around if around is not None else element.closest(_AROUND)


_Starts = tuple[list[int], list[Section]]


def _starts(page: Page) -> _Starts:
    known = [(span.start, section) for section in page.sections if (span := _place(page, section))]
    known.sort(key=lambda pair: pair[0])
    return [start for start, _ in known], [section for _, section in known]


def _place(page: Page, section: Section) -> Span | None:
    element = section.heading.element
    return page.tree.span(element) if element is not None else None


def _leads_to(page: Page, link: Link, places: dict[str, Element], starts: _Starts) -> Section | None:
    """The section whose heading is the target, stands in it first, or right behind it."""
    target = local(link.href)
    element = places.get(target.fragment) if target else None
    span = page.tree.span(element) if element is not None else None
    if element is None or span is None:
        return None
    heading = element.closest("h1, h2, h3, h4, h5, h6, [role=heading]")
    at = page.tree.span(heading) if heading is not None else span
    index = bisect_left(starts[0], at.start) if at else len(starts[0])
    if index == len(starts[0]):
        return None
    between = page.source.text[span.end : max(span.end, starts[0][index])]
    return starts[1][index] if not _PAST_HEADING.sub("", between) else None


def told(text: str, topic: frozenset[str]) -> frozenset[str]:
    """The beginnings of the words that tell what an entry or a heading is about: all but small words and the topic."""
    said = [word.lower() for word in WORD.findall(text) if word.lower() not in _SMALL]
    own = frozenset(word[:_STEM] for word in said if word not in topic)
    return own or frozenset(word[:_STEM] for word in said)


def fits(page: Page, entry: str, section: Section) -> bool:
    """Tell whether an entry may stand for a heading: one holds the other's words, they share one, or their purpose."""
    topic = outline.topic(page)
    said, written = told(entry, topic), told(section.text, topic)
    if not said or said & written:
        return True
    purposes = set(sections.sections(entry, topic=topic)) & set(outline.names(page)[section])
    return bool(purposes - {"other"})


def left_out(page: Page, listed: list[Entry]) -> list[Section]:
    """The headings behind the list, of the highest level that it lists, that no entry leads to or names."""
    reached = [entry.section for entry in listed if entry.section is not None]
    level = min((section.level for section in reached if section.level > 1), default=0)
    first = min(section.heading.order for section in reached)
    missing = [one.text for one in listed if one.section is None or not fits(page, one.text, one.section)]
    topic = outline.topic(page)
    said = frozenset(word for text in missing for word in told(text, topic))
    purposes = {one for text in missing for one in sections.sections(text, topic=topic)} - {"other"}
    reached_ones = set(reached)
    return [
        section
        for section in headings.content(page)
        if section.level == level
        and section.heading.order > first
        and section not in reached_ones
        and told(section.text, topic).isdisjoint(said)
        and purposes.isdisjoint(outline.names(page)[section])
    ]
