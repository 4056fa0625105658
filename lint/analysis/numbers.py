"""Every number of a text, and what it is: a percentage, a ratio, an age, a dose, a measure, a date...

A number is digits ("3", "1,200", "2½", "3 to 5", "1.5 million") or number words up to a million. Digits that belong
to a name ("HSV-2", "B12") are none. What stands around a number tells its kind, in the order of `_READERS`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lint.analysis.quantities import Unit, unit_at, words

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"": 1, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}

_DIGITS = (
    r"[1-7]/[2-9](?![\d/])|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:\s?[½¼¾⅓⅔⅛]|[ -][1-7]/[2-9](?![\d/]))?|[½¼¾⅓⅔⅛]"
)
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_WORD = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b(?:-{_ONES}\b)?"
_OTHER = r"(?:once|twice|half)\b|a (?:third|quarter|fifth|tenth)\b"
_AMOUNT = re.compile(rf"(?P<amount>{_DIGITS}|{_WORD})(?P<scale>\s(?:hundred|thousand|million|billion)\b)?", re.I)
_START = re.compile(
    rf"(?<![\w.])(?<!\w[-–/’'])(?:[$£€]\s?)?(?=\d|[½¼¾⅓⅔⅛]|(?i:{_WORD})|\+\d|\(\d{{3}}\)|(?i:{_OTHER}))"
)

_BETWEEN = re.compile(r"\s?[-–—‒]\s?(?=\d)|\s(?:to|and|or)\s", re.I)
_OUT_OF = re.compile(r"\s(?:in|out\sof)\s(?:(?:every|each)\s)?|-in-|-out-of-", re.I)
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m\b|[ap]\.m\.)|\d{1,2}\so['’]clock\b", re.I)
_HOUR = re.compile(r"[0-2]?\d:[0-5]\d(?![\d:.])")
_NAME = re.compile(r"\d+(?:/\d+|[-–]in[-–]1\b|\sin\s1\b|-[A-Z])")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_PHONE = re.compile(r"\+?(?:\d{1,3}[ .-])?\(?\d{3,5}\)?[ .-]\d{3,4}(?:[ .-]?(?:\d{3,4}|[A-Z]{4}))?(?![\w-])")
_SHORT_PHONE = re.compile(r"(?:\d[\d-]{2,6}|[A-Z0-9-]+)(?![\w.%])")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b\.?"
_DATE = re.compile(
    r"(?:19|20)\d\d-[01]\d-[0-3]\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s(?:19|20)\d\d)?",
    re.I,
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s\Z", re.I)
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s(?:19|20)\d\d)?(?![\d%])|(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:s|\s?[-–]\s?(?:19|20)?\d\d)?(?![\d,.%:]\d|\w)")
_PRESSURE = re.compile(r"\d{2,3}/\d{2,3}(?![\d/])")
_MONEY = re.compile(r"[$£€]\s?")
_OLD = re.compile(r"[\s-]?old\b|\sof\sage\b", re.I)
_AND_OLDER = re.compile(r"(?:\syears?)?\s(?:and|or)\s(?:older|over|up|above|younger|under)\b", re.I)
_AGE_BEFORE = re.compile(r"\b(?:ages?|aged)\s(?:(?:of|over|under|about|between|from|is|at|as)\s){0,2}\Z", re.I)
_OLDER_THAN = re.compile(
    r"([a-z]+)\s(?:(?:who\s)?(?:are\s)?(?:over|under|between|older\sthan|younger\sthan)\s)?\Z", re.I
)
_A_DAY = r"\s(?:(?:a|an|each|every|per)\s(?:day|night|week|month|year|hour)\b|daily\b|weekly\b|monthly\b)"
_OFTEN = re.compile(rf"(?:\s(?:once|twice|(?:\d|two|three|four|five|six)\stimes))?{_A_DAY}", re.I)
_ONCE = re.compile(rf"(?:once|twice)(?:\sor\stwice)?{_A_DAY}", re.I)
_FRACTION = re.compile(
    r"(?:half|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?)(?=\s(?:of|the|all)\b)", re.I
)
_EVERY = re.compile(r"\bevery\s\Z", re.I)
_WORD_BEFORE = re.compile(r"([\w’']+)[.:]?[\s(“\"]*\Z")
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")
_LIST_MARK = re.compile(r"\d{1,2}[.)]\s")
_OFTEN_KINDS = frozenset({"form", "drug", "times"})


@dataclass(frozen=True, slots=True)
class Number:
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


@dataclass(frozen=True, slots=True)
class _Amount:
    value: float
    end: int


_Reader = Callable[[str, int], Number | None]


def read(text: str) -> tuple[Number, ...]:
    """Return the numbers of a sentence, in order."""
    found: list[Number] = []
    place = 0
    while start := _START.search(text, place):
        number = next((one for reader in _READERS if (one := reader(text, start.start()))), None)
        if number is None:
            place = start.end() + 1
            continue
        found.append(number)
        place = max(number.end, start.end())
    return tuple(_shared(text, found))


def _shared(text: str, found: list[Number]) -> list[Number]:
    """Give the unit at the end of a list to all that stands in it: "at 2, 3 and 4 months"."""
    for index in range(len(found) - 2, -1, -1):
        one, follows = found[index], found[index + 1]
        if one.kind == "count" and follows.unit[0] and _LISTED.fullmatch(text, one.end, follows.start):
            found[index] = replace(one, kind=follows.kind, unit=follows.unit)
    return found


def _amount(text: str, start: int) -> _Amount | None:
    match = _AMOUNT.match(text, start)
    if match is None:
        return None
    scale = _SCALES[(match["scale"] or "").strip().lower()]
    return _Amount(_value(match["amount"]) * scale, match.end())


def _value(written: str) -> float:
    written = written.lower().replace(",", "")
    if written[0].isalpha():
        return float(sum(NUMBER_WORDS[part] for part in written.split("-")))
    whole, *rest = re.findall(r"[\d.]+(?:/\d)?|[½¼¾⅓⅔⅛]", written)
    return sum(_part(part) for part in (whole, *rest))


def _part(written: str) -> float:
    if written in _FRACTIONS:
        return _FRACTIONS[written]
    over, _, under = written.rstrip(".").partition("/")
    return float(over) / float(under or 1)


def _before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, start - 25), start)
    return match[1].lower() if match else ""


def _plain(kind: str, match: re.Match[str] | None, start: int = -1) -> Number | None:
    if match is None:
        return None
    begin = match.start() if start < 0 else start
    return Number(kind, begin, match.end(), 0, 0, first=match.start(), last=match.end())


def _list_mark(text: str, start: int) -> Number | None:
    return _plain("label", _LIST_MARK.match(text, start)) if start == 0 else None


def _clock(text: str, start: int) -> Number | None:
    hour = _HOUR.match(text, start) if _before(text, start) in words("hours") else None
    return _plain("time", _CLOCK.match(text, start) or hour)


def _name(text: str, start: int) -> Number | None:
    return _plain("label", _NAME.match(text, start))


def _ordinal(text: str, start: int) -> Number | None:
    return _plain("ordinal", _ORDINAL.match(text, start))


def _phone(text: str, start: int) -> Number | None:
    match = _PHONE.match(text, start)
    called = _before(text, start) in words("dialled")
    if match and (called or sum(one.isalnum() for one in match[0]) >= 10):
        return _plain("phone", match)
    return _plain("phone", _SHORT_PHONE.match(text, start)) if called and text[start].isdigit() else None


def _date(text: str, start: int) -> Number | None:
    if match := _DATE.match(text, start):
        return replace(date, end=date.end - match[0].endswith(".")) if (date := _plain("date", match)) else None
    month = _MONTH_BEFORE.search(text, max(0, start - 11), start)
    if month and (month[0][0].isupper()) and (day := _DAY.match(text, start)):
        return _plain("date", day, month.start())
    year = _YEAR.match(text, start)
    if year is None or unit_at(text, year.end()):
        return None
    alone = text[start - 1 : start] in ("(", "©") or text[year.end() : year.end() + 1] in (")", ",", ".", ";", "")
    return _plain("date", year) if alone or year[0][-1] == "s" or _before(text, start) in words("year") else None


def _once(text: str, start: int) -> Number | None:
    return _plain("frequency", _ONCE.match(text, start))


def _fraction(text: str, start: int) -> Number | None:
    return _plain("fraction", _FRACTION.match(text, start))


def _ratio(text: str, start: int) -> Number | None:
    low = _amount(text, start)
    high = low and (_range_end(text, low.end) or low)
    joint = high and _OUT_OF.match(text, high.end)
    many = _amount(text, joint.end()) if joint else None
    if not (low and high and joint and many) or not low.value <= high.value < many.value or many.value < 2:
        return None
    if _range_end(text, many.end) or ("out" not in joint[0] and _is_no_base(text, joint, many)):
        return None
    return Number("ratio", start, many.end, low.value, high.value, base=many.value, first=start, last=many.end)


def _is_no_base(text: str, joint: re.Match[str], many: _Amount) -> bool:
    """Tell whether what follows "in" is a time, a measure or a year: "3 in 10 years", "40 in 2015"."""
    is_year = 1900 <= many.value < 2100 and "," not in text[joint.end() : many.end]
    return is_year or unit_at(text, many.end) is not None


def _range_end(text: str, start: int) -> _Amount | None:
    joint = _BETWEEN.match(text, start)
    return _amount(text, joint.end()) if joint and joint[0].strip() != "and" else None


def _pressure(text: str, start: int) -> Number | None:
    match = _PRESSURE.match(text, start)
    if match is None:
        return None
    upper, lower = map(int, match[0].split("/"))
    if not 60 <= upper <= 260 or not 30 <= lower < upper:
        return None
    unit = unit_at(text, match.end())
    end = unit.end if unit and unit.kind == "pressure" else match.end()
    return Number("measure", start, end, upper, upper, ("pressure", "mmHg"), lower, start, match.end())


def _quantity(text: str, start: int) -> Number | None:
    money = _MONEY.match(text, start)
    begin = money.end() if money else start
    low = _amount(text, begin)
    if low is None:
        return None
    unit = unit_at(text, low.end)
    value = Number("count", start, low.end, low.value, low.value, first=begin, last=low.end)
    value = _ranged(text, value, unit) or _with_unit(value, unit)
    if money:
        return replace(value, kind="money")
    return _named(text, value)


def _ranged(text: str, low: Number, unit: Unit | None) -> Number | None:
    """The same number up to a second one: "3 to 5 mg", "5% to 10%", "between 90 and 95"."""
    joint = _BETWEEN.match(text, unit.end if unit else low.end)
    if joint is None or (joint[0].strip().lower() == "and" and _before(text, low.start) != "between"):
        return None
    money = _MONEY.match(text, joint.end())
    high = _amount(text, money.end() if money else joint.end())
    if high is None or high.value <= low.low:
        return None
    second = unit_at(text, high.end)
    if unit and (second is None or (second.kind, second.name) != (unit.kind, unit.name)):
        return None
    return _with_unit(replace(low, end=high.end, high=high.value, last=high.end), second)


def _with_unit(number: Number, unit: Unit | None) -> Number:
    return replace(number, end=unit.end, unit=(unit.kind, unit.name)) if unit else number


def _named(text: str, number: Number) -> Number:
    """Say what a quantity is, by its unit and by the words around it."""
    kind = number.unit[0]
    before = _before(text, number.start)
    if kind in ("time", "") and (age := _age(text, number)):
        return age
    if kind == "" and (before in words("labels") or before.removesuffix("s") in words("labels")):
        return replace(number, kind="label")
    if kind == "percentage":
        return replace(number, kind="percentage")
    if kind in _OFTEN_KINDS:
        often = _OFTEN.match(text, number.end)
        if kind == "times" and not often:
            return replace(number, kind="multiple")
        named = "frequency" if kind == "times" else "dose"
        return replace(number, kind=named, end=often.end() if often else number.end)
    if kind == "time":
        every = _EVERY.search(text, max(0, number.start - 7), number.start)
        return replace(number, kind="frequency", start=every.start()) if every else replace(number, kind="duration")
    return replace(number, kind={"": "count", "money": "money"}.get(kind, "measure"))


def _age(text: str, number: Number) -> Number | None:
    if number.unit[0] and (old := _OLD.match(text, number.end)):
        return replace(number, kind="age", end=old.end())
    before = text[max(0, number.start - 40) : number.start]
    if number.high > 120:
        return None
    older = _AND_OLDER.match(text, number.end)
    if _AGE_BEFORE.search(before):
        return replace(number, kind="age", end=older.end() if older else number.end)
    group = _OLDER_THAN.search(before)
    of_people = group is not None and group[1].lower() in words("people")
    if not number.unit[0] and older and (of_people or number.low >= 2) and "older" in older[0]:
        return replace(number, kind="age", end=older.end())
    if not number.unit[0] and of_people:
        return replace(number, kind="age", end=older.end() if older else number.end)
    return None


_READERS: tuple[_Reader, ...] = (
    _list_mark,
    _clock,
    _phone,
    _date,
    _once,
    _ordinal,
    _fraction,
    _ratio,
    _pressure,
    _name,
    _quantity,
)
