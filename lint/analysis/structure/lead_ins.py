"""Paragraphs that lead into a list, and what stands behind them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.review_dates import review
from lint.analysis.structure.targets import is_top
from lint.page import Block, Element, Page
from lint.parse import inside
from lint.text import WORD, visible

_COLON = re.compile(r":[\s*”\")]*\Z")
_COMMENT = re.compile(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.S | re.I)
_TO_TOP = re.compile(r"<a\b[^>]*\bhref\s*=\s*[\"']?#(?:top)?[\"'\s>].*?</a\s*>", re.S | re.I)
_DATED = re.compile(r"\b(?:published|reviewed|revised|updated)(?: by| on)?\W*\Z", re.I)
_TAG = re.compile(r"<[^>]*>")
# Elements that show or do something without text: an icon link, a picture, a line to write on.
_SHOWS = re.compile(
    r"<(?:a|audio|button|canvas|embed|hr|i|iframe|img|input|math|object|picture|select|svg|textarea|video)[\s/>]", re.I
)
# A list or table without an item of text: what stood there is gone.
_EMPTY_LIST = re.compile(
    r"\A(?:\s|</\w+>)*<(ul|ol|dl)(?:\s+class=[\"'][^\"']*[\"'])?\s*>(?:\s|&nbsp;|</?(?:li|dt|dd)>)*</\1>", re.I
)
_LABELS = frozenset("button caption dt figcaption label legend summary td th".split())
FEWEST_WORDS = 3  # "Dose:" is a label


def unanswered(page: Page) -> Iterator[tuple[Block, bool]]:
    """Each lead-in with nothing behind it in its section, and whether that is sure: a script may fill the place."""
    asking = [block for block in page.main if _leads_in(block)]
    if not asking:
        return
    stated = set(review.stated(page))
    after = _behind(page)
    starts = [section.heading.order for section in page.sections]
    levels = [0, *(section.level for section in page.sections)]
    for block in asking:
        if block in stated:
            continue
        follows = after[block]
        if _EMPTY_LIST.search(_between(page, block, follows) or ""):
            yield block, True
            continue
        if follows is not None and (not follows.level or follows.level > levels[bisect_right(starts, block.order)]):
            continue
        end = follows.order if follows is not None else None
        if _has(page.cut.media, block.order, end):
            continue
        between = _between(page, block, follows)
        if between is None or _SHOWS.search(between := _TO_TOP.sub("", between)):
            continue
        hidden = bool(_TAG.sub("", between).replace("&nbsp;", "").strip())
        yield block, not (hidden or _has(page.cut.slots, block.order, end) or (follows is None and page.fragment))


def _leads_in(block: Block) -> bool:
    if block.level or block.nav or block.control or block.linked or block.tag in _LABELS:
        return False
    string = block.text.string
    if not _COLON.search(string[-6:]) or _DATED.search(string[-40:]):
        return False
    return len(WORD.findall(string.rpartition("\n")[2])) >= FEWEST_WORDS


def _behind(page: Page) -> dict[Block, Block | None]:
    """For each block of the main content the next one, links back to the top left out."""
    back = _leading_back(page)
    shown: Sequence[Block] = [block for block in page.main if block.element not in back]
    return {**dict(pairwise(shown)), **({shown[-1]: None} if shown else {})}


def _leading_back(page: Page) -> set[Element | None]:
    """The elements around links to the top of the page, which are no items of a list."""
    tops = [link for link in page.links if link.href.startswith("#") and is_top(link.href[1:])]
    around = ((link, inside(link.element)) for link in tops)
    own: set[Element | None] = {
        element for link, element in around if element is not None and visible(element.text) == link.text
    }
    return own | {link.element for link in tops}


def _has(places: Sequence[int], order: int, end: int | None) -> bool:
    """Tell whether a picture, form or the like stands behind a block and before the next; places are sorted."""
    index = bisect_right(places, order)
    return index < len(places) and (end is None or places[index] <= end)


def _between(page: Page, block: Block, follows: Block | None) -> str | None:
    """The source between a block and the next, less comments and scripts; None where a place is not known."""
    own = block.span
    if own is None:
        return None
    if follows is None:
        return _COMMENT.sub("", page.source.text[own.end : _end_of_main(page, block)])
    next_one = follows.span
    return _COMMENT.sub("", page.source.text[own.end : next_one.start]) if next_one else None


def _end_of_main(page: Page, block: Block) -> int:
    """Where the main content around a block ends, else where the next block of any kind starts."""
    main = block.element.closest("main, [role=main], article") if block.element is not None else None
    extent = page.tree.extent(main) if main is not None else None
    if extent is not None:
        return extent.end
    later = (other.text.start for other in page.blocks[block.order + 1 :] if other.text.start >= 0)
    return min(later, default=len(page.source.text))
