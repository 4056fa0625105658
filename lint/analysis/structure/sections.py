"""Which sections a heading announces, and which a sentence does the work of.

The wording is data: `data/sections.toml`, which explains its phrases. Nothing here raises on any heading.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from lint.house import Phrases

SECTIONS: tuple[str, ...] = tuple(
    """overview how_common types causes risk_factors symptoms complications prevention when_to_seek_care
    diagnosis treatment medicines surgery self_care outlook living_with pregnancy inheritance stages research
    cost_insurance questions_to_ask why_done how_it_is_done preparation risks recovery alternatives
    why_prescribed how_to_take precautions side_effects interactions missed_dose overdose storage diet
    how_it_works why_choose_us related_resources references_review boilerplate other""".split()
)
OTHER = ("other",)
_DATA = Path(__file__).parents[1] / "data" / "sections.toml"

# Longer than this it is a paragraph that was marked up as a heading: its first words say what it is.
_LONGEST = 400
_MOST = 3
_WORD = re.compile(r"[^\W_]+")
_WH_IS = re.compile(r"\b(what|who|how|where|when|why)'s\b")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'"})
_DOCTORS = ("ologist", "ologists", "iatrist", "iatrists", "iatrician", "iatricians")
# The first letters of a phrase's longest word are its key; a phrase is tried only where a word begins so.
_KEY = 4
_HOUSE_FIRST = 1000  # what a team's own phrase weighs more than any of ours
_MASK = "_"


class _Phrase(NamedTuple):
    probe: str
    parts: tuple[str, ...]
    starts: bool
    ends: bool
    weight: int
    section: str
    alone: bool


_ByKey = dict[str, list[_Phrase]]


@dataclass(frozen=True)
class _Table:
    same: dict[str, str]
    never_topic: frozenset[str]
    strong: _ByKey
    weak: _ByKey


class Work(NamedTuple):
    """What tells a sentence (lower case) that does the work of a section.

    It holds one of `words`, and matches `anywhere`; or it speaks of the page's topic, and matches `of_topic`.
    """

    words: frozenset[str]
    anywhere: re.Pattern[str] | None
    of_topic: re.Pattern[str] | None


def sections(heading: str, *, topic: frozenset[str] = frozenset(), house: Phrases = ()) -> tuple[str, ...]:
    """Return the one to three sections a heading announces, the first named first; `("other",)` for none.

    `topic`: the lower-case words of the page's h1, which do not decide where anything else does. `house`: more
    wording, which goes before ours.
    """
    return _sections(heading.strip()[:_LONGEST], topic, house)


def inherit(own: tuple[str, ...], parent: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a heading announces below another: the other's sections too, where it names a part of them.

    "In children" below "Symptoms" is about symptoms; "Tablets" below "Treatment" about medicines and treatment.
    """
    if own == OTHER:
        return parent
    wholes = data()["part_of"]
    above = [name for name in parent if any(name in wholes.get(one, "").split() for one in own)]
    return tuple(dict.fromkeys([*own, *above]))[:_MOST]


@cache
def work(section: str) -> Work | None:
    """Return what tells a sentence that does the work of a section; None where only a heading can."""
    written = data()["text"].get(section)
    if written is None:
        return None
    anywhere, of_topic = (
        re.compile("|".join(written[name])) if name in written else None for name in ("anywhere", "of_topic")
    )
    return Work(frozenset(written["words"].split()), anywhere, of_topic)


def label(section: str) -> str:
    """Return the plain name of a section for an editor; an unknown name comes back with spaces."""
    return str(data()["section"].get(section, {}).get("label", section.replace("_", " ")))


def suggestion(section: str, topic: str) -> str:
    """Return an example heading for a section; an empty topic reads "this condition" (medicine, procedure)."""
    pattern = str(data()["section"].get(section, {}).get("suggestion", ""))
    kinds = (kind for kind, told in data()["type"].items() if section in told["marks"].split())
    name = topic.strip() or str(data()["type"][next(kinds, "condition")]["noun"])
    return pattern.replace("{topic}", name).replace("{Topic}", name[:1].upper() + name[1:])


@cache
def data() -> dict[str, Any]:
    """Return the tables of `data/sections.toml`."""
    return tomli.loads(_DATA.read_text(encoding="utf-8"))


@cache
def small_words() -> frozenset[str]:
    """Return the small words of titles, which are no part of a topic's name."""
    return frozenset(data()["small_words"].split())


@lru_cache(maxsize=8)
def _table(house: Phrases) -> _Table:
    written_down = data()
    same = {word: first for first, words in written_down["same"].items() for word in words.split()}
    never = frozenset((written_down["never_topic"] + " " + written_down["small_words"]).split())
    table = _Table(same, never, {}, {})
    for name, phrases in house:
        for words in (tuple(_words(phrase, same)) for phrase in phrases):
            phrase = _phrase("house", words, name, alone=False)
            heavier = phrase._replace(weight=phrase.weight + _HOUSE_FIRST)
            table.strong.setdefault(max(words, key=len)[:_KEY], []).append(heavier)
    for name, entry in written_down["section"].items():
        for tier, by_key in (("phrases", table.strong), ("alone", table.strong), ("weak", table.weak)):
            for written in filter(None, map(str.strip, entry.get(tier, "").split(","))):
                for words in _spelled(written.strip("^$"), same):
                    key = max(words, key=len).strip("-")[:_KEY]
                    phrase = _phrase(written, words, name, alone=tier == "alone")
                    by_key.setdefault(key, []).append(phrase)
    return table


def _spelled(body: str, same: dict[str, str]) -> Iterable[tuple[str, ...]]:
    """Return each run of words that the alternatives of a written phrase spell."""
    if "|" not in body:
        return (tuple([same.get(word, word) for word in body.split()]),)
    choices = [dict.fromkeys([same.get(word, word) for word in group.split("|")]) for group in body.split()]
    return product(*choices)


def _phrase(written: str, words: tuple[str, ...], section: str, *, alone: bool) -> _Phrase:
    parts = _parts(words)
    weight = sum(map(len, parts))
    probe = max(parts, key=len)
    return _Phrase(probe, parts, written[0] == "^", written[-1] == "$", weight, section, alone)


def _parts(words: Iterable[str]) -> tuple[str, ...]:
    """Join words to the runs that must stand together; a gap or an open word ("treat-") ends a run."""
    joined = f" {' '.join(words)} ".replace("- ", "* ")
    # What stands before a gap keeps its last space, unless its last word was open.
    return tuple(run for run in joined.split("*") if run.strip())


@lru_cache(maxsize=4096)
def _sections(heading: str, topic: frozenset[str], house: Phrases) -> tuple[str, ...]:
    table = _table(house)
    words = _words(heading, table.same)
    if not topic:
        return _decide(words, table.strong) or _decide(words, table.weak) or OTHER
    stems = _stems(topic, house)
    masked = [_MASK if _stem(word) in stems else word for word in words]
    if found := _decide(masked, table.strong):
        return found
    if stems and stems <= {_stem(word) for word in words}:
        # The heading holds the whole name of the page: its words are that name, and announce nothing.
        return _decide(masked, table.weak) or OTHER
    return _decide(words, table.strong) or _decide(masked, table.weak) or _decide(words, table.weak) or OTHER


@lru_cache(maxsize=64)
def _stems(topic: frozenset[str], house: Phrases) -> frozenset[str]:
    table = _table(house)
    return frozenset(_stem(word) for word in _words(" ".join(topic - table.never_topic), table.same))


def _words(heading: str, same: dict[str, str]) -> list[str]:
    """Split a heading into lower-case words, without final 's, other apostrophes and punctuation."""
    text = heading.casefold().translate(_APOSTROPHES)
    if "'" in text:
        text = _WH_IS.sub(r"\1 is", text).replace("'s", "").replace("'", "")
    words = [same.get(word, word) for word in _WORD.findall(text.replace("&", " and "))]
    return ["doctor" if word.endswith(_DOCTORS) else word for word in words]


def _stem(word: str) -> str:
    """Fold the regular plural, so that "allergies" and "allergy" are one word of a topic."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _decide(words: list[str], by_key: _ByKey) -> tuple[str, ...]:
    """Return the sections whose phrases match, in the heading's order; longer phrases claim their words."""
    text = f" {' '.join(words)} "
    matches = [
        (-phrase.weight, places[0][0], phrase.section, phrase.alone, places)
        for key in {word[:_KEY] for word in words} & by_key.keys()
        for phrase in by_key[key]
        if phrase.probe in text and (places := _places(text, phrase))
    ]
    claimed = 0
    first: dict[str, int] = {}
    for _, at, section, alone, places in sorted(matches):
        mask = sum(((1 << end - start) - 1) << start for start, end in places)
        if mask & claimed:
            continue
        if alone:
            return (section,)
        claimed |= mask
        first[section] = min(at, first.get(section, at))
    return tuple(sorted(first, key=first.__getitem__))[:_MOST]


def _places(text: str, phrase: _Phrase) -> list[tuple[int, int]]:
    """Return where each run of a phrase stands in a heading's words; empty when it does not match."""
    places = []
    after = 0
    last = len(phrase.parts) - 1
    for number, part in enumerate(phrase.parts):
        at = text.find(part, after)
        if number == last and phrase.ends:
            at = max(len(text) - len(part), after) if text.endswith(part) else -1
        if at < 0 or (number == 0 and phrase.starts and at > 0):
            return []
        end = at + len(part) - part.endswith(" ")
        places.append((at + 1, end))
        # Two runs may share the space between them.
        after = end
    return places
