"""No word stands twice in a row.

"The the" is left from an edit. The eye skips it, a screen reader does not.

Delete one of the two.
"""

from collections.abc import Iterator
from operator import eq
from typing import Annotated

from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Words that may follow themselves: "he had had", "very very", "I know that that helps", "give her her pills".
_MAY = frozenset("bye had no so that very her".split())
_REVIEWED = frozenset("her that".split())


def check(
    sentence: Sentence,
    *,
    allow: Annotated[frozenset[str], "Further words that may stand twice, in lower case."] = frozenset(),
) -> Iterator[Problem]:
    said = sentence.words
    if not any(map(eq, said, said[1:])):
        return
    for index, word in enumerate(said[:-1]):
        if word != said[index + 1] or not sentence.joined(index) or word in allow:
            continue
        if not word.isalpha() or _is_name(sentence, index) or (word in _MAY and word not in _REVIEWED):
            continue
        if word == "is" and index and said[index - 1] in ("it", "this", "that", "what"):
            continue  # "what it is is ..."
        fix = Fix.of(sentence.edit(sentence.places[index][1], sentence.places[index + 1][1], ""))
        message = f"“{sentence.written(index)}” stands here twice. Delete one."
        yield Problem(sentence.words_span(index, index + 1), message, fix=fix, review=word in _REVIEWED)


def _is_name(sentence: Sentence, index: int) -> bool:
    """Tell whether the two are a name (Walla Walla, Loa loa), letters, or differ in capitals (IS is)."""
    first, second = sentence.written(index), sentence.written(index + 1)
    if len(first) == 1:
        return first not in "aI"
    if first != second:
        return index > 0 or first.isupper()
    return second[0].isupper() and not sentence.string.isupper()


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
        Bad("<p>[[The the]] leg hurts.</p>", "“The”", fixed="<p>The leg hurts.</p>"),
        Bad("<p>Call <b>[[the</b> the]] doctor.</p>", "twice", fixed="<p>Call <b>the</b> doctor.</p>"),
        Bad("<p>We know [[that that]] helps.</p>", "twice", review=True, fixed="<p>We know that helps.</p>"),
        Good("<p>She had had it. It is very very small. What it is is a virus. Walla Walla.</p>"),
        Good("<p>A child with IS is ill. The worm Loa loa.</p>"),
        Good("<p>Rest. Rest the leg. The, the, and 10 10.</p><p>Go</p><p>go</p>"),
        Good("<p>Knock knock.</p>", options={"allow": frozenset({"knock"})}),
    ),
)
