"""Words are not stretched with spaces between their letters.

Screen readers say “W A R N I N G” letter by letter, a search does not find it, and it may break at the end of a line.

Write the word as one, and set letter-spacing in CSS.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from lint.analysis.accessibility.nodes import node
from lint.analysis.vocabulary.spelling import COMMON, GENERAL, column
from lint.page import Block, Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_FEWEST = 4  # letters
_LONGEST_WORD = 14  # letters of a word among others
_LONGEST = 40  # letters that are looked at
_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyz")  # "a" and "I" are words
_RUN = re.compile(r"(?<![\w'’&.-])[a-zA-Z](?:[ \u00a0]+[a-zA-Z](?![\w'’]))+(?![\w&-])")
_WIDE = re.compile(r"[ \u00a0]{2,}")
_SHORT = frozenset("am an as at be by do go he if in is it me my no of on or so to up us we".split())
_SPELT = re.compile(r"\b(?:spell\w*|spelt|letters?|stands? for|acronym|code|type|initials|mnemonic|remember)\b", re.I)


def over(page: Page) -> Sequence[Block]:
    """Every block with letters apart that says of itself that it is English, or nothing: letters alone do not tell."""
    apart = {one.block: None for one in page.sentences if not _LETTERS.isdisjoint(one.words)}
    found = [block for block in apart if (block.lang or page.lang)[:2].lower() in ("en", "")]
    return [block for block in found if _RUN.search(block.text.string) and not _is_said_otherwise(page, block)]


def _is_said_otherwise(page: Page, block: Block) -> bool:
    """Tell whether screen readers are given something else than the letters, or nothing."""
    if block.element is None:
        return False
    if not node(page, block.element).exposed:
        return True
    return block.element.select_one("[aria-label], [aria-labelledby], [aria-hidden=true i], [role=img i]") is not None


def check(block: Block) -> Iterator[Problem]:
    string = block.text.string
    for match in _RUN.finditer(string):
        joined = _joined(match[0])
        if joined and not _SPELT.search(string):
            message = f"“{match[0]}” is read out letter by letter. Write “{joined}”, and set letter-spacing in CSS."
            fix = Fix.of(block.text.edit(*match.span(), joined), safe=False)
            # A short word alone may be letters that stand for words.
            yield Problem(block.text.span(*match.span()), message, review=len(joined) <= _FEWEST, fix=fix)


def _joined(run: str) -> str:
    """The word or words that the letters make; "" when they make none."""
    parts = ["".join(part.split()) for part in _WIDE.split(run)]
    letters = "".join(parts)
    if not _FEWEST <= len(letters) <= _LONGEST or not (letters.isupper() or letters[1:].islower()):
        return ""
    if all(one < other for one, other in pairwise(letters.lower())):
        return ""  # an index of letters
    found = parts if len(parts) > 1 and all(map(_is_word, parts)) else _words(letters)
    return " ".join(found) if max(map(len, found), default=0) >= _FEWEST else ""


def _words(letters: str) -> list[str]:
    """Cut letters into the fewest words; none when they make none, or when each is short."""
    if len(letters) >= _FEWEST and 0 < column(letters.lower()) <= GENERAL:
        return [letters]
    best: list[list[str] | None] = [[]]
    for end in range(1, len(letters) + 1):
        ways = [
            [*before, letters[start:end]]
            for start in range(max(0, end - _LONGEST_WORD), end)
            if (before := best[start]) is not None and _is_word(letters[start:end])
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or []


@lru_cache(10_000)
def _is_word(letters: str) -> bool:
    word = letters.lower()
    return 0 < column(word) <= COMMON if len(word) > 2 else word in _SHORT


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.2", "WCAG technique F32", "HHS 504"),
    plain=True,
    examples=(
        Bad("<h2>[[W A R N I N G]]</h2>", "“W A R N I N G” is read out letter by letter", fixed="<h2>WARNING</h2>"),
        Bad("<p><b>[[C A L L &nbsp; N O W]]</b></p>", "Write “CALL NOW”", fixed="<p><b>CALL NOW</b></p>"),
        Bad("<p>[[D o&nbsp;n o t d r i v e]].</p>", "Write “Do not drive”", fixed="<p>Do not drive.</p>"),
        Bad("<p>[[S T O P]]</p>", "Write “STOP”", review=True, fixed="<p>STOP</p>"),
        Good("<p>Vitamins A D E K, and hepatitis A B C D E. Types A B O. <a href=a>B</a> <a href=e>E</a> L T</p>"),
        Good("<p>Spell W O R L D backwards. The letters F A S T help you.</p><p>W-O-R-L-D</p><p>I am</p>"),
        Good("<h2><span aria-hidden=true>W A R N I N G</span><span class=said>Warning</span></h2>"),
        Good("<p>A B A C A B D</p><p>C A T G A T T A C A</p><p>E F P T O Z</p><h2>WARNING</h2><p>A pain</p>"),
    ),
)
