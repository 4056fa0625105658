"""What a checker says of a sentence, and when that counts as finding a planted slip."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from lint.finding import AGAIN, Finding

OPEN, CLOSE = "<p>", "</p>"


class Said(NamedTuple):
    """A place in a sentence that a checker marks: the characters [start, end), the rule, the text that stands there."""

    start: int
    end: int
    rule: str
    excerpt: str
    spelling: bool = False
    review: bool = False


def overlaps(said: Said, span: Sequence[int]) -> bool:
    """Tell whether a mark and a range share a character; a range without characters is met by what touches it."""
    start, end = span
    if start == end or said.start == said.end:
        return said.start <= end and start <= said.end
    return said.start < end and start < said.end


def new(said: Iterable[Said], before: Iterable[Said]) -> list[Said]:
    """What is said of a sentence and was not said of it before the slip: by the rule and the text it marks."""
    known = {(one.rule, one.excerpt) for one in before}
    return [one for one in said if (one.rule, one.excerpt) not in known]


def finds(said: Iterable[Said], before: Iterable[Said], span: Sequence[int]) -> bool:
    """Tell whether the slip in this range is found."""
    return any(overlaps(one, span) for one in new(said, before))


def page(texts: Sequence[str]) -> bytes:
    """A page with each text in a paragraph of its own."""
    return "".join(OPEN + escape(text, quote=False) + CLOSE for text in texts).encode()


def of_findings(findings: Iterable[Finding], text: str) -> list[Said]:
    """What findings on a page of one text mark in it; a fault that stands there twice is marked twice."""
    return [mark for one in findings for mark in _marks(one, text)]


def _marks(finding: Finding, text: str) -> Iterator[Said]:
    written, name = escape(text, quote=False), ":".join(filter(None, (finding.rule, finding.sub)))
    for place in (finding.place, *(one.place for one in finding.related if one.message == AGAIN)):
        if place.start is None or place.end is None:
            continue
        start, end = (len(unescape(written[: max(0, one - len(OPEN))])) for one in (place.start, place.end))
        yield Said(start, end, name, text[start:end], finding.family == "spelling", finding.review)
