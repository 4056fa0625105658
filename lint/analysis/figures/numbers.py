"""Every number of a text, and what it is: a percentage, a ratio, an age, a dose, a measure, a date...

Digits that belong to a name ("HSV-2", "B12") are no number. Of the readers of `_OF_DIGITS` or `_OF_WORDS` the first
that knows what stands there decides.
"""

import re

from lint.analysis.figures.amounts import BETWEEN, NUMBER_WORDS, Amount, amount, range_end
from lint.analysis.figures.fixed_numbers import OF_DIGITS, OF_WORDS, name_at, word_before
from lint.analysis.figures.fixed_numbers import Number as Number
from lint.analysis.figures.number_kinds import named
from lint.analysis.figures.quantities import Unit, unit_at

# Where a number may begin: no part of a word, a decimal or a name ("HSV-2").
_DIGIT = re.compile(r"[$£€(+\d½¼¾⅓⅔⅛](?<![\w.].)(?:(?<=[ap]m[-–].)|(?<!\w[-–’'].))(?<!\d/.)")
_LETTERS = re.compile(r"[A-Za-z]+")
_OPENERS = frozenset({*NUMBER_WORDS, "once", "twice", "half"})
_GLUE = frozenset("-–’'")
_A_PART = re.compile(r"a (?:third|quarter|fifth|tenth)\b")
_OUT_OF = re.compile(r"\s(?:in|out\sof)\s(?:(?:every|each)\s)?|-in-|-out-of-", re.I)
_PRESSURE = re.compile(r"\d{2,3}/\d{2,3}(?![\d/])")
_MONEY = re.compile(r"[$£€]\s?")
_HALF = re.compile(r"half\s(?:of\s)?an?(?=\s)", re.I)
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")


def read(text: str, *, worded: bool = True) -> tuple[Number, ...]:
    """Return the numbers of a sentence, in order; `worded` False: it holds no number word."""
    found: list[Number] = []
    place = 0
    for start in _starts(text, worded=worded):
        if start < place:
            continue
        readers = _OF_WORDS if text[start].isalpha() else _OF_DIGITS
        number = next((one for reader in readers if (one := reader(text, start))), None)
        if number is not None:
            found.append(number)
            place = number.end
    return tuple(_shared(text, found)) if len(found) > 1 else tuple(found)


def _starts(text: str, *, worded: bool) -> list[int]:
    """Where a number may begin, in order."""
    found = [match.start() for match in _DIGIT.finditer(text)]
    if not worded:
        return found
    found += (
        match.start()
        for match in _LETTERS.finditer(text)
        if match[0].lower() in _OPENERS and text[match.start() - 1 : match.start()] not in _GLUE
    )
    found += (match.start() for match in _A_PART.finditer(text))
    return sorted(found)


def _shared(text: str, found: list[Number]) -> list[Number]:
    """Give the unit at the end of a list to all that stands in it: "at 2, 3 and 4 months"."""
    for index in range(len(found) - 2, -1, -1):
        one, follows = found[index], found[index + 1]
        if one.kind == "count" and follows.unit[0] and _LISTED.fullmatch(text, one.end, follows.start):
            found[index] = one._replace(kind=follows.kind, unit=follows.unit)
    return found


def _half(text: str, start: int) -> Number | None:
    half = _HALF.match(text, start)
    unit = unit_at(text, half.end()) if half else None
    if half is None or unit is None:
        return None
    kind = {"time": "duration", "drug": "dose", "form": "dose"}.get(unit.kind, "measure")
    return Number(kind, start, unit.end, 0.5, 0.5, (unit.kind, unit.name), first=start, last=half.end())


def _ratio(text: str, start: int) -> Number | None:
    low = amount(text, start)
    high = low and (range_end(text, low.end) or low)
    joint = high and _OUT_OF.match(text, high.end)
    many = amount(text, joint.end()) if joint else None
    if not (low and high and joint and many) or not low.value <= high.value < many.value or many.value < 2:
        return None
    goes_on = range_end(text, many.end)
    if (goes_on and not _OUT_OF.match(text, goes_on.end)) or ("out" not in joint[0] and _is_no_base(text, joint, many)):
        return None
    return Number("ratio", start, many.end, low.value, high.value, base=many.value, first=start, last=many.end)


def _is_no_base(text: str, joint: re.Match[str], many: Amount) -> bool:
    """Tell whether what follows "in" is a time, a measure or a year: "3 in 10 years", "40 in 2015"."""
    is_year = 1900 <= many.value < 2100 and "," not in text[joint.end() : many.end]
    return is_year or unit_at(text, many.end) is not None


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
    low = amount(text, begin)
    if low is None:
        return None
    unit = unit_at(text, low.end)
    value = Number("count", start, low.end, low.value, low.value, first=begin, last=low.end)
    value = _ranged(text, value, unit) or _with_unit(value, unit)
    if money:
        return value._replace(kind="money")
    return named(text, value)


def _ranged(text: str, low: Number, unit: Unit | None) -> Number | None:
    """The same number up to a second one: "3 to 5 mg", "5% to 10%", "between 90 and 95"."""
    joint = BETWEEN.match(text, unit.end if unit else low.end)
    if joint is None or (joint[0].strip().lower() == "and" and word_before(text, low.start) != "between"):
        return None
    money = _MONEY.match(text, joint.end())
    high = amount(text, money.end() if money else joint.end())
    if high is None or high.value <= low.low:
        return None
    second = unit_at(text, high.end)
    if unit and (second is None or (second.kind, second.name) != (unit.kind, unit.name)):
        return None
    return _with_unit(low._replace(end=high.end, high=high.value, last=high.end), second)


def _with_unit(number: Number, unit: Unit | None) -> Number:
    return number._replace(end=unit.end, unit=(unit.kind, unit.name)) if unit else number


_OF_DIGITS = (*OF_DIGITS, _ratio, _pressure, name_at, _quantity)
_OF_WORDS = (*OF_WORDS, _half, _ratio, _quantity)
