"""What counts as an explanation of a word where it stands: a bracket, a gloss, "which means", a definition.

WCAG 2.2, technique G112 (inline definitions) and G97 (abbreviations) show the forms.
"""

import re
from enum import IntEnum

from lint.analysis.grammar import closed
from lint.page import Sentence


class Explained(IntEnum):
    """How surely a place explains a word."""

    NO = 0
    LOOSELY = 1  # something stands by it that may explain it
    SURELY = 2


# "(opens)", not "(see below)", "(2019)" or "(CT)".
_NO_GLOSS = r"(?!(?:see|such as|for example|e\.g|like|in|at|on|for|if|when|your|less|more|or|and)\b)"
_GLOSS = rf"\({_NO_GLOSS}[^()]*[a-z]{{3}}[^()]*\)"
_SURELY_AFTER = re.compile(
    rf"\s*{_GLOSS}|(?:\s+\w+)?,?\s*(?:which |that |this |it )?(?:means?\b|meaning\b|stands? for\b|refers? to\b"
    r"|is short for\b|is the (?:medical )?(?:name|term|word) for\b"
    r"|(?:are|is)?(?: also| often| sometimes)? ?(?:called|known as)\b)"
)
_LOOSELY_AFTER = re.compile(
    rf"(?:[\s-]+\w+){{0,3}}\s*(?:{_GLOSS}|\((?:or\b|[\w&-]{{2,6}}[,)\s]))|,\s+(?:where|which|who|when)\b"
    r"|(?:[\s-]+(?!to\b)\w+)?\s*(?:[–—:]|-\s|,\s+(?:an?|the|also|often|usually|sometimes|such as)\b"
    r"|\s(?:is|are|was|were) (?:an?|the|when|where|one|any|not|done|used|caused|made|how)\b"
    r"|\s(?:happens?|occurs?|uses?|checks?|measures?|looks?|records?|shows?|lets?|works?|makes?|describes?)\b)"
)
# "edema, or puffiness,"; in a list of things it adds one more.
_OR_AFTER = re.compile(r",\s+or\b")
_IN_LIST = re.compile(r",|\bor\b|\band\b")
# The same at some distance; words of a term's own bracket.
_WIDELY_AFTER = re.compile(r"(?:[\s-]+\w+){0,4},\s+(?:where|which|who|when)\b|\s+that\b")
_WIDELY_BEFORE = re.compile(r"\((?:\w+,?[ -]){0,5}$")
_SURELY_BEFORE = re.compile(
    r"(?:\b(?:called|known as|termed|named|abbreviated(?: as| to)?|(?:medical|other|short) (?:name|term|word|form)"
    r"(?: for \w+)? is)\s+(?:an?\s+|the\s+)?[“\"‘']?"
    r"|[a-z]{2}[”\"]?,?\s*\((?:(?:also|or|called|known as|the|an?)\s+)*)$",
    re.I,
)
_LOOSELY_BEFORE = re.compile(r"(?:^[^,]*,\s+or\s+(?:an?\s+|the\s+)?|[“\"‘])$")
# "During a colposcopy, the doctor..." goes on to say what is done.
_SCENE = re.compile(r"(?:during|in|with|what|how) (?:(?:an?|the|this|your|is|are|does|do)\s+){0,2}(?:\w+\s+)?$", re.I)
# "Biopsy. A doctor takes...": an item that starts with what it is about.
_ITEM_START = re.compile(r"(?:(?:an?|the)\s+)?(?:\w+\s+)?", re.I)
_ITEM_END = re.compile(r"(?:\s+\w+)?\s*[.:–—]\s+\w")
# The next sentence tells more: "This is a...", "In this test, ...".
_GOES_ON = re.compile(
    r"(?:It|This|That|They|These|Those|Here,?)(?: \w+)? (?:is|are|means?|uses?|makes?|lets?|helps?|checks?|measures?"
    r"|shows?|looks?|involves?|describes?|refers?|stands?|works?|causes?)\b"
    r"|(?:In |During |With )?[Tt](?:his|hese) (?:tests?|exams?|scans?|surgery|operations?|procedures?|treatments?"
    r"|medicines?|drugs?|conditions?|diseases?|problems?|types?|kinds?)\b"
)
_NOT_LABEL = (
    closed.PRONOUNS | closed.BE | closed.MODALS | closed.DO_NOT | {"your", "have", "has", "need", "needs", "get"}
)
_LONGEST_LABEL = 6  # words
_BEFORE, _AFTER = 60, 200  # characters looked at on each side


def explained(sentence: Sentence, start: int, end: int, *, widely: bool = True) -> Explained:
    """How surely what stands around the characters [start, end) of a sentence's block explains them.

    `widely`: a gloss may stand some words away, and a bracket around them explains them too.
    """
    string = sentence.block.text.string
    after, before = string[end : end + _AFTER], string[max(0, start - _BEFORE) : start]
    if _SURELY_AFTER.match(after) or _SURELY_BEFORE.search(before):
        return Explained.SURELY
    if _LOOSELY_AFTER.match(after) or _LOOSELY_BEFORE.search(before):
        return Explained.LOOSELY
    if widely and (_WIDELY_AFTER.match(after) or _WIDELY_BEFORE.search(before)):
        return Explained.LOOSELY
    if _OR_AFTER.match(after) and not _IN_LIST.search(string, sentence.start, start):
        return Explained.LOOSELY
    if _SCENE.fullmatch(string, sentence.start, start) or _is_label(sentence, start, after):
        return Explained.LOOSELY
    follows = string[sentence.end : sentence.end + _AFTER].lstrip()
    return Explained.LOOSELY if _GOES_ON.match(follows) else Explained.NO


def _is_label(sentence: Sentence, start: int, after: str) -> bool:
    """Tell whether the word stands in what a block starts with and goes on to explain: "Liver biopsy. A doctor..."."""
    string = sentence.block.text.string
    if _ITEM_START.fullmatch(string, 0, start) and _ITEM_END.match(after):
        return True
    goes_on = sentence.start == 0 and sentence.end < len(string.rstrip())
    return goes_on and len(sentence.words) <= _LONGEST_LABEL and _NOT_LABEL.isdisjoint(sentence.words)
