"""Modals and "do": where their verb stands, and whether a question puts the subject before it."""

from lint.analysis.grammar import closed
from lint.page import Sentence

STARTS = closed.MODALS | closed.DO_NOT | {"do", "does", "did"}
_MOST_ADVERBS = 3
# Words before which makes a modal a noun: "a living will states", "each can lists".
_MAKES_NOUN = {
    "will": frozenset("free good ill last living strong".split()),
    "can": frozenset("aluminum each garbage metal soda spray tin trash watering".split()),
}
# Directly before a modal these open a clause whose subject follows; "who can" and "that can" do not.
_BEFORE_QUESTION = closed.INVERTERS | closed.CONJUNCTIONS - {"that"} | {"how", "often", "what", "when", "where", "why"}


def verb_after(said: list[str], modal: int) -> int:
    """Find the word that must be the verb; 0 when there is none."""
    before = said[modal - 1] if modal else ""
    if before in closed.DETERMINERS or before in _MAKES_NOUN.get(said[modal], ()):
        return 0
    place = modal + 1
    if (not modal or before in closed.QUESTION_WORDS) and place < len(said) and said[place] in closed.PRONOUNS:
        place += 1
    last = min(place + _MOST_ADVERBS, len(said))
    while place < last and closed.is_adverb(said[place]):
        place += 1
    between = said[modal + 1 : place]
    if said[modal] in ("do", "does", "did") and "not" not in between and closed.PRONOUNS.isdisjoint(between):
        return 0
    return place if place < last else 0


def may_be_question(sentence: Sentence, modal: int) -> bool:
    """Tell whether the subject may stand after the modal: "How can tests help?", "nor will doctors".

    An adverb or a pronoun between modal and verb shows that none does: such cases are not asked about.
    """
    said = sentence.words
    if modal == 0 or not sentence.joined(modal - 1) or said[modal - 1] in _BEFORE_QUESTION:
        return True
    return said[0] in closed.QUESTION_WORDS or (said[0] in closed.INVERTERS and said[1] not in closed.DETERMINERS)
