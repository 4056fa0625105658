"""The lists of a page, and the form of their items: a sentence, a command, or a name of something."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, pairwise

from lint import over
from lint.analysis.grammar import closed, participles, words
from lint.analysis.structure import headings, outline
from lint.blocks import ITEM
from lint.page import Block, Element, Page, Sentence
from lint.page import sentences as cut

CLAUSE, COMMAND, NAME, EITHER, UNKNOWN = "clause", "command", "name", "command or name", ""
_FINITE = closed.BE - {"being", "been"} | closed.MODALS | {"has", "have", "had", "does", "do", "did"} | closed.DO_NOT
_SUBJECTS = closed.PRONOUNS | {"there", "i"}
_CONTRACTED = re.compile(r"(?:he|i|it|she|there|they|we|you)'(?:d|ll|m|re|s|ve)\Z")
_OPENS_CLAUSE = (
    closed.RELATIVES | closed.CONJUNCTIONS - {"and", "but", "or", "than"} | {"after", "before", "since", "until"}
)
_DETERMINERS = closed.DETERMINERS | closed.SINGLE | closed.SEVERAL | frozenset("any no some these this those".split())
_DO_WHAT = closed.DETERMINERS | {"not"}  # "Do your exercises"; a question has its mark
# Verbs in the table of words that are adjectives too: "complete blood count".
_ADJECTIVES_TOO = frozenset(("complete", "shut"))
_ORDINALS = frozenset("first second third fourth fifth last next".split())
_LABEL = re.compile(r"\A[^.:;!?\n]{1,60}(?::|\s[–—-])\s")  # "Age: the risk goes up", a name with what is said of it
_CLOSING = "\"'”’*\xa0 "


@dataclass(eq=False)
class Item:
    """The first paragraph of a list item."""

    block: Block

    @cached_property
    def sentences(self) -> list[Sentence]:
        return cut(self.block)

    @property
    def mark(self) -> str:
        """The punctuation mark at its end; "" for none."""
        last = self.block.text.string.rstrip(_CLOSING)[-1:]
        return last if last in ".!?:;,…" else ""


def lists(page: Page) -> list[list[Item]]:
    """The bulleted and numbered lists of the English main content, each with its items; lists of links left out."""
    return page.derive(_lists)


def _lists(page: Page) -> list[list[Item]]:
    furniture = {
        block
        for section, names in outline.names(page).items()
        if not headings.FURNITURE.isdisjoint(names)
        for block in section.blocks
    }
    found: dict[Element, list[Item]] = {}
    seen: set[Element] = set()
    for block in over.english(page):
        if (
            not block.within & ITEM
            or not block.main
            or block.nav
            or block.table
            or block.element is None
            or block in furniture
        ):
            continue
        item = block.element if block.tag == "li" else block.element.closest("li")
        parent = item.parent if item is not None else None
        if item is None or item in seen or not isinstance(parent, Element):
            continue
        seen.add(item)
        if not block.linked and not block.level:
            found.setdefault(parent, []).append(Item(block))
    return list(found.values())


def form(item: Item) -> str:
    """CLAUSE, COMMAND or NAME where the first sentence plainly is one, EITHER for "Rest" and "Drinks", else UNKNOWN."""
    if not item.sentences:
        return UNKNOWN
    sentence = item.sentences[0]
    said = sentence.words
    if item.mark == "?" or _LABEL.match(item.block.text.string) or not said[0][0].isalpha():
        return UNKNOWN
    if said[0] in _SUBJECTS or _CONTRACTED.match(said[0]):
        return CLAUSE if len(said) > 2 else UNKNOWN
    if _commands(sentence):
        return COMMAND
    if _has_verb(said):
        return CLAUSE if said[0] in _DETERMINERS else UNKNOWN
    return _named(said)


def _commands(sentence: Sentence) -> bool:
    """Tell whether an item starts with a verb that can be nothing else, or whose object follows at once."""
    first, *rest = sentence.words
    if first in ("don't", "please") or (first == "do" and rest and rest[0] in _DO_WHAT):
        return bool(rest)
    if not rest or not words.is_base_verb(first) or first in _FINITE or sentence.written(0).isupper():
        return False
    if words.is_adjective(first) or words.is_comparative(first) or words.past_forms(first) or first in _ADJECTIVES_TOO:
        return False
    if words.is_singular_noun(first) or words.is_plural_noun(first):
        return rest[0] in closed.DETERMINERS and sentence.joined(0)
    return True


def _has_verb(said: list[str]) -> bool:
    """Tell whether a finite verb stands in the main clause of "Your mother took it", "The pain gets worse"."""
    main = _main_clause(said)
    return any(  # behind the determiner stands a noun: "a can of soup"
        word in _FINITE or _is_past(word) or _agrees(main[index - 1], word) or _has_object(main[index - 1 : index + 2])
        for index, word in enumerate(main)
        if index > 1
    )


def _named(said: list[str]) -> str:
    """NAME where an item starts as the name of something does and no verb shows in it; EITHER, UNKNOWN."""
    main = _main_clause(said)
    first = main[0]
    rest = main[2:] if first in _DETERMINERS else main[1:]  # "a can of soup"
    if any(word in _FINITE or _is_verb_alone(word) or _is_past(word) for word in rest) or _goes_on(said[len(main) :]):
        return UNKNOWN
    if any(words.is_plural_noun(noun) and words.is_base_verb(verb) for noun, verb in pairwise(main)):
        return UNKNOWN  # "some nurses show": a verb that is a noun too
    if first in _DETERMINERS:
        return NAME
    noun = words.is_singular_noun(first) or words.is_plural_noun(first) or words.is_adjective(first)
    small = first in closed.PREPOSITIONS or first in _OPENS_CLAUSE or closed.is_adverb(first)
    if small or not noun or words.past_forms(first):
        return UNKNOWN
    return EITHER if words.is_base_verb(first) or words.third_person(first) else NAME


def _goes_on(said: list[str]) -> bool:
    """Tell whether the main verb may stand behind another clause: "the share of drivers who smoke is high"."""
    verb = 2 if len(said) > 1 and said[0] not in _SUBJECTS and said[1] in _SUBJECTS else 1
    own = dropwhile(lambda word: word in _FINITE or closed.is_adverb(word), said[verb:])
    return any(word in _FINITE for word in list(own)[1:])


def _main_clause(said: list[str]) -> list[str]:
    """The words before any that opens another clause."""
    for index, word in enumerate(said[1:], 1):
        if word in _OPENS_CLAUSE or word in _SUBJECTS or word == "to":
            return said[:index]
    return said


def _agrees(noun: str, verb: str) -> bool:
    """Tell whether a word that can only be a verb stands behind its noun: "headaches disrupt", "pain gets"."""
    if not _is_verb_alone(verb):
        return False
    return words.is_singular_noun(noun) if words.third_person(verb) else words.is_plural_noun(noun)


def _has_object(said: list[str]) -> bool:
    """Tell whether a verb that is a noun too stands between a singular noun and a determiner: "the cut makes a"."""
    if len(said) < 3 or not words.third_person(said[1]):
        return False
    return said[2] in closed.DETERMINERS and words.is_singular_noun(said[0])


def _is_past(word: str) -> bool:
    """Tell whether a word is a past tense and no participle: "took"."""
    return participles.after_have(word) is not None and not words.is_base_verb(word)


def _is_verb_alone(word: str) -> bool:
    """Tell whether a word is a present form of a verb, and no noun, adjective, number or small word."""
    if words.is_adjective(word) or words.is_singular_noun(word) or words.is_plural_noun(word):
        return False
    if word in closed.PREPOSITIONS or word in _ORDINALS or closed.is_adverb(word):
        return False
    return words.is_base_verb(word) or words.third_person(word) is not None
