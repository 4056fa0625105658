"""What `carelint inspect` shows: a page as carelint reads it."""

import json
import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypedDict

from lint import scorecard
from lint.analysis.reading import formulas, hard_sentences, readability
from lint.analysis.review_dates import review
from lint.analysis.structure import outline
from lint.page import Page, Section, Sentence
from lint.parse import Element
from lint.text import Span

HARDEST = 5

Interval = dict[str, float]  # grade, low, high


class Heading(TypedDict):
    """One heading of the outline."""

    level: int
    text: str
    sections: list[str]
    line: int | None
    words: int


class Dated(TypedDict):
    """One date that the page states about itself."""

    kind: str
    date: str | None
    precision: str | None
    ambiguous: bool
    text: str
    from_: str  # written as "from"
    line: int | None


class Hard(TypedDict):
    """One of the hardest sentences."""

    text: str
    line: int | None
    words: int
    long_words: int
    rare_words: list[str]
    load: float
    why: str


class Graded(TypedDict):
    """A section long enough for a grade of its own."""

    text: str
    line: int | None
    words: int
    flesch_kincaid: Interval


class RareWords(TypedDict):
    """How much of the text is words that people rarely meet."""

    share: float
    load: float


class Readability(TypedDict):
    """The grades, as written and without the topic's own words, and what they are made of."""

    flesch_kincaid: Interval
    smog: Interval
    without_topic: readability.Grades
    rare_words: RareWords
    formulas: dict[str, float]
    hardest: list[Hard]
    sections: list[Graded]
    convention: str


class Linked(TypedDict):
    """One link."""

    href: str
    text: str
    line: int | None


class Seen(TypedDict):
    """A page as carelint reads it."""

    name: str
    title: str
    lang: str
    page_type: str
    page_type_because: str
    fragment: bool
    encoding: str
    main: dict[str, int]
    outline: list[Heading]
    dates: list[Dated]
    readability: Readability | None
    links: list[Linked]
    ids: list[str]
    scores: dict[str, scorecard.Score]


def inspect(page: Page, scores: dict[str, scorecard.Score]) -> Seen:
    """Read a page into plain values."""
    kind, why = outline.page_type(page)
    prose = readability.prose(page)
    return {
        "name": page.name,
        "title": page.title,
        "lang": page.lang,
        "page_type": kind,
        "page_type_because": why,
        "fragment": page.fragment,
        "encoding": page.source.encoding,
        "main": {"words": sum(len(one.words) for one in prose), "sentences": len(readability.counts(page))},
        "outline": [_section(page, section) for section in page.sections],
        "dates": [_date(page, one) for one in review.page_dates(page)],
        "readability": _readability(page, prose),
        "links": [{"href": link.href, "text": link.text, "line": _line(page, link.element)} for link in page.links],
        "ids": sorted(page.ids),
        "scores": scores,
    }


def _section(page: Page, section: Section) -> Heading:
    orders = {block.order for block in section.blocks}
    words = sum(len(one.words) for one in page.sentences if one.block.order in orders)
    return {
        "level": section.level,
        "text": section.text,
        "sections": list(outline.names(page)[section]),
        "line": _line(page, section.heading.span),
        "words": words,
    }


def _date(page: Page, one: review.PageDate) -> Dated:
    return {
        "kind": one.kind,
        "date": one.date,
        "precision": one.precision,
        "ambiguous": one.ambiguous,
        "text": one.text,
        "from_": one.origin,
        "line": _line(page, one.at),
    }


def _readability(page: Page, prose: Sequence[Sentence]) -> Readability | None:
    counted = readability.counts(page)
    if not readability.enough(counted):
        return None
    share, load = hard_sentences.page_load(page)
    return {
        "flesch_kincaid": readability.flesch_kincaid(counted).rounded(),
        "smog": readability.smog(counted).rounded(),
        "without_topic": readability.grades(readability.without_topic(page)),
        "rare_words": {"share": round(share, 4), "load": round(load, 2)},
        "formulas": formulas.panel(one.words for one in prose),
        "hardest": [_hard(page, one) for one in hard_sentences.hard(page, prose)[:HARDEST]],
        "sections": [_graded(page, one) for one in readability.sections(page)],
        "convention": readability.CONVENTION,
    }


def _hard(page: Page, one: hard_sentences.Hard) -> Hard:
    string = one.sentence.string
    return {
        "text": string,
        "line": _line(page, one.sentence.span(0, len(string))),
        "words": one.count.words,
        "long_words": one.count.long_words,
        "rare_words": list(one.rare),
        "load": round(one.load, 1),
        "why": one.why,
    }


def _graded(page: Page, one: readability.GradedSection) -> Graded:
    return {
        "text": one.section.text,
        "line": _line(page, one.section.heading.span),
        "words": one.words,
        "flesch_kincaid": one.flesch_kincaid.rounded(),
    }


def _line(page: Page, at: Span | Element | None) -> int | None:
    span = page.tree.span(at) if isinstance(at, Element) else at
    if span is None:
        return None
    return bisect_right(page.line_starts, span.start)


def as_json(seen: Seen) -> str:
    """One JSON object on one line."""
    dates = [{name.rstrip("_"): value for name, value in one.items()} for one in seen["dates"]]
    return json.dumps({**seen, "dates": dates}, ensure_ascii=False) + "\n"


def as_text(seen: Seen) -> str:
    """The same for people, the longest parts left out."""
    found = [f"{seen['name']}", f"  title      {seen['title'] or '(none)'}"]
    found.append(f"  type       {seen['page_type']} ({seen['page_type_because']})")
    found.append(f"  language   {seen['lang'] or '(not said)'}, {seen['encoding']}")
    found += _grades(seen)
    found.append("\n  Outline")
    for one in seen["outline"]:
        names = ", ".join(name for name in one["sections"] if name != "other") or "-"
        found.append(f"  {'  ' * one['level']}{one['text']}   [{names}]  line {one['line']}, {one['words']} words")
    found.append("\n  Dates")
    for date in seen["dates"]:
        where = f"from {date['from_']}, line {date['line']}: {date['text']}"
        found.append(f"    {date['kind']:<12} {date['date'] or '(none)':<12} {where}")
    found += scorecard.lines(seen["scores"])
    found.append(f"\n  {len(seen['links'])} links, {len(seen['ids'])} ids (-f json lists them)\n")
    return "\n".join(found) + "\n"


def _grades(seen: Seen) -> list[str]:
    grades = seen["readability"]
    if grades is None:
        return ["  grade      too little text to say"]
    without = grades["without_topic"]
    found = [f"  text       {seen['main']['words']} words in {seen['main']['sentences']} sentences"]
    both = (
        ("Flesch-Kincaid", grades["flesch_kincaid"], without["flesch_kincaid"]),
        ("SMOG", grades["smog"], without["smog"]),
    )
    for label, one, other in both:
        found.append(
            f"  {label:<15}{one['grade']:.1f} ({one['low']:.1f} to {one['high']:.1f}), "
            f"{other['grade']:.1f} without the topic's own words"
        )
    rare = grades["rare_words"]
    found.append(f"  rare words     {rare['share']:.0%} of the words, their weight in a sentence {rare['load']:.1f}")
    panel = (f"{name.replace('_', ' ')} {value:.1f}" for name, value in grades["formulas"].items())
    found.append("  " + ", ".join(panel))
    found.append("\n  Hardest sentences")
    found += [f"    line {hard['line']}: {hard['text']}\n      {hard['why']}" for hard in grades["hardest"]]
    if grades["sections"]:
        found.append("\n  Grades by section (100 words and 8 sentences or more)")
    for section in sorted(grades["sections"], key=lambda one: -one["flesch_kincaid"]["grade"]):
        grade = "{grade:.1f} ({low:.1f} to {high:.1f})".format(**section["flesch_kincaid"])
        found.append(f"    {grade:<20} {section['text']}   line {section['line']}, {section['words']} words")
    found += ["", *textwrap.wrap(grades["convention"], 100, initial_indent="  ", subsequent_indent="  ")]
    return found
