"""Which sections a heading announces, which a page of its type should hold, and what type a page is.

The wording is data: `data/sections.toml`, which explains its phrases. Nothing here raises on any heading.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

SECTIONS: tuple[str, ...] = tuple(
    """overview how_common types causes risk_factors symptoms complications prevention when_to_seek_care
    diagnosis treatment medicines surgery self_care outlook living_with pregnancy inheritance stages research
    cost_insurance questions_to_ask why_done how_it_is_done preparation risks recovery alternatives
    why_prescribed how_to_take precautions side_effects interactions missed_dose overdose storage diet
    how_it_works why_choose_us related_resources references_review boilerplate other""".split()
)
OTHER = ("other",)
_DATA = Path(__file__).parent / "data" / "sections.toml"
PAGE_TYPES = ("condition", "procedure", "medicine", "symptom")

# Longer than this it is a paragraph that was marked up as a heading: its first words say what it is.
_LONGEST = 400
_MOST = 3
_FEWEST_MARKS = 2
_WORD = re.compile(r"[^\W_]+")
_WH_IS = re.compile(r"\b(what|who|how|where|when|why)'s\b")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'"})
# The first letters of a phrase's longest word are its key; a phrase is tried only where a word begins so.
_KEY = 4
_MASK = "_"
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Profile:
    """What a page of one type should hold: groups of sections, each met by any one of its alternatives."""

    required: Groups = ()
    recommended: Groups = ()


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


def sections(heading: str, *, topic: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the one to three sections a heading announces, the first named first; `("other",)` for none.

    `topic`: the lower-case words of the page's h1, which do not decide where anything else does.
    """
    return _sections(heading.strip()[:_LONGEST], topic)


@cache
def profile(page_type: str) -> Profile:
    """Return what a page of this type should hold; an empty profile for "none" and unknown types."""
    written = _data()["profile"].get(page_type, {})
    required, recommended = (
        tuple(tuple(group.split("/")) for group in written.get(need, ())) for need in ("required", "recommended")
    )
    return Profile(required, recommended)


def page_type(headings: Iterable[tuple[str, ...]], schema_types: Iterable[str], title: str) -> tuple[str, str]:
    """Return the page's type (or "none") and why, in plain words.

    Markup decides where it names one type; else the most sections that tell the type, two at the least. The
    title's own words ("Knee surgery") decide a tie, and what is tied still goes to condition.
    """
    found = {section for heading in headings for section in heading}
    named = _named(schema_types)
    if len(named) == 1:
        kind, word = next(iter(named.items()))
        return kind, f"the page's markup says {word}"
    types = {kind: _data()["type"][kind] for kind in PAGE_TYPES if not named or kind in named}
    marks = {kind: [one for one in told["marks"].split() if one in found] for kind, told in types.items()}
    best = max(marks, key=lambda kind: (len(marks[kind]), _title_names(kind, title)))
    if len(marks[best]) >= _FEWEST_MARKS:
        return best, f"its headings announce {_listed([label(one) for one in marks[best]])}"
    if named:
        # A condition page nests its drugs, tests and signs in the markup; the others seldom nest a condition.
        kind = next(kind for kind in PAGE_TYPES if kind in named)
        return kind, f"the page's markup says {named[kind]}"
    return "none", "neither its markup nor its headings name a type"


@cache
def advice(section: str) -> re.Pattern[str] | None:
    """Return a pattern for sentences (lower case) that do what the section is for; None for most sections."""
    written = _data()["section"][section].get("advice")
    return re.compile("|".join(written)) if written else None


def label(section: str) -> str:
    """Return the plain name of a section for an editor; an unknown name comes back with spaces."""
    return str(_data()["section"].get(section, {}).get("label", section.replace("_", " ")))


def suggestion(section: str, topic: str) -> str:
    """Return an example heading for a section; an empty topic reads "this condition" (medicine, procedure)."""
    pattern = str(_data()["section"].get(section, {}).get("suggestion", ""))
    kinds = (kind for kind in PAGE_TYPES if section in _data()["type"][kind]["marks"].split())
    name = topic.strip() or str(_data()["type"][next(kinds, "condition")]["noun"])
    return pattern.replace("{topic}", name).replace("{Topic}", name[:1].upper() + name[1:])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


@cache
def _table() -> _Table:
    data = _data()
    same = {word: first for first, words in data["same"].items() for word in words.split()}
    never = frozenset((data["never_topic"] + " " + data["small_words"]).split())
    table = _Table(same, never, {}, {})
    for name, entry in data["section"].items():
        for tier, by_key in (("phrases", table.strong), ("alone", table.strong), ("weak", table.weak)):
            for written in filter(None, map(str.strip, entry.get(tier, "").split(","))):
                for words in _spelled(written.strip("^$"), same):
                    key = max(words, key=len).strip("-")[:_KEY]
                    phrase = _phrase(written, words, name, tier == "alone")
                    by_key.setdefault(key, []).append(phrase)
    return table


def _spelled(body: str, same: dict[str, str]) -> Iterable[tuple[str, ...]]:
    """Return each run of words that the alternatives of a written phrase spell."""
    if "|" not in body:
        return (tuple([same.get(word, word) for word in body.split()]),)
    choices = [dict.fromkeys([same.get(word, word) for word in group.split("|")]) for group in body.split()]
    return product(*choices)


def _phrase(written: str, words: tuple[str, ...], section: str, alone: bool) -> _Phrase:
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
def _sections(heading: str, topic: frozenset[str]) -> tuple[str, ...]:
    table = _table()
    words = _words(heading, table.same)
    if not topic:
        return _decide(words, "strong") or _decide(words, "weak") or OTHER
    stems = {_stem(word) for word in _words(" ".join(topic - table.never_topic), table.same)}
    masked = [_MASK if _stem(word) in stems else word for word in words]
    if found := _decide(masked, "strong"):
        return found
    if stems and stems <= {_stem(word) for word in words}:
        # The heading holds the whole name of the page: its words are that name, and announce nothing.
        return _decide(masked, "weak") or OTHER
    return _decide(words, "strong") or _decide(masked, "weak") or _decide(words, "weak") or OTHER


def _words(heading: str, same: dict[str, str]) -> list[str]:
    """Split a heading into lower-case words, without final 's, other apostrophes and punctuation."""
    text = heading.casefold().translate(_APOSTROPHES)
    if "'" in text:
        text = _WH_IS.sub(r"\1 is", text).replace("'s", "").replace("'", "")
    return [same.get(word, word) for word in _WORD.findall(text.replace("&", " and "))]


def _stem(word: str) -> str:
    """Fold the regular plural, so that "allergies" and "allergy" are one word of a topic."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _decide(words: list[str], strength: str) -> tuple[str, ...]:
    """Return the sections whose phrases match, in the heading's order; longer phrases claim their words."""
    text = f" {' '.join(words)} "
    by_key = getattr(_table(), strength)
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


def _named(schema_types: Iterable[str]) -> dict[str, str]:
    """Return the page types that schema.org types name, each with the type as written there."""
    short = {re.split(r"[/#:]", one)[-1] for one in schema_types}
    named = {kind: sorted(short & set(_data()["type"][kind]["schema"].split())) for kind in PAGE_TYPES}
    return {kind: words[0] for kind, words in named.items() if words}


def _title_names(kind: str, title: str) -> bool:
    """Say whether a title has a word of this type, or one that ends as such words do ("-ectomy")."""
    endings = tuple(_data()["type"][kind]["title_endings"].split())
    return any(word.endswith(endings) for word in _WORD.findall(title.casefold()))


def _listed(names: list[str]) -> str:
    *most, last = names[:3]
    return f"{', '.join(most)} and {last}"
