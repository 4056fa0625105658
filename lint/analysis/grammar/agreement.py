"""Finds verbs that disagree with their subject."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analysis.grammar import closed, subjects, words
from lint.analysis.grammar.finite import OTHER, may_be_base, verb_number
from lint.analysis.grammar.hidden_verbs import hidden_number, hidden_subject
from lint.analysis.grammar.noun_phrases import Phrase, ahead, phrase
from lint.analysis.grammar.number import MANY, ONE
from lint.analysis.grammar.parsed import Parsed

_OBJECT_TAGS = ("DT", "PRP", "PRP$", "TO")
# A phrase with these may be several things, or one with a companion: "a test together with".
_JOINERS = frozenset("& / addition along and/or besides plus together well".split())
# Behind the first of several things: "a doctor, a nurse and", "the cause of it and".
_GOES_ON = re.compile(r"(?:_*i_*[darqgn']*n)*_*[,c]")
_FRONTED = re.compile("[xsdarn_]*")


class Slip(NamedTuple):
    """A verb that disagrees. `stands_for`: the subject is a relative pronoun for the phrase. `sure`: no doubt left."""

    verb: int
    subject: Phrase
    stands_for: str = ""
    sure: bool = True


def slips(parsed: Parsed) -> Iterator[Slip]:
    """Every verb that disagrees with its subject."""
    for verb in range(len(parsed.words)):
        shown = verb_number(parsed, verb)
        if parsed.shape[verb] == "_":
            continue
        unsure = not shown or _looks_like_noun(parsed, verb, shown)
        if unsure and not (verb and (shown := hidden_number(parsed, verb))):
            continue
        if (slip := _slip(parsed, verb, shown)) and _disagrees(parsed, slip, shown):
            yield slip._replace(sure=slip.sure and not (unsure or _may_be_noun(parsed, verb)))


def _slip(parsed: Parsed, verb: int, shown: str) -> Slip | None:
    if _is_asked_for(parsed, verb) and parsed.words[verb] in ("has", "have"):
        return None  # the question word is the subject, and what "who" stands for is not known
    start = _behind(parsed, verb)
    if start is not None:
        asked = _asked(parsed, verb, start, shown)
        return Slip(verb, asked) if asked else None
    before = len(parsed.shape[:verb].rstrip("r_")) - 1
    if before < 0 or parsed.words[before] in ("as", "than"):
        return None
    if parsed.words[before] in ("that", "which", "who") and parsed.shape[before] == "s":
        return _relative(parsed, verb, before, shown)
    if own := subjects.pronoun(parsed, before):
        return Slip(verb, own)
    found = _noun(parsed, verb)
    object_only = found is not None and found.subject.first == before and parsed.words[before] in ("it", "you")
    return None if object_only else found


def _may_be_noun(parsed: Parsed, verb: int) -> bool:
    return parsed.tags[verb] == "VB" and words.is_singular_noun(parsed.words[verb])


def _noun(parsed: Parsed, verb: int) -> Slip | None:
    """By both ways, where they agree: sure. By one, where the other finds nothing: to be looked at."""
    if clause := subjects.opening_clause(parsed, verb):
        return Slip(verb, clause, sure=False)
    tags, parse = subjects.by_tags(parsed, verb), subjects.by_parse(parsed, verb)
    if parse and parsed.words[parse.head] in closed.RELATIVES:
        parse = None
    if tags and parse:
        if not tags.first <= parse.head <= tags.head:
            return None
        joined = "c" in parsed.shape[tags.first : tags.head] and parsed.tags[tags.head] != "NNS"
        return Slip(verb, tags, sure=not joined and "nor" not in parsed.words)
    only = tags or parse
    if (not only or not only.number) and hidden_number(parsed, verb):
        only = hidden_subject(parsed, verb) or only
    return Slip(verb, only, sure=False) if only else None


def _disagrees(parsed: Parsed, slip: Slip, shown: str) -> bool:
    subject, verb = slip.subject, slip.verb
    if not subject.number or subject.number == shown:
        return False
    if shown == ONE:
        return parsed.words[verb] != "was" or parsed.words[subject.head] != "i"
    if subject.first > verb:
        return True
    first = verb if slip.stands_for else subject.first
    if may_be_base(parsed, verb, first):
        return False
    return bool(slip.stands_for) or _JOINERS.isdisjoint(parsed.words[subject.first : verb])


def _looks_like_noun(parsed: Parsed, verb: int, shown: str) -> bool:
    """Tell whether a verb is rather a noun, by its place: "blood flow is", "women ages 15 to 44", "do's"."""
    word, after = parsed.words[verb], parsed.tags[verb + 1] if verb + 1 < len(parsed.tags) else "."
    if word in OTHER:
        return after == "POS" or parsed.words[verb + 1 : verb + 2] == ["'s"]
    if after == "CD":
        return True
    behind_noun = verb > 0 and parsed.shape[verb - 1] in "n_'"
    if shown == ONE or not behind_noun or not words.is_singular_noun(word) or after in _OBJECT_TAGS:
        return False
    start = max(parsed.shape.rfind(letter, 0, verb) for letter in ",;s") + 1
    end = re.compile("[,;s]").search(parsed.shape, verb)
    clause = parsed.tags[start : end.start() if end else None]
    alone = sum(tag in ("VBZ", "VBP", "VBD", "MD") for tag in clause) == (parsed.tags[verb] != "VB")
    return not (alone and parsed.shape[start] in "dg" and after[:2] in ("NN", "JJ", "CD", "VB"))


def _behind(parsed: Parsed, verb: int) -> int | None:
    """Where the subject starts, if it stands behind: "Does it", "What are the", "How much iron do women"."""
    word = parsed.words[verb]
    if word not in OTHER:
        return None
    if verb == 0:
        return 1
    if _is_asked_for(parsed, verb):
        return verb + 1
    asks = parsed.asks and parsed.tags[0] in ("WRB", "WP", "WDT")
    fronted = asks and word in ("do", "does") and _FRONTED.fullmatch(parsed.shape, 0, verb)
    return verb + 1 if fronted else None


def _is_asked_for(parsed: Parsed, verb: int) -> bool:
    """Tell whether a question word stands right before a verb: "and who has the results?"."""
    if not verb or parsed.words[verb - 1] not in closed.QUESTION_WORDS:
        return False
    return verb == 1 or (parsed.asks and parsed.shape[verb - 2] in ",;sc")


def _asked(parsed: Parsed, verb: int, start: int, shown: str) -> Phrase | None:
    """The subject of a question; None where several things are asked about."""
    if not parsed.asks and (verb != 1 or "g" in parsed.shape[start : start + 3]):
        return None
    found = ahead(parsed, start)
    if not found:
        return None
    end = found.head + 1
    # The main verb looks like a noun: "How does stress affect sleep?"
    verb_inside = found.head > found.first and words.is_base_verb(parsed.words[found.head])
    if parsed.words[verb] in ("do", "does") and verb_inside and parsed.shape[end : end + 1] != "v":
        found, end = phrase(parsed, found.first, found.head - 1), end - 1
    return None if shown == MANY and _GOES_ON.match(parsed.shape, end) else found


def _relative(parsed: Parsed, verb: int, relative: int, shown: str) -> Slip | None:
    if shown == ONE and parsed.words[relative - 1] == ",":
        return None  # ", which helps" may stand for the whole clause
    found = subjects.antecedent(parsed, relative)
    return Slip(verb, found, stands_for=parsed.written[relative]) if found else None
