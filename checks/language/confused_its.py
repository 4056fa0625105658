"""It is "its" for what belongs to a thing, and "it's" for "it is" or "it has".

"It's symptoms" first reads as "it is symptoms": readers stop and read it again.

Write "its" before a thing, "it's" where "it is" or "it has" fits.
"""

from collections.abc import Iterator

from lint.analysis.grammar.determined import goes_before, lacks_noun
from lint.analysis.grammar.possessives import Sure, wants_possessive
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_SAID_OF = frozenset(
    "appropriate best better crucial difficult easier easy essential good hard harder helpful important impossible "
    "likely necessary normal okay possible rare recommended safe safer unlikely unusual useful vital wise".split()
)


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 1):
        if said[index] == "its" and (lacks_noun(sentence, index) or _introduces(sentence, index)):
            if sentence.written(index) not in ("ITS", "iTS") and goes_before(sentence, index) not in ("the", "an"):
                message = "“It is” fits here. Write “it's”, not “its”."
                yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, "it's")))
        elif said[index] == "it's" and (sure := wants_possessive(sentence, index)) is not Sure.NO:
            yield _belongs(sentence, index, review=sure is Sure.MAYBE)


def _introduces(sentence: Sentence, index: int) -> bool:
    """Tell whether this is "its safe to use", "its normal for": no such noun takes "its"."""
    said = sentence.words[index + 1 : index + 3]
    return len(said) > 1 and said[0] in _SAID_OF and said[1] in ("to", "that") and sentence.joined(index + 1)


def _belongs(sentence: Sentence, index: int, *, review: bool) -> Problem:
    message = "This tells what belongs to a thing. Write “its”, not “it's”."
    fix = Fix.of(sentence.rewrite(index, "its"), safe=not review)
    return Problem(sentence.words_span(index), message, fix=fix, review=review)


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("its", "it's"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>[[Its]] a mild illness.</p>", "Write “it's”", fixed="<p>It's a mild illness.</p>"),
        Bad("<p>If [[its]] not treated, call us.</p>", "“it's”", fixed="<p>If it's not treated, call us.</p>"),
        Bad(
            "<p>Today [[its]] usually treated with pills.</p>",
            "Write “it's”",
            fixed="<p>Today it's usually treated with pills.</p>",
        ),
        Bad(
            "<p>[[Its]] safe to swim. [[Its]] more common in men.</p>",
            "Write “it's”",
            fixed="<p>It's safe to swim. It's more common in men.</p>",
        ),
        Bad("<p>It goes on [[it&rsquo;s]] own.</p>", "Write “its”", fixed="<p>It goes on its own.</p>"),
        Bad(
            "<p>In [[it's]] early stages it is mild.</p>", "Write “its”", fixed="<p>In its early stages it is mild.</p>"
        ),
        Bad(
            "<p>Bleeding is rare and [[it's]] signs vary. [[It's]] cause is unknown.</p>",
            "“its”",
            fixed="<p>Bleeding is rare and its signs vary. Its cause is unknown.</p>",
        ),
        Bad(
            "<p>The heart beats and [[it's]] rhythm in bed.</p>",
            "“its”",
            review=True,
            fixed="<p>The heart beats and its rhythm in bed.</p>",
        ),
        Good("<p>Its mild, usually short course. Its first and second stage. Its past. Its left and right sides.</p>"),
        Good("<p>It's cancer. It's your heart. It's normal. It's called angina. If it hurts it's serious.</p>"),
        Good("<p>We think it's flu. Make sure it's milk. If it wears off it's time to stop. It's bad news.</p>"),
        Good("<p>Its being a virus matters. At its best. Its inside and outside. Its not-so-mild form.</p>"),
    ),
)
