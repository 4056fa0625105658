"""Finite verbs: whether a verb's form is for one or for several, and its other form."""

from lint.analysis.grammar import closed, number, words
from lint.analysis.grammar.number import MANY, ONE, UNKNOWN
from lint.analysis.grammar.parsed import NOUN_TAGS, Parsed

OTHER = {
    **{"is": "are", "was": "were", "has": "have", "does": "do"},
    **{"are": "is", "were": "was", "have": "has", "do": "does"},
}
FOR_ONE = frozenset("is was has does".split())
BASE = frozenset("have do".split())
# Their past tense looks like the base form: "it put" may be right.
SAME_PAST = frozenset(
    "beat bet bid burst cast cost cut fit hit hurt knit let put quit read rid set shed shut slit split spread thrust "
    "upset bound felt found ground left lay saw wound".split()
)
_NO_NUMBER = closed.MODALS | frozenset("to ca wo sha do does did don't doesn't didn't need dare 'll 'd".split())
_UNREAL = frozenset("if though unless wish suppose as than whether would".split())


def verb_number(parsed: Parsed, index: int) -> str:
    """Number that a verb's form shows; UNKNOWN for other words, and where an auxiliary before it shows it."""
    word, tag = parsed.words[index], parsed.tags[index]
    if word in OTHER:
        if tag not in ("VBZ", "VBP", "VBD", "VB", "MD") or has_auxiliary(parsed, index):
            return UNKNOWN
        return ONE if word in FOR_ONE else MANY
    if tag == "VBZ" and words.third_person(word) and not word.startswith("'"):
        return UNKNOWN if has_auxiliary(parsed, index) else ONE
    if (
        (tag == "VBP" or _has_subject(parsed, index) or _joins_third(parsed, index))
        and words.is_base_verb(word)
        and word not in SAME_PAST
        and not parsed.written[index].isupper()
    ):
        return UNKNOWN if has_auxiliary(parsed, index) else MANY
    return UNKNOWN


def _has_subject(parsed: Parsed, index: int) -> bool:
    """Tell whether the parser gives a base form a noun as its subject, and no auxiliary: "a nurse check your pulse"."""
    if parsed.tags[index] != "VB" or parsed.asks or not parsed.written[index].islower():
        return False
    if parsed.child(index, "aux", "auxpass") is not None:
        return False
    return parsed.child(index, "nsubj", "csubj") is not None


def _joins_third(parsed: Parsed, index: int) -> bool:
    """Tell whether a base form is joined to a third person: "it relaxes the womb and prevent"."""
    first = parsed.joined_to(index)
    if parsed.tags[index] != "VB" or first is None:
        return False
    helper = parsed.child(first, "auxpass")
    if parsed.tags[first if helper is None else helper] != "VBZ":
        return False
    after = parsed.words[index + 1 : index + 2]
    if words.is_singular_noun(parsed.words[index]):  # "pain and damage to", "the rest and help you need"
        named = parsed.tags[parsed.tokens[index].head] in NOUN_TAGS and parsed.tags[index + 1] not in ("DT", "PRP$")
        needed = after in (["you"], ["it"]) and parsed.shape[index - 2] == "n"  # "the rest and help you need"
        if needed or after in (["of"], ["to"], ["for"]) or (named and not after[0].endswith(("self", "selves"))):
            return False
    # A base form may be joined to one before it: "helps you to relax and sleep".
    between = parsed.shape[first + 1 : index]
    causes = not number.nouns("causatives").isdisjoint(parsed.words[first:index])
    return (
        not causes and set(between) <= set("darqgnipx'_cs") and between.count("s") == (parsed.words[index - 1] == "but")
    )


def other_form(word: str) -> str:
    """The form of a verb for the other number: "are" for "is", "prevent" for "prevents"."""
    return OTHER.get(word) or words.third_person(word) or words.regular_third(word)


def has_auxiliary(parsed: Parsed, index: int) -> bool:
    """Tell whether a modal, "to" or a form of "do" stands before a verb."""
    before = index - 1
    while before >= 0 and (parsed.shape[before] in "r_" or parsed.words[before] in ("not", "n't")):
        before -= 1
    return before >= 0 and parsed.words[before] in _NO_NUMBER and parsed.tags[before] != "NN"


def may_be_base(parsed: Parsed, verb: int, first: int) -> bool:
    """Tell whether a form for several may be a base form here: "does it have", "helps the heart beat", "that he take".

    "Are" is none, and "were" only where something is imagined: "if it were".
    """
    word, before = parsed.words[verb], parsed.words[:first]
    if word == "are":
        return False
    if word == "were":
        return not _UNREAL.isdisjoint(before)
    if (first and parsed.words[first - 1] in number.nouns("causatives")) or not number.nouns("mandatives").isdisjoint(
        before
    ):
        return True
    start = max((place for place, letter in enumerate(parsed.shape[:first]) if letter in ",;s"), default=0)
    return any(one in _NO_NUMBER and one != "to" for one in before[start:])
