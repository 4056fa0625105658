"""What a quantity is, by its unit and by the words around it: an age, a dose, a percentage, a duration..."""

import re

from lint.analysis.figures.fixed_numbers import A_DAY, Number, word_before
from lint.analysis.figures.quantities import unit_words, words

_OLD = re.compile(r"[\s-]?old\b|\sof\sage\b", re.I)
_AND_OLDER = re.compile(r"(?:\syears?)?\s(?:and|or)\s(?:older|over|up|above|younger|under)\b", re.I)
_AGE_BEFORE = re.compile(r"\b(?:ages?|aged)\s(?:(?:of|over|under|about|between|from|is|at|as)\s){0,2}\Z", re.I)
_THAN = re.compile(r"\b(?:older|younger)\sthan\s\Z", re.I)
_OLDER_THAN = re.compile(
    r"([a-z]+)\s(?:(?:who\s)?(?:are\s)?(?:over|under|between|older\sthan|younger\sthan)\s)?\Z", re.I
)
_OFTEN = re.compile(
    rf"(?:\s(?:once|twice|(?:\d|two|three|four|five|six)\stimes))?{A_DAY}|\sin\s(?:any\s|each\s)?24\shours\b", re.I
)
_EVERY = re.compile(r"\bevery\s\Z", re.I)
_OFTEN_KINDS = frozenset({"form", "drug", "times"})


def named(text: str, number: Number) -> Number:
    """Say what a quantity is, by its unit and by the words around it."""
    kind = number.unit[0]
    before = word_before(text, number.start)
    if kind in ("time", "") and (age := _age(text, number)):
        return age
    if kind == "" and (before in words("labels") or before.removesuffix("s") in words("labels")):
        return number._replace(kind="label")
    if kind == "" and before in unit_words("time"):
        return number._replace(kind="duration", unit=("time", unit_words("time")[before]))
    if kind == "percentage":
        return number._replace(kind="percentage")
    if kind in _OFTEN_KINDS:
        often = _OFTEN.match(text, number.end)
        if kind == "times" and not often:
            return number._replace(kind="multiple")
        named = "frequency" if kind == "times" else "dose"
        return number._replace(kind=named, end=often.end() if often else number.end)
    if kind == "time":
        every = _EVERY.search(text, max(0, number.start - 7), number.start)
        return number._replace(kind="frequency", start=every.start()) if every else number._replace(kind="duration")
    return number._replace(kind={"": "count", "money": "money"}.get(kind, "measure"))


def _age(text: str, number: Number) -> Number | None:
    if number.unit[0] and (old := _OLD.match(text, number.end)):
        return number._replace(kind="age", end=old.end())
    before = text[max(0, number.start - 40) : number.start]
    if number.high > 120:
        return None
    older = _AND_OLDER.match(text, number.end)
    if _AGE_BEFORE.search(before) or (not number.unit[0] and _THAN.search(before)):
        return number._replace(kind="age", end=older.end() if older else number.end)
    group = _OLDER_THAN.search(before)
    of_people = group is not None and group[1].lower() in words("people")
    if not number.unit[0] and older and (of_people or number.low >= 2) and "older" in older[0]:
        return number._replace(kind="age", end=older.end())
    if not number.unit[0] and of_people:
        return number._replace(kind="age", end=older.end() if older else number.end)
    return None
