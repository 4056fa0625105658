"""A quotation mark that opens is closed, and one that closes was opened.

Readers cannot tell which words are quoted.

Put the other mark where the quotation starts or ends.
"""

import re
from collections.abc import Iterator

from lint.over import page as over_page
from lint.over import texts
from lint.page import Block, Page
from lint.rule import Bad, Good, Level, Problem, rule

_CURLY = re.compile("[“”]")
_STRAIGHT = re.compile('(?<![0-9½¼¾⅛])"')  # behind a number it means inches


def check(page: Page) -> Iterator[Problem]:
    for block in texts(page):
        string = block.text.string
        if "“" in string or "”" in string:
            place = _curly(string)
        elif '"' in string:
            places = [match.start() for match in _STRAIGHT.finditer(string)]
            place = places[-1] if len(places) % 2 and string.count('"') % 2 else -1  # “"0"” is no inch
        else:
            continue
        if place >= 0 and not string.endswith(("…", "...")) and not _goes_on(page, block):  # a teaser is cut short
            message = "This quotation mark has no partner. Write the other one, or delete it."
            yield Problem(block.text.span(place, place + 1), message, review=True)


def _curly(string: str) -> int:
    """Where a curly mark stands without a partner; -1 if none does."""
    opened = -1
    for match in _CURLY.finditer(string):
        if match[0] == "“":
            if opened >= 0:
                return opened
            opened = match.start()
        elif opened >= 0:
            opened = -1
        elif not string[match.start() - 1 : match.start()].isdigit() and '"' not in string:
            return match.start()
    return opened if '"' not in string else -1  # the partner is a straight one: another fault


def _goes_on(page: Page, block: Block) -> bool:
    """Tell whether the quotation may go on in the next block, or come from the one before."""
    around = page.blocks[max(0, block.order - 1) : block.order + 2]
    return any(one is not block and any(mark in one.text.string for mark in '“”"') for one in around)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>They call it [[“]]morning sickness. It passes.</p>", "no partner", review=True),
        Bad("<p>They call it morning sickness[[”]] here.</p>", "no partner", review=True),
        Bad('<p>They call it [["]]morning sickness.</p>', "no partner", review=True),
        Good("<p>They say “I rest” and “I drink”. It is 5' 10\" tall, a 12” cut.</p>"),
        Good('<p>She said: “I rest.</p><p>“I drink.”</p><p>They say "yes" or "0".</p>'),
    ),
)
