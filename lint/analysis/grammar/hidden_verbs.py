"""Verbs that lost their ending and that a tagger takes for nouns: "when the nerve send", "why a joint swell".

A clause needs a finite verb: where no other word of the clause can be it, the base form behind the subject is.
"""

import re

from lint.analysis.grammar import number, words
from lint.analysis.grammar.finite import OTHER, SAME_PAST, has_auxiliary
from lint.analysis.grammar.noun_phrases import Phrase, phrase
from lint.analysis.grammar.number import MANY, ONE
from lint.analysis.grammar.parsed import Parsed

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
# A clause must follow these: a noun phrase alone may not.
_OPENERS = frozenset("although because how if though unless when whenever where whether why".split())
_EITHER = frozenset("after before since until".split())
_RELATIVES = frozenset("that which who whom whose".split())
_BREAK = re.compile("[,;s]")
_PHRASES = re.compile("_*(?P<head>[dg][darqg'_]*n+|n(?=i))(?:id?[arqg']*n*)*[r_]*")
_ADJECTIVE = re.compile("_*(?P<head>d[arqg_]*[agq])[r_]*")  # "a joint swell": a noun that may be an adjective
_ASIDE = re.compile("_*(?P<head>d?[arqg]*n+),(?:r*[dq]|s)[^,;]*,[r_]*")
# What stands behind a verb, and hardly ever behind a noun: an object with its determiner, a pronoun, a particle.
_BEHIND_VERBS = frozenset(("PRP", "PRP$", "DT", "RP", "RB"))
_TIMES = frozenset("a an all both each every no once that this twice".split())  # "a test every year"


def hidden_number(parsed: Parsed, verb: int) -> str:
    """The number that a verb shows which is tagged as something else; "" where it may be no verb."""
    word, tag = parsed.words[verb], parsed.tags[verb]
    if tag not in ("NN", "NNS", "JJ", "JJR", "VB", "VBP") or not parsed.written[verb].islower() or word in OTHER:
        return ""
    several = tag != "NNS" and words.is_base_verb(word) and word not in SAME_PAST
    if not several and not (tag == "NNS" and words.third_person(word)):
        return ""
    opened = _clause(parsed, verb)
    if opened is None or has_auxiliary(parsed, verb):
        return ""
    if not several:
        before = parsed.words[verb - 1]
        plural = words.is_plural_noun(before) and not words.is_singular_noun(before)
        return ONE if plural or before == "," else ""
    return MANY if _is_verb(parsed, verb, opened=opened) else ""


def hidden_subject(parsed: Parsed, verb: int) -> Phrase | None:
    """The subject before such a verb, where tags and parse find none."""
    start = _start(parsed, verb)
    if aside := _ASIDE.fullmatch(parsed.shape, 0, verb):
        return phrase(parsed, aside.start("head"), aside.end("head") - 1)
    match = _ADJECTIVE.fullmatch(parsed.shape, start, verb)
    if match and parsed.words[match.end("head") - 1] not in number.nouns("people"):
        first, head = match.start("head"), match.end("head") - 1
        one = words.is_singular_noun(parsed.words[head]) and not words.is_plural_noun(parsed.words[head])
        return Phrase(first, head, ONE) if one else None
    match = _PHRASES.fullmatch(parsed.shape, start, verb)
    return phrase(parsed, match.start("head"), match.end("head") - 1) if match else None


def _start(parsed: Parsed, verb: int) -> int:
    start = max(parsed.shape.rfind(letter, 0, verb) for letter in ",;s") + 1
    return start + (parsed.words[start] in _EITHER)


def _clause(parsed: Parsed, verb: int) -> bool | None:
    """Tell whether a conjunction opens the clause; None where it opens otherwise, or has another finite verb."""
    start = _start(parsed, verb)
    if _ASIDE.fullmatch(parsed.shape, 0, verb):
        return False if _is_sentence(parsed) and not _has_finite(parsed, verb, opened=False) else None
    before = parsed.words[start - 1] if start else ""
    opened = before in _OPENERS or (before in _EITHER and parsed.tags[verb] in ("VB", "VBP"))
    if start and not opened:
        return None
    if not any(pattern.fullmatch(parsed.shape, start, verb) for pattern in (_PHRASES, _ADJECTIVE)):
        return None
    return None if _has_finite(parsed, verb, opened=opened) or not (opened or _is_sentence(parsed)) else opened


def _has_finite(parsed: Parsed, verb: int, *, opened: bool) -> bool:
    """Tell whether another word behind may be the finite verb of the clause."""
    after = parsed.words[verb + 1 : verb + 2]
    if after and words.third_person(after[0]) and words.is_singular_noun(parsed.words[verb]):
        return True
    if parsed.tags[verb + 1 : verb + 3] == ["CC", "VBZ"]:
        return False
    found = _BREAK.search(parsed.shape, verb + 1)
    if found and not opened and parsed.words[found.start()] in {*_RELATIVES, ","}:
        found = None  # "the test that you need is"
    if found and parsed.words[found.start() + 1 : found.start() + 2] in (["which"], ["who"], ["whose"]):
        found = None
    end = found.start() if found else len(parsed.tags)
    place = parsed.shape.find("c", verb, end)
    if parsed.tags[verb] in ("VB", "VBP") and place > 0:
        end = place  # "swells and blocks": the second verb of two
    return not _FINITE.isdisjoint(parsed.tags[verb + 1 : end])


def _is_sentence(parsed: Parsed) -> bool:
    return parsed.words[-1] in (".", "!", "?")


def _is_verb(parsed: Parsed, verb: int, *, opened: bool) -> bool:
    """Tell whether a base form behind a noun is rather a verb than the noun's own head."""
    word, tag, after = parsed.words[verb], parsed.tags[verb], "".join(parsed.tags[verb + 1 : verb + 2])
    if parsed.words[verb - 1] == ",":
        return after in ("DT", "PRP$", "NN", "NNS", "JJ")
    if parsed.tags[verb - 1] in ("JJ", "VBG", "NN") and not words.is_singular_noun(parsed.words[verb - 1]):
        return False
    if after in ("VBN", "VBG") or (tag in ("JJ", "JJR") and words.is_adjective(word)):
        return False
    if tag in ("VB", "VBP") or not words.is_singular_noun(word):
        return True
    if after in _BEHIND_VERBS and parsed.words[verb + 1] not in _TIMES:
        return True
    behind = parsed.tags[verb + 1 : verb + 4]
    if behind[:2] in (["JJ", "."], ["JJ", "CC"]) or (behind[:2] == ["CC", "VBZ"] and behind[2:] != ["."]):
        return True  # "the skin turn red", "the vein swell and blocks the nerve"
    return opened and after in ("IN", "RBR")
