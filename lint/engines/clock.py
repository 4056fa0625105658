"""The clock: today's date."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from lint.facts import Fact, Missing, Today
from lint.page import Page


@dataclass(frozen=True)
class Clock:
    """Supplies today's date: the system's, or the one that `--today` gives."""

    today: datetime.date | None = None
    name: str = "clock"
    version: str = "1"
    supplies: type[Fact] = Today

    @property
    def date(self) -> datetime.date:
        return self.today or datetime.date.today()

    def gather(self, pages: Sequence[Page]) -> list[Fact | Missing]:
        return [Today(self.date) for _ in pages]
