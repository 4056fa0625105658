"""Facts from outside a page (today's date, which files exist, what a grammar engine says) and what supplies them."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Generic, Literal, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:  # an engine looks at pages; a page knows nothing of facts
    from lint.page import Page

T = TypeVar("T")
SWITCHED_OFF = "switched off: --engines"  # why an engine that nobody wanted did not answer


class Fact:
    """Something that a rule needs to know and a page cannot say."""


@dataclass(frozen=True, slots=True)
class Today(Fact):
    """The date that ages are counted from."""

    date: datetime.date


@dataclass(frozen=True, slots=True)
class Files(Fact):
    """The local files that a page's links lead to.

    `ids` holds for each path, as the link writes it, the places in that file that a fragment can lead to;
    None for a file that is missing. A file that is no HTML page has the place "*": any fragment will do.
    """

    ids: Mapping[str, frozenset[str] | None]


@dataclass(frozen=True, slots=True)
class Dictionary(Fact):
    """The words that a project has found right: lower-case ones match any case, others only as written."""

    words: frozenset[str] = frozenset()

    def holds(self, written: str) -> bool:
        """Tell whether it has a word as it stands in a text."""
        return written in self.words or written.lower() in self.words


class Guess(NamedTuple):
    """The language that a text looks to be in: its code, which share of the text, and how well it fits.

    `share` is 0 to 1; `score` has no unit: plain text of one language has 600 and more. "" where nothing can be said.
    """

    language: str = ""
    share: float = 0.0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Identifier(Fact):
    """Tells in which language a text is; the second argument is the language that it is expected in, or ""."""

    of: Callable[[str, str], Guess]


class Match(NamedTuple):
    """What a grammar engine marks in a text: the characters [start, end), and the engine's own rule."""

    start: int
    end: int
    rule: str
    message: str
    replacements: tuple[str, ...] = ()


class Token(NamedTuple):
    """A token of a parsed sentence: its characters [start, end), Penn Treebank tag, and what it depends on.

    `head` is the index of the token that it depends on, its own for the root; `dep` is the kind of
    dependency, as spaCy's English models name it (ClearNLP labels).
    """

    start: int
    end: int
    tag: str
    dep: str
    head: int


@dataclass(frozen=True)
class Answers(Fact, Generic[T]):
    """What an engine says of each text of a page: tuples of `item`, by text. A `unit` is what one text is."""

    engine: ClassVar[str]
    unit: ClassVar[Literal["block", "sentence"]]
    item: ClassVar[type]
    by_text: Mapping[str, tuple[T, ...]] = field(default_factory=dict)


class HarperMatches(Answers[Match]):
    """What Harper says of each block."""

    engine, unit, item = "harper", "block", Match


class LanguageToolMatches(Answers[Match]):
    """What LanguageTool says of each block."""

    engine, unit, item = "languagetool", "block", Match


class Parses(Answers[Token]):
    """The tokens of each sentence, tagged and parsed."""

    engine, unit, item = "nlp", "sentence", Token


@dataclass(frozen=True, slots=True)
class Missing:
    """Said instead of a fact: why an engine could not supply it."""

    reason: str


class Absent(Exception):
    """An engine is not installed or cannot be reached; the message says how to get it."""


class Engine(Protocol):
    """A supplier of facts about pages, asked page by page: with `source`, the only code that does input or output."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def supplies(self) -> type[Fact]: ...

    def gather(self, pages: "Sequence[Page]") -> "list[Fact | Missing]":
        """Return one fact for each page, or why there is none. Never raises for what a page holds."""
        ...


class TextEngine(Protocol):
    """A supplier of facts about texts: slow, so it is asked only for texts that were not seen before.

    What it says of a text depends on that text, its version and its settings only. It lives in a process of
    its own, which is ended when it takes too long.
    """

    @property
    def name(self) -> str: ...

    def version(self) -> str:
        """Name engine, model and settings, as far as they change answers; quick. Raises Absent."""
        ...

    def ask(self, texts: Sequence[str]) -> Sequence[tuple[Match, ...]] | Sequence[tuple[Token, ...]]:
        """Answer for each text, in order; the first call starts the engine. Raises Absent when it cannot start."""
        ...

    def close(self) -> None:
        """End what it started."""
        ...
