"""Words are written in small letters, not in capitals.

Capitals take longer to read: all words have the same shape. Some screen readers spell them letter by letter.

Write the words in small letters, and make them bold where they are urgent.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.over import english
from lint.page import Block
from lint.rule import Bad, Good, Level, Problem, rule

_RUN = re.compile(r"(?<![\w/-])[A-Z][A-Z'’]*(?:[\s,]+[A-Z][A-Z'’]*)+(?![\w/-])")
_WORD = re.compile(r"[A-Z][A-Z'’]*")
_SMALL = (closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.DETERMINERS | {"not", "you"}) - {"a"}
_FEWEST = 3  # words in a row


def check(block: Block) -> Iterator[Problem]:
    string = block.text.string
    if not block.main or string.islower():
        return
    for match in _RUN.finditer(string):
        said = _WORD.findall(match[0])
        # Two words of the language at the least: a row of abbreviations is none.
        if len(said) >= _FEWEST and sum(_is_word(one) for one in said) >= 2:
            message = f"“{match[0]}” is in capitals. Write it in small letters."
            yield Problem(block.text.span(*match.span()), message)


def _is_word(capitals: str) -> bool:
    word = capitals.lower().replace("’", "'")
    if len(word) < 5:  # "AIDS", "CARE": it may be an abbreviation
        return word in _SMALL
    known = (words.is_singular_noun, words.is_plural_noun, words.is_base_verb, words.is_adjective, closed.is_adverb)
    return any(knows(word) for knows in known) or bool(words.past_forms(word) or words.gerund(word))


RULE = rule(
    __name__,
    __doc__,
    over=english,
    check=check,
    level=Level.NOTE,
    standards=("NHS content style guide", "WCAG 3.1.5"),
    folds=True,
    plain=True,
    examples=(
        Bad("<p>[[DO NOT STOP TAKING]] this medicine.</p>", "“DO NOT STOP TAKING” is in capitals"),
        Bad("<h2>[[WHEN TO CALL A DOCTOR]]</h2>", "in small letters"),
        Bad("<p>[[NEVER SMOKE NEARBY]].</p>", "in small letters"),
        Good("<p>Do NOT stop taking this medicine.</p>"),
        Good("<p>The NHS, CDC and FDA agree. HIV/AIDS, COPD, UTI.</p>"),
        Good("<p>HIV/AIDS: A Guide. WHO CARE, NAT and RCN.</p>"),
        Good("<p>WHO, UNICEF and UNESCO met.</p>"),
        Good("<body><main><p>Text.</p></main><footer><p>ALL RIGHTS RESERVED HERE</p></footer>"),
    ),
)
