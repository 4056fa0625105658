"""A heading holds no gap that only its source explains.

Spaces that cannot break, pasted one behind the other or before the first word, show as a gap or an indent, and
the heading no longer matches its own entry in a list of contents. One at the end shows nowhere, and is let be.

Write one ordinary space between words, and none before the first.
"""

import re
from collections.abc import Iterator

from lint.over import headings
from lint.page import Block
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_SPACE = "[ \u00a0\u2007\u202f]"
_STRAY = re.compile(rf"\A{_SPACE}+|(?<=[^\s]){_SPACE}{{2,}}(?=\S)")


def check(block: Block) -> Iterator[Problem]:
    if block.nav or block.text.string.isascii():
        return
    for found in _STRAY.finditer(block.text.string):
        where = "before the first word" if found.start() == 0 else "in the middle"
        new = " " if found.start() else ""
        fix = Fix.of(block.text.edit(found.start(), found.end(), new))
        message = f"This heading has a gap {where}: spaces that cannot break. Write {'one space' if new else 'none'}."
        yield Problem(block.text.span(*found.span()), message, fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=headings,
    check=check,
    level=Level.NOTE,
    folds=True,
    examples=(
        Bad(
            "<h2>Types of[[&nbsp; ]]gout</h2><p>a</p>",
            "a gap in the middle",
            fixed="<h2>Types of gout</h2><p>a</p>",
        ),
        Bad("<h2>[[&nbsp;]]Causes</h2><p>a</p>", "before the first word", fixed="<h2>Causes</h2><p>a</p>"),
        Good("<h2>What is gout?&nbsp;</h2><h2>Causes &nbsp;</h2><h2>Type&nbsp;2 gout</h2><h2>  Who   gets it</h2>"),
    ),
)
