"""A page speaks calmly.

Exclamation marks sound like advertising, or like shouting, to somebody who is worried.

End the sentence with a full stop.
"""

import re
from collections.abc import Iterator

from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_MARKS = re.compile(r"!+(?=\s|$)")
_OPEN_QUOTE = re.compile(r"[“‘]|(?:^|(?<=\s))\"")
_CLOSED_QUOTE = re.compile(r"[”’]|\"(?=[\s.,;:!?]|$)")


def check(page: Page) -> Iterator[Problem]:
    for block in page.main:
        string = block.text.string
        if "!" not in string:
            continue
        for match in _MARKS.finditer(string):
            if not _quoted(string, match.start()):
                edit = block.text.edit(*match.span(), ".")
                said = "End the sentence with a full stop, not with an exclamation mark."
                yield Problem(block.text.span(*match.span()), said, fix=Fix.of(edit, safe=False))


def _quoted(string: str, place: int) -> bool:
    """Tell whether somebody else's words stand around a place."""
    before = string[:place]
    return len(_OPEN_QUOTE.findall(before)) > len(_CLOSED_QUOTE.findall(before))


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("NHS content style guide",),
    folds=True,
    plain=True,
    examples=(
        Bad("<p>Rest your foot[[!]]</p>", "full stop", fixed="<p>Rest your foot.</p>"),
        Bad("<p>Call now[[!!!]] We help.</p>", "full stop", fixed="<p>Call now. We help.</p>"),
        Good("<p>Rest your foot.</p>"),
        Good("<p>Say “I need help!” aloud.</p>"),
        Good('<p>Say "I need help!" aloud.</p>'),
        Good("<p>Ask the !Kung, or at Yahoo!, Inc.</p>"),
        Good("<body><main><p>Text.</p></main><footer><p>Follow us!</p></footer>"),
    ),
)
