"""A page writes its apostrophes in one way: curly (’) or straight (').

Two kinds show that text was pasted in, and a search for “don't” finds only some of them.

Use the kind that most of the page uses.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from lint.analysis.grammar.joined import Found, found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_STRAIGHT = {"'": re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")}
_CURLY = {"’": re.compile(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")}


def check(
    page: Page, *, least: Annotated[int, "Speak of a page that has so many of both kinds."] = 3
) -> Iterator[Problem]:
    straight, curly = _main(page, _STRAIGHT), _main(page, _CURLY)
    if min(len(straight), len(curly)) < max(1, least):  # a lone one comes from the page's frame
        return
    mark = page.apostrophe
    fewer = straight if mark == "’" else curly
    message = f"{len(straight)} apostrophes are straight (') and {len(curly)} are curly (’). Make them all “{mark}”."
    fix = Fix.of(*(one.edit(one.match.start(), one.match.end(), mark) for one in fewer))
    first = fewer[0]
    start, end = first.match.span()
    at = first.span(start - len(first.before(start)), end + len(first.after(end)))
    yield Problem(at, message, fix=fix, review=True, count=len(fewer))


def _main(page: Page, patterns: dict[str, re.Pattern[str]]) -> list[Found]:
    return [one for one in found(page, patterns) if one.block.main]


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    examples=(
        Bad(
            "<p>It [[isn't]] bad. Don’t worry, it’s mild.</p>",
            "1 apostrophes are straight (') and 2 are curly (’). Make them all “’”",
            options={"least": 1},
            review=True,
            fixed="<p>It isn’t bad. Don’t worry, it’s mild.</p>",
        ),
        Bad(
            "<p>[[It’s]] mild, we’re sure it’ll pass. It's rare, they're sure you're well, it isn't new.</p>",
            "4 apostrophes are straight (') and 3 are curly",
            review=True,
            fixed="<p>It's mild, we're sure it'll pass. It's rare, they're sure you're well, it isn't new.</p>",
        ),
        Good("<p>It's 5' tall, the patients’ ward, ‘so’ they say it's it's.</p><nav>Don’t it’s it’s panic</nav>"),
        Good("<p>It's here, it's here, it's there.</p><p>The women’s ward.</p>"),
    ),
)
