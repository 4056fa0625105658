"""What a page's visible text says about when it was reviewed, updated, published, or is due for review.

Offsets count code points of the string given, end exclusive. Nothing here reads the clock. The words come from
`data/dates`, and `date_forms` reads the dates. A phrase counts only when its words lead to the date without a gap
(a reviewer's name after "by" excepted) and when it stands as a label or speaks of the page: prose is full of other
dates. A date at the start of a line may have its words behind it: "5 May 2024: reviewed".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.review_dates.date_forms import WORD, Language, date_value, language_of
from lint.analysis.review_dates.date_forms import DateValue as DateValue
from lint.analysis.review_dates.date_forms import last_day as last_day
from lint.analysis.review_dates.date_forms import parse_date as parse_date

_WINDOW = 200  # characters before a date in which its phrase must begin: bounds the work done for each date
_SENTENCE_END = re.compile(r"[^\W\d_]{5}[.!?]\s+[^\W\d_a-z]|[;!?]")
_CLAUSE = re.compile(r",\s{1,20}([^\W\d_]{1,20})\s{1,20}([^\W\d_]{1,30})")
_BEFORE_THE_DATE = frozenset(":,-–—|() ")
_BETWEEN_THE_WORDS = frozenset("/&-( ")
_LIST_OF_DATES = frozenset(",;&/ ")
_COMMA_OR_LETTER = re.compile(r"[\w,'’%]")
_LINE = re.compile(r"[\n|;]|[.!?](?:\s|$)")
_BEHIND_THE_DATE = re.compile(r"\s?[:(–—-]\s?")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that a page states about itself."""

    kind: str  # "reviewed" | "next_review" | "updated" | "published"
    date: str | None  # "2024-09-05", "2024-09", "2024", "2023-Q3"; None when impossible or relative
    precision: str | None  # "day" | "month" | "year" | "quarter"
    ambiguous: bool  # 05/09/2024, and nobody said which order the page uses
    text: str  # from the phrase's first word to the end of the date, or from the date to the phrase's last word
    start: int
    end: int
    date_start: int
    date_end: int
    impossible: bool  # written as a date, but in no calendar
    relative: bool = False  # "8 months ago": true on a day that the text does not tell


@dataclass(frozen=True, slots=True)
class _Phrase:
    start: int
    words: tuple[str, ...]
    apart: bool  # it stands as a label or speaks of the page


def stated_dates(text: str, *, lang: str = "en", day_first: bool | None = None) -> tuple[Stated, ...]:
    """Return the dates that `text` states about its own page, in order.

    `lang` is a BCP 47 tag; a language without a file in data/dates is read as English. `day_first` settles what
    05/09/2024 means; without it the language decides and the date is marked ambiguous.
    """
    language = language_of(lang)
    for digit in "2013456789":  # ten searches for a byte: several times faster than one regular expression
        if digit in text:
            break
    else:
        if len(text) > _WINDOW or not any(mark in text for mark in language.relative):
            return ()
    lowered = text.lower()
    if not any(stem in lowered for stem in language.stems):
        return ()
    return tuple(_read(text, language, day_first))


def _read(text: str, language: Language, day_first: bool | None) -> Iterator[Stated]:
    floor, kind, ours = 0, None, False
    for match in language.pattern.finditer(text):
        start, end = match.span()
        phrase = _phrase(text, max(floor, start - _WINDOW), start, language, after_stated=ours)
        if phrase is not None:
            ours = _about_the_page(text, match, phrase, language)
            kind = _kind(phrase, language) if ours else None
        elif not floor or not _is_list(text[floor:start], language):
            kind, ours = None, False
        if kind is not None:
            begin = phrase.start if phrase else start
            yield _stated(text, kind, (begin, end), match, language, day_first)
        elif phrase is None and (behind := _behind(text, max(floor, start - _WINDOW), match, language)):
            said, last = behind
            yield _stated(text, said, (start, last), match, language, day_first)
        floor = end


def _stated(
    text: str, kind: str, span: tuple[int, int], match: re.Match[str], language: Language, day_first: bool | None
) -> Stated:
    relative = match.lastgroup == "relative"
    value = DateValue(None, None) if relative else date_value(match, language, day_first)
    return Stated(
        kind,
        value.date,
        value.precision,
        value.ambiguous,
        text[slice(*span)],
        *span,
        *match.span(),
        impossible=value.impossible and not relative,
        relative=relative,
    )


def _phrase(text: str, low: int, high: int, language: Language, *, after_stated: bool) -> _Phrase | None:
    tokens = list(WORD.finditer(text, low, high))
    if not after_stated:
        low = max(0, low - 1)  # a date that belongs to other words is no border: "the 2023 version was published"
    first = _run(text, tokens, high, language)
    if first is not None:
        return _cut(text, low, tokens, first, len(tokens), language)
    for index in range(len(tokens) - 1, 0, -1):
        word = tokens[index].group().lower()
        if word in language.heads:
            return None  # a nearer phrase that leads to no date
        if word in language.words["agent"]:
            first = _run(text, tokens[:index], tokens[index].start(), language)
            if first is not None and not _SENTENCE_END.search(text, tokens[index].end(), high):
                return _cut(text, low, tokens, first, index, language)
    return None


def _run(text: str, tokens: list[re.Match[str]], high: int, language: Language) -> int | None:
    """Return the first token of the unbroken run of phrase words that ends at `high`, if it says what was done."""
    index, seen, edge = len(tokens), False, high
    while index:
        token = tokens[index - 1]
        word = token.group().lower()
        between = _BETWEEN_THE_WORDS if seen else _BEFORE_THE_DATE
        if word not in language.allowed or not between.issuperset(" ".join(text[token.end() : edge].split())):
            break
        seen = seen or word in language.heads
        index, edge = index - 1, token.start()
    return index if seen else None


def _cut(text: str, low: int, tokens: list[re.Match[str]], first: int, last: int, language: Language) -> _Phrase:
    words, edge = language.words, first
    while tokens[first].group().lower() in words["joiners"] - words["other"]:
        first += 1
    joined = any(token.group().lower() in words["and"] for token in tokens[edge:first])
    start = tokens[first].start()
    run = tuple(token.group().lower() for token in tokens[first:last])
    before = text[low : tokens[edge].start() if joined else start].rstrip()
    apart = (
        not before.strip(" ,;.()/")
        or not _COMMA_OR_LETTER.match(before[-1])
        or "\n" in text[low + len(before) : start]
        or text[start].isupper()
        or text[tokens[last - 1].end() :][:9].lstrip().startswith(":")
        or bool(words["self"].intersection(run) and words["this"].intersection(run))
        or (joined and any(token.group().lower() in language.heads for token in tokens[:edge]))
        or (before.endswith(",") and (before[-2:-1].isdigit() or not words["review"].isdisjoint(run)))
    )
    return _Phrase(start, run, apart)


def _behind(text: str, low: int, match: re.Match[str], language: Language) -> tuple[str, int] | None:
    """Return what a phrase behind a date says, and where it ends, if date and phrase fill a line or a sentence."""
    words, end = language.words, match.end()
    opening = _LINE.split(text[low : match.start()])[-1]
    leading = {word.lower() for word in WORD.findall(opening)}
    if match.lastgroup == "year" or (opening.strip(" ,(") and not leading <= words["joiners"] | words["weekdays"]):
        return None
    mark = _BEHIND_THE_DATE.match(text, end)
    tokens = _following(text, mark.end() if mark else end, language)
    run = tuple(token.group().lower() for token in tokens)
    said = _kind(_Phrase(end, run, apart=True), language)
    if said is None:
        return None
    last = tokens[-1].end()
    rest = _LINE.split(text[last : last + _WINDOW])[0].strip(" ).")
    by = (WORD.match(rest) or match).group().lower() in words["agent"]
    speaks = not words["self"].isdisjoint(run) and not words["this"].isdisjoint(run)
    if (rest and not (by and said == "reviewed")) or language.pattern.search(rest):
        return None
    return (said, last) if mark or speaks or (tokens[0].group()[0].isupper() and not by) else None


def _following(text: str, start: int, language: Language) -> list[re.Match[str]]:
    """Return the unbroken run of phrase words that begins at `start`, up to "by" where that follows what was done."""
    tokens: list[re.Match[str]] = []
    edge, done = start, False
    for token in WORD.finditer(text, start, start + _WINDOW):
        word, between = token.group().lower(), text[edge : token.start()]
        if word not in language.allowed or "\n" in between or between.strip(" /&"):
            break
        if done and word in language.words["agent"]:
            break
        done = done or word in language.heads
        edge = token.end()
        tokens.append(token)
    return tokens


def _about_the_page(text: str, match: re.Match[str], phrase: _Phrase, language: Language) -> bool:
    words, run = language.words, set(phrase.words)
    of_the_page = not words["self"].isdisjoint(run)
    label = text[phrase.start : match.start()].rstrip().endswith(":")
    if match.lastgroup == "year" and not (of_the_page or label or words["year"] & run):
        return False
    after = text[match.end() : match.end() + 80]
    if any(word in after.lower() for word in words["citation"]):
        return False
    clause = _CLAUSE.match(after)
    if clause and not of_the_page and clause[1].lower() in words["openers"] and clause[2].lower() not in words["self"]:
        return False
    return phrase.apart


def _kind(phrase: _Phrase, language: Language) -> str | None:
    said = f" {' '.join(phrase.words)} "

    def says(role: str) -> bool:
        return any(f" {words} " in said for words in language.words[role])

    if said.strip() in language.words.get("opinion", ()):
        return None  # what a patient thinks of a clinic
    if says("review"):
        return "next_review" if says("future") else "reviewed"
    if says("future"):
        return None  # a planned edit says nothing of the page as it stands
    return "updated" if says("update") else "published" if says("publish") else None


def _is_list(between: str, language: Language) -> bool:
    """Whether one anchor goes on over several dates: "Revised 2/2019, 3/2021 and 5/2023"."""
    marks = " ".join(word for word in between.lower().split() if word not in language.words["and"])
    return bool(between.strip()) and len(between) < 20 and _LIST_OF_DATES.issuperset(marks)
