"""What stands after a place where "its" or "it's", "your" or "you're" is written: a noun phrase, or none.

A possessive needs a noun before its phrase ends; a pronoun with "is" or "are" takes no bare noun of most kinds.
"""

from functools import lru_cache

from lint.analysis.grammar import closed, words
from lint.page import Sentence

LONGEST = 6  # words of a phrase looked at
# Words that stand before a noun phrase, so none of them follows a possessive.
OPENERS = frozenset("a an the my your his her our their its this these those whose".split())
# Words that may stand for a noun of their own: "its first", "in your other".
_STAND_ALONE = frozenset(
    "all any beloved best both deductible each either enough fewest first former half last latter least little lot "
    "lots many most neither next none one only other others own past same second several some such third three top "
    "two unborn usual wearable whole worst".split()
)
# Adjectives that the dictionary takes for nouns too, and that hardly ever stand for a thing after a possessive.
_HARDLY_NOUNS = frozenset(
    "able alive alone aware better clear common dead due free hard harder likely obese okay overweight possible "
    "pregnant ready safe sick sure toxic underweight useful well worse young".split()
)
# Prepositions that are adjectives, adverbs or nouns too: "your past", "its inside", "your down days".
_UNSURE = frozenset("about above below down inside near off outside over past round under up".split())
_ENDS = (
    OPENERS
    | closed.PREPOSITIONS
    | closed.CONJUNCTIONS
    | closed.RELATIVES
    | closed.QUESTION_WORDS
    | closed.BE
    | closed.MODALS
    | closed.PRONOUNS
    | frozenset("not been has have had does do did".split())
)
# Prepositions that open a clause too: "since its hard to tell".
_CLAUSE_PREPOSITIONS = frozenset("after as before except like since than until".split())
_THOUGHT = frozenset("felt found known said thought".split())
_UNCERTAIN = _THOUGHT | {"more", "less", "most"}
_FINITE = (closed.BE - {"been", "being"}) | closed.MODALS | {"do", "does", "did", "has", "have", "had"}
_JOIN = frozenset("and or but".split())
# Adjectives that take a clause without "that": "you're sure surgery helps".
_CLAUSE_ADJECTIVES = frozenset("afraid aware certain clear confident convinced glad happy lucky positive sure".split())


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adverb and no adjective."""
    return closed.is_adverb(word) and not words.is_adjective(word)


@lru_cache(maxsize=words.LOOKED_UP)
def is_modifier(word: str) -> bool:
    """Tell whether a word is an adjective, a participle or an adverb, and no noun."""
    if word in _HARDLY_NOUNS:
        return True
    if word in _STAND_ALONE:
        return False
    if closed.is_adverb(word):
        return True
    if words.is_singular_noun(word) or words.is_plural_noun(word):
        return False
    return words.is_adjective(word) or words.is_comparative(word) or words.past_forms(word) is not None


@lru_cache(maxsize=words.LOOKED_UP)
def is_noun(word: str) -> bool:
    """Tell whether a word can be a noun, and no adjective, adverb or word of a closed class."""
    if word in _ENDS or word in _JOIN or word in _STAND_ALONE or word in _HARDLY_NOUNS:
        return False
    if not (words.is_singular_noun(word) or words.is_plural_noun(word)):
        return False
    return not (words.is_adjective(word) or words.is_plain_adverb(word) or closed.is_adverb(word))


def lacks_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether the phrase after the word at `index` ends without a noun, for certain."""
    said = sentence.words
    first = said[index + 1]
    if first not in _ENDS and not is_modifier(first) and first not in _UNCERTAIN:
        return False
    if not sentence.joined(index) or is_hyphened(sentence, index + 1):
        return False
    if first in OPENERS or first in ("not", "been"):
        return True
    if first in _ENDS:
        return first in closed.PREPOSITIONS and first not in _UNSURE
    return not _takes_object(sentence, index) and _ends_bare(sentence, index)


def _takes_object(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun phrase must follow: after "of", "meet", "lowers"."""
    before = goes_before(sentence, index)
    if before in closed.PREPOSITIONS:
        return before not in _CLAUSE_PREPOSITIONS
    if words.is_adjective(before) or words.is_plain_adverb(before):
        return False
    return words.is_base_verb(before) or bool(
        (words.third_person(before) or words.gerund(before)) and not is_noun(before)
    )


def _ends_bare(sentence: Sentence, index: int) -> bool:
    """Tell whether adjectives, participles and adverbs stand up to the end of the phrase, and no noun."""
    said, place, modified = sentence.words, index + 1, False
    while place < len(said) and place - index <= LONGEST:
        word, after = said[place], follows(sentence, place + 1)
        if word == "not":
            return True
        if word in _ENDS and word not in _JOIN:
            if word in _FINITE:  # it has its subject before: "your usual is"
                return False
            return modified and (word not in _UNSURE or after in _ENDS)
        if word in _JOIN:
            if not modified:
                return False
        elif is_modifier(word) or _is_more(said, place) or (word in _THOUGHT and after in ("that", "to")):
            modified = modified or not is_adverb(word)
        else:
            return False
        if not sentence.joined(place):
            return modified and (place + 1 == len(said) or _new_clause(sentence, place))
        place += 1
    return False


def _new_clause(sentence: Sentence, place: int) -> bool:
    """Tell whether a comma stands after this word, and what follows goes on with no further adjective."""
    between = sentence.string[sentence.places[place][1] : sentence.places[place + 1][0]]
    after = sentence.words[place + 1]
    return (
        between.strip() == ","
        and (after in _ENDS or words.is_base_verb(after) or closed.is_adverb(after))  # no list: "deductible, copay"
        and not is_modifier(after)
        and after not in _JOIN
        and not is_hyphened(sentence, place + 1)
    )


def is_hyphened(sentence: Sentence, place: int) -> bool:
    """Tell whether a hyphen or a slash stands right behind a word."""
    end = sentence.places[place][1]
    return sentence.string[end : end + 1] in ("-", "/", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")


def _is_more(said: list[str], place: int) -> bool:
    return said[place] in ("more", "less", "most") and place + 1 < len(said) and is_modifier(said[place + 1])


def noun_run(sentence: Sentence, index: int) -> tuple[int, int]:
    """The first noun after the word at `index` and the word behind the last; twice 0 where no plain one follows.

    Adjectives may stand before it; an adverb, a participle or an article shows that none was meant.
    """
    said, place = sentence.words, index + 1
    while place < len(said) and place - index <= 3 and sentence.joined(place - 1) and _is_before_noun(said[place]):
        place += 1
    start = place
    while place < len(said) and sentence.joined(place - 1) and place - index <= LONGEST and _continues(said[place]):
        place += 1
    return (start, place) if place > start and not is_hyphened(sentence, place - 1) else (0, 0)


def _is_before_noun(word: str) -> bool:
    if word in _ENDS or word in _JOIN or word in _CLAUSE_ADJECTIVES or is_adverb(word):
        return False
    return words.is_adjective(word) and not words.gerund(word)


def _continues(word: str) -> bool:
    return (is_noun(word) and not words.gerund(word)) or word.endswith("'s")


def follows(sentence: Sentence, place: int) -> str:
    """The word at `place`; "" where the sentence ends or a mark stands before it."""
    return sentence.words[place] if place < len(sentence.words) and sentence.joined(place - 1) else ""


def goes_before(sentence: Sentence, place: int) -> str:
    """The word before `place`; "" where the sentence begins or a mark stands between."""
    return sentence.words[place - 1] if place and sentence.joined(place - 1) else ""
