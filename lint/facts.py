"""Facts from outside a page (today's date, which files exist) and the engines that supply them."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # an engine looks at pages; a page knows nothing of facts
    from lint.page import Page


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
class Missing:
    """Said instead of a fact: why an engine could not supply it."""

    reason: str


class Engine(Protocol):
    """A supplier of facts: the only code besides `source` that does input or output."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def supplies(self) -> type[Fact]: ...

    def gather(self, pages: "Sequence[Page]") -> "list[Fact | Missing]":
        """Return one fact for each page, or why there is none. Never raises for what a page holds."""
        ...
