"""Some words take one preposition: a risk factor “for” a disease, allergic “to” a medicine.

"Risk factors of gout" reads like a slip, and readers in a second language learn the wrong form.

Write the preposition that dictionaries give with the word.
"""

from collections.abc import Iterator

from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# A word, the prepositions that never follow it before a thing, and the one that dictionaries give.
_TAKES = {
    "addicted": ("with for", "to"),
    "afraid": ("from", "of"),
    "allergic": ("with against of for", "to"),
    "capable": ("to for", "of"),
    "compatible": ("to", "with"),
    "dependent": ("of", "on"),
    "diagnosed": ("of", "with"),
    "factor": ("of", "for"),
    "factors": ("of", "for"),
    "prone": ("of for with", "to"),
    "responsible": ("of", "for"),
    "similar": ("with", "to"),
    "susceptible": ("for with", "to"),
    "vulnerable": ("for with", "to"),
}
_WRONG = {word: frozenset(wrong.split()) for word, (wrong, _) in _TAKES.items()}
# What these words begin is no thing that the first word speaks of: "afraid from the start", "diagnosed of late".
_TIMES = frozenset("birth childhood infancy late now some years many".split())
# A person has risk factors, and so has a group: "the risk factors of each woman".
_PEOPLE = frozenset(
    "adults babies each everyone families her his interest its men my note our patient patients people person "
    "smokers someone these this those their us women woman your children child man group groups kind type".split()
)
_NEAR = 5


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 2):
        wrong = _WRONG.get(said[index])
        if wrong is None or said[index + 1] not in wrong or not (sentence.joined(index) and sentence.joined(index + 1)):
            continue
        if said[index + 2] in _TIMES or _is_fine(said, index):
            continue
        right = _TAKES[said[index]][1]
        written = sentence.written(index, index + 1)
        yield Problem(
            sentence.words_span(index, index + 1),
            f"“{written}” does not go together: write “{sentence.written(index)} {right}”.",
            fix=Fix.of(sentence.rewrite(index + 1, right), safe=False),
            review=True,
        )


def _is_fine(said: list[str], index: int) -> bool:
    """Tell whether the words belong together in another way: "different people's risk factors", "similar with age"."""
    word = said[index]
    if word in ("factor", "factors"):
        return said[index - 1] != "risk" or not index or not _PEOPLE.isdisjoint(said[index + 2 : index + 2 + _NEAR])
    return False


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_TAKES),
    check=check,
    level=Level.WARNING,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>What are the risk [[factors of]] gout?</p>",
            "write “factors for”",
            fixed="<p>What are the risk factors for gout?</p>",
            review=True,
        ),
        Bad(
            "<p>Smoking is a risk [[factor of]] stroke.</p>",
            "“factor for”",
            fixed="<p>Smoking is a risk factor for stroke.</p>",
            review=True,
        ),
        Bad(
            "<p>She was [[diagnosed of]] lupus and is [[allergic with]] nuts.</p>",
            "write “",
            fixed="<p>She was diagnosed with lupus and is allergic to nuts.</p>",
            review=True,
        ),
        Good("<p>Risk factors for gout. The risk factors of each person, of older women, of both groups differ.</p>"),
        Good("<p>He was diagnosed of late. A growth factor of the blood. It is similar to flu, dependent on age.</p>"),
        Good("<p>The main factors of a good diet. What you are responsible for. She is capable of it.</p>"),
    ),
)
