"""What type a page is, and what a page of its type should hold. The words that tell are data: `data/sections.toml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from urllib.parse import urlsplit

from lint.analysis.structure.sections import data, label
from lint.house import NO_HOUSE, Groups, House

PAGE_TYPES = ("condition", "procedure", "medicine", "symptom")
_FEWEST_MARKS = 2
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Profile:
    """What a page of one type should hold: groups of sections, each met by any one of its alternatives."""

    required: Groups = ()
    recommended: Groups = ()


@lru_cache(maxsize=64)
def profile(page_type: str, house: House = NO_HOUSE) -> Profile:
    """Return what a page of this type should hold; an empty profile for "none" and unknown types."""
    if own := house.type(page_type):
        return Profile(own.required, own.recommended)
    written = data()["profile"].get(page_type, {})
    required, recommended = (
        tuple(tuple(group.split("/")) for group in written.get(need, ())) for need in ("required", "recommended")
    )
    return Profile(required, recommended)


def proofs(page_type: str) -> tuple[Groups, ...]:
    """Return lists of sections of which headings announce one on a page of this type, where nothing else tells it."""
    written = data()["type"].get(page_type, {}).get("proof", ())
    return tuple(tuple(tuple(group.split("/")) for group in groups) for groups in written)


def is_part(title: str, announced: tuple[str, ...]) -> bool:
    """Tell whether a page whose title announces these sections is about one of them alone: "Living with lupus"."""
    written = str(data()["part_title"])
    return len(announced) == 1 and announced[0] != "other" and re.search(written, title.casefold()) is not None


@lru_cache(maxsize=64)
def order(page_type: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return pairs of a section and those that readers expect below it, on pages of one of carelint's types."""
    pairs = (pair.split() for pair in data()["order"].get(page_type, ()))
    return tuple((first, frozenset(later.split("/"))) for first, later in pairs)


def house_path(name: str, canonical: str, house: House) -> tuple[str, str]:
    """Return the team's type whose patterns match the page's name or the path of its canonical link, and why."""
    places = {"name": name.lstrip("/"), "canonical link": _path(canonical).lstrip("/")}
    for one in house.types:
        for place, path in places.items():
            for pattern in one.paths:
                if path and fnmatchcase(path, pattern.lstrip("/")):
                    return one.name, f"its {place} matches “{pattern}”"
    return "", ""


def folder(name: str, canonical: str) -> tuple[str, str]:
    """Return the type that a folder of the page's canonical link or name tells, and why.

    Only where the page stands in that folder itself: "conditions/asthma/" is the page on asthma,
    "conditions/asthma/causes.html" is a part of it, and "conditions/" is a list.
    """
    for place, path in (("canonical link", _path(canonical)), ("name", name)):
        steps = [step.casefold() for step in path.replace("\\", "/").split("/") if step]
        if steps and re.fullmatch(r"(?:index|default)\.\w+", steps[-1]):
            steps.pop()
        for kind in PAGE_TYPES:
            if len(steps) > 1 and steps[-2] in data()["type"][kind]["folders"].split():
                return kind, f"its {place} is in the folder “{steps[-2]}”"
    return "", ""


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:  # no address
        return ""


def page_type(
    headings: Iterable[tuple[str, ...]], schema_types: Iterable[str], title: str, house: House = NO_HOUSE
) -> tuple[str, str]:
    """Return the page's type (or "none") and why, in plain words.

    Markup decides where it names one type; else the most sections that tell the type, two at the least. The
    title's own words ("Knee surgery") decide a tie, and what is tied still goes to the team's own types, then
    to condition.
    """
    found = {section for heading in headings for section in heading}
    named = _named(schema_types, house)
    if len(named) == 1:
        kind, word = next(iter(named.items()))
        return kind, f"the page's markup says {word}"
    types = {kind: told for kind, told in _marks(house).items() if not named or kind in named}
    marks = {kind: [one for one in told if one in found] for kind, told in types.items()}
    best = max(marks, key=lambda kind: (len(marks[kind]), _title_names(kind, title)))
    if len(marks[best]) >= _FEWEST_MARKS:
        return best, f"its headings announce {_listed([label(one) for one in marks[best]])}"
    if named:
        # A condition page nests its drugs, tests and signs in the markup; the others seldom nest a condition.
        kind = next(kind for kind in types if kind in named)
        return kind, f"the page's markup says {named[kind]}"
    return "none", "neither its path nor its markup nor its headings name a type"


def _marks(house: House) -> Mapping[str, Iterable[str]]:
    """The sections that tell each type, the team's types first."""
    own = {one.name: one.marks for one in house.types}
    return own | {kind: data()["type"][kind]["marks"].split() for kind in PAGE_TYPES}


def _listed(names: list[str]) -> str:
    *most, last = names[:3]
    return f"{', '.join(most)} and {last}"


def _named(schema_types: Iterable[str], house: House) -> dict[str, str]:
    """Return the page types that schema.org types name, each with the type as written there."""
    short = {re.split(r"[/#:]", one)[-1] for one in schema_types}
    types = {one.name: frozenset(one.schema) for one in house.types}
    types |= {kind: frozenset(data()["type"][kind]["schema"].split()) for kind in PAGE_TYPES}
    return {kind: min(short & known) for kind, known in types.items() if short & known}


def _title_names(kind: str, title: str) -> bool:
    """Say whether a title has a word of this type, or one that ends as such words do ("-ectomy")."""
    endings = tuple(data()["type"].get(kind, {}).get("title_endings", "").split())
    return any(word.endswith(endings) for word in _WORD.findall(title.casefold()))
