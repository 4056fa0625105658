"""Numbers that are known by their own form: times of day, phone numbers, dates, ordinals, names, fractions."""

import re
from collections.abc import Callable
from typing import NamedTuple

from lint.analysis.figures.quantities import unit_at, words

_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m\b|[ap]\.m\.)|\d{1,2}\so['’]clock\b", re.I)
_HOUR = re.compile(r"[0-2]?\d:[0-5]\d(?![\d:.])")
_NAME = re.compile(r"\d+(?:/\d+|[-–]in[-–]1\b|\sin\s1\b|-[A-Z])")
_DECADE = re.compile(r"[1-9]0s\b")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_PHONE = re.compile(
    r"\+?(?:\d{1,3}[ .-])?(?:\(\d{3,5}\)|\d{3,5})(?:[ .-]\d{3,4}|-[A-Z]{3,7})(?:[ .-]?\d{3,4}|-[A-Z]{3,4})?(?![\w-])"
)
_SHORT_PHONE = re.compile(r"(?:\d[\d-]{2,6}|[A-Z0-9-]+)(?!\w|%|\.\d)")
# Of emergency services, help lines for health and crisis lines.
_EMERGENCY = re.compile(r"(?:111|112|911|988|999|000)\b(?![,.]\d)")
_CALLED = re.compile(r"\b(?:call|dial|phone|ring|text)\b.{1,40}\bor\s\Z", re.I)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b\.?"
_DATE = re.compile(
    r"(?:19|20)\d\d-[01]\d-[0-3]\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s(?:19|20)\d\d)?",
    re.I,
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s\Z", re.I)
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s(?:19|20)\d\d)?(?![\d%])|(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:s|\s?[-–]\s?(?:19|20)?\d\d)?(?![\d,.%:]\d|\w)")
A_DAY = r"[\s-](?:(?:a|an|each|every|per)\s(?:day|night|week|month|year|hour)\b|daily\b|weekly\b|monthly\b)"
_ONCE = re.compile(rf"(?:once|twice)(?:\sor\stwice)?{A_DAY}", re.I)
_FRACTION = re.compile(
    r"(?:half|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?)(?=\s(?:of|the|all)\b)", re.I
)
_LONGEST_WORD = 25
_LIST_MARK = re.compile(r"\d{1,2}[.)]\s")


class Number(NamedTuple):
    """A number in a text: its kind and where it stands, with its unit.

    `low` and `high` differ in a range. Of a ratio they are what it counts, `base` is what it counts from ("1 in 7":
    1 and 7). `unit` is its kind and name ("length", "mm"). `first` and `last` bound the numerals alone.
    """

    kind: str
    start: int
    end: int
    low: float
    high: float
    unit: tuple[str, str] = ("", "")
    base: float = 0.0
    first: int = 0
    last: int = 0

    @property
    def share(self) -> float:
        """The upper end of a percentage or a ratio, as a share of one."""
        return self.high / (self.base or 100)


def word_before(text: str, start: int) -> str:
    """The word before a place, in lower case."""
    said = text[max(0, start - _LONGEST_WORD) : start].split()
    return said[-1].strip('(“".:').rpartition(".")[2].lower() if said and text[start - 1] in ' (“"\u00a0' else ""


def plain(kind: str, match: re.Match[str] | None, start: int = -1) -> Number | None:
    if match is None:
        return None
    begin = match.start() if start < 0 else start
    return Number(kind, begin, match.end(), 0, 0, first=match.start(), last=match.end())


def _list_mark(text: str, start: int) -> Number | None:
    return plain("label", _LIST_MARK.match(text, start)) if start == 0 else None


def _clock(text: str, start: int) -> Number | None:
    hour = _HOUR.match(text, start) if word_before(text, start) in words("hours") else None
    return plain("time", _CLOCK.match(text, start) or hour)


def _phone(text: str, start: int) -> Number | None:
    match = _PHONE.match(text, start)
    called = word_before(text, start) in words("dialled")
    if match and (called or sum(one.isalnum() for one in match[0]) >= 10):
        return plain("phone", match)
    if called and text[start].isdigit():
        return plain("phone", _SHORT_PHONE.match(text, start))
    emergency = _EMERGENCY.match(text, start)
    return plain("phone", emergency) if emergency and _CALLED.search(text, max(0, start - 60), start) else None


def _date(text: str, start: int) -> Number | None:
    if match := _DATE.match(text, start):
        return date._replace(end=date.end - match[0].endswith(".")) if (date := plain("date", match)) else None
    month = _MONTH_BEFORE.search(text, max(0, start - 11), start)
    if month and (month[0][0].isupper()) and (day := _DAY.match(text, start)):
        return plain("date", day, month.start())
    year = _YEAR.match(text, start)
    if year is None or unit_at(text, year.end()):
        return None
    alone = text[start - 1 : start] in ("(", "©") or text[year.end() : year.end() + 1] in (")", ",", ".", ";", "")
    return plain("date", year) if alone or year[0][-1] == "s" or word_before(text, start) in words("year") else None


def _once(text: str, start: int) -> Number | None:
    return plain("frequency", _ONCE.match(text, start))


def _decade(text: str, start: int) -> Number | None:
    return plain("age", _DECADE.match(text, start))


def _ordinal(text: str, start: int) -> Number | None:
    return plain("ordinal", _ORDINAL.match(text, start))


def name_at(text: str, start: int) -> Number | None:
    """Two numbers that are the name of a thing: "24/7", "6-in-1"."""
    return plain("label", _NAME.match(text, start))


def _fraction(text: str, start: int) -> Number | None:
    return plain("fraction", _FRACTION.match(text, start))


# In the order in which they are tried. A name comes after ratios and pressures, which look alike.
OF_DIGITS: tuple[Callable[[str, int], Number | None], ...] = (_list_mark, _clock, _phone, _date, _decade, _ordinal)
OF_WORDS: tuple[Callable[[str, int], Number | None], ...] = (_once, _fraction)
