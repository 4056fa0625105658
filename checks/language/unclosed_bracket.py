"""A bracket that opens is closed, and one that closes was opened.

Readers cannot tell where the remark ends, and what belongs to the sentence.

Put the other bracket where the remark ends.
"""

import re
from collections.abc import Iterator

from lint.over import page as over_page
from lint.over import texts
from lint.page import Block, Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_BRACKET = re.compile(r"[][()]")
# Every bracket has its partner, and none stands in another: nearly all texts.
_PAIRED = re.compile(r"[^][()]*+(?:(?:\([^][()]*+\)|\[[^][()]*+\])[^][()]*+)*+")
# "a)", "12)", "iv)": a bracket of its own behind a number of a list.
_NUMBER = re.compile(r"(?:^|[\s;,(])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\Z")
_FACE = re.compile(r"(?:^|\s)[:;=8]['-]?\Z")
_FOLLOWS = re.compile(r"\s?[^\s()\[\]]*[^\s()\[\].,;:!?]")
_SHORT_FORM = re.compile(r"[A-Z][A-Za-z]*[A-Z]s?(?=[ .,;]|\Z)")
_MOST = 20  # findings for a text
_FAR = 12  # blocks between two brackets that may still be a pair: a list in brackets

Open = tuple[Block, int]


def check(page: Page) -> Iterator[Problem]:
    english = set(texts(page))
    pending: list[Open] = []
    for block in page.blocks:
        string = block.text.string
        if pending and (block.level or block.order - pending[-1][0].order > _FAR):
            yield from (_unclosed(*one) for one in pending)
            pending = []
        if not ("(" in string or ")" in string or "[" in string or "]" in string):
            continue
        if block.nav or _PAIRED.fullmatch(string):
            continue
        opened, closed = _unpaired(string)
        for place in closed:
            if pending:
                pending.pop()
            elif block in english:
                yield _unopened(block, place)
        if block in english:
            pending += ((block, place) for place in opened)
    yield from (_unclosed(*one) for one in pending)


def _unpaired(string: str) -> tuple[list[int], list[int]]:
    """Where brackets without a partner open and close."""
    opened: dict[str, list[int]] = {")": [], "]": []}
    closed = []
    for match in _BRACKET.finditer(string):
        place, mark = match.start(), match[0]
        before = string[max(0, place - 5) : place]
        if mark in "([":
            if not _FACE.search(before):
                opened[")" if mark == "(" else "]"].append(place)
        elif opened[mark]:
            opened[mark].pop()
        elif not _NUMBER.search(before) and not _FACE.search(before):
            closed.append(place)
    return sorted(opened[")"] + opened["]"])[-_MOST:], closed[:_MOST]


def _unclosed(block: Block, place: int) -> Problem:
    string, text = block.text.string, block.text
    word = _FOLLOWS.match(string, place + 1, place + 60)
    end = word.end() if word else place + 1
    fix = None
    if short := _SHORT_FORM.match(string, place + 1, place + 12):
        fix = Fix.of(text.edit(short.end(), short.end(), ")" if string[place] == "(" else "]"), safe=False)
    return Problem(text.span(place, end), f"This “{string[place]}” is never closed. Close it, or delete it.", fix=fix)


def _unopened(block: Block, place: int) -> Problem:
    string = block.text.string
    start = max(string.rfind(" ", max(0, place - 60), place), string.rfind("\n", max(0, place - 60), place)) + 1
    message = f"This “{string[place]}” closes what was never opened. Open it, or delete it."
    return Problem(block.text.span(start, place + 1), message)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>A scan [[(MRI]] helps.</p>", "“(” is never closed", fixed="<p>A scan (MRI) helps.</p>"),
        Bad("<p>Take fruit [[(fresh]] or dried.</p><h2>Rest</h2><p>b) Sleep.</p>", "never closed"),
        Bad("<p>Take fruit, fresh or [[dried)]], daily.</p>", "never opened"),
        Good("<p>Do this: a) rest, 2) drink [water] (or milk (warm)) :) and iv) sleep.</p>"),
        Good("<p>Eat fruit (such as:</p><ul><li>apples</li><li>pears)</li></ul>"),
    ),
)
