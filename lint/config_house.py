"""[page-types.NAME] and [sections] of a config file: a content team's own types of page and wording of headings."""

import re
from difflib import get_close_matches

from lint.analysis.structure.page_types import PAGE_TYPES
from lint.analysis.structure.sections import OTHER, SECTIONS
from lint.house import Groups, House, PageType, Phrases
from lint.values import ConfigError, choice, known, string, strings, table

_KEYS = ("required", "recommended", "paths", "schema", "marks", "like")
_NAMES = tuple(name for name in SECTIONS if name not in OTHER)
_TYPE_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def read(types: object, phrases: object, where: str) -> House:
    """Read both tables. Raises ConfigError, with a close match for the name of a section that there is none of."""
    named = table(types, where, "[page-types.NAME]")
    return House(tuple(_type(name, one, where) for name, one in named.items()), _phrases(phrases, where))


def _type(name: str, value: object, where: str) -> PageType:
    where = f"{where}: [page-types.{name}]"
    if name in (*PAGE_TYPES, "none"):
        advice = 'give yours another name, or set what is required with [rule."sections/missing-section"]'
        raise ConfigError(f"{where}: carelint has a type of this name; {advice}.")
    if not _TYPE_NAME.fullmatch(name):
        raise ConfigError(f"{where}: a name is small letters, digits and hyphens, for instance [page-types.vaccine].")
    entry = table(value, where, f"[page-types.{name}]")
    known(entry, _KEYS, where)
    return PageType(
        name,
        required=_groups(entry.get("required", ()), f"{where} required"),
        recommended=_groups(entry.get("recommended", ()), f"{where} recommended"),
        paths=strings(entry.get("paths", ()), f"{where} paths"),
        schema=strings(entry.get("schema", ()), f"{where} schema"),
        marks=tuple(_section(one, f"{where} marks") for one in strings(entry.get("marks", ()), f"{where} marks")),
        like=choice(entry, "like", PAGE_TYPES, where) or "condition",
    )


def _groups(value: object, where: str) -> Groups:
    return tuple(tuple(_section(name, where) for name in group.split("/")) for group in strings(value, where))


def _section(name: str, where: str) -> str:
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in _NAMES:
        return plain
    close = get_close_matches(plain, _NAMES, 1, 0.5)
    hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(_NAMES)}."
    raise ConfigError(f"{where}: there is no section {name!r}. {hint}")


def _phrases(value: object, where: str) -> Phrases:
    where = f"{where}: [sections]"
    entries = table(value, where, "[sections]").items()
    found = tuple((_section(name, where), strings(words, f"{where} {name}")) for name, words in entries)
    for name, phrases in found:
        for phrase in phrases:
            if not re.search(r"\w", string(phrase, where)):
                raise ConfigError(f"{where} {name}: {phrase!r} holds no word.")
    return found
