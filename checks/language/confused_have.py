"""After should, could, would and the like, it is "have", not "of".

"You should of called" is how "should've" sounds: read aloud, or by readers who learn English, it makes no sense.

Write "should have".
"""

from collections.abc import Iterator

from lint.analysis.grammar import words
from lint.analysis.grammar.determined import OPENERS, follows, goes_before
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_MODALS = frozenset("could couldn't might mightn't must mustn't should shouldn't would wouldn't".split())
# Past participles that are bare forms too, or that the tables give to other verbs.
_PARTICIPLES = frozenset("become been come cut found had hurt left let put read run set".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    if "of" not in said:
        return
    for index in range(1, len(said) - 1):
        before = said[index - 2] if said[index - 1] == "not" and index > 1 else said[index - 1]
        if said[index] != "of" or before not in _MODALS or not sentence.joined(index - 1):
            continue
        if goes_before(sentence, index - 1) in OPENERS:
            continue  # "the might of"
        after = follows(sentence, index + 1)
        if after in _PARTICIPLES or words.past_forms(after):
            message = f"Write “{sentence.written(index - 1)} have {after}”, not “of {after}”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, "have")))


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_MODALS),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>You should [[of]] called.</p>", "“should have called”", fixed="<p>You should have called.</p>"),
        Bad("<p>It might not [[of]] been ill.</p>", "“not have been”", fixed="<p>It might not have been ill.</p>"),
        Bad("<p>We couldn&rsquo;t [[of]] known.</p>", "have known", fixed="<p>We couldn&rsquo;t have known.</p>"),
        Good("<p>You should, of course, call. You should of course call. A must of modern care.</p>"),
        Good("<p>The might of affected cells. What you should have called. Think of it.</p>"),
    ),
)
