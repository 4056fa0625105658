"""The words "there is" introduce one thing, "there are" several.

"There is several ways" makes readers look for the one way.

Write "there are" before several things, "there is" before one.
"""

from collections.abc import Iterator

from lint.analysis import closed, words
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_ONE = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}
_MANY = {many: one for one, many in _ONE.items()}
_SEVERAL = frozenset(
    "both eight few five four many multiple nine numerous seven several six ten these three two various".split()
)
_SINGLE = frozenset("a an another one".split())
# Words of number that are written as one and mean several, or the other way round.
_COLLECTIVE = frozenset(
    "bit couple deal dozen estimated few group half handful host hundred kind lot lots loads majority million minority "
    "more most number pair percent percentage plenty proportion range series set sort thousand tons total type variety "
    "less all".split()
)
_ENDS = closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.RELATIVES | closed.BE | closed.MODALS | closed.PRONOUNS
_OPENERS = _SINGLE | _SEVERAL | {"no", "any", "some"}
_LONGEST = 4  # words of a noun phrase looked at


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    if "there" not in said:
        return
    for index in range(len(said) - 2):
        pair = said[index], said[index + 1]
        if pair[0] == "there" and (pair[1] in _ONE or pair[1] in _MANY):
            verb = index + 1
        elif pair[1] == "there" and pair[0] in ("is", "are", "was", "were") and _asks(sentence, index):
            verb = index
        else:
            continue
        if sentence.joined(index) and sentence.joined(index + 1):
            yield from _agree(sentence, verb, index + 2)


def _asks(sentence: Sentence, index: int) -> bool:
    return not index or sentence.words[index - 1] in closed.QUESTION_WORDS or not sentence.joined(index - 1)


def _agree(sentence: Sentence, verb: int, start: int) -> Iterator[Problem]:
    written = sentence.words[verb]
    start, end = _phrase(sentence, start)
    phrase = sentence.words[start:end]
    if not phrase or (phrase[:2] != ["a", "few"] and not _COLLECTIVE.isdisjoint(phrase)):
        return
    if written in _ONE and _is_several(phrase):
        fix = Fix.of(sentence.rewrite(verb, _ONE[written]))
        message = f"“{' '.join(phrase)}” means several. Write “{_ONE[written]}”, not “{written}”."
        yield Problem(sentence.words_span(verb), message, fix=fix)
    elif written in _MANY and _is_single(phrase) and not _goes_on(sentence, end):
        message = f"“{' '.join(phrase)}” means one. Write “{_MANY[written]}”, not “{written}”."
        yield Problem(sentence.words_span(verb), message, suggestions=(_MANY[written],))


def _phrase(sentence: Sentence, start: int) -> tuple[int, int]:
    """The noun phrase from a word on: up to a preposition, a verb, a comma."""
    said = sentence.words
    while (
        start < len(said)
        and closed.is_adverb(said[start])
        and said[start] not in ("no", "few")
        and sentence.joined(start)
    ):
        start += 1
    if said[start : start + 2] == ["more", "than"]:
        start += 2
    end = start
    while end < len(said) and end - start <= _LONGEST and said[end] not in _ENDS:
        if end > start and said[end - 1] not in _OPENERS and (words.past_forms(said[end]) or words.gerund(said[end])):
            break  # "damage caused by", but "an increased risk"
        end += 1
        if not sentence.joined(end - 1):
            break
    return (start, end) if end - start <= _LONGEST else (start, start)


def _is_several(phrase: list[str]) -> bool:
    head = _head(phrase)
    if phrase[:2] == ["a", "few"]:
        return True
    if phrase[0] in _SINGLE or phrase[0].isdigit():
        return phrase[0].isdigit() and phrase[0] != "1" and _plural(head) and len(phrase) > 1
    return phrase[0] in _SEVERAL or _plural(head)


def _is_single(phrase: list[str]) -> bool:
    head = _head(phrase)
    if any(word.isdigit() for word in phrase) or _plural(head):
        return False
    if phrase[0] in _SINGLE:
        return len(phrase) > 1
    return phrase[0] == "no" and words.is_singular_noun(head) and not words.is_plural_noun(head)


def _head(phrase: list[str]) -> str:
    """The last noun: "no tests available" is about tests."""
    nouns = (word for word in reversed(phrase) if words.is_plural_noun(word) or words.is_singular_noun(word))
    return next(nouns, phrase[-1])


def _plural(word: str) -> bool:
    return words.is_plural_noun(word) and not words.is_singular_noun(word)


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Tell whether more things follow: "there are a doctor and a nurse", "... a doctor, a nurse and"."""
    following = sentence.words[end] if end < len(sentence.words) else ""
    if following in ("and", "or", "nor"):
        return True
    after = sentence.string[sentence.places[end - 1][1] :]
    if not after.startswith(",") or following in closed.CONJUNCTIONS | closed.RELATIVES:
        return False
    return not {"and", "or"}.isdisjoint(sentence.words[end:])


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>There [[is]] several ways to help.</p>", "Write “are”", fixed="<p>There are several ways to help.</p>"),
        Bad(
            "<p>There [[is]] no blood tests for it.</p>",
            "“no blood tests” means several",
            fixed="<p>There are no blood tests for it.</p>",
        ),
        Bad("<p>[[Is]] there treatments?</p>", "Write “are”", fixed="<p>Are there treatments?</p>"),
        Bad("<p>There [[are]] no cure for it.</p>", "“no cure” means one"),
        Bad("<p>There [[are]] a simple test, but it hurts.</p>", "Write “is”"),
        Bad(
            "<p>There [[is]] a few tests. There [[is]] more than 80 types.</p>",
            "Write “are”",
            fixed="<p>There are a few tests. There are more than 80 types.</p>",
        ),
        Bad("<p>If there [[are]] an increased risk, ask.</p>", "“an increased risk” means one"),
        Good("<p>There is iron in red meat, beans and nuts. There is evidence that tests help.</p>"),
        Good("<p>There are a number of ways. There are an estimated 500 cases. There is a lot of tests.</p>"),
        Good("<p>There are a doctor and a nurse. There is more than one test. There are no data.</p>"),
        Good("<p>There was swelling, pain and bruises. There is damage caused by tests.</p>"),
    ),
)
