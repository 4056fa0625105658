"""A sentence that says what something is has its "is" or "are".

"The spleen a soft organ." leaves readers to guess how the two belong together.

Write "is" or "are" between them.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import is_noun, noun_run
from lint.analysis.grammar.objects import MEASURES
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Good, Level, Problem, rule

_LONGEST = 6
_ARTICLES = frozenset("a an the".split())
_TIMES = MEASURES - {"few", "first", "most", "number", "second"}
_FIRST = closed.DETERMINERS | frozenset("all most some these this".split())
_CLOSED = closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.PRONOUNS | closed.RELATIVES | closed.QUESTION_WORDS
_CLOSED |= closed.MODALS | closed.DO_NOT | closed.BE | closed.DETERMINERS | closed.ADVERBS
_CLOSED |= frozenset("both did do does each either had has have".split())
_FINITE = closed.BE | closed.MODALS | {"has", "have", "had"}
_NEVER_FIRST = _CLOSED - _FIRST


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    if _ARTICLES.isdisjoint(said[1 : _LONGEST + 1]) or said[0] in _NEVER_FIRST:
        return
    article = next((index for index, word in enumerate(said[: _LONGEST + 1]) if index and word in _ARTICLES), 0)
    if not article or sentence.block.text.string[sentence.end - 1] != "." or len(said) < article + 3:
        return
    if (
        _is_relative(sentence, article)
        or not _is_subject(sentence, article)
        or not _TIMES.isdisjoint([*said[:article], said[article + 1]])
    ):
        return
    written = sentence.written(article - 1, article)
    message = f"The word “is” or “are” seems to be missing in “{written} …”."
    yield Problem(sentence.words_span(article - 1, article), message, review=True)


def _is_relative(sentence: Sentence, article: int) -> bool:
    """Tell whether a verb follows the second noun phrase: "the drug the nurse gives"."""
    start, end = noun_run(sentence, article)
    after = sentence.words[end] if start and end < len(sentence.words) else ""
    beyond = sentence.words[end + 1] if start and end + 1 < len(sentence.words) else ""
    if words.past_forms(after):
        return beyond not in closed.PREPOSITIONS
    last_is_verb = end > start + 1 and bool(words.third_person(sentence.words[end - 1]))
    return last_is_verb or after in _FINITE or bool(words.third_person(after)) or words.is_base_verb(after)


def _is_subject(sentence: Sentence, article: int) -> bool:
    """Tell whether a noun phrase and nothing else stands before the article."""
    start = 1 if sentence.words[0] in _FIRST else 0
    before = sentence.words[start:article]
    if not before or not is_noun(before[-1]):
        return False
    if any(word in _CLOSED or words.is_plain_adverb(word) or word.endswith("ly") for word in before):
        return False
    if any(_may_be_verb(sentence.words, place) for place in range(start, article)):
        return False
    return all(sentence.joined(index) for index in range(article)) and sentence.written(article).islower()


def _may_be_verb(said: list[str], place: int) -> bool:
    """Tell whether this may be the verb: a form with an ending, a command, or a bare form after several things."""
    word = said[place]
    if words.third_person(word) or words.past_forms(word) or words.gerund(word):
        return not words.is_adjective(word)
    return words.is_base_verb(word) and (place == 0 or words.is_plural_noun(said[place - 1]))


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_ARTICLES),
    check=check,
    level=Level.WARNING,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>The [[spleen a]] soft organ behind your ribs.</p>", "“is” or “are” seems to be missing", review=True),
        Bad("<p>Heart [[disease the]] most common cause of death.</p>", "“disease the …”", review=True),
        Good("<p>The spleen is a soft organ. Each day the nurse comes. Give the baby a bath.</p>"),
        Good("<p>Heart disease: the facts</p><h2>Asthma the basics</h2>"),
        Good("<p>Smoking harms the baby. In winter the skin dries. Also the doctor asks. Tests show a fault.</p>"),
    ),
)
