"""The project's dictionaries: the words that its people have found right."""

from collections.abc import Sequence
from dataclasses import dataclass

from lint.facts import Dictionary, Fact, Missing
from lint.page import Page


@dataclass(frozen=True)
class Dictionaries:
    """Supplies the words that config has read from its `dictionaries`."""

    words: tuple[str, ...] = ()
    name: str = "dictionaries"
    version: str = "1"
    supplies: type[Fact] = Dictionary

    def gather(self, pages: Sequence[Page]) -> list[Fact | Missing]:
        said = Dictionary(frozenset(self.words))
        return [said for _ in pages]
