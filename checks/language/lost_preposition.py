"""A verb such as "depend" needs its "on" before a thing, and "is caused" its "by".

"It depends the cause" and "it is caused a virus" have lost a word, and readers have to guess which.

Put the word back: "it depends on the cause", "it is caused by a virus".
"""

from collections.abc import Iterator
from functools import cache

from lint.analysis.grammar import clauses, words
from lint.analysis.grammar.determined import follows, goes_before, is_noun, noun_run
from lint.analysis.grammar.objects import ALONE, MEASURES, PASSIVE, is_closed_passive, lost_preposition, takes_two
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Good, Level, Problem, rule

_ARTICLES = frozenset("a an the your their its his her my our this these those".split())


_BEFORE_NOUN = frozenset("a an the any each every your their its of".split())
# Nouns that name a share or a side of another thing.
_SHARES = frozenset(
    "amount area causes cause edge form forms lack loss majority member members middle number part parts "
    "piece rest risk side sign signs stage surface symptom symptoms type types kind kinds use".split()
)


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(1, len(said)):
        before = said[index - 1]
        if (said[index] not in _ARTICLES and before not in ALONE) or not _may_lose(before):
            continue
        if said[index] in _ARTICLES:
            lost = _lost_before_article(sentence, index)
        else:
            lost = "by" if before in ALONE and _is_bare(sentence, index) else ""
        if lost and sentence.joined(index - 1):
            written = sentence.written(index - 1, index)
            message = f"A word is missing in “{written} …”, perhaps “{lost}”."
            yield Problem(sentence.words_span(index - 1, index), message)


@cache
def _may_lose(word: str) -> bool:
    return word in _SHARES or bool(lost_preposition(word) or (len(word) > 3 and words.past_forms(word)))


def _lost_before_article(sentence: Sentence, index: int) -> str:
    said, before = sentence.words, sentence.words[index - 1]
    if not sentence.joined(index):
        return ""
    if not MEASURES.isdisjoint(said[index + 1 : index + 5]):
        return ""
    if before in _SHARES and _is_share(sentence, index):
        return "of"
    if clauses.begins(sentence, index):
        return ""
    if is_closed_passive(said, index - 1):
        return "by"
    preposition = lost_preposition(before)
    if not preposition or "there" in said[max(0, index - 4) : index]:
        return ""
    return preposition if _is_verb(sentence, index - 1) else ""


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun or an adjective follows a passive: "is caused heat"."""
    word = sentence.words[index]
    named = is_noun(word) or (words.is_adjective(word) and not words.is_plain_adverb(word))
    return (
        named
        and MEASURES.isdisjoint(sentence.words[index : index + 2])
        and is_closed_passive(sentence.words, index - 1)
    )


def _is_share(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun phrase and no verb stands between "part the" and the end of the phrase."""
    said = sentence.words
    ahead, is_verb = goes_before(sentence, index - 1), words.is_base_verb(said[index - 1])
    if ahead not in _BEFORE_NOUN and not words.is_adjective(ahead) and (is_verb or ahead not in ("and", "or")):
        return False
    start, end = noun_run(sentence, index)
    if not start or any(map(takes_two, said[max(0, index - 9) : index - 1])):
        return False
    return not follows(sentence, end)


def _is_verb(sentence: Sentence, verb: int) -> bool:
    """Tell whether this is the verb, and not the noun of the same form: "the results the doctor has"."""
    word, before = sentence.words[verb], goes_before(sentence, verb)
    return bool(before) and before not in PASSIVE and not is_noun(word)


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_ARTICLES, *ALONE),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>It [[depends the]] cause.</p>", "perhaps “on”"),
        Bad("<p>Most people [[respond their]] pills. It can [[occur this]] group.</p>", "A word is missing"),
        Bad("<p>It is [[caused a]] virus. The gene is often [[linked the]] illness.</p>", "perhaps “by”"),
        Bad("<p>They treat the [[part the]] eye. It may be [[caused heat]].</p>", "A word is missing"),
        Good("<p>If a clot is not treated the leg may swell. It hurts, and when it occurs a nurse looks at it.</p>"),
        Good("<p>We call this part the eye. The part the doctor sees heals. They take part the next day.</p>"),
        Good("<p>It depends what you eat. It is called a sprain. You are given the drug. There exists a cure.</p>"),
        Good("<p>It occurs the next day. She was seen the same week. The results the doctor has are good.</p>"),
        Good("<p>The reply your nurse sent. It was caused, a doctor said, by a virus. It listens to your heart.</p>"),
    ),
)
