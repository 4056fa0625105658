"""Who reviewed a page, as its text near the review line and its JSON-LD say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.grammar import closed
from lint.analysis.grammar.words import is_plural_noun
from lint.analysis.review_dates import review
from lint.page import Block, Json, Page
from lint.text import Span

_BY = re.compile(
    r"\b(?:reviewed|review|checked|approved)(?: (?:and|or|/) \w+)? by:?\s+(?=\S)|"
    r"\b(?:medical |clinical |expert )?reviewers?(?: name)?:\s+(?=\S)|"
    r"\b(?:medical|clinical|expert) review:\s+(?=[^\W\d])",
    re.I,
)
_SAYS = re.compile(r"(?:[Rr]eview|REVIEW|[Cc]hecked|[Aa]pproved)")
_BEHIND = re.compile(r"[\s,]*by:?\s+(?=\S)", re.I)
_LABEL = re.compile(r"(?:\b(?:reviewed|review|checked|approved) by|\breviewers?)\s*:?\Z", re.I)
_END = re.compile(
    r"\s+(?:on|in|at|last|as of|and (?:last )?updated)\s|[;|\n–—]|\s-\s|\.\s*(?:$|(?=[A-Z][a-z]+ ))|[(\d]|$"
)
_TITLE = re.compile(r"\b(?:Dr|Drs|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sister|Nurse)\.?\s+[A-Z]")
# Degrees, registrations and fellowships that stand behind a name.
_DEGREE = re.compile(
    r"\b(?:M\.?D|D\.?O|R\.?N|Ph\.?D|MBBS|MBChB|MB|BM|MRC[A-Z]{1,4}|FRC[A-Z]{1,4}|FAC[A-Z]{1,3}|FAA[A-Z]{1,2}|MPH|MSN|BSN|DNP|"
    r"A?P?RN|CRNP|NP|PA-C|PA|CNM|PharmD|Pharm\.D|DDS|DMD|DPT|PT|OT|RD|RDN|LDN|LCSW|PsyD|AuD|OD|DPM|MS|MSc|RM|RGN|CNS)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 120  # characters of a reviewer's name, role and degrees
_ANY = frozenset("a an one our some two three several".split())
# Words that say that somebody did it, and not who.
_ANYBODY = frozenset(
    "a an and by clinical clinician clinicians consultant consultants doctor doctors editor editorial editors expert "
    "experts health healthcare hospital in independent license licensed licenced medical medically member members "
    "nurses of one or our own physician physicians practitioner practitioners professional professionals provider "
    "providers qualified registered reviewer reviewers senior several some specialist specialists staff team teams the "
    "their three trained trust two".split()
)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """What a page says of its reviewer."""

    named: bool
    text: str = ""  # the words that stand for a name and are none, where it has such words
    at: Span | None = None


def reviewer(page: Page) -> Reviewer:
    """Tell whether the page names who reviewed it: a person or a body, in its text or its JSON-LD."""
    if any(_in_json_ld(block.value) for block in page.json_ld):
        return Reviewer(named=True)
    near, found = _near(page), []
    for block in page.blocks:
        if block.nav or (block.order not in near and not _SAYS.search(block.text.string)):
            continue
        for one in _in_text(page, block):
            if one.named:
                return one
            if one.text and block.order in near:
                found.append(one)
    return found[0] if found else Reviewer(named=False)


def is_named(text: str) -> bool:
    """Tell whether some words name a person, a body or a profession, or only say that somebody did it."""
    if _TITLE.search(text) or _DEGREE.search(text):
        return True
    words = [word for word in _WORD.findall(text) if word.islower() or not word.isupper()]
    if words and words[0].lower() in _ANY:
        words = [word for word in words if word.islower()]  # "a Riverside professional": whose, not who
        if words and is_plural_noun(words[-1]) and closed.PREPOSITIONS.isdisjoint(words):
            return False  # "our pharmacists", not "an expert in allergies"
    return any(word.lower() not in _ANYBODY for word in words)


def _in_text(page: Page, block: Block) -> Iterator[Reviewer]:
    string = block.text.string
    dates = review.stated(page).get(block, ())
    starts = [match.end() for match in _BY.finditer(string)]
    starts += [match.end() for one in dates if (match := _BEHIND.match(string, one.date_end))]
    yield from (_read(block, start) for start in starts)
    if _LABEL.search(string) and block.order + 1 < len(page.blocks):
        yield _read(page.blocks[block.order + 1], 0)


def _read(block: Block, start: int) -> Reviewer:
    string = block.text.string
    end = _END.search(string, start, start + _LONGEST)
    text = string[start : end.start() if end else start + _LONGEST].rstrip(" .,")
    return Reviewer(is_named(text), text, block.text.span(start, start + len(text)) if text else None)


def _near(page: Page) -> frozenset[int]:
    """The numbers of the blocks that state a review, and of four on each side."""
    lines = (block for block, dates in review.stated(page).items() if any(one.kind == "reviewed" for one in dates))
    return frozenset(block.order + shift for block in lines for shift in range(-4, 5))


def _in_json_ld(value: Json) -> bool:
    """Whether a `reviewedBy` at any depth has a name."""
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, dict):
            if _has_name(current.get("reviewedBy")):
                return True
            waiting.extend(current.values())
        elif isinstance(current, list):
            waiting.extend(current)
    return False


def _has_name(value: Json) -> bool:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and any(one.get(key) for key in ("name", "familyName", "@id")):
            return True
        if isinstance(one, str) and is_named(one):
            return True
    return False
