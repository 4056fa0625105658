"""A date that a page states about itself, wherever it stands."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from lint.analysis.review_dates.date_forms import last_day
from lint.page import Element
from lint.text import Span

_BARE = re.compile(r"(?i:review(?: date)?)(?::|\s(?=[0-9A-Z]))")


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date that a page states about itself; `date` None when it is impossible or relative."""

    kind: str  # reviewed, next_review, updated, published
    date: str | None  # ISO, to its precision
    precision: str | None
    ambiguous: bool
    text: str
    origin: str  # text, time, json-ld, meta
    at: Span | Element | None
    impossible: bool = False
    relative: bool = False

    @property
    def seen(self) -> bool:
        """Whether readers see it."""
        return self.origin in ("text", "time")

    @property
    def readings(self) -> tuple[str, ...]:
        """What it may mean, earliest first: two days where the order of day and month is open."""
        if self.date is None:
            return ()
        if not self.ambiguous:
            return (self.date,)
        year, month, day = self.date.split("-")
        return tuple(sorted((self.date, f"{year}-{day}-{month}")))

    def is_over(self, today: datetime.date) -> bool:
        """Whether the last day that it may mean is past."""
        return bool(self.readings) and last_day(self.readings[-1]) < today

    @property
    def bare(self) -> bool:
        """Whether it says "Review" or "Review date" and no more: the last review to some, the next one to others."""
        return self.kind == "reviewed" and _BARE.match(self.text) is not None


def newest(dates: Iterable[PageDate], kind: str) -> PageDate | None:
    """The latest date of a kind that can be read; what stands first goes before what says the same later."""
    return max((one for one in dates if one.kind == kind and one.date), key=_latest, default=None)


def same(one: PageDate, other: PageDate) -> bool:
    """Tell whether two dates may be the same, as far as both go."""
    if "quarter" in (one.precision, other.precision):
        return (one.date or "")[:4] == (other.date or "")[:4]
    return any(a.startswith(b) or b.startswith(a) for a in one.readings for b in other.readings)


def in_words(date: str) -> str:
    """A `PageDate.date` as readers write it: "5 September 2024", "September 2024", "quarter 3 of 2023"."""
    day, parts = last_day(date), date.split("-")
    if len(parts) == 3:
        return f"{day.day} {day:%B %Y}"
    if len(parts) == 1:
        return date
    return f"{day:%B %Y}" if parts[1].isdigit() else f"quarter {parts[1][1]} of {parts[0]}"


def _latest(one: PageDate) -> str:
    return one.readings[-1]
