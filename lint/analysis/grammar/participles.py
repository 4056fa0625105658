"""Past participles of English verbs, and past tenses that are no participles."""

from functools import cache

import tomli

from lint.analysis.grammar import words
from lint.analysis.grammar.words import DATA


@cache
def _table() -> dict[str, str]:
    with (DATA / "verb-forms.toml").open("rb") as file:
        return {name: str(value) for name, value in tomli.load(file).items()}


def _rows(name: str) -> list[list[str]]:
    return [row.split() for row in _table()[name].split(",")]


@cache
def _by_base() -> dict[str, str]:
    return {row[0]: row[-1] for name in ("different", "irregular") for row in _rows(name)}


@cache
def _wrong() -> dict[str, str]:
    otherwise = _table()["past_otherwise"].split()
    past = {past: participle for _, past, participle in _rows("different") if past not in otherwise}
    bare = {base: participle for base, _, participle in _rows("different") if not words.is_singular_noun(base)}
    return {form: participle for form, participle in (past | bare).items() if form != participle}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


def after_have(word: str) -> str | None:
    """Participle for a form that cannot stand behind "have" ("took", "grow": "taken", "grown"), else None."""
    return _wrong().get(word)


def of_base(word: str) -> str | None:
    """Participle of a bare verb that is none itself ("cause": "caused"), else None."""
    if not words.is_base_verb(word) or word in _words("participles_too"):
        return None
    return _by_base().get(word) or words.regular_past(word)


def takes_to(word: str) -> bool:
    """Tell whether "to" may belong to the word before it: "talk to", "access to"."""
    return word in _words("take_to")
