"""Readers see dates in words, not in the form that machines use.

"2024-09-05" stops people: few know which number is the month.

Write "September 5, 2024" or "5 September 2024", as the page's English does. Machines read the `datetime` of a `<time>`.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from lint.analysis.review_dates.day_order import day_first
from lint.analysis.review_dates.review import shown
from lint.over import english
from lint.page import Block, Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Span

_ISO = re.compile(r"(?<![\w/.:=_-])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![\w/:=_-]|\.\w)")
# Names of files and codes, and dates that machines read there: those stay as they are.
_NOT_READ = "code, kbd, samp, pre, var, time:not([datetime]), [itemprop]:not([content]):not([datetime])"


def over(page: Page) -> Sequence[tuple[Page, Block]]:
    """Every English block that may hold such a date."""
    return [
        (page, block)
        for block in english(page)
        if ("-0" in block.text.string or "-1" in block.text.string)
        and not block.table
        and _ISO.search(block.text.string)
    ]


def check(item: tuple[Page, Block]) -> Iterator[Problem]:
    page, block = item
    first = day_first(page, block.lang.lower() or page.lang)
    for match in _ISO.finditer(block.text.string):
        try:
            day = datetime.date.fromisoformat(match.group())
        except ValueError:
            continue
        span = block.text.span(*match.span())
        if span is None or _is_kept(span, page.derive(_kept)):
            continue
        new = shown(day, month_first=first is False)
        other = f" (or “{shown(day, month_first=True)}”)" if first is None else ""
        edit = block.text.edit(*match.span(), new) if first is not None else None
        message = f"“{match.group()}” is a date for machines. Write “{new}”{other}."
        yield Problem(span, message, fix=Fix.of(edit) if edit else None, suggestions=(new,))


def _kept(page: Page) -> list[Span]:
    """What stands inside elements whose text is for machines, the outer of nested ones."""
    found: list[Span] = []
    for span in sorted(filter(None, (page.tree.content(element) for element in page.tree.select(_NOT_READ)))):
        if not found or span.end > found[-1].end:
            found.append(span)
    return found


def _is_kept(span: Span, kept: list[Span]) -> bool:
    index = bisect_right(kept, span.start, key=attrgetter("start")) - 1
    return index >= 0 and span.end <= kept[index].end


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            '<html lang="en-US"><p>Last reviewed on [[2024-09-05]].</p>',
            "Write “September 5, 2024”",
            fixed='<html lang="en-US"><p>Last reviewed on September 5, 2024.</p>',
        ),
        Bad(
            '<html lang="en-GB"><p>Reviewed: <time datetime="2024-09-05">[[2024-09-05]]</time></p>',
            "Write “5 September 2024”",
            fixed='<html lang="en-GB"><p>Reviewed: <time datetime="2024-09-05">5 September 2024</time></p>',
        ),
        Bad("<p>Last updated [[2024-09-05]]</p>", "“5 September 2024” (or “September 5, 2024”)"),
        Good("<p>Reviewed: <time>2024-09-05</time></p>"),  # machines read it here
        Good("<p>See file-2024-09-05, scan_2024-09-05.pdf, form 12-2024-09-05 and 2024-13-45.</p>"),
        Good("<p>Open <code>2024-09-05</code>.</p><table><tr><td>2024-09-05</td></tr></table>"),
        Good("<p>Reviewed September 5, 2024. Call 2024-555-0199.</p>"),
    ),
)
