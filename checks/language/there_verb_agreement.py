"""The words "there is" introduce one thing, "there are" several: seen through longer phrases.

"There is effective new treatments" makes readers look for the one treatment.

Write "there are" before several things, "there is" before one.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar.finite import FOR_ONE, OTHER
from lint.analysis.grammar.noun_phrases import Phrase, ahead
from lint.analysis.grammar.number import MANY, ONE
from lint.analysis.grammar.parsed import Parsed, parse_of
from lint.facts import Parses
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_VERBS = frozenset("is are was were has have".split())
# More things follow: "there are a doctor, two nurses and", "in the room and".
_GOES_ON = re.compile(r"(?:_*[qg]*i_*[darqgn']*n)*_*(?:,[^,;svm]*)*,?(c)")


def check(sentence: Sentence, *, parses: Parses) -> Iterator[Problem]:
    if "there" not in sentence.words:
        return
    parsed = parse_of(sentence, parses)
    for index, word in enumerate(parsed.words if parsed else ()):
        if parsed and word == "there" and (found := _verb(parsed, index)):
            yield from _agree(sentence, parsed, *found)


def _verb(parsed: Parsed, there: int) -> tuple[int, int] | None:
    """The verb of "there is" or "is there", and where what there is starts."""
    verb = there + 1
    while parsed.shape[verb : verb + 1] == "r" and parsed.words[verb] not in ("n't", "not"):
        verb += 1
    word = parsed.words[verb] if verb < len(parsed.words) else ""
    start = verb + 1
    if word in ("has", "have"):
        while parsed.shape[start : start + 1] == "r":
            start += 1
        return (verb, start + 1) if parsed.words[start : start + 1] == ["been"] else None
    if word in _VERBS:
        return verb, start
    before = parsed.words[there - 1] if there else ""
    asked = before in ("is", "are", "was", "were") and (there == 1 or parsed.shape[there - 2] in ",;s")
    return (there - 1, there + 1) if asked else None


def _agree(sentence: Sentence, parsed: Parsed, verb: int, start: int) -> Iterator[Problem]:
    word, found = parsed.words[verb], ahead(parsed, start)
    if found is None or not found.number:
        return
    one = word in FOR_ONE
    if one and found.number == MANY and parsed.words[found.first] not in ("a", "an"):
        said = "means several"
    elif not one and found.number == ONE and not _more(parsed, found):
        said = "means one"
    else:
        return
    token, phrase = parsed.tokens[verb], parsed.tokens[found.first].start
    named = sentence.string[phrase : parsed.tokens[found.head].end]
    right = OTHER[word].title() if token.start == 0 else OTHER[word]
    message = f"“{named}” {said}. Write “{right}”, not “{parsed.written[verb]}”."
    fix = Fix.of(sentence.edit(token.start, token.end, right), safe=False)
    yield Problem(sentence.span(token.start, token.end), message, fix=fix)


def _more(parsed: Parsed, found: Phrase) -> bool:
    match = _GOES_ON.match(parsed.shape, found.head + 1)
    if not match:
        return False
    other = ahead(parsed, match.end())
    return parsed.words[match.start(1)] in ("and", "&") or other is None or other.number != ONE


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    needs=(Parses,),
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>There [[is]] also effective new treatments for it.</p>",
            "“effective new treatments” means several. Write “are”",
            fixed="<p>There are also effective new treatments for it.</p>",
        ),
        Bad(
            "<p>There [[has]] been many <b>studies</b> of it.</p>",
            "Write “have”",
            fixed="<p>There have been many <b>studies</b> of it.</p>",
        ),
        Bad(
            "<p>There [[are]] usually some pain.</p>",
            "“some pain” means one. Write “is”",
            fixed="<p>There is usually some pain.</p>",
        ),
        Good("<p>There are usually some pain and swelling. There is a number of ways to treat it.</p>"),
        Good("<p>There are some fish in it. There is iron in beans. There have been no deaths.</p>"),
        Good("<p>The women there are tested. Is there a test? There were 5 cases.</p>"),
    ),
)
