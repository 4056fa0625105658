"""A comma stands behind a phrase that links a sentence to the one before: "For example, ...".

Without it, readers take the phrase and the next words for one, and must start again.

Put a comma behind the phrase.
"""

from collections.abc import Iterator, Mapping

from lint.analysis.grammar import closed, words
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# These can only be a phrase of their own before the subject of a sentence.
_LINKS = """
    additionally / alternatively / as a consequence / as a result / consequently / for example / for instance /
    fortunately / furthermore / in addition / in contrast / by contrast / in other words / moreover / nevertheless /
    nonetheless / on the contrary / on the other hand / unfortunately
"""
# Here the comma is usual, or the word may belong to what follows: "However you take it, ...".
_USUAL = """
    above all / accordingly / after all / as a rule / at the same time / even so / finally / for that reason /
    for this reason / however / in conclusion / in fact / in general / in many cases / in most cases / in particular /
    in rare cases / in short / in some cases / in summary / in the meantime / in these cases / in this case / in turn /
    instead / likewise / meanwhile / of course / otherwise / similarly / therefore
"""
_STARTERS = closed.PRONOUNS | closed.DETERMINERS | frozenset("these this those there some many most no one".split())
# What makes a longer phrase of it: "in addition to", "instead of".
_LONGER = frozenset("and but from of or than that to with".split())
# "However long it takes", "however small the dose is": words of degree, the first also before a noun.
_AMOUNTS = frozenset("far few long many much often".split())
_DEGREES = frozenset(
    "bad careful early good great hard high large late little low mild minor old serious severe short slight small "
    "well young".split()
)
_AFTER_GENERAL = frozenset("hospital hospitals medicine practice surgery terms use wards".split())
# These adverbs need no comma, but the remark behind them does: "Sometimes, especially in winter, ...".
_OFTEN = frozenset("frequently generally normally occasionally often rarely sometimes typically usually".split())
_REMARKS = frozenset("although especially even particularly though".split())


def _by_first(listed: str) -> Mapping[str, list[list[str]]]:
    phrases: dict[str, list[list[str]]] = {}
    for phrase in listed.split("/"):
        phrases.setdefault(phrase.split()[0], []).append(phrase.split())
    return phrases


_PHRASES = _by_first(f"{_LINKS}/{_USUAL}")
_SURE = frozenset(" ".join(phrase.split()) for phrase in _LINKS.split("/"))


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    first = said[0]
    if first in _PHRASES:
        for phrase in _PHRASES[first]:
            last = len(phrase) - 1
            if said[: last + 1] == phrase and len(said) > last + 3 and not _goes_on(first, last, said):
                yield from _problem(sentence, last, " ".join(phrase) in _SURE and said[last + 1] in _STARTERS)
    elif first in _OFTEN and len(said) > 3 and (said[1] in _REMARKS or said[1:3] == ["no", "matter"]):
        yield from _problem(sentence, 0, False)


def _goes_on(first: str, last: int, said: list[str]) -> bool:
    """Tell whether the next words belong to the phrase, or are no sentence of their own."""
    follows = said[last + 1]
    if first == "however":
        then = said[last + 2]
        return follows in _AMOUNTS or (follows in _DEGREES and then in closed.DETERMINERS | closed.PRONOUNS)
    if follows in _AFTER_GENERAL if said[1] == "general" else first == "otherwise" and words.is_adjective(follows):
        return True  # "In general practice", "Otherwise healthy adults"
    return follows in _LONGER or (last == 0 and follows.endswith(("ed", "ly")))  # "Similarly affected people"


def _problem(sentence: Sentence, last: int, sure: bool) -> Iterator[Problem]:
    if sentence.block.level or not all(sentence.joined(index) for index in range(last + 1)):
        return
    place = sentence.places[last][1]
    yield Problem(
        sentence.words_span(0, last + 1),
        f"Write a comma behind “{sentence.written(0, last)}”.",
        fix=Fix.of(sentence.edit(place, place, ","), safe=sure),
        review=not sure,
    )


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad(
            "<p>[[For example you]] may feel ill.</p>",
            "behind “For example”",
            fixed="<p>For example, you may feel ill.</p>",
        ),
        Bad(
            "<p>Rest. [[In addition the]] leg may swell.</p>",
            "comma",
            fixed="<p>Rest. In addition, the leg may swell.</p>",
        ),
        Bad(
            "<p>[[However the]] doctor may help.</p>",
            "behind “However”",
            review=True,
            fixed="<p>However, the doctor may help.</p>",
        ),
        Good("<p>However small the dose is, take it. However long it takes, wait. Instead of milk drink water.</p>"),
        Good("<p>In addition to this, rest. As a result of the fall he died. Sometimes the leg swells.</p>"),
        Good("<p>Similarly affected people rest. For example: the leg. Therefore, you rest.</p>"),
        Good("<p>In general practice, this is common. Otherwise healthy adults need none.</p>"),
        Good("<h2>For example the leg is</h2>"),
    ),
)
