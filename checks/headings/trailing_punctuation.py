"""A heading ends without a full stop or colon.

A heading is a name, not a sentence. A stop at its end looks like running text, and a colon promises that the
heading itself goes on below: screen readers list headings alone, without what follows.

Delete the mark. Where the heading leads into a list, make it a paragraph, or a heading that stands by itself. Only the
heading of a care card ("See a GP if:") keeps its colon, as in the NHS design system.
"""

import re
from collections.abc import Iterator

from lint.analysis.structure.sections import sections
from lint.over import headings
from lint.page import Block
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_MARK = re.compile(r"[.:](?=[\s\"”’)]*\Z)")
# The stop belongs to the word: "U.S.", "etc.", "vol. 2." is none; or the heading trails off.
_OWN_STOP = re.compile(
    r"(?:\b(?:[A-Za-z]\.)+[A-Za-z]|\b(?:al|approx|co|corp|dr|etc|inc|jr|ltd|mr|mrs|no|sr|st|vs)|\.\s*)\Z", re.I
)
_TWO_SENTENCES = re.compile(r"[a-z)]{3}[.!?]\s+[A-Z]")
# A heading that ends in one of these goes on in the list below.
_GOES_ON = re.compile(
    r"\b(?:and|are|as|by|for|from|if|in|include|includes|including|is|of|or|that|the|to|when|with|you)\Z", re.I
)
_CONDITION = re.compile(r"\bif\Z", re.I)


def check(block: Block) -> Iterator[Problem]:
    string = block.text.string
    found = _MARK.search(string)
    if found is None or not block.main or block.nav:
        return
    before = string[: found.start()].rstrip()
    if not before or (found[0] == "." and (_OWN_STOP.search(before) or _TWO_SENTENCES.search(before))):
        return
    span = block.text.span(found.start(), found.end())
    if found[0] == ":" and _GOES_ON.search(before):
        if _CONDITION.search(before) and "when_to_seek_care" in sections(before):
            return
        message = (
            f"The heading “{before}:” needs the list below to make sense. Let it stand by itself, without a colon."
        )
        yield Problem(span, message)
        return
    kind = "colon" if found[0] == ":" else "full stop"
    fix = Fix.of(block.text.edit(found.start(), found.end(), ""))
    yield Problem(span, f"A heading does not end in a {kind}. Write “{before}”.", fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=headings,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<h2>Related care[[:]]</h2><p>a</p>",
            "does not end in a colon. Write “Related care”",
            fixed="<h2>Related care</h2><p>a</p>",
        ),
        Bad("<h2>Rest your <b>leg[[.]]</b></h2><p>a</p>", "full stop", fixed="<h2>Rest your <b>leg</b></h2><p>a</p>"),
        Bad("<h3>Call us if you[[:]]</h3><ul><li>faint</li></ul>", "Let it stand by itself"),
        Good("<h2>Care in the U.S.</h2><h2>Milk, cheese, etc.</h2><h2>To be continued...</h2><h2>What next?</h2>"),
        Good("<h2>You can get better. Take your time.</h2><h2>Step 1: Rest</h2><p>Rest:</p>"),
        Good("<h2>Non-urgent advice: See a GP if:</h2><ul><li>a</li></ul><h3>Call 999 if:</h3><p>b</p>"),
        Bad("<h3>Use the cream if[[:]]</h3><ul><li>a</li></ul>", "Let it stand by itself"),
        Good("<nav><h2>On this page:</h2></nav>"),
    ),
)
