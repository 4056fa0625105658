"""Contractions and possessives keep their apostrophe.

"Dont" and "Crohns disease" are read twice, and a screen reader says them wrong.

Write "don’t", "women’s", "Crohn’s disease".
"""

from collections.abc import Iterator

from lint.analysis.grammar import apostrophes, closed, words
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# "Wont" and "cant" are words, though hardly ever meant: what stands beside them tells.
_OWN = closed.DETERMINERS | frozenset("their this that".split())
_ALSO_WORDS = {"wont": "won't", "cant": "can't"}


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if word[-1] not in "dlmst" or len(word) < 2 or "'" in word:
            continue
        follows = said[index + 1] if index + 1 < len(said) else ""
        right = _right(said, index, follows)
        written = sentence.written(index) if right or word[-1] == "s" else word
        right = right or apostrophes.missing(written, follows)
        if right and not written.isupper():
            right = (written[0] + right[1:]).replace("'", "’" if "’" in sentence.block.text.string else "'")
            fix = Fix.of(sentence.rewrite(index, right), safe=False)
            message = f"Write “{right}”, with an apostrophe, not “{written}”."
            yield Problem(sentence.words_span(index), message, fix=fix)


def _right(said: list[str], index: int, follows: str) -> str:
    right = _ALSO_WORDS.get(said[index], "")
    if right and ((index and said[index - 1] in _OWN) or not words.is_base_verb(follows)):
        return ""
    return right or (apostrophes.missing(said[index], follows) if said[index][-1] != "s" else "")


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>You [[dont]] need it.</p>", "“don't”", fixed="<p>You don't need it.</p>"),
        Bad("<p>It [[doesnt]] hurt.</p>", "“doesn't”", fixed="<p>It doesn't hurt.</p>"),
        Bad("<p>[[Womens]] health</p>", "“Women's”", fixed="<p>Women's health</p>"),
        Bad(
            "<p>People with [[Crohns]] disease don’t.</p>",
            "“Crohn’s”",
            fixed="<p>People with Crohn’s disease don’t.</p>",
        ),
        Bad("<p>You [[cant]] take it.</p>", "“can't”", fixed="<p>You can't take it.</p>"),
        Bad("<p>[[Bells]] palsy is common.</p>", "“Bell's”", fixed="<p>Bell's palsy is common.</p>"),
        Good("<p>Bells ring. Two Wilsons came. The cant of the jaw, as is his wont.</p>"),
        Good("<p>Crohn’s disease isn’t rare. Graves disease. Its the women and the children.</p>"),
    ),
)
