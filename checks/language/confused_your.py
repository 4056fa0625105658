"""It is "your" for what is yours, and "you're" for "you are".

"Your at risk" and "you're doctor" make readers stop, and make a careful page look careless.

Write "your" before a thing, "you're" where "you are" fits.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, is_noun, lacks_noun
from lint.analysis.grammar.possessives import Sure, wants_possessive
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_CLAUSE = frozenset("although because if since that though unless when whenever whether while".split())
_OBJECTS = OPENERS | closed.PRONOUNS | frozenset("any anything no not several some to".split())
# Forms in -ing that stand for no thing: "the pills you're using".
_NO_THING = frozenset(
    "being doing feeling getting giving going having keeping looking lying making planning putting sitting standing "
    "taking trying using visiting wearing".split()
)


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 1):
        if said[index] == "your" and (lacks_noun(sentence, index) or _acts(sentence, index)):
            message = "“You are” fits here. Write “you're”, not “your”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, "you're")))
        elif said[index] == "you're" and (sure := wants_possessive(sentence, index)) is not Sure.NO:
            review = sure is Sure.MAYBE
            fix = Fix.of(sentence.rewrite(index, "your"), safe=not review)
            message = "This tells what is the reader's. Write “your”, not “you're”."
            yield Problem(sentence.words_span(index), message, fix=fix, review=review)


def _acts(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb in -ing is what the reader does: "if your taking the pills"."""
    doing = sentence.words[index + 1]
    if not words.gerund(doing) or not sentence.joined(index):
        return False
    before = goes_before(sentence, index)
    after = follows(sentence, index + 2)
    if before in _CLAUSE or (not before and index and doing in _NO_THING and after in _OBJECTS):
        return after in _OBJECTS or doing in _NO_THING
    if doing not in _NO_THING or not is_noun(before) or words.is_base_verb(before):
        return False
    return not after or after in closed.PREPOSITIONS | closed.CONJUNCTIONS


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("your", "you're"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>[[Your]] not alone.</p>", "Write “you're”", fixed="<p>You're not alone.</p>"),
        Bad(
            "<p>If [[your]] pregnant, ask. [[Your]] at risk. If [[your]] a woman, ask.</p>",
            "Write “you're”",
            fixed="<p>If you're pregnant, ask. You're at risk. If you're a woman, ask.</p>",
        ),
        Bad(
            "<p>When [[your]] taking the pills, rest. Bring the drugs [[your]] using.</p>",
            "“you're”",
            fixed="<p>When you're taking the pills, rest. Bring the drugs you're using.</p>",
        ),
        Bad("<p>Don’t worry. [[Your]] not alone.</p>", "Write “you're”", fixed="<p>Don’t worry. You’re not alone.</p>"),
        Bad("<p>Ask [[you&rsquo;re]] doctor.</p>", "Write “your”", fixed="<p>Ask your doctor.</p>"),
        Bad(
            "<p>[[You're]] symptoms may ease. It is in [[you're]] blood. [[You're]] baby's heart beats.</p>",
            "“your”",
            fixed="<p>Your symptoms may ease. It is in your blood. Your baby's heart beats.</p>",
        ),
        Bad(
            "<p>When it starts try [[you're]] inhalers.</p>",
            "“your”",
            review=True,
            fixed="<p>When it starts try your inhalers.</p>",
        ),
        Good("<p>Your pregnant friend. Your own. Your better eye. If your hearing or breathing gets worse.</p>"),
        Good("<p>Your deductible, copay and premium. Your inside leg. Your or your partner's doctor. Your past.</p>"),
        Good("<p>If you're home, rest. You're part of it. When it hurts you're right. You're patient.</p>"),
        Good("<p>Your usual is. You're latex free. You're sure surgery helps. Tell us you're parents.</p>"),
    ),
)
