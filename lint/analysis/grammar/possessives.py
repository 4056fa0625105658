"""Where "it's", "you're" or "they're" stands in a place that only "its", "your" or "their" can take."""

from enum import Enum

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import follows, goes_before, is_noun, noun_run
from lint.analysis.grammar.phrases import only_plural
from lint.page import Sentence


class Sure(Enum):
    """How sure it is that a word is the wrong one."""

    NO = 0
    MAYBE = 1
    YES = 2


# Prepositions after which a clause never starts, and which hardly ever end one.
_ALWAYS_BEFORE_NOUN = frozenset(
    "about against among at behind between beyond despite during for from in into of toward towards upon via with "
    "within without".split()
)
# Those that end a clause as particles do: "when it wears off it's ...".
_PARTICLES = frozenset("across along around by down off on onto out over through throughout to under up".split())
# These open a clause that may end right before the next, without a comma.
_CLAUSE_OPENERS = frozenset("after although as because before if once since though unless until when while".split())
# Verbs whose clause may follow without "that", and those that link.
_CLAUSE_VERBS = frozenset(
    "accept add admit agree announce answer argue ask assume believe bet check claim conclude confirm consider decide "
    "deny determine discover doubt dream ensure estimate expect explain fear feel figure find forget guess guarantee "
    "hear hope imagine imply indicate insist know learn let like make mean mention note notice predict presume "
    "pretend promise prove realize realise recall recommend remember remind repeat report reveal say see seem sense "
    "show speculate state suggest suppose suspect swear tell think trust understand warn wish wonder worry write "
    "appear be become have".split()
)
# Words that the bare form of a verb follows.
BEFORE_BASE = closed.MODALS | closed.DO_NOT | frozenset("do help not please to we they you".split())
_FINITE = closed.BE - {"been"} | closed.MODALS | {"has", "have", "had"}
# Nouns that stand without an article after "you are".
_BARE = frozenset(
    "bed family home kind lots number part school second sort time today tomorrow tonight type work yesterday".split()
)
_AFTER_NOUN = closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.RELATIVES | _FINITE | {"to", "not"}


def wants_possessive(sentence: Sentence, index: int) -> Sure:
    """Tell whether the contraction at `index` stands for a possessive."""
    if follows(sentence, index + 1) == "own":
        return Sure.YES
    start, end = noun_run(sentence, index)
    if not start:
        return Sure.NO
    before = goes_before(sentence, index)
    if before in _ALWAYS_BEFORE_NOUN:
        return Sure.YES
    after, opened = follows(sentence, end), not _CLAUSE_OPENERS.isdisjoint(sentence.words[: max(index - 1, 0)])
    if after in _FINITE or before in ("all", "both") or (words.third_person(after) and not words.is_plural_noun(after)):
        return Sure.YES
    has_object = before in _PARTICLES or _takes_object(sentence, index)
    if has_object and _may_end(sentence, end) and sentence.words[start] != "time":
        return Sure.MAYBE if opened else Sure.YES
    word = sentence.words[index]
    if word == "it's":
        return _coordinated(sentence, end) if before in ("and", "or") else Sure.NO
    if word == "you're":
        return _bare_noun(sentence, start, end)
    return Sure.NO


def _may_end(sentence: Sentence, end: int) -> bool:
    after = follows(sentence, end)
    if not after or after in _AFTER_NOUN or closed.is_adverb(after) or is_verb(after):
        return True
    return is_verb(sentence.words[end - 1]) and after in closed.DETERMINERS | closed.PRONOUNS


def is_verb(word: str) -> bool:
    """Tell whether a word is a form of a verb."""
    return bool(words.is_base_verb(word) or words.third_person(word) or words.past_forms(word) or words.gerund(word))


def _takes_object(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb that takes no clause stands before."""
    before = goes_before(sentence, index)
    if words.is_plain_adverb(before):
        return False
    if base := words.gerund(before) or (not words.is_plural_noun(before) and words.third_person(before)):
        return base not in _CLAUSE_VERBS
    if not words.is_base_verb(before) or before in _CLAUSE_VERBS:
        return False
    ahead = goes_before(sentence, index - 1)
    return ahead in BEFORE_BASE or index == 1 or not is_noun(before) or only_plural(ahead)


def _coordinated(sentence: Sentence, end: int) -> Sure:
    """Judge "the disease and it's complications": a plural is never what "it" is."""
    if not _may_end(sentence, end) or not {"that", "who", "which"}.isdisjoint(sentence.words[end:]):
        return Sure.NO
    last = sentence.words[end - 1]
    return Sure.YES if only_plural(last) else Sure.MAYBE


def _bare_noun(sentence: Sentence, start: int, end: int) -> Sure:
    """Judge "you're doctor": one person or thing needs an article after "you are"."""
    run = sentence.words[start:end]
    if any(word.endswith("'s") for word in run):
        return Sure.YES
    last = run[-1]
    if (
        not _BARE.isdisjoint(run)
        or (words.is_plural_noun(last) and not words.third_person(last))
        or not _may_end(sentence, end)
    ):
        return Sure.NO
    return Sure.NO if words.is_adjective(follows(sentence, end)) else Sure.YES
