"""To affect is to change something; an effect is what the change is.

"It effects your sleep" and "side affects" make a careful page look careless.

Write "affect" for the verb, "effect" for the thing.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, is_adverb
from lint.analysis.grammar.phrases import only_plural
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_WORDS = frozenset("affect affects effect effects effected effecting".split())
# What one can effect, that is bring about.
_EFFECTED = frozenset(
    "change changes closure cure cures delivery entry escape exchange improvement recovery reduction reform release "
    "relief removal repair repairs rescue result results transfer transfers transition".split()
)
_OF_EFFECTS = frozenset(
    "adverse bad beneficial cumulative harmful knock lasting long major minor placebo possible serious "
    "short side term toxic unwanted".split()
)
_BEFORE_VERB = closed.MODALS | closed.DO_NOT | frozenset("not they which who".split())
_INTO = frozenset("in into take takes taking took".split())
_ADJECTIVES_IN_LY = frozenset("daily deadly early elderly likely monthly only unlikely weekly yearly".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if word not in _WORDS:
            continue
        if word.startswith("a"):
            wrong = _is_thing(sentence, index)
        else:
            wrong = _EFFECTED.isdisjoint(said) and _is_verb(sentence, index, word)
        if wrong:
            right = ("e" if word.startswith("a") else "a") + word[1:]
            message = f"Write “{right}”, not “{sentence.written(index)}”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, right)))


def _is_thing(sentence: Sentence, index: int) -> bool:
    before, after = goes_before(sentence, index), follows(sentence, index + 1)
    if before in _OF_EFFECTS:
        return True
    if before in ("the", "an", "this", "its", "their", "no", "little") and after in ("of", "on"):
        return True
    if before == "the" and sentence.words[index] == "affects":
        return True
    return sentence.words[index] == "affect" and before in _INTO and after not in OPENERS


def _is_verb(sentence: Sentence, index: int, word: str) -> bool:
    before, after = goes_before(sentence, index), follows(sentence, index + 1)
    if word == "effected":
        return True
    if word == "effecting":
        return after in OPENERS
    ahead = goes_before(sentence, index - 1) if before in ("usually", "often", "also", "only") else before
    if _is_frequent(before) and after not in closed.PREPOSITIONS | closed.BE | closed.MODALS and before != "only":
        return True
    if word == "effect" and (ahead in _BEFORE_VERB or (before == "to" and after in OPENERS)):
        return not (ahead == "will" and after in closed.BE)
    if after not in OPENERS:
        return False
    if before == "that" and goes_before(sentence, index - 1) == "to":
        return False
    return before in ("that", "it", "he", "she", "which") or (word == "effect" and only_plural(before))


def _is_frequent(word: str) -> bool:
    if word in ("also", "even", "often", "sometimes", "never", "always", "seldom"):
        return True
    return word.endswith("ly") and is_adverb(word) and word not in _ADJECTIVES_IN_LY


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_WORDS),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>It can [[effect]] your sleep.</p>", "Write “affect”", fixed="<p>It can affect your sleep.</p>"),
        Bad(
            "<p>It often [[effects]] taste. Wash the [[effected]] skin. Ills that [[effect]] the eyes.</p>",
            "“affect",
            fixed="<p>It often affects taste. Wash the affected skin. Ills that affect the eyes.</p>",
        ),
        Bad("<p>Ask about side [[affects]].</p>", "Write “effects”", fixed="<p>Ask about side effects.</p>"),
        Bad(
            "<p>We study the [[affect]] of stress. It has no [[affect]] on you. It takes [[affect]] soon.</p>",
            "“effec",
            fixed="<p>We study the effect of stress. It has no effect on you. It takes effect soon.</p>",
        ),
        Good("<p>They may effect a cure. The change was effected by law. Side effects your doctor names.</p>"),
        Good("<p>It affects you. The affected skin. No affect was seen in her face. Flat affect.</p>"),
        Good("<p>The effect the drug has. To good effect. Which effects are rare? Only effects on sleep.</p>"),
    ),
)
