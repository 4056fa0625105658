"""The subject before a finite verb and its number, by the parse and by the pattern of tags alone.

The parser learnt from right English, so it errs most where the verb is wrong. A pattern of tags that leaves one
reading only ("The symptoms of the illness is") is a second opinion.
"""

import re

from lint.analysis.grammar import closed, number, words
from lint.analysis.grammar.joined_subjects import SUBJECT, three, two, unless_gerund
from lint.analysis.grammar.noun_phrases import PHRASE, SINGULAR_WORDS, Phrase, phrase, phrase_number
from lint.analysis.grammar.number import ONE, UNKNOWN
from lint.analysis.grammar.parsed import Parsed

_REGION = re.compile(r"[darqgnip'c_]+\Z")
_GERUND = re.compile(r"[r_]*g[r_]*")
_ONE_PHRASE = re.compile(rf"{PHRASE}|p|d(?=_*\Z)")
_ENDS_IN_PHRASE = re.compile(r"(?:n|(?:^|[ivs_])d|p)_*\Z")
_NO_OPENERS = frozenset("and/or as like than who".split())
_CLAUSE_SUBJECTS = frozenset("how whether why".split())  # "what" may mean several things
_ASKED = frozenset("how what whatever where whether why".split())
_CLAUSE_WORDS = frozenset("although because if when".split())
_BEFORE_CLAUSE = frozenset("believe feel hope know mean means say suspect think thought understand".split())
# An aside between commas: ", sometimes called", ", such as", ", which".
_ASIDE = re.compile(r"_*,[ar]*[isq].*,r*")
_PARTS = ("det", "amod", "nummod", "compound", "poss", "predet", "quantmod", "advmod", "nmod")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def pronoun(parsed: Parsed, place: int) -> Phrase | None:
    """A personal pronoun as a subject: "he", "they"; "it" and "you" where they can be no object."""
    word = parsed.words[place]
    if word not in ("he", "she", "they", "we", "it", "you", "i"):
        return None
    behind = parsed.shape[:place].rstrip("r_")[-1:]
    object_too = word in ("it", "you") and behind in ("v", "i", "g", "q", "c", "m")
    if word in ("it", "you") and behind == "n":  # "which dose suits you depends"
        object_too = bool(words.third_person(parsed.words[place - 1]))
    if word in ("it", "you") and place > 1 and parsed.words[place - 1] in closed.PREPOSITIONS:
        object_too = object_too or "s" in parsed.shape[: place - 1]  # "the team that looks after you has"
    if word == "it" and behind == "c" and "v" in parsed.shape[:place]:  # "it is common and it is rare"
        object_too = False
    if word == "you" and place and parsed.words[place - 1] in _BEFORE_CLAUSE:  # "let them know you are"
        object_too = False
    with_another = word in ("he", "she", "it") and re.search(r"[np]_*c[r_]*\Z", parsed.shape[:place])
    if object_too or with_another or (word == "i" and behind not in ("", "s", ",")):
        return None
    return phrase(parsed, place, place)


def by_tags(parsed: Parsed, verb: int) -> Phrase | None:
    """The subject, when a clause opens with it and nothing but its own phrases stands before the verb."""
    if listed := three(parsed, verb):
        return listed
    region = _REGION.search(parsed.shape, 0, verb)
    if not region or not _opens(parsed, region.start()):
        return None
    start = region.start()
    if gerund := _GERUND.fullmatch(region[0]):
        return Phrase(start, start + gerund[0].index("g"), ONE)
    match = SUBJECT.fullmatch(region[0])
    if _holds_clause(parsed, start, verb):
        return None
    if not match:
        return two(parsed, start, verb)
    return unless_gerund(parsed, start + match.start("head"), start + match.end("head") - 1)


def _opens(parsed: Parsed, start: int) -> bool:
    """Tell whether a clause may open here: at the start, after a conjunction, after an opening phrase and a comma."""
    before = parsed.shape[start - 1 : start]
    if before in ("s", ";"):
        if parsed.words[start - 1] == "as":
            return parsed.words[start - 2] in ("long", "soon")  # "as soon as the pain stops"
        return parsed.words[start - 1] not in _NO_OPENERS
    if before == ",":
        opening = parsed.shape[: start - 1].removeprefix("s,")  # "But, in women, the"
        return ("," not in opening and opening[:1] in "isrvgq") or parsed.words[0] in _CLAUSE_WORDS
    return not before


def _holds_clause(parsed: Parsed, start: int, verb: int) -> bool:
    """Tell whether a clause ends here: "the chance that the pain returns is", "what the test shows is"."""
    last = verb - 1
    while last > start and parsed.shape[last] in "r_":
        last -= 1
    opener = parsed.words[start - 1] if start else ""
    of_noun = opener in ("that", "which") and start > 1 and parsed.shape[start - 2] in "n,_"
    if not of_noun and opener not in _ASKED:
        return False
    return bool(words.third_person(parsed.words[last])) and words.is_singular_noun(parsed.words[last - 1])


def opening_clause(parsed: Parsed, verb: int) -> Phrase | None:
    """A clause that opens a sentence, as the subject of the verb behind its own: "How the disease spreads is"."""
    last = verb - 1
    if parsed.asks or last < 2 or parsed.words[0] not in _CLAUSE_SUBJECTS or parsed.words[1] in ("many", "much"):
        return None
    own = parsed.tags[last] in ("VBZ", "VBP") and not words.gerund(parsed.words[verb])
    return Phrase(0, last, ONE) if own and not re.search("[,;sc]", parsed.shape[1:verb]) else None


def by_parse(parsed: Parsed, verb: int) -> Phrase | None:
    """The subject that the parser gives a finite verb; "it helps and prevents" shares one."""
    token = parsed.tokens[verb]
    clause = token.head if token.dep in ("aux", "auxpass") else verb
    if (own := _own(parsed, clause, verb)) is not None:
        return _described(parsed, own, verb)
    first = parsed.joined_to(clause)
    joint = len(parsed.shape[:verb].rstrip("r,")) - 1
    if first is None or not (parsed.shape[joint] == "c" or parsed.words[joint] == "but"):
        return None
    if not _is_finite(parsed, first) or re.search("[sm]", parsed.shape[first:joint]):
        return None
    own = _own(parsed, first, first)
    return None if own is None else _described(parsed, own, first)


def _own(parsed: Parsed, clause: int, verb: int) -> int | None:
    found = (one for one in parsed.children[clause] if one < verb and parsed.tokens[one].dep in SUBJECTS)
    return max(found, default=None)


def _is_finite(parsed: Parsed, clause: int) -> bool:
    """Tell whether a clause's verb shows tense, itself or by its first auxiliary."""
    helpers = (one for one in parsed.children[clause] if parsed.tokens[one].dep in ("aux", "auxpass"))
    return parsed.tags[min((clause, *helpers))] in ("VBZ", "VBP", "VBD")


def _described(parsed: Parsed, head: int, verb: int) -> Phrase:
    """The noun phrase of a head, with a number only where the parse can be trusted."""
    children, between = parsed.children[head], parsed.shape[head + 1 : verb]
    first = min((one for one in children if one < head and parsed.tokens[one].dep in _PARTS), default=head)
    joined = parsed.child(head, "conj", "cc") is not None or ("c" in between and not _ASIDE.fullmatch(between))
    odd = between.rstrip("r_")[-1:] == "a" and parsed.words[verb - 1] not in closed.ADVERBS  # "the effects last varies"
    trusted = not joined and not odd and _may_start(parsed, first, head, verb) and not _far(between)
    amount = parsed.words[head] in number.nouns("amounts") and parsed.words[head] not in ("kind", "sort", "type")
    if not trusted or _holds_clause(parsed, first, verb) or amount or re.match("_+n", between):
        return Phrase(first, head, UNKNOWN)
    if parsed.tokens[head].dep.startswith("csubj") and parsed.words[0] in _CLAUSE_SUBJECTS:
        return Phrase(0, head, UNKNOWN if parsed.words[1] in ("many", "much") else ONE)
    if parsed.tokens[head].dep == "csubj" and parsed.tags[head] == "VBG" and parsed.child(head, "dobj", "prep"):
        return Phrase(first, head, ONE if first in (0, head) else UNKNOWN)
    if parsed.tokens[head].dep.startswith("csubj") or parsed.shape[head] in "gqsv":
        return Phrase(first, head, UNKNOWN)
    return unless_gerund(parsed, first, head)


def _far(between: str) -> bool:
    """Tell whether clauses stand between head and verb, or a comma that no other one pairs with."""
    ends_aside = between.count(",") == 2 or re.match("_*,a?i", between)  # ", such as A, B and C,"
    return between.count("s") > 1 or (between.rstrip("r_")[-1:] == "," and not ends_aside)


def _may_start(parsed: Parsed, first: int, head: int, verb: int) -> bool:
    """Tell whether a subject may start here: not behind a verb, a preposition, a joining word, or in a list."""
    if head == verb - 2 and parsed.shape[verb - 1] in "vm":
        return False  # "that the effects last varies"
    if parsed.shape[first - 1 : first] == "s" and parsed.words[first - 1] in _NO_OPENERS - {"who"}:
        return False
    before = parsed.shape[:first].rstrip("_r")
    if before.endswith("c") and parsed.words[len(before) - 1] in ("and", "&") and _new_clause(parsed, first, verb):
        return True
    if before[-1:] and before[-1] in "vicgqan'":
        return False
    return not (before.endswith(",") and re.search(r"c|,[^v]*,$|^[^v]*g", before.removeprefix("s,")))


def _new_clause(parsed: Parsed, first: int, verb: int) -> bool:
    """Tell whether "and" joins the verb's whole clause to one before it: "it hurts and the legs are weak"."""
    token = parsed.tokens[verb]
    clause = token.head if token.dep in ("aux", "auxpass") else verb
    before = parsed.joined_to(clause)
    return before is not None and before < first and _is_finite(parsed, before)


def antecedent(parsed: Parsed, relative: int) -> Phrase | None:
    """What a relative pronoun stands for; its number, when all that it may stand for has the same."""
    word, end = parsed.words[relative], relative
    if word != "that" and parsed.words[relative - 1] == ",":
        end -= 1
    region = _REGION.search(parsed.shape, 0, end)
    if not region or not _ENDS_IN_PHRASE.search(region[0]):
        return None
    start = region.start()
    phrases = [(one.start(), one.end() - 1) for one in _ONE_PHRASE.finditer(parsed.shape, start, end)]
    people = [one for one in phrases if parsed.words[one[1]] in number.nouns("persons") | SINGULAR_WORDS]
    if word == "who":
        phrases = people
    elif parsed.words[max(start - 1, 0)] in _NO_OPENERS:
        return None
    found = {phrase_number(parsed, *one) for one in phrases}
    if "one" in parsed.words[start:relative] or len(found) != 1 or ("c" in region[0] and found == {ONE}):
        return None
    return Phrase(*phrases[-1], found.pop())
