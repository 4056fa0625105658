"""Subjects of several phrases ("a cough and a rash"), and of a form in -ing with what belongs to it."""

import re

from lint.analysis.grammar import number
from lint.analysis.grammar.noun_phrases import PHRASE, Phrase, phrase, phrase_number
from lint.analysis.grammar.number import MANY, ONE, UNKNOWN
from lint.analysis.grammar.parsed import Parsed

# A noun phrase, and those that prepositions join to it.
SUBJECT = re.compile(rf"_*(?P<head>{PHRASE}|d?p|d)(?:_*[qga]?r*i_*(?:{PHRASE}|d?p|d))*[r_]*")
_LIST = re.compile(rf"(?:{PHRASE},)+{PHRASE},?(?P<and>c){PHRASE}[r_]*")
# They stand before a participle that describes a noun, never behind it: "eating many nuts", "many bleeding gums".
_QUANTIFIERS = frozenset("enough few fewer less lots many more much plenty several some too".split())
_EVERY = frozenset("each every no".split())


def unless_gerund(parsed: Parsed, first: int, head: int) -> Phrase:
    """The phrase, but of "eating the right foods" the eating: what is eaten is no subject."""
    opening = parsed.shape[first:head]
    if "g" in opening and "d" not in opening.partition("g")[0]:
        # "Losing weight" means one in either reading, "bleeding gums" may mean several.
        quantified = parsed.words[first + opening.index("g") + 1] in _QUANTIFIERS
        one = quantified or re.match("[r_]*gd", opening) or phrase_number(parsed, first, head) == ONE
        return Phrase(first, head, ONE if one else UNKNOWN)
    return phrase(parsed, first, head)


def two(parsed: Parsed, start: int, verb: int) -> Phrase | None:
    """Two phrases joined: with "or" they have the number that both have, with "and" they may be several."""
    shape = parsed.shape[start:verb]
    if shape.count("c") != 1:
        return None
    place = start + shape.index("c")
    one = SUBJECT.fullmatch(parsed.shape, start, place)
    other = SUBJECT.fullmatch(parsed.shape, place + 1, verb)
    if not one or not other:
        return None
    phrases = [unless_gerund(parsed, part.start("head"), part.end("head") - 1) for part in (one, other)]
    found = {part.number for part in phrases}
    if parsed.words[place] not in ("and", "&"):
        nearest = bool({"either", "neither"} & set(parsed.words[max(start - 1, 0) : start + 1])) or len(found) == 1
        return Phrase(phrases[0].first, phrases[1].head, phrases[1].number if nearest else UNKNOWN)
    # "Brain and spine tumors" are several, whichever way it is read; "the risk of pain and infections" may be one.
    several = _are_two(parsed, start, place, verb) or (
        phrases[1].number == MANY and ("i" not in shape or found == {MANY}) and "g" not in shape
    )
    return Phrase(phrases[0].first, phrases[1].head, MANY if several else UNKNOWN)


def three(parsed: Parsed, verb: int) -> Phrase | None:
    """Three or more phrases joined with commas and "and", at the start of a sentence: several things."""
    match = _LIST.fullmatch(parsed.shape, 0, verb)
    if not match or parsed.shape[0] == "g" or parsed.words[match.start("and")] not in ("and", "&"):
        return None
    return Phrase(0, match.start("and") - 1, UNKNOWN if not _EVERY.isdisjoint(parsed.words[:verb]) else MANY)


def _are_two(parsed: Parsed, start: int, place: int, verb: int) -> bool:
    """Tell whether "and" joins two nouns that are two things: "a cough and a rash", not "every man and woman"."""
    said = parsed.words[start:verb]
    one, other = parsed.shape[start:place].strip("r_"), parsed.shape[place + 1 : verb].strip("r_")
    joined = [index for index in range(start, verb) if parsed.tags[index].startswith("N")]
    if "_" in parsed.shape[start:verb] or not all(parsed.written[index].islower() or not index for index in joined):
        return False  # "Food and Drug Administration"
    if (
        "g" in parsed.shape[0] + one + other
        or parsed.words[-1] not in (".", "!", "?")
        or "i" in one
        or not _EVERY.isdisjoint(said)
        or said[-1] in number.nouns("second_halves")
    ):
        return False
    first = other.partition("i")[0]
    if phrase(parsed, start, start + len(one) - 1).number == MANY and other[-1:] == "n":
        return "," not in one  # "the lips and the mouth"
    if first[:1] != "d" and (first.endswith("nn") or (one[:1] == "d" and "a" in one + first)):
        return False  # "alcohol and drug use", "the pain and high fever"
    bare = one[:1] != "d" and any(word.endswith("ing") for word in said)
    return one[-1:] == "n" and first[-1:] == "n" and not bare
