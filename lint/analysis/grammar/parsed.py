"""A parsed sentence: its words, their tags, what depends on what, and where its noun phrases are."""

from collections.abc import Sequence
from functools import cached_property

from lint.analysis.grammar import closed
from lint.facts import Parses, Token
from lint.page import Sentence

NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_NOT_PREPOSITIONS = frozenset(
    "although as because if lest like once provided since so than that though unless until whereas whether"
    " while".split()
)
_ALONE = frozenset(
    "all another any both each either few half many more most much neither none one several some two".split()
)
_EITHER = frozenset("after before since until".split())  # before a clause as before a noun
_NOMINATIVES = frozenset("he i it she they we you".split())
_NAMING = frozenset("called named termed".split())
# Classes of words, one letter each: a noun phrase becomes a pattern of letters.
_CLASSES = {
    **dict.fromkeys(("DT", "PDT", "PRP$"), "d"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "CD", "AFX", "HYPH", "NFP", "$"), "a"),
    **dict.fromkeys(NOUN_TAGS, "n"),
    **dict.fromkeys(("RB", "RBR", "RBS"), "r"),
    **dict.fromkeys(("``", "''", "_SP"), "_"),
    **{
        "VBN": "q",
        "VBG": "g",
        "POS": "'",
        "PRP": "p",
        "EX": "e",
        "CC": "c",
        "IN": "i",
        "TO": "t",
        ",": ",",
        ":": ";",
        ".": ";",
    },
    **{"WP$": "s", "MD": "m", "VB": "v", "VBD": "v", "VBP": "v", "VBZ": "v", "-LRB-": "(", "-RRB-": ")"},
}


class Parsed:
    """What a parser says of a sentence. Words are in lower case, with straight apostrophes."""

    def __init__(self, string: str, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.written = [string[one.start : one.end] for one in tokens]
        self.words = [one.lower().replace("’", "'") for one in self.written]
        self.tags = [one.tag for one in tokens]
        self.asks = string.rstrip("\"'”’)] ").endswith("?")

    @cached_property
    def children(self) -> list[list[int]]:
        """The tokens that depend on each token, from left to right."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for index, one in enumerate(self.tokens):
            if one.head != index:
                found[one.head].append(index)
        return found

    def child(self, index: int, *kinds: str) -> int | None:
        """The first token that depends on a token in one of these ways."""
        return next((one for one in self.children[index] if self.tokens[one].dep in kinds), None)

    def joined_to(self, index: int) -> int | None:
        """The verb that a verb is joined to with "and"; a parser often takes that verb's object for it."""
        if self.tokens[index].dep != "conj":
            return None
        first = self.tokens[index].head
        return self.tokens[first].head if self.tokens[first].dep == "dobj" else first

    @cached_property
    def shape(self) -> str:
        """A letter for each token: d determiner, a adjective, n noun, p pronoun, i preposition, v verb...

        What stands in brackets, and quotation marks, are "_".
        """
        letters, depth = [], 0
        for index in range(len(self.tokens)):
            letter = self._letter(index)
            depth += letter == "("
            letters.append("_" if depth else letter)
            depth -= letter == ")" and depth > 0
            if index > 1 and self.tags[index - 1] == "HYPH" and letters[index] not in "_n":
                letters[index] = "n" if letters[index - 3 : index - 2] == ["n"] else "a"
            if self.tags[index] == "HYPH" and index and not depth:
                letters[index - 1] = letters[index] = "n" if letters[index - 2 : index - 1] == ["n"] else "a"
        return "".join(letters) if not depth else "".join(self._letter(index) for index in range(len(self.tokens)))

    def _letter(self, index: int) -> str:
        word, tag = self.words[index], self.tags[index]
        after = self.words[index + 1] if index + 1 < len(self.words) else ""
        if word in ("is", "are", "was", "were", "has", "have", "does", "do"):
            return "v"
        if word == "to" and index and self.tags[index - 1] == "CD" and self.tags[index + 1 : index + 2] == ["CD"]:
            return "a"
        if word in closed.INDEFINITE_PRONOUNS:
            return "p"
        if tag == "TO":
            return "v" if self.tags[index + 1 : index + 2] == ["VB"] else "i"
        if word in closed.RELATIVES and tag in ("WDT", "WP", "IN"):
            return "s"
        if tag == "WRB" or (index and self.words[index - 1] == "how" and tag in ("JJ", "RB")):
            return "s"
        if tag == "IN":
            return self._preposition(index)
        if word in ("age", "ages", "aged") and self.tags[index + 1 : index + 2] == ["CD"]:
            return "i"  # "women age 40"
        if word in _NAMING or word == "including":
            return "i"
        if tag == "CC":
            return "c" if word in ("and", "or", "nor", "&") else "s"
        if tag in ("DT", "PDT", "CD", "JJ", "JJR", "JJS", "NN") and word in _ALONE and after == "of":
            return "n"
        if tag == "CD" and index and self.tags[index - 1] in ("NN", "NNP"):
            return "n"  # "type 2"
        return _CLASSES.get(tag, "x")

    def _preposition(self, index: int) -> str:
        word, before = self.words[index], self.words[index - 1] if index else ""
        if (before, word) == ("such", "as"):
            return "i"
        if word == "than" and before in ("more", "less", "fewer", "greater"):
            return "a"
        if word in _EITHER and self.words[index + 1 : index + 2] and self.words[index + 1] in _NOMINATIVES:
            return "s"
        return "s" if word in _NOT_PREPOSITIONS else "i"


def parse_of(sentence: Sentence, parses: Parses) -> Parsed | None:
    """What the parser says of a sentence; None where it says nothing."""
    tokens = parses.by_text.get(sentence.string)
    return Parsed(sentence.string, tokens) if tokens else None
