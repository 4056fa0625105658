"""Noun phrases, found without a tagger: from a word on, up to a preposition, a verb, a comma."""

from lint.analysis.grammar import closed, words
from lint.page import Sentence

LONGEST = 4  # words of a noun phrase looked at
_OPENERS = closed.SINGLE | closed.SEVERAL | {"no", "any", "some"}
_ENDS = (
    closed.PREPOSITIONS
    | closed.CONJUNCTIONS
    | closed.RELATIVES
    | closed.BE
    | closed.MODALS
    | closed.PRONOUNS
    | closed.INDEFINITE_PRONOUNS
)


def noun_phrase(sentence: Sentence, start: int) -> tuple[int, int]:
    """The first and the last word but one of the noun phrase; twice the same for none, or one too long.

    Adverbs before it and "more than" are stepped over. "Damage caused by" ends before the participle, "an
    increased risk" does not.
    """
    said = sentence.words
    while start < len(said) and _steps_over(sentence, start):
        start += 1
    if said[start : start + 2] == ["more", "than"]:
        start += 2
    end = start
    while end < len(said) and end - start <= LONGEST and said[end] not in _ENDS:
        if end > start and said[end - 1] not in _OPENERS and (words.past_forms(said[end]) or words.gerund(said[end])):
            break
        end += 1
        if not sentence.joined(end - 1):
            break
    return (start, end) if end - start <= LONGEST else (start, start)


def _steps_over(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return closed.is_adverb(word) and word not in ("no", "few") and sentence.joined(index)


def head(phrase: list[str]) -> str:
    """The last noun: "no tests available" is about tests."""
    nouns = (word for word in reversed(phrase) if words.is_plural_noun(word) or words.is_singular_noun(word))
    return next(nouns, phrase[-1])


def is_several(phrase: list[str]) -> bool:
    """Tell whether a noun phrase means more than one, for certain."""
    first, last = phrase[0], head(phrase)
    if phrase[:2] == ["a", "few"]:
        return True
    if not closed.AMOUNTS.isdisjoint(phrase) or first in closed.SINGLE:
        return False
    if first.isdigit():
        return first != "1" and only_plural(last) and len(phrase) > 1
    return first in closed.SEVERAL or only_plural(last)


def is_single(phrase: list[str]) -> bool:
    """Tell whether a noun phrase means one, or none of what cannot be counted, for certain."""
    first, last = phrase[0], head(phrase)
    if any(word.isdigit() for word in phrase) or only_plural(last) or last in closed.UNCHANGED:
        return False
    if not closed.AMOUNTS.isdisjoint(phrase):
        return False
    if first in closed.SINGLE:
        return len(phrase) > 1
    return first == "no" and words.is_singular_noun(last) and not words.is_plural_noun(last)


def only_plural(word: str) -> bool:
    """Tell whether a word is a plural and cannot be a singular ("series" can)."""
    return words.is_plural_noun(word) and not words.is_singular_noun(word)
