"""The dates that a page's markup states about the page: `<time>`, JSON-LD, microdata, meta."""

import re
from collections.abc import Iterator

from lint.analysis.review_dates.date_labels import labels
from lint.analysis.review_dates.dates import parse_date, stated_dates
from lint.analysis.review_dates.page_date import PageDate
from lint.page import Block, Element, Json, JsonLd, Page
from lint.parse import inside
from lint.text import visible

# schema.org, WebPage and CreativeWork
KEYS = {"lastReviewed": "reviewed", "dateModified": "updated", "datePublished": "published"}
# Open Graph, Dublin Core, the CDC's and other common names, without case and separators
_META = {
    "articlemodifiedtime": "updated",
    "articlepublishedtime": "published",
    "ogupdatedtime": "updated",
    "dctermsmodified": "updated",
    "dcmodified": "updated",
    "dcdatemodified": "updated",
    "dctermsissued": "published",
    "dcdateissued": "published",
    "lastmodified": "updated",
    "lastupdated": "updated",
    "cdclastupdated": "updated",
    "cdcfirstpublished": "published",
    "lastreviewed": "reviewed",
    "lastreviewdate": "reviewed",
    "datereviewed": "reviewed",
    "cdclastreviewed": "reviewed",
    "nextreview": "next_review",
    "nextreviewdate": "next_review",
}
_LONGEST = 2000  # characters of a block whose words say what date a `<time>` is
_SEPARATORS = re.compile(r"[^a-z]+")
# Properties whose values are works beside the page: their dates say nothing of it.
_OTHER_WORKS = frozenset(
    "author citation comment contributor copyrightHolder creator encoding exampleOfWork funder guideline hasPart image "
    "isBasedOn isPartOf logo mentions potentialAction provider publisher recordedAt relatedLink review reviews sameAs "
    "significantLink sourceOrganization sponsor study subjectOf thumbnail translationOfWork video workExample "
    "workTranslation".split()
)


def in_markup(page: Page) -> Iterator[PageDate]:
    """Every such date."""
    elements = page.tree.select("time[datetime], meta[content], [itemprop]")  # one walk for all of them
    yield from _times(page, [one for one in elements if _is_time(one)])
    for block in page.json_ld:
        yield from _json_ld(block)
    yield from _microdata(page, [one for one in elements if one.attr("itemprop") in KEYS and not _is_time(one)])
    yield from _meta(page, [one for one in elements if one.tag == "meta"])


def _is_time(element: Element) -> bool:
    return element.tag == "time" and element.attr("datetime") is not None


def _times(page: Page, elements: list[Element]) -> Iterator[PageDate]:
    """Read each `<time datetime>` in place of the words it holds: the words around it say what date it is."""
    blocks = {block.element: block for block in page.blocks} if elements else {}
    for element in elements:
        written = element.attr("datetime") or ""
        block = _around(element, blocks)
        kind = KEYS.get(element.attr("itemprop") or "")
        if kind is None and block is not None:
            kind = _kind_around(page, element, block)
        if kind and (one := _date(kind, written, "time", page, element, "datetime")):
            yield one


def _kind_around(page: Page, element: Element, block: Block) -> str | None:
    value, shown = parse_date(element.attr("datetime") or ""), " ".join(element.text.split())
    if value is None or not shown or len(block.text.string) > _LONGEST:
        return None
    day = value.date or "2000-01-01"
    said, lang = block.text.string.replace(shown, day, 1), block.lang or page.lang or "en"
    for text in (said, *(f"{label}: {said}" for label in labels(page, block))):
        kind = next((one.kind for one in stated_dates(text, lang=lang) if one.date == day), None)
        if kind:
            return kind
    return None


def _around(element: Element, blocks: dict[Element | None, Block]) -> Block | None:
    outer: Element | None = element
    while outer is not None and outer not in blocks:
        outer = inside(outer)
    return blocks[outer] if outer is not None else None


def _json_ld(block: JsonLd) -> Iterator[PageDate]:
    if block.error:
        return
    written = [one for one in block.strings if one[0] in KEYS]
    held = _held(block.value) if written else []
    known = [(key, string) for key, string, _ in held] == [(key, string) for key, string, _ in written]
    for index, (key, string, span) in enumerate(written):
        value = parse_date(string) if not known or held[index][2] else None
        if value:
            kind = KEYS[key]
            yield PageDate(
                kind, value.date, value.precision, value.ambiguous, string, "json-ld", span, value.impossible
            )


def _held(value: Json) -> list[tuple[str, str, bool]]:
    """Every string under one of `KEYS`, in its order, and whether it is the page's and not of a work beside it."""
    found = []
    waiting: list[tuple[str, Json, bool]] = [("", value, True)]
    while waiting:
        key, current, of_page = waiting.pop()
        of_page = of_page and key not in _OTHER_WORKS
        if isinstance(current, str) and key in KEYS:
            found.append((key, current, of_page))
        elif isinstance(current, list):
            waiting.extend(("", inner, of_page) for inner in reversed(current))
        elif isinstance(current, dict):
            waiting.extend((name, inner, of_page) for name, inner in reversed(current.items()))
    return found


def _microdata(page: Page, elements: list[Element]) -> Iterator[PageDate]:
    """Read `itemprop` as the HTML standard does: the content, else the text."""
    for element in elements:
        kind = KEYS[element.attr("itemprop") or ""]
        origin = "meta" if element.tag in ("meta", "link") or not visible(element.text) else "text"
        if element.attr("content") is not None:
            one = _date(kind, element.attr("content") or "", origin, page, element, "content")
        else:
            one = _date(kind, visible(element.text), origin, page, element, "")
        if one:
            yield one


def _meta(page: Page, elements: list[Element]) -> Iterator[PageDate]:
    for element in elements:
        name = element.attr("property") or element.attr("name") or ""
        kind = _META.get(_SEPARATORS.sub("", name.lower()))
        if kind and (one := _date(kind, element.attr("content") or "", "meta", page, element, "content")):
            yield one


def _date(kind: str, written: str, origin: str, page: Page, element: Element, attribute: str) -> PageDate | None:
    value = parse_date(written, lang=page.lang or "en")
    if value is None:
        return None
    at = page.tree.attribute(element, attribute) if attribute else page.tree.content(element)
    return PageDate(kind, value.date, value.precision, value.ambiguous, written, origin, at, value.impossible)
