"""After can, may, should, will and the like, a verb follows.

"You may a fever" leaves readers to guess.

Write the verb: "you may have a fever", "it may be useful".
"""

from collections.abc import Iterator
from functools import cache

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.auxiliaries import may_be_question, verb_after
from lint.analysis.grammar.determined import is_adverb, is_noun
from lint.analysis.grammar.objects import MEASURES
from lint.analysis.grammar.phrases import only_plural
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Good, Level, Problem, rule

_ARTICLES = frozenset("a an the your their its his my our these".split())
# Before a modal these turn the order of the words: "as can a virus", "not until then may the child".
_TURN = frozenset("as barely hardly little neither never no nor not only rarely scarcely seldom so than until".split())
_ELLIPSIS = frozenset("all anything as best everything if most much than what whatever when whenever wherever".split())
_SUBJECTS = closed.PRONOUNS | frozenset("there these this which who".split())
_NO_GERUNDS = frozenset("according depending during including nothing something anything everything".split())
# Endings of nouns; those that are verbs too stand in the table of verbs.
_OF_NOUNS = ("ment", "tion", "sion", "ness", "ity", "ance", "ence", "ism", "osis", "itis")
# Adjectives and nouns by the dictionary that stand before a verb, or are verbs of everyday use.
_MAY_FOLLOW = frozenset("best better either even first just little long most much now one only overall so".split())
_STATES = frozenset("able aware common due likely many more necessary normal other possible several unable".split())
_SET_IN = frozenset("course date degree extent point".split())  # "of course", "to some extent"


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if not index or word not in closed.MODALS or not (place := verb_after(said, index)):
            continue
        if _may_lack(said[place]) and _is_modal(sentence, index) and _lacks_verb(sentence, index, place):
            written = sentence.written(index, place)
            message = f"A verb is missing after “{sentence.written(index)}”: “{written} …”."
            yield Problem(sentence.words_span(index, place), message)


@cache
def _may_lack(word: str) -> bool:
    return word in _ARTICLES or word in _STATES or not words.is_base_verb(word)


def _is_modal(sentence: Sentence, index: int) -> bool:
    """Tell whether the subject stands before, no words are left out, and this is no noun, name or month."""
    said = sentence.words
    before, start = said[index - 1], index - 1
    while start > index - 40 and start and sentence.joined(start - 1):  # no clause is longer
        start -= 1
    if before in closed.PREPOSITIONS | closed.MODALS or sentence.written(index)[0].isupper():
        return False
    if may_be_question(sentence, index) or "?" in sentence.string[-3:]:
        return False
    if before in _SUBJECTS:
        return _ELLIPSIS.isdisjoint(said[start : index - 1])
    if said[index] in ("can", "may", "might", "must", "will") and words.is_adjective(before) and not is_noun(before):
        return False
    ahead = said[start:index]
    return _TURN.isdisjoint(ahead) and (_ELLIPSIS.isdisjoint(ahead) or not is_noun(before))


def _lacks_verb(sentence: Sentence, index: int, place: int) -> bool:
    said, word, direct = sentence.words, sentence.words[place], place == index + 1
    if not all(sentence.joined(one) for one in range(index, place)) or sentence.written(place)[0].isupper():
        return False
    hyphened = sentence.string[sentence.places[place][1] :][:1] in ("-", "/")
    if hyphened or (said[index] == "should" and word not in ("to", "of") and direct):
        return False
    if word in ("to", "of"):
        return direct and _SET_IN.isdisjoint(said[place + 1 : place + 4])
    if word in _ARTICLES:
        return (direct or not words.is_base_verb(said[place - 1])) and MEASURES.isdisjoint(said[place + 1 : place + 3])
    return _is_no_verb(said, place)


def _is_no_verb(said: list[str], place: int) -> bool:
    """Tell whether an adjective, a noun or a form in -ing stands here that is no verb."""
    word = said[place]
    after = "".join(said[place + 1 : place + 2])
    if word in ("more", "very", "less"):
        if said[place - 1] == "no" or after in ("likely", "much", "well") or words.is_plain_adverb(after):
            return False
        return words.is_adjective(after)
    if words.is_adjective(word) and not words.is_base_verb(word) and is_noun(after) and word not in _MAY_FOLLOW:
        return True
    if words.is_base_verb(word) or word in _MAY_FOLLOW or word in _NO_GERUNDS or word in closed.PREPOSITIONS:
        return False
    if words.gerund(word) or word in _STATES:
        return True
    if words.third_person(word) or is_adverb(word) or words.is_plain_adverb(word) or words.past_forms(word):
        return False
    if is_noun(word):
        return only_plural(word) or word.endswith(_OF_NOUNS)
    return words.is_adjective(word) and not words.is_singular_noun(word)


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*closed.MODALS),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>You [[may a]] fever. It [[can the]] baby. It [[may to]] pain.</p>", "A verb is missing"),
        Bad("<p>A test [[may especially useful]]. It [[can symptoms]] such as pain.</p>", "A verb is missing"),
        Bad("<p>You [[may exercising]]. There [[may many]] ways.</p>", "A verb is missing"),
        Good("<p>Can the baby hear? Only then can a test help. How will the doctor know. As can the flu.</p>"),
        Good("<p>Call us should a fever start. In May new rules came. A can of soup. Do all you can to rest.</p>"),
        Good("<p>You may of course ask. It can to some extent help. You will more often be thirsty.</p>"),
        Good("<p>Rest as you can the next day. It can in turn harm. A strong will to live. I will now go.</p>"),
    ),
)
