"""A sentence starts with a capital.

A stop with a small letter behind it stops readers: is the stop wrong, or has a part been lost?

Write the capital, or a comma in place of the stop.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import words
from lint.analysis.grammar.joined import found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_PATTERNS = {mark: re.compile(rf"{re.escape(mark)} ([a-z][a-z'’]*)(?=[\s,])") for mark in ".?!"}
# Words that are written short with a stop, and are words without it too.
_SHORTENED = frozenset("abbr approx assn assoc dept dist etc excl incl intro misc prof resp temp".split())


def check(page: Page) -> Iterator[Problem]:
    for one in found(page, _PATTERNS):
        place = one.match.start()
        before = one.before(place)
        if before.isalpha() and len(before) > 4 and before.islower() and before not in _SHORTENED and _is_word(before):
            word = one.match[1]
            start = one.match.start(1)
            fix = Fix.of(one.edit(start, start + 1, word[0].upper()), safe=False)
            message = f"“{word}” starts a sentence: write “{word.capitalize()}”, or a comma before it."
            yield Problem(one.span(place - len(before), one.match.end(1)), message, fix=fix, review=True)


def _is_word(word: str) -> bool:
    known = words.is_singular_noun(word) or words.is_plural_noun(word) or words.is_base_verb(word)
    return known or words.past_forms(word) is not None or words.gerund(word) is not None


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad(
            "<p>It is a [[problem. you]] need help.</p>",
            "“You”",
            review=True,
            fixed="<p>It is a problem. You need help.</p>",
        ),
        Good("<p>It takes approx. two days, vs. three, etc. and so on. pH is low. E. coli and H. pylori spp. too.</p>"),
        Good("<p>Stop smoking... and drinking. The infection. mRNA helps.</p>"),
    ),
)
