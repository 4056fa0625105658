"""A picture and the words beside it that lead to one page are one link.

Two links to the same place, one after the other: people who use the tab key or a screen reader go through both.

Put both into one link, and write alt="" on the picture.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_NEAR = 300  # characters of markup between two links that belong together
_TAG = re.compile(r"<[^>]*>")


def over(page: Page) -> Sequence[tuple[Node, Node]]:
    """Every two links that follow one another."""
    links = with_role("link")(page)
    return tuple(pairwise(links))


def check(pair: tuple[Node, Node]) -> Iterator[Problem]:
    first, second = pair
    target = first.attr("href")
    if not target or target != second.attr("href") or target.startswith("#") or not _adjoin(first, second):
        return
    pictured = [not one.element.text.strip() and bool(one.element.select_one("img, svg")) for one in pair]
    if pictured[0] != pictured[1]:
        words = second if pictured[0] else first
        message = f"The picture and “{short(words.text)}” are two links to one place, side by side. Make them one."
        yield Problem(second.element, message, related=(Related(first.element, "the first one"),))


def _adjoin(first: Node, second: Node) -> bool:
    """Tell whether only white space stands between two links, whatever holds them."""
    page = first.page
    before, after = page.tree.extent(first.element), page.tree.extent(second.element)
    if before is None or after is None or not before.end <= after.start <= before.end + _NEAR:
        return False
    return not _TAG.sub("", page.source.text[before.end : after.start]).strip()


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    standards=("WCAG technique H2", "WCAG 2.4.4"),
    folds=True,
    examples=(
        Bad("<a href=d.html><img src=d.png alt=Doctors></a> [[<a href=d.html>]]Find a doctor</a>", "are two links"),
        Bad("<h3><a href=/a>Asthma</a></h3><p>[[<a href=/a>]]<img src=a.png alt=Lungs></a></p>", "“Asthma”"),
        Good("<a href=d.html><img src=d.png alt=''> Find a doctor</a> <a href=e.html>Call us</a>"),
        Good("<a href=d.html><img src=d.png alt=Doctors></a> Or: <a href=d.html>Find a doctor</a>"),
        Good("<a href=d.html>Doctors</a> <a href=d.html>Find a doctor</a>"),
    ),
)
