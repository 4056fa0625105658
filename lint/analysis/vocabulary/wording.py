"""Finds the phrases of a word list in text, by token: in all their forms, the longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import NamedTuple, Protocol

from lint.analysis.grammar import inflection
from lint.text import WORD, Span

FORMS = ("verbs", "nouns", "words")
_SOFT = re.compile(r"[\s‐‑-]*")
_WINDOW = 4  # words between a phrase and what makes it right
_PARTICIPLE = 3


class Words(Protocol):
    """What phrases are looked for in: a sentence, the text of a link."""

    @property
    def string(self) -> str: ...
    @property
    def words(self) -> list[str]: ...
    @property
    def places(self) -> list[tuple[int, int]]: ...
    def written(self, first: int, last: int | None = None) -> str: ...
    def words_span(self, first: int, last: int | None = None) -> Span | None: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a word list."""

    phrase: str
    said: str = ""  # what to write instead, or advice
    forms: str = "words"  # verbs, nouns, words
    stands: bool = False  # where it is found, nothing is said of the words in it


class Found(NamedTuple):
    """A phrase in a sentence: its words, first and last, and which form of the phrase it is (0: as listed)."""

    entry: Entry
    first: int
    last: int
    form: int


class _Spelling(NamedTuple):
    """One way to write a phrase: its words, what stands between them, and where its key is."""

    words: tuple[str, ...]
    between: tuple[str, ...]
    key: int
    written: tuple[str, ...]  # with its capitals; empty where case does not count
    entry: Entry
    form: int


@dataclass
class Wording:
    """A word list made ready to be looked for."""

    by_key: dict[str, list[_Spelling]] = field(default_factory=dict)

    @staticmethod
    def of(entries: Iterable[Entry]) -> "Wording":
        wording = Wording()
        for entry in entries:
            for form, written in _written(entry):
                spelling = _spelling(entry, form, written)
                wording.by_key.setdefault(spelling.words[spelling.key], []).append(spelling)
        for same in wording.by_key.values():
            same.sort(key=lambda one: -len(one.words))
        return wording

    @property
    def keys(self) -> Iterable[str]:
        """A word of each phrase: a sentence with none of them holds no phrase."""
        return self.by_key.keys()

    def find(self, said: Words) -> list[Found]:
        """The phrases of a sentence in order; of two that share a word the longer."""
        by_key = self.by_key
        matches = [
            Found(spelling.entry, index - spelling.key, index - spelling.key + len(spelling.words) - 1, spelling.form)
            for index, word in enumerate(said.words)
            if word in by_key
            for spelling in by_key[word]
            if _stands(said, index - spelling.key, spelling)
        ]
        if len(matches) > 1:
            matches = list(_apart(matches))
        return [one for one in matches if not one.entry.stands]


def _stands(said: Words, first: int, spelling: _Spelling) -> bool:
    words = spelling.words
    if first < 0 or (len(words) > 1 and tuple(said.words[first : first + len(words)]) != words):
        return False
    if spelling.written and spelling.written != tuple(said.written(first + i) for i in range(len(words))):
        return False
    return all(
        _SOFT.fullmatch(given) is not None if wanted == "" else given.strip() == wanted
        for wanted, given in zip(spelling.between, _between(said, first, len(words)), strict=True)
    )


def _between(said: Words, first: int, number: int) -> list[str]:
    """What stands between the words of a phrase."""
    if number == 1:
        return []
    places, string = said.places[first : first + number], said.string
    return [string[one[1] : other[0]] for one, other in pairwise(places)]


def _apart(matches: Sequence[Found]) -> Iterator[Found]:
    """Leave out what shares a word with a longer phrase."""
    taken: set[int] = set()
    kept = []
    for one in sorted(matches, key=lambda one: (one.first - one.last, one.first)):
        words = range(one.first, one.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(one)
    return iter(sorted(kept, key=lambda one: one.first))


def _written(entry: Entry) -> Iterator[tuple[int, str]]:
    """Every way to write a phrase, with the number of its form."""
    if entry.forms == "words" and "|" not in entry.phrase:
        yield 0, entry.phrase
        return
    seen: set[str] = set()
    for choice in product(*(part.split("|") for part in entry.phrase.split())):
        for form, written in enumerate(forms(" ".join(choice), entry.forms)):
            if written not in seen:
                seen.add(written)
                yield form, written


def forms(phrase: str, kind: str) -> list[str]:
    """The forms of a phrase: of "carry out" as a verb "carry out, carries out, carried out, ..."; itself first."""
    if kind == "verbs":
        first, space, rest = phrase.partition(" ")
        return [f"{one}{space}{rest}" for one in inflection.verb(first)]
    if kind == "nouns":
        before, space, last = phrase.rpartition(" ")
        return [phrase, f"{before}{space}{inflection.plural(last)}"]
    return [phrase]


def choices(found: Found, said: Words, instead: str) -> list[str]:
    """What to write instead, each choice in the form that was found: of "give / hand out", "gave, handed out"."""
    listed = [one.strip() for one in instead.split(" / ")]
    if not found.form:
        return listed
    chosen: list[str] = []
    for one in listed:
        ways = forms(one, found.entry.forms)
        form = found.form
        if found.entry.forms == "verbs" and form in (_PARTICIPLE - 1, _PARTICIPLE):
            form = _PARTICIPLE if inflection.follows_auxiliary(said.words, found.first) else _PARTICIPLE - 1
            chosen += dict.fromkeys(ways[form : _PARTICIPLE + 1])
        else:
            chosen.append(ways[form])
    return list(dict.fromkeys(chosen))


def near(said: Words, first: int, last: int, before: "Wording", after: "Wording") -> bool:
    """Tell whether a phrase of `before` ends, or one of `after` begins, within four words of a phrase."""
    return any(0 < first - one.last <= _WINDOW for one in before.find(said)) or any(
        0 < one.first - last <= _WINDOW for one in after.find(said)
    )


def entries(tables: Mapping[str, Mapping[str, str]], stands: Iterable[str] = ()) -> list[Entry]:
    """The entries of a list's tables by their forms, and of the phrases that are right."""
    found = [Entry(phrase, said, forms) for forms, table in tables.items() for phrase, said in table.items()]
    return found + [Entry(phrase, stands=True) for phrase in stands]


def _spelling(entry: Entry, form: int, written: str) -> _Spelling:
    words, gaps = _cut(written)
    as_written = tuple(WORD.findall(written)) if entry.phrase != entry.phrase.lower() else ()
    # The longest word is the rarest, as a rule: few sentences hold it.
    key = max(range(len(words)), key=lambda index: len(words[index]))
    return _Spelling(words, gaps, key, as_written, entry, form)


def _cut(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a phrase in lower case, and what must stand between them."""
    if written.replace(" ", "").isalpha():  # most are: no need to look for marks
        words = tuple(written.lower().split())
        return words, ("",) * (len(words) - 1)
    matches = list(WORD.finditer(written.replace("’", "'")))
    if not matches:
        raise ValueError(f"{written!r} holds no word")
    gaps = [written[one.end() : other.start()] for one, other in pairwise(matches)]
    return (
        tuple(match[0].lower() for match in matches),
        tuple("" if _SOFT.fullmatch(gap) else gap.strip() for gap in gaps),
    )
