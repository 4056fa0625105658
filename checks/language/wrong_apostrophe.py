"""An apostrophe is “’” or “'”, not an accent, a backtick or an opening quote.

A screen reader reads “don`t” as three words, and search does not find it.

Write an apostrophe.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar.joined import found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Only where a contraction or possessive ends so: "Hawai‘i" has a letter of its own there.
_WRONG = "`´‘′ˊ"
_PATTERNS = {mark: re.compile(rf"{mark}(?<=[a-z]{mark})(?:s|t|ll|re|ve|d|m)(?!\w|{mark})", re.I) for mark in _WRONG}


def check(page: Page) -> Iterator[Problem]:
    for one in found(page, _PATTERNS):
        start, end = one.match.span()
        word = re.split(r"[^\w`´‘′ˊ-]", one.before(start))[-1]
        mended = "’" if "’" in one.string or one.match[0][0] == "‘" else "'"
        fix = Fix.of(one.edit(start, start + 1, mended))
        message = f"Write “{word}{mended}{one.match[0][1:]}” with an apostrophe, not with “{one.match[0][0]}”."
        yield Problem(one.span(start - len(word), end), message, fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>You [[don`t]] need it.</p>", "Write “don't”", fixed="<p>You don't need it.</p>"),
        Bad("<p>The [[doctor´s]] advice isn’t free.</p>", "“´”", fixed="<p>The doctor’s advice isn’t free.</p>"),
        Good("<p>Hawai`i, the `s` key, 5′ end, 3′s, ‘tis said ‘so’. It's.</p>"),
    ),
)
