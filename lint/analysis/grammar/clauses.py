"""Where a clause ends and the next one begins without a comma: "If it is removed the wound may be dry"."""

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import follows, is_noun, noun_run
from lint.page import Sentence

_OPENERS = frozenset(
    "after although as because before if once since though unless until when whenever where wherever while".split()
)
_AHEAD = frozenset("and but or so that then".split())  # of a clause inside a sentence
_FINITE = (closed.BE - {"be", "been", "being"}) | closed.MODALS | frozenset("do does did has have had".split())
_OBJECTS = frozenset({"it", "you"})  # as well: "the nurse checks it"
_LONGEST = 100  # words of a sentence that people read
_FAR = 5  # words back to the pronoun of a relative clause


def begins(sentence: Sentence, article: int) -> bool:
    """Tell whether a noun phrase may be the subject of a new clause, and no part of the one before it."""
    _, end = noun_run(sentence, article)
    after = follows(sentence, end) if end else ""
    while closed.is_adverb(after):
        end += 1
        after = follows(sentence, end)
    if after in closed.PRONOUNS and not (after in _OBJECTS and words.third_person(sentence.words[end - 1])):
        return False
    is_verb = after in _FINITE or (bool(words.third_person(after)) and not is_noun(after))
    in_relative = not closed.RELATIVES.isdisjoint(sentence.words[max(0, article - _FAR) : article])
    return (is_verb and not in_relative) or (follows(sentence, article + 2) != "" and _owes_clause(sentence, article))


def _owes_clause(sentence: Sentence, place: int) -> bool:
    """Tell whether an "if" or "when" opens the sentence, and no comma before or after says where that clause ends."""
    said = sentence.words
    if len(said) > _LONGEST:
        return False
    opener = next((one for one in range(place - 1, -1, -1) if said[one] in _OPENERS or not sentence.joined(one)), -1)
    if opener < 0 or said[opener] not in _OPENERS:
        return False
    opens = opener == 0 or said[opener - 1] in _AHEAD or not sentence.joined(opener - 1)
    return opens and all(map(sentence.joined, range(opener, len(said) - 1)))
