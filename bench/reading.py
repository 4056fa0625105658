"""How syllables and grades are counted, and what the measure of rare words adds to them."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation, median

from bench import data
from bench.marks import FIXTURES
from checks.reading import hard_section, hard_sentence, long_paragraph, long_sentence
from lint.analysis.reading import hard_sentences, readability
from lint.analysis.reading.syllables import syllables
from lint.page import Page
from lint.page import read as read_page
from lint.rule import Rule
from lint.source import Entry, read

SEED = FIXTURES / "cervical-insufficiency.html"
EXACT, GRADE, WITHIN = 46, 8.6, 0.3
RULES: tuple[Rule[object], ...] = (hard_section.RULE, hard_sentence.RULE, long_paragraph.RULE, long_sentence.RULE)
SHOWN = 3


def main() -> None:
    """Print the counts against their targets, then what the real pages look like."""
    _syllables()
    _seed()
    folder = data.find("pages/womenshealth")
    if folder is not None:
        pages = [_read(path) for path in sorted(folder.glob("*.html"))]
        _grades(pages)
        _rare_words(pages)
        _findings(pages)


def _read(path: Path) -> Page:
    return read_page(read(Entry(path.name, path)))


def _syllables() -> None:
    path = data.find("reading/syllables.json")
    if path is None:
        return
    counted: dict[str, int] = json.loads(path.read_text("utf-8"))
    exact = [word for word, count in counted.items() if syllables(word) == count]
    long = [word for word, count in counted.items() if (syllables(word) >= 3) == (count >= 3)]
    print(f"syllables: {len(exact)} of {len(counted)} exact (target {EXACT}), {len(long)} right on three or more")
    print("  other: " + ", ".join(f"{word} {syllables(word)}" for word in counted if word not in exact))


def _seed() -> None:
    page = _read(SEED)
    written, without = (
        readability.flesch_kincaid(one).grade for one in (readability.counts(page), readability.without_topic(page))
    )
    print(
        f"{SEED.name}: Flesch-Kincaid {written:.2f} (target {GRADE} within {WITHIN}), {without:.2f} without its topic"
    )
    for one in hard_sentences.hard(page, readability.prose(page))[:SHOWN]:
        print(f"  hardest: {one.sentence.string}\n           {one.why}")


def _grades(pages: Sequence[Page]) -> None:
    found = [one for page in pages if (one := readability.summary(page))]
    grades = [one["flesch_kincaid"]["grade"] for one in found]
    lower = [one["flesch_kincaid"]["grade"] - one["without_topic"]["flesch_kincaid"]["grade"] for one in found]
    print(f"{len(pages)} pages, {len(found)} with a grade: Flesch-Kincaid {median(grades):.1f} (median)", end=", ")
    print(f"{sum(one > 8 for one in grades)} above 8", end=", ")
    print(f"{sum(one['flesch_kincaid']['low'] > 8 for one in found)} with the whole interval")
    print(f"  SMOG {median(one['smog']['grade'] for one in found):.1f} (median)", end="; ")
    print(f"without the topic's own words {median(lower):.1f} lower (median), {max(lower):.1f} at most")
    print(f"  sections with a grade: {sum(len(readability.sections(page)) for page in pages)}")


def _rare_words(pages: Sequence[Page]) -> None:
    every = [one for page in pages for one in hard_sentences.hard(page, readability.prose(page))]
    loads = [one.load for one in every]
    for name, other in (
        ("words", [float(one.count.words) for one in every]),
        ("words of three or more syllables", [float(one.count.long_words) for one in every]),
        ("Flesch-Kincaid", [readability.flesch_kincaid([one.count]).grade for one in every]),
    ):
        print(f"  rare words of a sentence go with its {name}: r = {correlation(loads, other):.2f}")


def _findings(pages: Sequence[Page]) -> None:
    for rule in RULES:
        found = Counter(page.name for page in pages for item in rule.over(page) for _ in rule.check(item))
        print(f"  {rule.id}: {found.total()} on {len(found)} pages")
