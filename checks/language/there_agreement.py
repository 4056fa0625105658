"""The words "there is" introduce one thing, "there are" several.

"There is several ways" makes readers look for the one way.

Write "there are" before several things, "there is" before one.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed
from lint.analysis.grammar.phrases import is_several, is_single, noun_phrase
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_ONE = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}
_MANY = {many: one for one, many in _ONE.items()}


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 2):
        first, second = said[index], said[index + 1]
        if first == "there" and (second in _ONE or second in _MANY):
            verb = index + 1
        elif second == "there" and first in ("is", "are", "was", "were") and _asks(sentence, index):
            verb = index
        else:
            continue
        if sentence.joined(index) and sentence.joined(index + 1):
            yield from _agree(sentence, verb, index + 2)


def _asks(sentence: Sentence, index: int) -> bool:
    return not index or sentence.words[index - 1] in closed.QUESTION_WORDS or not sentence.joined(index - 1)


def _agree(sentence: Sentence, verb: int, start: int) -> Iterator[Problem]:
    written = sentence.words[verb]
    start, end = noun_phrase(sentence, start)
    phrase = sentence.words[start:end]
    if not phrase:
        return
    named = " ".join(phrase)
    if written in _ONE and is_several(phrase):
        message = f"“{named}” means several. Write “{_ONE[written]}”, not “{written}”."
        yield Problem(sentence.words_span(verb), message, fix=Fix.of(sentence.rewrite(verb, _ONE[written])))
    elif written in _MANY and is_single(phrase) and not _goes_on(sentence, end):
        message = f"“{named}” means one. Write “{_MANY[written]}”, not “{written}”."
        yield Problem(sentence.words_span(verb), message, suggestions=(_MANY[written],))


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Tell whether more things follow: "there are a doctor and a nurse", "... a doctor, a nurse and"."""
    following = sentence.words[end] if end < len(sentence.words) else ""
    if following in ("and", "or", "nor"):
        return True
    after = sentence.string[sentence.places[end - 1][1] :]
    if not after.startswith(",") or following in closed.CONJUNCTIONS | closed.RELATIVES:
        return False
    return not {"and", "or"}.isdisjoint(sentence.words[end:])


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("there"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>There [[is]] several ways to help.</p>", "Write “are”", fixed="<p>There are several ways to help.</p>"),
        Bad(
            "<p>There [[is]] no blood tests for it.</p>",
            "“no blood tests” means several",
            fixed="<p>There are no blood tests for it.</p>",
        ),
        Bad("<p>[[Is]] there treatments?</p>", "Write “are”", fixed="<p>Are there treatments?</p>"),
        Bad("<p>There [[are]] no cure for it.</p>", "“no cure” means one"),
        Bad("<p>There [[are]] a simple test, but it hurts.</p>", "Write “is”"),
        Bad(
            "<p>There [[is]] a few tests. There [[is]] more than 80 types.</p>",
            "Write “are”",
            fixed="<p>There are a few tests. There are more than 80 types.</p>",
        ),
        Bad("<p>If there [[are]] an increased risk, ask.</p>", "“an increased risk” means one"),
        Good("<p>There is iron in red meat, beans and nuts. There is evidence that tests help.</p>"),
        Good("<p>There are a number of ways. There are an estimated 500 cases. There is a lot of tests.</p>"),
        Good("<p>There are a doctor and a nurse. There is more than one test. There are no data.</p>"),
        Good("<p>There was swelling, pain and bruises. There is damage caused by tests.</p>"),
        Good("<p>There are no fish in it. There is nothing doctors can do.</p>"),
    ),
)
