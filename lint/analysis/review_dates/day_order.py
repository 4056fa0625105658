"""Which order a page writes day and month in: as its language tag says, else as its own text shows."""

import re
from collections.abc import Iterator

from lint.analysis.review_dates.date_forms import order
from lint.analysis.vocabulary import unknown_words, varieties
from lint.page import Page

_NUMERIC = re.compile(r"(?<![\w/.-])([0-9]{1,2})/([0-9]{1,2})/(?:19|20)?[0-9]{2}(?![\w/])")
_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WRITTEN = re.compile(rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTHS}|({_MONTHS} [0-9]{{1,2}},?)) (?:19|20)[0-9]{{2}}\b")
_EMERGENCY = re.compile(r"\b(?:[Cc]all|[Dd]ial|[Pp]hone|[Rr]ing) (999|911|111|000)\b")
# Names of the health services, and nonproprietary names that differ (INN and USAN), of one country or its neighbours.
_DAY_FIRST = re.compile(r"\b(?:NHS|GPs?|A&E|HSE|paracetamol|salbutamol|adrenaline)\b|£[0-9]")
_MONTH_FIRST = re.compile(r"\b(?:FDA|Medicaid|acetaminophen|albuterol|epinephrine|ZIP code)\b")


def day_first(page: Page, lang: str) -> bool | None:
    """Whether 05/09/2024 is in September in a text of the page; None where nothing tells."""
    sure = order(lang or "en")
    if sure is not None or (lang and not lang.startswith("en")):
        return sure
    return page.derive(_shown)


def _shown(page: Page) -> bool | None:
    """What the text of an English page shows, when all that tells says the same."""
    told = set(_told(page))
    return told.pop() if len(told) == 1 else None


def _told(page: Page) -> Iterator[bool]:
    spellings = page.derive(unknown_words.of_page).words & varieties.words()
    yield from (varieties.pair(word).variety == varieties.BRITISH for word in spellings)
    for block in page.blocks:
        string = block.text.string
        if not block.main:
            continue
        for first, second in _NUMERIC.findall(string):
            if (int(first) > 12) != (int(second) > 12):
                yield int(first) > 12
        yield from (not month_first for month_first in _WRITTEN.findall(string))
        yield from (number != "911" for number in _EMERGENCY.findall(string))
        if _DAY_FIRST.search(string):
            yield True
        if _MONTH_FIRST.search(string):
            yield False
