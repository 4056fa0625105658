"""The headings of a page's own content, and how each is written: capitals, question or statement."""

import re
from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.structure import outline
from lint.page import Page, Section
from lint.text import WORD

TITLE, SENTENCE, UNKNOWN = "title", "sentence", ""
FURNITURE = frozenset("boilerplate related_resources references_review why_choose_us".split())
_BESIDE = "nav, aside, form, footer, dialog, [role=navigation], [role=complementary], [role=search]"
_FIRST_AGAIN = re.compile(r"[:?!.…–—(/\"“‘]\W*$")  # after these a new phrase may take a capital in either case
_NAMES_AFTER = frozenset("day month part phase stage step type week".split())
# Small in sentence case, and in title case too for some writers: only a capital tells.
_PARTICLES = closed.PREPOSITIONS | closed.CONJUNCTIONS
# Written with a capital in title case alone.
_LITTLE_VERBS = (
    closed.BE - {"am", "may"} | closed.QUESTION_WORDS | frozenset("do does did have has had you your my it".split())
)


def content(page: Page) -> list[Section]:
    """The sections below the h1 that are the page's own: no contents list, sources, widgets or promotion."""
    return page.derive(_content)


def _content(page: Page) -> list[Section]:
    names = outline.names(page)
    return [
        section
        for section in page.sections
        if section.level > 1 and FURNITURE.isdisjoint(names[section]) and not _stands_beside(section)
    ]


def _stands_beside(section: Section) -> bool:
    element = section.heading.element
    return section.heading.nav or (element is not None and element.closest(_BESIDE) is not None)


def case(heading: str, topic: frozenset[str]) -> str:
    """TITLE or SENTENCE where ordinary words tell, else UNKNOWN; names, acronyms and the topic tell nothing."""
    capital = small = little = 0
    for word in _telling(heading):
        lower = word.lower()
        if lower in topic or not (word.islower() or word[1:].islower()):
            continue
        if lower in _LITTLE_VERBS or (word[0].isupper() and lower in _PARTICLES):
            little += word[0].isupper()
        elif _is_ordinary(lower):
            capital += word[0].isupper()
            small += word[0].islower()
    if small > capital and not little:
        return SENTENCE
    if not small and (capital > 2 or (little and capital + little > 1) or (little and not capital)):
        return TITLE
    return UNKNOWN


def _telling(heading: str) -> Iterator[str]:
    """The words whose first letter is chosen: not the first of a phrase, nor one behind "Step"."""
    before = ""
    for match in WORD.finditer(heading):
        if before and not _FIRST_AGAIN.search(heading[: match.start()]) and before.lower() not in _NAMES_AFTER:
            yield match[0]
        before = match[0]


def _is_ordinary(word: str) -> bool:
    """Tell whether a lower-case word is a noun, verb or adjective that any page may use."""
    if len(word) < 3 or word in closed.PREPOSITIONS or word in closed.CONJUNCTIONS or word in ("versus", "your"):
        return False
    return words.is_base_verb(word) or words.is_plural_noun(word) or words.is_adjective(word) or _is_common(word)


def _is_common(word: str) -> bool:
    return words.is_singular_noun(word) or words.gerund(word) is not None or words.past_forms(word) is not None


def asks(heading: str) -> bool:
    """Tell whether a heading is a question."""
    return heading.rstrip('\xa0\u202f "”’)').endswith("?")
