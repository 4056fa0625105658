"""When a page sends readers on by itself: `<meta http-equiv=refresh>`.

HTML standard, "shared declarative refresh steps".
"""

import re
from typing import NamedTuple

from lint.page import Element, Page

_DELAY = re.compile(r"[ \t\n\f\r]*(\d+)[\d.]*(?:[;,\s]|\Z)|[ \t\n\f\r]*()\.[\d.]*(?:[;,\s]|\Z)")


class Refresh(NamedTuple):
    """The element that counts, and after how many whole seconds the page is loaded again or left."""

    element: Element
    seconds: int


def of_page(page: Page) -> tuple[Refresh, ...]:
    """What sends the page on: the first such element that browsers can read; none or one."""
    for element in page.tree.select('meta[http-equiv="refresh" i][content]'):
        if found := _DELAY.match(element.attr("content") or ""):
            return (Refresh(element, int(found[1][:9]) if found[1] else 0),)
    return ()
