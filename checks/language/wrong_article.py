"""The article is "an" before a vowel sound, "a" before any other.

The wrong one makes readers stumble. It is the sound that counts, not the letter: an MRI, an hour, a unit.

Write the other one.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar.words import takes_an
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_ARTICLES = frozenset({"a", "an"})
_PAIR = re.compile(r"\b([Aa]n?)\s+(\w[\w'’-]*)")
_LETTERS = re.compile(r"\b[A-Z]\s+[A-Z]\s+[A-Z]\b")  # A S T: one by one they are no words


def check(sentence: Sentence) -> Iterator[Problem]:
    if _ARTICLES.isdisjoint(sentence.words):
        return
    string = sentence.string
    if _LETTERS.search(string):
        return
    for match in _PAIR.finditer(string):
        an = len(match[1]) == 2
        right = None if match[2].lower() in _ARTICLES else takes_an(match[2])
        if right is None or right == an or _is_name(string, match.start()):
            continue
        article = "an" if right else "a"
        message = f"Write “{article} {match[2]}”, not “{match[1]} {match[2]}”."
        fix = Fix.of(sentence.edit(*match.span(1), match[1][0] + article[1:]))
        yield Problem(sentence.span(*match.span(1)), message, fix=fix)


def _is_name(string: str, start: int) -> bool:
    """Tell whether this is the letter A: vitamin A, hepatitis A, the "a" of a list."""
    if string[max(0, start - 1) : start] in ("-", "/", "'", "’", "&", ".", ","):
        return True
    return string[start].isupper() and any(one.isalnum() for one in string[:start]) and not string.isupper()


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>Put [[a]] <strong>ice</strong> pack on it.</p>",
            "Write “an ice”",
            fixed="<p>Put an <strong>ice</strong> pack on it.</p>",
        ),
        Bad(
            "<p>[[An]] healthy cervix stays closed.</p>",
            "Write “a healthy”",
            fixed="<p>A healthy cervix stays closed.</p>",
        ),
        Bad("<p>You may have [[a]] MRI.</p>", "“an MRI”", fixed="<p>You may have an MRI.</p>"),
        Bad("<p>It is in [[an]] uterus.</p>", "“a uterus”", fixed="<p>It is in a uterus.</p>"),
        Bad("<p>[[A]] X-ray, [[a]] 8-week course.</p>", "Write", fixed="<p>An X-ray, an 8-week course.</p>"),
        Good("<p>An hour, a unit, a UTI, an STI, a one-off, an 11-year-old, a European, an IUD.</p>"),
        Good("<p>Hepatitis A is mild. Vitamin A is in eggs. Type A influenza.</p><h2>F A S T</h2><h3>A L T</h3>"),
        Good("<p>An herb or a herb, a historic or an historic day.</p>"),
    ),
)
