"""After "more", "less" and words such as "older", the second thing of a comparison follows "than".

"More then one" reads as an order of events: first more, then one.

Write "than".
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, is_noun
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_NUMBERS = frozenset("one two three four five six seven eight nine ten half twice once".split())
_AMOUNTS = OPENERS | frozenset("any anyone anything each half most other others usual normal average expected".split())
_ALWAYS = frozenset("more less fewer".split())
# "Sooner" and "later" tell time by themselves: "later then the pain went".
_TIME = frozenset("earlier later sooner further farther".split())
_CONDITIONS = frozenset("although as if once unless when whenever while".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(1, len(said) - 1):
        if said[index] != "then" or not _compares(sentence, index) or not sentence.joined(index):
            continue
        review = _may_be_time(sentence, index)
        if review is None:
            continue
        message = f"Write “{said[index - 1]} than”, not “{said[index - 1]} then”."
        fix = Fix.of(sentence.rewrite(index, "than"), safe=not review)
        yield Problem(sentence.words_span(index), message, fix=fix, review=review)


def _compares(sentence: Sentence, index: int) -> bool:
    before = goes_before(sentence, index)
    if before in ("rather", "other"):
        return before == "other" or follows(sentence, index + 1) not in ("be", "")
    return before in _ALWAYS or (words.is_comparative(before) and before not in _TIME)


def _may_be_time(sentence: Sentence, index: int) -> bool | None:
    """False where only a comparison fits, True where a person must look, None where "then" may be right."""
    said, after = sentence.words, sentence.words[index + 1]
    opened = not _CONDITIONS.isdisjoint(said[: index - 1])
    if after[0].isdigit() or after in _NUMBERS:
        return False
    if after in OPENERS - {"this", "these", "that"} or after in _AMOUNTS or after in ("those", "that"):
        return opened and after in OPENERS
    if after in closed.PRONOUNS or after in closed.MODALS or after in closed.BE or words.is_base_verb(after):
        return None
    if is_noun(after) and (index + 2 == len(said) or follows(sentence, index + 2) in closed.PREPOSITIONS):
        return opened
    return None


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("then"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>It takes more [[then]] 2 days.</p>", "Write “more than”", fixed="<p>It takes more than 2 days.</p>"),
        Bad(
            "<p>It is better [[then]] the old test. It is higher [[then]] normal.</p>",
            "than",
            fixed="<p>It is better than the old test. It is higher than normal.</p>",
        ),
        Bad(
            "<p>It is smaller [[then]] bacteria. Any test other [[then]] this is rare.</p>",
            "than",
            fixed="<p>It is smaller than bacteria. Any test other than this is rare.</p>",
        ),
        Bad(
            "<p>If you feel better [[then]] the doctor may see you.</p>",
            "“better than”",
            review=True,
            fixed="<p>If you feel better than the doctor may see you.</p>",
        ),
        Good("<p>Rest more, then 2 hours later walk. It gets worse then improves. Feel better? Then go.</p>"),
        Good("<p>If it is lower then you can stop. Get better then go. It came back later then the pain went.</p>"),
        Good("<p>More than one. Eat less, then the test is easy. First rest, then walk. No later than then.</p>"),
    ),
)
