"""Every date that a page states about itself: in visible text, `<time>`, JSON-LD, microdata, meta."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from lint.analysis.review_dates.date_forms import order
from lint.analysis.review_dates.date_labels import labelled
from lint.analysis.review_dates.dates import Stated, stated_dates
from lint.analysis.review_dates.day_order import day_first
from lint.analysis.review_dates.markup_dates import in_markup
from lint.analysis.review_dates.page_date import PageDate as PageDate
from lint.analysis.review_dates.page_date import newest as newest
from lint.analysis.structure import outline
from lint.page import Block, Page

LONGEST = 2000  # characters of a block that may be a review line
_SHORT = 200  # characters of a block that may state a date without a digit: "Reviewed last month"
_DIGIT = re.compile("[0-9]")
_CYCLE = 5  # years between two reviews, at most


def page_dates(page: Page) -> tuple[PageDate, ...]:
    """Every such date, visible text first."""
    return page.derive(_page_dates)


def _page_dates(page: Page) -> tuple[PageDate, ...]:
    seen, marked = list(_visible(page)), list(in_markup(page))
    places = {one.at for one in seen}
    seen = [_settled(one, marked) for one in seen]
    known = {one.date for one in seen if one.kind in ("reviewed", "published") and not one.bare and one.date}
    return (*(_next(one, known, page) for one in seen), *(one for one in marked if one.at not in places))


def stated(page: Page) -> dict[Block, tuple[Stated, ...]]:
    """The dates that each block states, for the blocks that state one."""
    return page.derive(_stated)


def _stated(page: Page) -> dict[Block, tuple[Stated, ...]]:
    found, sources = {}, _sources(page)
    for block in page.blocks:
        size = len(block.text.string)
        if size > LONGEST or block.nav or (size > _SHORT and not _DIGIT.search(block.text.string)) or block in sources:
            continue
        if dates := _of_block(page, block):
            found[block] = dates
    return found


def _of_block(page: Page, block: Block) -> tuple[Stated, ...]:
    lang = block.lang.lower() or page.lang or "en"
    dates = _read(page, block, lang, order(lang))
    if any(one.ambiguous for one in dates) and (told := day_first(page, lang)) is not None:
        return _read(page, block, lang, told)
    return dates


def _read(page: Page, block: Block, lang: str, first: bool | None) -> tuple[Stated, ...]:
    dates = stated_dates(block.text.string, lang=lang, day_first=first)
    if dates:
        return dates
    one = labelled(page, block, lang, day_first=first)
    return (one,) if one else ()


def _sources(page: Page) -> set[Block]:
    """The items of the list of sources: the dates in them are the sources' own."""
    listed = (section for section, names in outline.names(page).items() if "references_review" in names)
    return {block for section in listed for block in section.blocks if block.item}


def _visible(page: Page) -> Iterator[PageDate]:
    for block, dates in stated(page).items():
        for one in dates:
            at = block.text.span(one.date_start, one.date_end) or block.span
            yield PageDate(
                one.kind, one.date, one.precision, one.ambiguous, one.text, "text", at, one.impossible, one.relative
            )


def _settled(one: PageDate, marked: list[PageDate]) -> PageDate:
    """Settle the order of day and month by the markup, where that gives one of the two days."""
    for other in marked if one.ambiguous else ():
        if other.kind == one.kind and other.date in one.readings and not other.ambiguous:
            return replace(one, date=other.date, ambiguous=False)
    return one


def _next(one: PageDate, known: set[str], page: Page) -> PageDate:
    """Read a bare "Review date" as the next review, as British leaflets mean it, when it follows an earlier date."""
    if not one.bare or not one.date or order(page.lang or "en") is False:
        return one
    year = int(one.date[:4])
    earlier = any(date < one.date and year - int(date[:4]) <= _CYCLE for date in known)
    return replace(one, kind="next_review") if earlier else one


def shown(day: datetime.date, *, month_first: bool) -> str:
    """A day as English readers write it: "September 5, 2024" or "5 September 2024"."""
    return f"{day:%B} {day.day}, {day.year}" if month_first else f"{day.day} {day:%B} {day.year}"
