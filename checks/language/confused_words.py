"""A word is not mistaken for one that sounds like it: breath and breathe, does and dose, weather and whether.

"Hard to breath" makes readers stop, and make a careful page look careless.

Write the word that fits: "hard to breathe", "two doses", "ask whether it is safe".
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, lacks_noun
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_CAN = closed.MODALS | closed.DO_NOT | {"they", "we"}
_OPEN_CLAUSE = frozenset("and as because how if that when whenever while".split())
_TO_VERB = frozenset("able ability difficult easier easy hard harder how need struggle struggling try trying".split())
_DOUBT = frozenset("ask asked check decide depends determine know learn matter see tell unsure wonder".split())
_COUNT = frozenset("daily full high higher low lower missed single".split())
_TRIGGERS = frozenset("breath breathe advice advise weather does dose alot whose maybe".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if word in _TRIGGERS and (right := _right(sentence, index, word)):
            message = f"Write “{right}”, not “{sentence.written(index)}”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, right)))


def _right(sentence: Sentence, index: int, word: str) -> str:
    """The word that fits; "" where the written one does, or may."""
    before, after, ahead = goes_before(sentence, index), follows(sentence, index + 1), goes_before(sentence, index - 1)
    verb = before in _CAN or (before == "to" and ahead in _TO_VERB) or (before == "you" and ahead in _OPEN_CLAUSE)
    match word:
        case "breath":
            return "breathe" if verb else ""
        case "breathe":
            return "breath" if before in ("a", "of", "your") or (before == "deep" and ahead == "a") else ""
        case "advice":
            return "advise" if verb and after in OPENERS | closed.PRONOUNS else ""
        case "advise":
            return "advice" if before in ("a", "medical", "of", "our", "the", "their", "your") else ""
        case "weather":
            asked = after in closed.PRONOUNS or (after == "or" and "not" in sentence.words[index:])
            return "whether" if before in _DOUBT and asked else ""
        case "does":
            return "dose" if before in _COUNT or (before in ("a", "the") and after == "of") else ""
        case "dose":
            return "does" if before in ("he", "it", "she", "which", "who") and after == "not" else ""
        case "alot":
            return "a lot"
        case "whose":
            return "who's" if after in ("a", "been", "not", "the") and lacks_noun(sentence, index) else ""
        case "maybe":
            return "may be" if before in ("it", "there", "they") and after in ("a", "able", "an", "due") else ""
        case _:
            return ""


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_TRIGGERS),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>It is hard to [[breath]].</p>", "Write “breathe”", fixed="<p>It is hard to breathe.</p>"),
        Bad(
            "<p>Take a deep [[breathe]]. Ask [[weather]] you can go.</p>",
            "Write",
            fixed="<p>Take a deep breath. Ask whether you can go.</p>",
        ),
        Bad(
            "<p>Take a low [[does]]. It [[dose]] not hurt.</p>",
            "Write",
            fixed="<p>Take a low dose. It does not hurt.</p>",
        ),
        Bad(
            "<p>Get medical [[advise]]. We [[advice]] you to rest. It hurts [[alot]].</p>",
            "Write",
            fixed="<p>Get medical advice. We advise you to rest. It hurts a lot.</p>",
        ),
        Bad(
            "<p>It [[maybe]] a cold. A friend [[whose]] not ill.</p>",
            "Write",
            fixed="<p>It may be a cold. A friend who's not ill.</p>",
        ),
        Good("<p>Catch your breath. You lose breath. What breathe in and out do. A deep breath.</p>"),
        Good("<p>The next does hurt. What the test does is simple. A dose not taken. Maybe treated cells heal.</p>"),
        Good("<p>Ask about the weather. We advise you. Take our advice. Whose affected child is ill?</p>"),
    ),
)
