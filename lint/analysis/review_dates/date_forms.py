"""How one date is written: the forms of `data/dates`, in a language's words, and the day, month or year they mean.

Nothing here reads the clock, and nothing asks what a date is about: `dates` finds the words that say so.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import tomli

_REGIONS = ("day_first_regions", "month_first_regions", "mixed_regions")
_DATA = Path(__file__).parents[1] / "data" / "dates"
_ROLES = ("future", "self", "this", "year", "other", "joiners", "weekdays", "and", "agent")
WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[0-9]+")
_TIME = re.compile(r"(?:T|,?\s)\s?[0-9]{1,2}:[0-9]{2}.{0,40}")
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,\s+")


class _Patterns(TypedDict):
    forms: dict[str, str]
    parts: dict[str, str]
    around: dict[str, str]


class _Table(TypedDict):
    """A language's table, its lists of words apart."""

    day_first: bool
    order_sure: bool
    day_first_regions: NotRequired[list[str]]
    month_first_regions: NotRequired[list[str]]
    mixed_regions: NotRequired[list[str]]
    months: list[list[str]]


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as read: `date` is None when no calendar has it."""

    date: str | None
    precision: str | None
    ambiguous: bool = False

    @property
    def impossible(self) -> bool:
        """Whether it is written as a date but is none."""
        return self.date is None


@dataclass(frozen=True, slots=True)
class Language:
    """What a language's table says, made ready."""

    words: dict[str, frozenset[str]]  # the lists of data/dates, phrases whole
    allowed: frozenset[str]  # every word that a phrase may hold
    heads: frozenset[str]  # first words of what was done
    months: dict[str, int]
    quarters: dict[str, int]
    stems: tuple[str, ...]
    relative: tuple[str, ...]
    day_first: bool
    dotted: bool  # it writes dates with dots, and these only day first
    pattern: re.Pattern[str]


def parse_date(text: str, *, lang: str = "en", day_first: bool | None = None) -> DateValue | None:
    """Read a value that holds one date and nothing else but a weekday and a time; None when it holds none.

    A time and its zone are dropped: the day is the one that was written, not the one in UTC.
    """
    language, text = language_of(lang), text.strip()
    if len(text) == 8 and text.isascii() and text.isdigit():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    weekday = _WEEKDAY.match(text)
    start = weekday.end() if weekday and weekday.group().rstrip(" .,").lower() not in language.months else 0
    match = language.pattern.match(text, start)
    if match is None or match.lastgroup == "relative":
        return None
    rest = text[match.end() :]
    return date_value(match, language, day_first) if not rest or _TIME.fullmatch(rest) else None


def last_day(date: str) -> datetime.date:
    """Return the last day that a `Stated.date` may mean, the generous reading. ValueError for other strings."""
    year, _, rest = date.partition("-")
    if rest.startswith("Q"):
        rest = f"{int(rest[1:]) * 3:02}"
    month, _, day = (rest or "12").partition("-")
    last = int(day) if day else calendar.monthrange(int(year), int(month))[1]
    return datetime.date(int(year), int(month), last)


def date_value(match: re.Match[str], language: Language, day_first: bool | None) -> DateValue:
    """Return the date that a match of the language's pattern means; a relative one is not for this function."""
    numbers = [int(number) for number in _NUMBER.findall(match.group())]
    words = [word.lower() for word in WORD.findall(match.group())]
    month = next((language.months[word] for word in words if word in language.months), 0)
    first, last = numbers[0], numbers[-1]
    match match.lastgroup:
        case "iso":
            return _day(first, numbers[1], numbers[2])
        case "numeric":
            return _numeric(match, numbers, language, day_first)
        case "blank":
            return DateValue(None, None)
        case "day_month" | "month_day":
            return _day(last, month, first)
        case "year_month_day":
            return _day(first, month, last)
        case "month_year":
            return _month(last, month or first)
        case "year_month":
            return _month(first, last)
        case "season":
            return DateValue(str(max(numbers)), "year")  # which months it means depends on the half of the globe
        case "quarter":
            named = next((language.quarters[word] for word in words if word in language.quarters), 0)
            return DateValue(f"{max(numbers)}-Q{named or min(numbers)}", "quarter")
    return DateValue(str(first), "year")


def _numeric(match: re.Match[str], numbers: list[int], language: Language, day_first: bool | None) -> DateValue:
    """Dots stand in the day-first order of continental Europe; where they are foreign they leave a doubt."""
    first, second, year = numbers
    dotted = match["mark"] == "."
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if by_day.date is None or by_month.date is None:
        return by_month if by_day.date is None else by_day
    settled = day_first is not None or by_day == by_month or (dotted and language.dotted)
    chosen = by_day if (dotted or language.day_first if day_first is None else day_first) else by_month
    return DateValue(chosen.date, "day", ambiguous=not settled)


def _day(year: int, month: int, day: int) -> DateValue:
    try:
        return DateValue(datetime.date(_century(year), month, day).isoformat(), "day")
    except ValueError:
        return DateValue(None, None)


def _month(year: int, month: int) -> DateValue:
    return DateValue(f"{_century(year)}-{month:02}", "month") if 1 <= month <= 12 else DateValue(None, None)


def _century(year: int) -> int:
    """Two digits as POSIX strptime reads them: 69 to 99 are of the last century."""
    return year if year > 99 else year + (1900 if year > 68 else 2000)


@cache
def _words(language: str) -> _Table:
    return cast(_Table, tomli.loads((_DATA / f"{language}.toml").read_text("utf-8")))


@cache
def _languages() -> frozenset[str]:
    return frozenset(path.stem for path in _DATA.glob("??.toml"))


def _table(tag: str) -> tuple[_Table, list[str]]:
    primary, *subtags = tag.lower().replace("_", "-").split("-")
    return _words(primary if primary in _languages() else "en"), subtags


@cache
def order(tag: str) -> bool | None:
    """Whether a BCP 47 tag's language and region write the day before the month; None where the tag leaves it open."""
    table, subtags = _table(tag)
    if not set(table.get("day_first_regions", ())).isdisjoint(subtags):
        return True
    if not set(table.get("month_first_regions", ())).isdisjoint(subtags):
        return False
    sure = table["order_sure"] and set(table.get("mixed_regions", ())).isdisjoint(subtags)
    return table["day_first"] if sure else None


@cache
def language_of(tag: str) -> Language:
    """Return the words and forms of a BCP 47 tag's language: English where data/dates has no file of it."""
    table, subtags = _table(tag)
    other = {"months", *_REGIONS}
    named = {role: value for role, value in table.items() if isinstance(value, list) and role not in other}
    lists = cast(dict[str, list[str]], named)
    heads = [*lists["review"], *lists["update"], *lists["publish"], *lists.get("origin", [])]
    phrases = [*heads, *(phrase for role in _ROLES for phrase in lists[role])]
    return Language(
        words={role: frozenset(value) for role, value in lists.items()},
        allowed=frozenset(word for phrase in phrases for word in phrase.split()),
        heads=frozenset(phrase.split()[0] for phrase in heads),
        months={name: number for number, names in enumerate(table["months"], 1) for name in names},
        quarters={name: number for number, name in enumerate(lists["quarters"], 1)},
        stems=tuple(lists["stems"]),
        relative=tuple(lists["relative_before"] + lists["relative_after"] + lists["relative_whole"]),
        day_first=table["day_first"] or not set(table.get("day_first_regions", ())).isdisjoint(subtags),
        dotted=table["day_first"],
        pattern=_pattern({**lists, "months": [name for names in table["months"] for name in names]}),
    )


def _pattern(lists: dict[str, list[str]]) -> re.Pattern[str]:
    tables = cast(_Patterns, tomli.loads((_DATA / "forms.toml").read_text("utf-8")))
    forms = "|".join(f"(?P<{name}>{form})" for name, form in tables["forms"].items())
    whole = tables["around"]["before"] + f"(?:{forms})" + tables["around"]["after"]
    for name, part in [*tables["parts"].items(), *((role, _any(words)) for role, words in lists.items())]:
        whole = whole.replace(f"{{{name}}}", part)
    return re.compile(whole, re.IGNORECASE)


def _any(words: list[str]) -> str:
    """One of the words, the longest first; of no words, a pattern that never matches."""
    longest = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in longest) + ")" if words else "(?!)"
