"""A sentence ends with one mark: a stop never follows another stop, or a question mark.

Two stops are a slip of the key, or a word is lost between them.

Delete the second one.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar.joined import found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Three stops are an ellipsis; "../" is a path, "1..5" a range.
_PATTERNS = {
    ".": re.compile(r"\.(?= ?\.)(?:(?<![.…/\\]\.)\.(?![.…/\\\d]| \.)|(?<![. …]\.) \.(?![.\w]| \.))"),
    "?": re.compile(r"\?\.(?![.\w])"),
    "!": re.compile(r"!\.(?![.\w])"),
}


def check(page: Page) -> Iterator[Problem]:
    for one in found(page, _PATTERNS):
        start, end = one.match.span()
        if one.solid(start, end):  # a link whose text ends with a question mark may close a sentence
            kept = one.match[0][0]
            fix = Fix.of(one.edit(start, end, kept))
            yield Problem(one.span(start, end), f"Two marks end this sentence. Write “{kept}”.", fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>Rest your leg[[..]]</p>", "Write “.”", fixed="<p>Rest your leg.</p>"),
        Bad("<p>Eat fruit, nuts, etc[[..]] Drink water.</p>", "“.”", fixed="<p>Eat fruit, nuts, etc. Drink water.</p>"),
        Bad("<p>Rest your leg[[. .]] Drink.</p>", "Two marks", fixed="<p>Rest your leg. Drink.</p>"),
        Bad("<p>Is it safe[[?.]] Yes.</p>", "Write “?”", fixed="<p>Is it safe? Yes.</p>"),
        Good("<p>And then ... it passed... slowly. . . or not....</p>"),
        Good("<p>See ../help.html, pages 1..5 and “Is it safe?”. Read <a href=x>Is it safe?</a>.</p>"),
    ),
)
