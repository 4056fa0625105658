"""Words of amount and kind are joined to their noun by "of": "a number of people", "all types of cancer".

"A small number people" lost its "of" in an edit, and so did "is caused a virus" its "by": readers stop and read again.

Put the missing word in.
"""

from collections.abc import Iterator

from lint.analysis.grammar.parsed import NOUN_TAGS, parse_of
from lint.facts import Parses
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_AMOUNTS = frozenset("amount amounts kinds lack majority number numbers percentage sorts types variety".split())
_BE = frozenset("are be been being is was were".split())


def check(sentence: Sentence, *, parses: Parses) -> Iterator[Problem]:
    said = sentence.words
    if (_AMOUNTS.isdisjoint(said) and "caused" not in said) or (parsed := parse_of(sentence, parses)) is None:
        return
    for index in range(1, len(parsed.words) - 1):
        word, before, after = parsed.words[index], parsed.shape[index - 1], parsed.tags[index + 1]
        if word in _AMOUNTS and parsed.shape[index] == "n" and before in "da" and after in ("NNS", "NN", "PRP$"):
            missing = "of"
        elif word == "caused" and parsed.words[index - 1] in _BE and (after in NOUN_TAGS or after in ("DT", "JJ")):
            missing = "by"
        else:
            continue
        first, second = parsed.tokens[index], parsed.tokens[index + 1]
        message = f"A word seems to be missing: “{parsed.written[index]} {missing}”?"
        fix = Fix.of(sentence.edit(first.end, first.end, f" {missing}"), safe=False)
        yield Problem(sentence.span(first.start, second.end), message, fix=fix, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.WARNING,
    needs=(Parses,),
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>It helps a small [[number people]].</p>",
            "“number of”",
            fixed="<p>It helps a small number of people.</p>",
            review=True,
        ),
        Bad(
            "<p>It is [[caused mutations]] in a gene.</p>",
            "“caused by”",
            fixed="<p>It is caused by mutations in a gene.</p>",
            review=True,
        ),
        Good("<p>It helps a number of people. It is caused by tests. It caused pain. Blood types vary.</p>"),
    ),
)
