"""It is "their" for what is theirs, "there" for a place or "there is", and "they're" for "they are".

"Their is no cure" makes readers look for what belongs to whom.

Write "there" before is and are, "their" before a thing, "they're" where "they are" fits.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, is_noun, lacks_noun, noun_run
from lint.analysis.grammar.phrases import only_plural
from lint.analysis.grammar.possessives import BEFORE_BASE, Sure, is_verb, wants_possessive
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_BE = closed.BE - {"been", "being"} | {"be"}
# No clause starts, and no sentence goes on, with "there" after these: "of there own".
_BEFORE_NOUN = frozenset(
    "about against among between during for into of toward towards via with within without".split()
)
_PLACE_WORDS = frozenset("at by down from in near off on out over through to under up".split())
# Verbs that take a place without a preposition: "stay there nights".
_TAKE_PLACE = frozenset(
    "arrive be bring carry come drive fall fly get go happen head leave let live look lie meet move occur "
    "park place put rest ride run send sit sleep spend stand start stay stop take travel turn visit wait walk "
    "work".split()
)
_CLAUSE = frozenset("although because if since though unless when whether while".split())
_AFTER_NOUN = closed.PREPOSITIONS | closed.CONJUNCTIONS | {"to"}


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 1):
        if said[index] == "their" and (right := _instead_of_their(sentence, index)):
            yield _problem(sentence, index, right)
        elif said[index] == "there" and _stands_for_their(sentence, index):
            yield _problem(sentence, index, "their")
        elif said[index] == "they're" and (sure := wants_possessive(sentence, index)) is not Sure.NO:
            yield _problem(sentence, index, "their", review=sure is Sure.MAYBE)


def _problem(sentence: Sentence, index: int, right: str, *, review: bool = False) -> Problem:
    fix = Fix.of(sentence.rewrite(index, right), safe=not review)
    message = f"Write “{right}”, not “{sentence.written(index)}”."
    return Problem(sentence.words_span(index), message, fix=fix, review=review)


def _instead_of_their(sentence: Sentence, index: int) -> str:
    after, later = follows(sentence, index + 1), follows(sentence, index + 2)
    if after in _BE or (later in ("be", "been") and after in closed.MODALS | {"has", "have", "had"}):
        return "there"
    if goes_before(sentence, index) in ("is", "are", "was", "were") and after in OPENERS:
        return "there"
    return "they're" if lacks_noun(sentence, index) else ""


def _stands_for_their(sentence: Sentence, index: int) -> bool:
    before = goes_before(sentence, index)
    if follows(sentence, index + 1) == "own":
        return True
    start, end = noun_run(sentence, index)
    if not start:
        return False
    if before in _BEFORE_NOUN:
        return True
    after = follows(sentence, end)
    if before in _CLAUSE and after in closed.BE | closed.MODALS:
        return True
    if before in ("and", "or") and end == len(sentence.words):
        return True
    if after and after not in _AFTER_NOUN and not closed.is_adverb(after) and not words.past_forms(after):
        return False
    if before in _PLACE_WORDS:
        return end == start + 1 or not is_verb(sentence.words[end - 1])
    return _takes_object(sentence, index)


def _takes_object(sentence: Sentence, index: int) -> bool:
    before = goes_before(sentence, index)
    base = words.third_person(before) or words.past_forms(before) or words.gerund(before) or before
    if base in _TAKE_PLACE or not is_verb(before):
        return before == "had" and bool(words.past_forms(follows(sentence, noun_run(sentence, index)[1])))
    ahead = goes_before(sentence, index - 1)
    return not is_noun(before) or ahead in BEFORE_BASE or (words.is_base_verb(before) and only_plural(ahead))


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("their", "there", "they're"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>[[Their]] is no cure.</p>", "Write “there”", fixed="<p>There is no cure.</p>"),
        Bad(
            "<p>[[Their]] can be pain. [[Their]] have been cases. Is [[their]] a cure?</p>",
            "“there”",
            fixed="<p>There can be pain. There have been cases. Is there a cure?</p>",
        ),
        Bad("<p>If [[their]] not well, call.</p>", "“they're”", fixed="<p>If they're not well, call.</p>"),
        Bad(
            "<p>They lose [[there]] hair. It is part of [[there]] diet.</p>",
            "Write “their”",
            fixed="<p>They lose their hair. It is part of their diet.</p>",
        ),
        Bad("<p>It is in [[they&rsquo;re]] blood.</p>", "Write “their”", fixed="<p>It is in their blood.</p>"),
        Good("<p>Their will is clear. Is their doctor in? Their own. Their affected child. Their hearing.</p>"),
        Good("<p>Go there today. If you live there people help. From there cells spread. There problems arise.</p>"),
        Good("<p>There remain risks. They're cells that grow. They're drugs. We know they're nurses.</p>"),
    ),
)
