"""What WAI-ARIA 1.2, DPUB-ARIA and Graphics-ARIA say of roles and attributes; `tables/build_aria.py` made the table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files

_Entry = dict[str, list[str] | str | bool]
_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """A role: what names it, which attributes and which relatives it has."""

    name: str
    abstract: bool = False
    named_by: frozenset[str] = _EMPTY  # "author", "contents"; empty: it must not be named
    name_required: bool = False
    presentational_children: bool = False
    required: frozenset[str] = _EMPTY  # states and properties that must be there
    supported: frozenset[str] = _EMPTY  # its own, inherited and global ones
    prohibited: frozenset[str] = _EMPTY
    parents: frozenset[str] = _EMPTY  # the roles that one of must hold it
    owned: frozenset[str] = _EMPTY  # the roles that it may hold; where it is empty, any
    superclasses: frozenset[str] = _EMPTY


@dataclass(frozen=True, slots=True)
class Attribute:
    """A state or property and its values.

    `kind`: boolean, undefined-boolean, tristate, token, tokenlist, idref, idreflist, integer, number or string.
    """

    name: str
    kind: str = "string"
    values: frozenset[str] = _EMPTY  # of a token or a list of them
    default: str = ""
    everywhere: bool = False  # global: on any element, whatever its role


@cache
def roles() -> Mapping[str, Role]:
    """Every role by name, abstract ones too."""
    everywhere = frozenset(name for name, one in attributes().items() if one.everywhere)
    return {name: _role(name, entry, everywhere) for name, entry in _table()["roles"].items()}


@cache
def attributes() -> Mapping[str, Attribute]:
    """Every attribute by name."""
    return {
        name: Attribute(
            name, str(entry["kind"]), _set(entry, "values"), str(entry.get("default", "")), "everywhere" in entry
        )
        for name, entry in _table()["attributes"].items()
    }


def _role(name: str, entry: _Entry, everywhere: frozenset[str]) -> Role:
    prohibited = _set(entry, "prohibited")
    return Role(
        name,
        "abstract" in entry,
        _set(entry, "named_by"),
        "name_required" in entry,
        "presentational_children" in entry,
        _set(entry, "required"),
        (_set(entry, "supported") | everywhere) - prohibited,
        prohibited,
        _set(entry, "parents"),
        _set(entry, "owned"),
        _set(entry, "superclasses"),
    )


def _set(entry: _Entry, key: str) -> frozenset[str]:
    value = entry.get(key)
    return frozenset(value) if isinstance(value, list) else _EMPTY


@cache
def _table() -> dict[str, dict[str, _Entry]]:
    text = files("lint.analysis").joinpath("data/aria.json").read_text("utf-8")
    found: dict[str, dict[str, _Entry]] = json.loads(text)
    return found


@lru_cache(maxsize=256)
def meant(name: str) -> str:
    """The attribute of ARIA that a misspelt one is most like; "" when it is like none."""
    return next(iter(get_close_matches(name, attributes(), 1, 0.75)), "")
