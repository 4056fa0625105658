"""Chains of nouns, each of which only tells what kind of thing the next is."""

from collections.abc import Iterator
from functools import lru_cache

from lint.analysis.grammar import closed, words
from lint.analysis.structure.running_text import running_text
from lint.page import Page, Sentence

LENGTH = 4  # nouns; shorter chains are mostly names of things that readers know
_OPENERS = (
    (closed.PREPOSITIONS - {"to", "than", "as", "like", "near", "past", "since", "until"})
    | closed.DETERMINERS
    | {"no", "some", "this", "that", "these", "those"}
)
# Verbs that are nouns far more often, so also in a chain; any other may be the verb of the clause.
_MOSTLY_NOUNS = frozenset(
    "attack blood bone brain breast care chest control design exercise eye gene health insurance labor labour level "
    "muscle nerve pain plan plans pressure program programme rate research result risk scan service skin sleep stage "
    "stomach sugar surgery test water weight".split()
)
_NO_NOUNS = (
    closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.DETERMINERS | closed.PRONOUNS | closed.RELATIVES | closed.MODALS
    | closed.BE | closed.DO_NOT | closed.ADVERBS | closed.INDEFINITE_PRONOUNS | closed.SINGLE | closed.SEVERAL
    | closed.AMOUNTS
)  # fmt: skip


def noun_strings(page: Page) -> Iterator[tuple[Sentence, int, int]]:
    """The first and the last word of each chain of four nouns or more in the running text, where it is sure."""
    for sentence in running_text(page):
        said = sentence.words
        if len(said) <= LENGTH or _OPENERS.isdisjoint(said):
            continue
        nouns = list(map(_may_be_noun, said))
        for index in range(len(said) - LENGTH):
            if nouns[index + 1] and said[index] in _OPENERS and all(nouns[index + 2 : index + 1 + LENGTH]):
                last = _end(sentence, index + 1, nouns)
                if last - index >= LENGTH and _is_sure(sentence, index + 1, last):
                    yield sentence, index + 1, last


def _end(sentence: Sentence, start: int, nouns: list[bool]) -> int:
    """The last word of the nouns from `start` on; names in capitals and a plural end the chain."""
    last = start - 1
    while last + 1 < len(nouns) and nouns[last + 1] and sentence.joined(last):
        if not sentence.written(last + 1).islower():
            break
        last += 1
        if words.is_plural_noun(sentence.words[last]) and not words.is_singular_noun(sentence.words[last]):
            break
    return last


@lru_cache(maxsize=words.LOOKED_UP)
def _may_be_noun(word: str) -> bool:
    """Tell whether a word is a common noun and no adjective; it may be a verb too ("test")."""
    if word in _NO_NOUNS or not word.isalpha() or words.is_adjective(word) or words.is_plain_adverb(word):
        return False
    if closed.is_adverb(word) or words.gerund(word):
        return False
    return words.is_singular_noun(word) or words.is_plural_noun(word)


def _is_sure(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether no word of the chain is the verb of its clause, and the chain ends a phrase."""
    said = sentence.words
    chain = said[first : last + 1]
    if any(words.is_base_verb(word) and word not in _MOSTLY_NOUNS for word in chain):
        return False
    if any(words.third_person(word) for word in chain[:-1]):
        return False
    return last == len(said) - 1 or not sentence.joined(last) or said[last + 1] in _GOES_ON


_GOES_ON = (closed.PREPOSITIONS - {"as", "like", "near", "than"}) | closed.CONJUNCTIONS | closed.MODALS | closed.BE
