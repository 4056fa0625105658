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
    "addicted": ("on with", "to"),
    "afraid": ("from", "of"),
    "allergic": ("against of with", "to"),
    "capable": ("to", "of"),
    "compatible": ("to", "with"),
    "dependent": ("of", "on"),
    "diagnosed": ("of", "with"),
    "factor": ("of", "for"),
    "factors": ("of", "for"),
    "prone": ("of", "to"),
    "responsible": ("of", "for"),
    "susceptible": ("for", "to"),
    "vulnerable": ("for", "to"),
}
_WRONG = {word: frozenset(wrong.split()) for word, (wrong, _) in _TAKES.items()}
# What these words begin is no thing that the first word speaks of: "afraid from the start", "diagnosed of late".
_TIMES = frozenset(
    "birth childhood day days decades hours infancy late life long many months now start time week weeks while years "
    "age".split()
)
_NOUN_BEFORE = frozenset("a an any every his her one the their your".split())  # "a dependent of a veteran"
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
        if not _TIMES.isdisjoint(said[index + 2 : index + 5]) or _is_fine(said, index):
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
    """Tell whether the words go together in another way: "growth factors of", "a dependent of a soldier"."""
    before = said[index - 1] if index else ""
    if said[index] in ("factor", "factors"):
        return before != "risk" or not _PEOPLE.isdisjoint(said[index + 2 : index + 2 + _NEAR])
    return before in _NOUN_BEFORE


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
        Good("<p>He was diagnosed of late. A growth factor of the blood. Some are afraid from the start.</p>"),
        Good("<p>The main factors of a good diet. What you are responsible for.</p>"),
        Good("<p>She is a dependent of a soldier. Babies are vulnerable for weeks.</p>"),
    ),
)
