"""After "to" and "does it" the verb has no ending; after "have" it is a participle, before "by" too ("is caused by").

"To helps the body" and "it has grew" are left over from an edit: readers stop and read again.

Write the form that belongs there: "to help the body", "it has grown", "it is caused by".
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import closed, participles, words
from lint.analysis.grammar.noun_phrases import ahead
from lint.analysis.grammar.parsed import Parsed, parse_of
from lint.facts import Parses
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_HAVE = frozenset("has have had haven't hasn't hadn't 've".split())
_DO = frozenset(("do", "does", "did"))
_STARTS = _HAVE | _DO | closed.BE | {"to"}
_BEFORE_DO = re.compile("(?:[rc,]*s[arn]*)?")  # "And how often does"
_OBJECT = ("DT", "PRP", "PRP$")


def check(sentence: Sentence, *, parses: Parses) -> Iterator[Problem]:
    if _STARTS.isdisjoint(sentence.words) or (parsed := parse_of(sentence, parses)) is None:
        return
    for index, word in enumerate(parsed.words):
        verb = _asked(parsed, index) if word in _DO else _next(parsed, index)
        if word in _STARTS and verb < len(parsed.words) and (right := _right(parsed, index, verb)):
            unsure = word == "to" and parsed.tags[verb] == "NNS"
            yield _problem(sentence, parsed, verb, right, parsed.written[index], review=unsure)


def _right(parsed: Parsed, index: int, verb: int) -> str | None:
    """The form that belongs behind "to", "have" or "be", where another one stands."""
    word = parsed.words[index]
    if word in _DO:
        return words.third_person(parsed.words[verb]) if parsed.tags[verb] == "VBZ" else None
    if word == "to":
        return _after_to(parsed, verb) if verb == index + 1 else None
    if word in _HAVE:
        return participles.after_have(parsed.words[verb]) if parsed.shape[index] == "v" else None
    return _before_by(parsed, verb) if word in closed.BE else None


def _asked(parsed: Parsed, do: int) -> int:
    """The verb of a question, behind its subject: "Does the test hurt?"; another rule sees to "does it hurt"."""
    found = ahead(parsed, do + 1) if parsed.asks and _BEFORE_DO.fullmatch(parsed.shape, 0, do) else None
    return len(parsed.words) if not found or parsed.words[found.head] in closed.PRONOUNS else _next(parsed, found.head)


def _next(parsed: Parsed, index: int) -> int:
    """The next word that is no adverb."""
    index += 1
    while index < len(parsed.words) and parsed.shape[index] == "r":
        index += 1
    return index


def _after_to(parsed: Parsed, verb: int) -> str | None:
    """Base of a third person after "to", unless it may be a noun or "to" may belong to the verb before it."""
    word, before = parsed.words[verb], parsed.words[verb - 2] if verb > 1 else ""
    base = words.third_person(word)
    if word in ("has", "is", "was") and (words.past_forms(before) or before in _HAVE):
        return None  # "the clinic you were sent to has closed"
    if not base or participles.takes_to(before) or not parsed.written[verb].islower():
        return None
    after = parsed.tags[verb + 1] if verb + 1 < len(parsed.tags) else "."
    if not words.is_plural_noun(word) or parsed.tags[verb] in ("VB", "VBZ"):
        return base
    if parsed.words[verb + 1 : verb + 2] == ["that"] or parsed.tags[verb - 2] == "RP" or "from" in parsed.words[:verb]:
        return None
    return base if after in (*_OBJECT, "NN", "NNS", "JJ", "NNP") else None


def _before_by(parsed: Parsed, verb: int) -> str | None:
    """Participle for a bare verb before "by": "is cause by"."""
    word = parsed.words[verb]
    if parsed.words[verb + 1 : verb + 2] != ["by"] or _is_state(word):
        return None
    return participles.of_base(word)


def _is_state(word: str) -> bool:
    """Tell whether a bare verb is an adjective too: "the wound is dry by then"."""
    return words.is_adjective(word) or words.is_comparative(word) or word in ("complete", "worse")


def _problem(sentence: Sentence, parsed: Parsed, verb: int, right: str, after: str, *, review: bool = False) -> Problem:
    token = parsed.tokens[verb]
    message = f"After “{after}”, write “{right}”, not “{parsed.written[verb]}”."
    fix = Fix.of(sentence.edit(token.start, token.end, right), safe=False)
    return Problem(sentence.span(token.start, token.end), message, fix=fix, review=review)


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
            "<p>It is important to [[controls]] the pain.</p>",
            "After “to”, write “control”",
            fixed="<p>It is important to control the pain.</p>",
        ),
        Bad("<p>The lump has [[grew]].</p>", "“grown”", fixed="<p>The lump has grown.</p>"),
        Bad("<p>It is often [[cause]] by a virus.</p>", "“caused”", fixed="<p>It is often caused by a virus.</p>"),
        Bad("<p>Does the test [[hurts]]?</p>", "After “Does”, write “hurt”", fixed="<p>Does the test hurt?</p>"),
        Good("<p>It is linked to causes of pain. The nurse you talk to helps the doctor.</p>"),
        Good("<p>It has become rare. It is run by nurses. Does it help? The wound is dry by then.</p>"),
    ),
)
