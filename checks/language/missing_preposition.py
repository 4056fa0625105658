"""A word such as "in" or "with" stands between a person and what is said of them.

"Women their first pregnancies" has lost its "in". Readers have to guess what is meant.

Put the word back: "women in their first pregnancies".
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import follows, noun_run
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Good, Level, Problem, rule

_PERSONS = frozenset(
    "adults babies boys children girls individuals infants men patients people teenagers women".split()
)
_FOLLOW = frozenset("a an any certain her high his low my our severe the their these this type your".split())
# Verbs that take a person and a thing without a preposition: "give children their pills".
_TWO_OBJECTS = frozenset(
    "allow ask bring buy call cause charge consider cost deny feed find fine get give grant hand help keep leave lend "
    "let make offer owe pay prescribe promise provide read sell send serve show spare teach tell wish write".split()
)
_MEASURES = frozenset("age ages height size weight way day week month year time same most whole few lot".split())
_LOOK_BACK = 5


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 2):
        if said[index] not in _PERSONS or said[index + 1] not in _FOLLOW:
            continue
        if sentence.joined(index) and sentence.joined(index + 1) and not _is_right(sentence, index):
            written = sentence.written(index, index + 1)
            message = f"A word seems to be missing in “{written} …”, perhaps “in” or “with”."
            yield Problem(sentence.words_span(index, index + 1), message, review=True)


def _is_right(sentence: Sentence, index: int) -> bool:
    said = sentence.words
    before = said[max(0, index - _LOOK_BACK) : index]
    if any(word in closed.PREPOSITIONS or _base(word) in _TWO_OBJECTS for word in before):
        return True
    if said[index + 1] == "type" and len(said[index + 2]) > 1:
        return True  # "children type words"
    if said[index + 1] == "the" and not _closes(sentence, index + 1):
        return True  # "people the doctor sees"
    return said[index + 2] in _MEASURES or (said[index + 1] == "her" and "his" in said)


def _closes(sentence: Sentence, article: int) -> bool:
    """Tell whether "is", "have" or the end of the phrase follows the noun phrase."""
    start, end = noun_run(sentence, article)
    return bool(start) and (
        not (after := follows(sentence, end)) or after in closed.BE or after in ("have", "may", "can")
    )


def _base(word: str) -> str:
    return words.third_person(word) or words.past_forms(word) or words.gerund(word) or word


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_PERSONS),
    check=check,
    level=Level.WARNING,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>Some do, and [[women their]] first pregnancies don't know.</p>",
            "missing in “women their …”",
            review=True,
        ),
        Bad("<p>[[People <b>type]]</b> 2 diabetes need insulin.</p>", "missing", review=True),
        Good("<p>Give children their drops. It costs patients a lot. Doctors may show people this leaflet.</p>"),
        Good("<p>Children their age walk. In women this is rare. For men a test helps.</p>"),
        Good("<p>Women in their first pregnancies don't know. People, their doctors and nurses.</p>"),
    ),
)
