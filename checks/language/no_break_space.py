"""A space that may not break stands only where a line must not break.

Pasted text is full of them (&nbsp;): on a small screen whole phrases jump to the next line and leave gaps.

Write an ordinary space.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from lint.analysis.grammar.joined import Found, found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit

# Between two words of small letters, or beside another space. Names, numbers and single letters are kept together.
_PATTERNS = {
    "\xa0": re.compile(
        r"\xa0(?:(?=[a-z]{2})(?:(?<=[a-z]{2}\xa0)|(?<=[a-z]{2}[,;:]\xa0))"
        r"|(?= \w)(?<=[\w.,]\xa0)|(?=\w)(?<=[\w.,] \xa0))"
    )
}
_UNITS = frozenset("cm fl ft g hr hrs in kg lb lbs mg min ml mm oz percent p pp sec vs".split())


def check(
    page: Page, *, least: Annotated[int, "Speak of a page that has so many; fewer may be meant."] = 3
) -> Iterator[Problem]:
    stray = [one for one in found(page, _PATTERNS) if _is_stray(one)]
    if len(stray) < max(1, least):
        return
    first = stray[0]
    fix = Fix.of(*(_mended(one) for one in stray))
    spaces = "space that cannot break stands" if len(stray) == 1 else "spaces that cannot break stand"
    message = f"{len(stray)} {spaces} between ordinary words. Write ordinary spaces."
    yield Problem(first.span(*first.match.span()), message, fix=fix, count=len(stray))


def _is_stray(one: Found) -> bool:
    """Tell whether nothing calls for it; before the last word of a block it keeps that word company."""
    end = one.match.end() + (one.string[one.match.end()] == " ")
    follows = one.after(end)
    return follows.lower() not in _UNITS and one.string[end + len(follows)] != "\n"


def _mended(one: Found) -> Edit | None:
    start, end = one.match.span()
    return one.edit(start, end, "" if " " in (one.string[start - 1], one.string[end]) else " ")


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    examples=(
        Bad(
            "<p>It makes[[&nbsp;]]fluid in&nbsp;your lungs,&nbsp;and this&nbsp;is a&nbsp;bit rare.</p>",
            "4 spaces that cannot break",
            options={"least": 3},
            fixed="<p>It makes fluid in your lungs, and this is a&nbsp;bit rare.</p>",
        ),
        Bad(
            "<p>Rest today.[[&nbsp;]] Drink water.</p>",
            "1 space that cannot break",
            options={"least": 1},
            fixed="<p>Rest today. Drink water.</p>",
        ),
        Good("<p>Dr.&nbsp;May takes 5&nbsp;mg of vitamin&nbsp;C in May&nbsp;2020&nbsp;&ndash; a&nbsp;lot.&nbsp;</p>"),
        Good("<p>It makes&nbsp;fluid. A few milligrams&nbsp;mg do no&nbsp;harm.</p>", options={"least": 3}),
    ),
)
