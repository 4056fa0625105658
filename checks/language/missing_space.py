"""A space stands behind a comma, a stop and a bracket that closes, and before one that opens.

"Fever,chills" cannot break at the end of a line, and a screen reader reads “problem.You” as a web address.

Put the space in.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import closed
from lint.analysis.grammar.joined import Found, found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_PATTERNS = {
    ",": re.compile(r",(?=[^\W\d_])"),
    ";": re.compile(r";(?=[^\W\d_])"),
    ".": re.compile(r"\.(?=[A-Z])"),
    "?": re.compile(r"\?(?=[A-Z])"),
    "!": re.compile(r"!(?=[A-Z])"),
    ")": re.compile(r"\)(?=[a-z])"),
    "(": re.compile(r"\((?=[^\W\d_][\w-]{1,30}(?: [^()\n]{1,99}|[A-Z]\w{0,30})\))"),
}
# Addresses, file names, code: anything goes there.
_CODE = re.compile(r"[/@=_&|\\<>{}#~]|www\.|\.(?:com|org|gov|edu|net)\b", re.I)
_WORD_BEFORE = re.compile(r"([^\W_]+)[)\]”’\"%]*\Z")
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s|\xa0|&nbsp;|&#160;|&#xa0;", re.I)
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = frozenset("Aspx Biz Co Com Csv Doc Docx Edu Eu Gov Html Info Io Jpg Js Net Org Pdf Php Png Uk Us".split())
_GREEK = frozenset("alpha beta gamma delta epsilon kappa lambda omega sigma".split())
_LITTLE = closed.BE | closed.MODALS | closed.CONJUNCTIONS | closed.PREPOSITIONS | closed.PRONOUNS | closed.DETERMINERS
_FUNCTION = _LITTLE | closed.RELATIVES | {"these", "this", "has", "have", "do", "does", "not"}


def check(page: Page) -> Iterator[Problem]:
    for one in found(page, _PATTERNS):
        place, mark = one.match.start(), one.match[0]
        before, after = one.before(place), one.after(place + 1)
        left, right = _WORD_BEFORE.search(before), _WORD.match(after)
        token = (before + after).replace("and/or", "")
        if not (left and right and _is_slip(mark, left, right)) or _CODE.search(token):
            continue
        at = place if mark == "(" else place + 1
        start, end = place - len(before) + left.start(), place + 1 + right.end()
        tight = one.solid(place - 1, place + 2)  # what stands in elements of its own may be set apart
        if not tight and _gap(page, one, start, end):
            continue
        yield Problem(
            one.span(start, end),
            f"A space is missing {'before' if mark == '(' else 'behind'} “{mark}”.",
            fix=Fix.of(one.edit(at, at, " "), safe=tight),
            review=not tight,
        )


def _is_slip(mark: str, left: re.Match[str], right: re.Match[str]) -> bool:
    first, second = left[1], right[0]
    end = right.string[right.end() : right.end() + 2]
    if mark == "(":
        return len(first) > 4 and first.isalpha() and first.islower()
    if mark == ")":
        return second in _FUNCTION and not (first.islower() and left.string.startswith("("))  # "(s)he"
    if mark in ",;":
        return _is_list_slip(first, second, end)
    if end[:1] == "(" or (end[:1] == "." and end[1:].isalnum()) or second in _ENDINGS:
        return False
    if len(second) < 2:
        return second in "AI" and not end and len(first) > 2
    if not second[1:].islower():
        return len(first) > 2 and first.islower() and second.isupper()
    if len(first) == 1:
        return second.lower() in _FUNCTION and (first.isdigit() or first in "ABCDEK") and left.start() == 0
    return first[1:].islower() or first.isdigit() or (len(first) > 2 and first.isupper())


def _is_list_slip(first: str, second: str, end: str) -> bool:
    if end[:1] == "-" or first in _GREEK or not second.isalpha():
        return False
    if len(second) == 1:
        return second in "aI" and not end and len(first) > 2 and first.islower()
    if first[-1].isdigit() or len(first) == 1:
        return second in _FUNCTION
    return first[1:].islower() and second[1:].islower()


def _gap(page: Page, one: Found, start: int, end: int) -> bool:
    """Tell whether the source has a space there: in a note mark, which is no part of the text."""
    span = one.span(start, end)
    return span is None or _SPACE.search(_TAG.sub("", page.source.text[span.start : span.end])) is not None


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad(
            "<p>You may have [[fever,chills]] or pain.</p>",
            "behind “,”",
            fixed="<p>You may have fever, chills or pain.</p>",
        ),
        Bad("<p>It is a [[problem.You]] need help.</p>", "behind “.”", fixed="<p>It is a problem. You need help.</p>"),
        Bad("<p>Is it [[safe?Ask]] now.</p>", "behind “?”", fixed="<p>Is it safe? Ask now.</p>"),
        Bad("<p>Lung [[disease(COPD]] or other).</p>", "before “(”", fixed="<p>Lung disease (COPD or other).</p>"),
        Bad("<p>COPD (a [[disease)is]] common.</p>", "behind “)”", fixed="<p>COPD (a disease) is common.</p>"),
        Bad("<p><b>[[Rest.</b>Drink]] water.</p>", "space", review=True, fixed="<p><b>Rest. </b>Drink water.</p>"),
        Good("<p>Take 1,000 mg at 7 a.m. in the U.S. with 1,2-dichloro, N,N-dimethyl or alpha,beta-carotene.</p>"),
        Good("<p>J.R. Smith, Ph.D., of Health.Gov, www.Foo.Bar, a@Foo.Bar, ASP.NET, Guide.Pdf. 2019;380:1-9;a,b.</p>"),
        Good("<p>The tablet(s), child(ren), iron(III), (un)healthy (s)he. 46,XX. Call f(x).</p>"),
        Good("<p>It helps.<sup>1 </sup>Ask your doctor.</p>"),
    ),
)
