"""No word stands twice in a row.

"The the" is left from an edit. The eye skips it, a screen reader does not.

Delete one of the two.
"""

from collections.abc import Iterator
from operator import eq
from typing import Annotated

from lint.analysis.grammar.determined import is_hyphened
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Words that may follow themselves: "he had had", "very very", "I know that that helps", "give her her pills".
_MAY = frozenset("bye had no so that very her".split())
_REVIEWED = frozenset("her that".split())
_LATIN = frozenset("absentia silico situ utero vitro vivo".split())  # "used in in vitro studies"


def check(
    sentence: Sentence,
    *,
    allow: Annotated[frozenset[str], "Further words that may stand twice, in lower case."] = frozenset(),
) -> Iterator[Problem]:
    said = sentence.words
    if not any(map(eq, said, said[1:])):
        return
    index = 0
    while index < len(said) - 1:
        last = index
        while last + 1 < len(said) and said[last + 1] == said[index] and sentence.joined(last):
            last += 1
        if last > index and said[index] not in allow and _is_slip(sentence, index):
            yield _problem(sentence, index, last)
        index = last + 1


def _is_slip(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if not word.isalpha() or (word in _MAY and word not in _REVIEWED) or _is_name(sentence, index):
        return False
    if is_hyphened(sentence, index + 1):  # "in in-patient care"
        return False
    if word == "in" and _LATIN.intersection(sentence.words[index + 2 : index + 3]):
        return False
    before = sentence.words[index - 1] if index else ""
    # "what it is is ...", "what it does does not ..."
    return not (word in ("is", "does") and before in ("it", "this", "that", "what"))


def _is_name(sentence: Sentence, index: int) -> bool:
    """Tell whether the two are a name (Walla Walla, Loa loa), letters, or differ in capitals (IS is)."""
    first, second = sentence.written(index), sentence.written(index + 1)
    if len(first) == 1:
        return first not in "aI"
    if first != second:
        return index > 0 or first.isupper()
    return first[0].isupper() and not first.isupper()


def _problem(sentence: Sentence, first: int, last: int) -> Problem:
    """One problem for a run of the same word, however long."""
    times = "twice" if last == first + 1 else f"{last - first + 1} times"
    fix = Fix.of(sentence.edit(sentence.places[first][1], sentence.places[last][1], ""))
    message = f"“{sentence.written(first)}” stands here {times}. Delete {'one' if times == 'twice' else 'all but one'}."
    return Problem(sentence.words_span(first, last), message, fix=fix, review=sentence.words[first] in _REVIEWED)


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>Call [[the the]] doctor.</p>", "“the” stands here twice", fixed="<p>Call the doctor.</p>"),
        Bad("<p>Keep [[the\n  the]] leg up.</p>", "twice", fixed="<p>Keep the leg up.</p>"),
        Bad("<p>Keep [[the the the]] leg up.</p>", "stands here 3 times", fixed="<p>Keep the leg up.</p>"),
        Bad("<p>[[The the]] leg hurts.</p>", "“The”", fixed="<p>The leg hurts.</p>"),
        Bad("<p>Call <b>[[the</b> the]] doctor.</p>", "twice", fixed="<p>Call <b>the</b> doctor.</p>"),
        Bad("<p>We know [[that that]] helps.</p>", "twice", review=True, fixed="<p>We know that helps.</p>"),
        Good("<p>It is used in in vitro studies, and in in-patient care. What it does does not matter.</p>"),
        Good("<p>She had had it. It is very very small. What it is is a virus. Walla Walla.</p>"),
        Good("<p>A child with IS is ill. The worm Loa loa.</p>"),
        Good("<p>Rest. Rest the leg. The, the, and 10 10.</p><p>Go</p><p>go</p>"),
        Good("<p>Knock knock.</p>", options={"allow": frozenset({"knock"})}),
    ),
)
