"""No space stands before a comma, a stop or a closing bracket, nor behind an opening bracket.

The mark can slip to the start of the next line, where readers stumble over it.

Delete the space.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar.joined import Found, found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# What stands behind the mark: ".5 mg", ".net", "...", ":)" are something else.
_MARKS = {",": r"(?![\d,;.])", ";": r"(?![-)(;,])", ":": r"(?=\s)", ".": r"(?=\s)", "?": r"(?=\s)", "!": r"(?=\s)"}
_PATTERNS = {  # each starts with one plain character, which is looked for fast
    mark: re.compile(rf"{re.escape(mark)}(?<=[ \xa0]{re.escape(mark)}){follows}(?!\s[.:])")
    for mark, follows in {**_MARKS, ")": ""}.items()
} | {"(": re.compile(r"\((?=[ \xa0]\w)")}
_CLOSES_WORD = frozenset("%)]”’\"'")


def check(page: Page) -> Iterator[Problem]:
    for one in found(page, _PATTERNS):
        place, mark = one.match.start(), one.match[0]
        if mark == "(":
            edit, marked = one.edit(place + 1, place + 2, ""), (place, place + 2 + len(one.after(place + 2)))
        else:
            before = one.before(place - 1)
            if not _is_slip(one, before):
                continue
            edit, marked = one.edit(place - 1, place, ""), (place - 1 - len(before), place + 1)
        what = f"Delete the space {'behind' if mark == '(' else 'before'} “{mark}”."
        if edit:  # else something stands between: a note mark, a picture
            yield Problem(one.span(*marked), what, fix=Fix.of(edit))


def _is_slip(one: Found, before: str) -> bool:
    if not before or not (before[-1].isalnum() or before[-1] in _CLOSES_WORD):
        return False
    if one.match[0] == ":" and before[-1].isdigit():
        return False  # "1 : 2"
    return not (one.match[0] == ")" and one.match.start() - 1 - len(before) == one.shift)  # "a ) First"


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>Take [[fruit ,]] nuts.</p>", "the space before “,”", fixed="<p>Take fruit, nuts.</p>"),
        Bad("<p>Rest your <b>[[leg</b> .]]</p>", "before “.”", fixed="<p>Rest your <b>leg</b>.</p>"),
        Bad("<p>Is it [[safe ?]] Yes.</p>", "before “?”", fixed="<p>Is it safe? Yes.</p>"),
        Bad("<p>A scan [[( MRI]] or CT) helps.</p>", "behind “(”", fixed="<p>A scan (MRI or CT) helps.</p>"),
        Bad("<p>A scan (MRI or [[CT )]] helps.</p>", "before “)”", fixed="<p>A scan (MRI or CT) helps.</p>"),
        Good("<p>Take .5 mg ... or more . . . in .NET :) ;) at 1 : 2 ,5.</p><p>1 ) Rest.</p>"),
        Good("<p lang=fr>Est-ce grave ? Non !</p><p>It helps <sup>1</sup>, they say. See <img src=x alt=x>.</p>"),
    ),
)
