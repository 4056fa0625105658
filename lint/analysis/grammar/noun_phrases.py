"""Noun phrases of a parsed sentence, and their number."""

import re
from typing import NamedTuple

from lint.analysis.grammar import closed, number
from lint.analysis.grammar.number import MANY, ONE, UNKNOWN
from lint.analysis.grammar.parsed import NOUN_TAGS, Parsed

# In the letters of `Parsed.shape`: determiners, adjectives, participles, then nouns; again after a possessive. Only
# adjectives may be joined inside: "new and better drugs".
PHRASE = r"(?:[darqg]|(?<=[aqn])c(?=r?[aq]))*n+(?:'[arqgn]*n)*"
_AHEAD = re.compile(rf"[_r]*(?P<head>{PHRASE}|p|d(?![darqgnp]))")

SINGULAR_WORDS = frozenset("it he she this that each another".split()) | closed.INDEFINITE_PRONOUNS
_PLURAL_WORDS = frozenset("i they we these those you both few several many others".split())  # as their verbs go
_EVERY = frozenset("a an another each every this that".split())
_SEVERAL = frozenset("both few many several these those".split())
# Of these the whole decides alone; of the others only when all of it is one.
_WHOLE = frozenset("% all half halves loads lot lots majority many most percent quarters rest some thirds".split())


class Phrase(NamedTuple):
    """A noun phrase: its first token, its head, and its number."""

    first: int
    head: int
    number: str


def ahead(parsed: Parsed, start: int) -> Phrase | None:
    """The noun phrase that starts at a token; its number with what follows "of"."""
    match = _AHEAD.match(parsed.shape, start)
    return phrase(parsed, match.start("head"), match.end("head") - 1) if match else None


def phrase(parsed: Parsed, first: int, head: int) -> Phrase:
    """The noun phrase of these tokens, with its number."""
    return Phrase(first, head, phrase_number(parsed, first, head))


def phrase_number(parsed: Parsed, first: int, head: int) -> str:
    """Number of the noun phrase [first, head], with the phrase that "of" joins to it."""
    word, before = parsed.words[head], parsed.words[first:head]
    of = ahead(parsed, head + 2) if parsed.words[head + 1 : head + 2] == ["of"] else None
    if word in SINGULAR_WORDS:
        return ONE
    if word in _PLURAL_WORDS:
        return MANY
    if before == ["the"] and word in number.nouns("people"):
        return UNKNOWN  # "the deaf use", "the young is"
    if word == "one":
        return ONE if of else UNKNOWN
    if word in number.nouns("amounts") or word in ("any", "all"):
        return _part(before, word, of)
    if parsed.tags[head] == "CD" and head > first:  # "type 2"
        return ONE if parsed.tags[head - 1] == "NN" else UNKNOWN
    if parsed.tags[head] not in NOUN_TAGS or {"how", "in"} & set(before):
        return UNKNOWN
    found = _noun(parsed, first, head)
    return found if found == MANY or "c" not in parsed.shape[first:head] else UNKNOWN


def _part(before: list[str], word: str, of: Phrase | None) -> str:
    """An amount or a kind has the number of its whole: "most of the drug is", "this type of pain is"."""
    if word == "number" and of and before:
        return {"a": MANY, "the": ONE}.get(before[0], UNKNOWN)
    if of is None:
        return UNKNOWN
    if of.number == MANY and word in _WHOLE:
        return MANY
    return ONE if of.number == ONE and word in ("type", "kind", "sort", *_WHOLE) else UNKNOWN


def _noun(parsed: Parsed, first: int, head: int) -> str:
    tag, written = parsed.tags[head], parsed.written[head]
    if len(written) > 1 and written[:-1].isupper():
        return _capitals(parsed, first, head)
    if tag in ("NNP", "NNPS") and written[:1].isupper() and _is_name(parsed, first, head):
        return UNKNOWN
    found = number.of_noun(parsed.words[head], tag)
    before = {parsed.words[one] for one in range(first, head)}
    counted = before & _SEVERAL or _counted(parsed, first, head)
    if found == ONE:
        return UNKNOWN if counted else ONE
    if found == MANY and ((before & _EVERY and not counted) or "percent" in before):
        return UNKNOWN
    if found == MANY and counted and parsed.words[head] in number.nouns("units"):
        return UNKNOWN
    return found


def _counted(parsed: Parsed, first: int, head: int) -> bool:
    """Tell whether a number other than one stands before the first noun: not in "type 2 diabetes"."""
    for one in range(first, head):
        if parsed.tags[one] in NOUN_TAGS:
            return False
        if parsed.tags[one] == "CD" and parsed.words[one] not in ("one", "1"):
            return True
    return False


def _capitals(parsed: Parsed, first: int, head: int) -> str:
    """Number of an abbreviation: "STIs" means several, "HIV" one; "AIDS" is not known."""
    written = parsed.written[head]
    if written[-1] == "s":
        return MANY if len(written) > 2 and written != "AIDs" else UNKNOWN
    bare = all(parsed.shape[one] in "dagq" for one in range(first, head)) and not _counted(parsed, first, head)
    return ONE if bare and written.isalpha() and 1 < len(written) < 6 else UNKNOWN


def _is_name(parsed: Parsed, first: int, head: int) -> bool:
    """Tell whether a phrase is a name: a capital inside a sentence, or on several words in a row."""
    capitals = [one for one in range(first, head + 1) if parsed.tags[one] in ("NNP", "NNPS")]
    if parsed.tags[head] == "NNPS" and len(capitals) == 1:
        return any(tag.startswith("NNP") for tag in parsed.tags[head + 1 : head + 4])  # "Americans" is none
    return first > 0 or len(capitals) > 1
