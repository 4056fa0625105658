"""Every date that a page states about itself: in visible text, `<time>`, JSON-LD, microdata, meta."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.dates import Stated, parse_date, stated_dates
from lint.page import Block, Element, Page
from lint.parse import inside
from lint.text import Span

LONGEST = 2000  # characters of a block that may be a review line
_KEYS = {"lastReviewed": "reviewed", "dateModified": "updated", "datePublished": "published"}
_META = {
    "article:modified_time": "updated",
    "article:published_time": "published",
    "dcterms.modified": "updated",
    "dc.date.modified": "updated",
    "dcterms.issued": "published",
}


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date that a page states about itself; `date` None when it is impossible or relative."""

    kind: str  # reviewed, next_review, updated, published
    date: str | None  # ISO, to its precision
    precision: str | None
    ambiguous: bool
    text: str
    origin: str  # text, time, json-ld, meta
    at: Span | Element | None
    impossible: bool = False
    relative: bool = False


def page_dates(page: Page) -> tuple[PageDate, ...]:
    """Every such date, visible text first."""
    return page.derive(_page_dates)


def _page_dates(page: Page) -> tuple[PageDate, ...]:
    return (*_visible(page), *_times(page), *_json_ld(page), *_attributes(page))


def _day_first(lang: str) -> bool | None:
    """Whether 05/09/2024 is in September: only English of the United States says which way round for sure."""
    if not lang.startswith("en"):
        return None
    return {"en-us": False, "en": None}.get(lang, True) if lang else None


def stated(page: Page) -> dict[Block, tuple[Stated, ...]]:
    """The dates that each block states, for the blocks that state one."""
    return page.derive(_stated)


def _stated(page: Page) -> dict[Block, tuple[Stated, ...]]:
    found = {}
    for block in page.blocks:
        if not block.nav and len(block.text.string) <= LONGEST:
            lang = block.lang.lower() or page.lang
            dates = stated_dates(block.text.string, lang=lang or "en", day_first=_day_first(lang))
            if dates:
                found[block] = dates
    return found


def _visible(page: Page) -> Iterator[PageDate]:
    for block, dates in stated(page).items():
        for one in dates:
            at = block.text.span(one.date_start, one.date_end) or block.span
            yield PageDate(
                one.kind, one.date, one.precision, one.ambiguous, one.text, "text", at, one.impossible, one.relative
            )


def _times(page: Page) -> Iterator[PageDate]:
    """Read each `<time datetime>` in place of the words it holds: the words around it say what date it is."""
    elements = page.tree.select("time[datetime]")
    if not elements:
        return
    blocks = {block.element: block for block in page.blocks}
    for element in elements:
        value = parse_date(element.attr("datetime") or "")
        block = _around(element, blocks)
        shown = " ".join(element.text.split())
        if value is None or block is None:
            continue
        kind = _KEYS.get(element.attr("itemprop") or "")
        if kind is None and shown:
            said = block.text.string.replace(shown, value.date or "2000-01-01", 1)
            stated = stated_dates(said, lang=block.lang or page.lang or "en")
            kind = next((one.kind for one in stated if one.date == (value.date or "2000-01-01")), None)
        if kind:
            at = page.tree.attribute(element, "datetime")
            written = element.attr("datetime") or ""
            yield PageDate(kind, value.date, value.precision, value.ambiguous, written, "time", at, value.impossible)


def _around(element: Element, blocks: dict[Element | None, Block]) -> Block | None:
    outer: Element | None = element
    while outer is not None and outer not in blocks:
        outer = inside(outer)
    return blocks[outer] if outer is not None else None


def _json_ld(page: Page) -> Iterator[PageDate]:
    for block in page.json_ld:
        for key, written, span in block.strings if not block.error else ():
            kind = _KEYS.get(key)
            value = parse_date(written) if kind else None
            if kind and value:
                yield PageDate(
                    kind, value.date, value.precision, value.ambiguous, written, "json-ld", span, value.impossible
                )


def _attributes(page: Page) -> Iterator[PageDate]:
    for element in page.tree.select("meta[content]"):
        name = element.attr("property") or element.attr("name") or ""
        kind = _META.get(name.lower()) or _KEYS.get(element.attr("itemprop") or "")
        value = parse_date(element.attr("content") or "") if kind else None
        if kind and value:
            at = page.tree.attribute(element, "content")
            written = element.attr("content") or ""
            yield PageDate(kind, value.date, value.precision, value.ambiguous, written, "meta", at, value.impossible)


def newest(dates: tuple[PageDate, ...], kind: str) -> PageDate | None:
    """The latest date of a kind that can be read; visible text goes before markup that says the same day."""
    known = [one for one in dates if one.kind == kind and one.date and one.origin != "meta"]
    return max(known, key=lambda one: one.date or "", default=None)
