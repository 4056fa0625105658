"""What is read of review dates: the collected phrases, and pieces of HTML of our own."""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from bench import data
from lint import page
from lint.analysis.review_dates.review import PageDate, page_dates
from lint.source import Entry, read

OWN = Path(__file__).with_name("data") / "dates.toml"
BLIND = OWN.with_name("dates-blind.toml")


class Phrase(NamedTuple):
    """A piece of HTML, and what it says: "kind date", with "?" where the order of day and month is open."""

    html: str
    lang: str
    says: tuple[str, ...]
    held: bool = False


class Tally(NamedTuple):
    """How many phrases were read right, and the ones that were not, with what was read."""

    dates: int
    kinds: int
    phrases: int
    wrong: list[tuple[Phrase, tuple[str, ...]]]


def own() -> list[Phrase]:
    """The pieces of HTML of our own."""
    found = tomllib.loads(OWN.read_text("utf-8"))["phrase"]
    return [Phrase(one["html"], one.get("lang", "en"), tuple(one["says"]), one.get("held", False)) for one in found]


def collected(path: Path) -> Iterator[Phrase]:
    """The collected phrases, the first date of each; text becomes a paragraph, markup stays what it is."""
    for row in data.lines(path):
        text = row["text"]
        html = f"<p>{escape(text, quote=False)}</p>"
        if text[0] == "{":
            html = f'<script type="application/ld+json">{text}</script>'
        elif text[0] == "<":
            html = text if text.startswith("<meta") else f"<p>{text}</p>"
        date = row["date"] or ("relative" if "ago" in text else "impossible")
        says = () if row["kind"] == "none" else (f"{row['kind']} {date}{'?' * row['ambiguous']}",)
        yield Phrase(html, row["lang"], says)


def blind() -> list[Phrase]:
    """The pieces of somebody who had read no rule: each has one date that says how current the page is, or none."""
    found = tomllib.loads(BLIND.read_text("utf-8"))["piece"]
    return [
        Phrase(one["html"], "en", () if one["kind"] == "none" else (f"{one['kind']} {one['date']}",)) for one in found
    ]


def said(phrase: Phrase) -> tuple[str, ...]:
    """What is read of it, each date once, in order."""
    html = f"<html lang={json.dumps(phrase.lang)}><body>{phrase.html}"
    known = page_dates(page.read(read(Entry("phrase.html", data=html.encode()))))
    return tuple(dict.fromkeys(_line(one) for one in known))


def _line(one: PageDate) -> str:
    date = one.date or ("relative" if one.relative else "impossible")
    return f"{one.kind} {date}{'?' * one.ambiguous}"


def tally(phrases: list[Phrase], *, only_first: bool = False) -> Tally:
    """Read the phrases and count: dates right (with their kinds and their order), kinds right."""
    dates = kinds = 0
    wrong = []
    for phrase in phrases:
        read_so = said(phrase)[:1] if only_first else said(phrase)
        right = read_so == phrase.says
        dates += right
        kinds += [one.split()[0] for one in read_so] == [one.split()[0] for one in phrase.says]
        if not right:
            wrong.append((phrase, read_so))
    return Tally(dates, kinds, len(phrases), wrong)


def main() -> None:
    """Print what is right by language, and every phrase that is read wrong."""
    path = data.find("dates/examples.jsonl")
    if path is not None:
        _print("collected phrases", list(collected(path)), only_first=True)
    phrases = own()
    _print("own, written first", [one for one in phrases if not one.held])
    _print("own, held apart", [one for one in phrases if one.held])
    pieces = blind()
    wrong = [one for one in pieces if (one.says[0] not in said(one) if one.says else said(one))]
    print(f"written blind: {len(pieces) - len(wrong)} of {len(pieces)} right")
    for one in wrong:
        print(f"  wrong: {one.html[:110]}\n    says {one.says}, read {said(one)}")


def _print(name: str, phrases: list[Phrase], *, only_first: bool = False) -> None:
    by_language = defaultdict(list)
    for phrase in phrases:
        by_language[phrase.lang.partition("-")[0]].append(phrase)
    whole = tally(phrases, only_first=only_first)
    print(f"{name}: {whole.dates} of {whole.phrases} right, {whole.kinds} kinds")
    for lang, some in sorted(by_language.items()):
        part = tally(some, only_first=only_first)
        print(f"  {lang}: {part.dates} of {part.phrases} right, {part.kinds} kinds")
    for phrase, read_so in whole.wrong:
        print(f"  wrong: {phrase.html[:110]}\n    says {phrase.says}, read {read_so}")
