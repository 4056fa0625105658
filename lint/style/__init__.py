"""Styles: rules that are word lists in TOML, for people who write no code. One file is one rule.

`kind` says what is expected: avoid, swap, require, limit, consistent (see kinds.py, consistent.py and docs/styles.md).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import tomli

from lint import over
from lint.analysis.vocabulary import wording
from lint.rule import PAGE_TYPES, Bad, Example, Good, Level, Rule, rule
from lint.style import kinds
from lint.style.consistent import consistent

KINDS: Mapping[str, Callable[[kinds.Style], kinds.Check]] = {
    "avoid": kinds.avoid,
    "swap": kinds.swap,
    "require": kinds.require,
    "limit": kinds.limit,
    "consistent": consistent,
}
_LEVELS = ("error", "warning", "note")
_EVERY = (
    "doc", "kind", "level", "review", "folds", "standards", "page-types", "where", "message", "except",
    "unless-before", "unless-after", "bad", "good", *wording.FORMS,
)  # fmt: skip
_OWN = {"require": ("when", "need", "within"), "limit": ("most", "within"), "consistent": ("groups", "forms")}
_EXAMPLE = ("html", "message", "fixed", "review", "level", "page-type")


class StyleError(Exception):
    """A style file that cannot be used; the message names the place and what to write instead."""


@dataclass(frozen=True)
class _Reader:
    """A table of the file, and where it stands, for messages."""

    table: Mapping[str, object]
    where: str

    def known(self, keys: Iterable[str]) -> None:
        keys = list(keys)
        for key in self.table:
            if key not in keys:
                close = get_close_matches(key, keys, 1, 0.5)
                hint = f" Did you mean {close[0]}?" if close else f" It knows: {', '.join(keys)}."
                raise StyleError(f"{self.where}: there is no setting {key!r}.{hint}")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.table.get(key, default)
        if not isinstance(value, str):
            raise StyleError(f'{self.where}: {key} must be a text in quotes, for instance {key} = "...".')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise StyleError(f'{self.where}: {key} must be a list of texts, for instance ["one", "two"].')
        return tuple(value)

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        value = self.text(key, default)
        if value not in (choices := list(choices)):
            raise StyleError(f"{self.where}: {key} is one of {', '.join(choices)}, not {value!r}.")
        return value

    def truth(self, key: str, default: bool) -> bool:
        value = self.table.get(key, default)
        if not isinstance(value, bool):
            raise StyleError(f"{self.where}: {key} is true or false.")
        return value

    def pairs(self, key: str) -> dict[str, str]:
        value = self.table.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise StyleError(f'{self.where}: write [{key}] and below it lines such as "in order to" = "to".')
        return value

    def tables(self, key: str) -> "list[_Reader]":
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise StyleError(f"{self.where}: write [[{key}]] with two brackets on each side.")
        return [_Reader(one, f"{self.where}: [[{key}]] {number}") for number, one in enumerate(value, 1)]


def read(path: Path, family: str = "") -> Rule[kinds.Item]:
    """Read a style file; its rule is named for the file and its folder. Raises StyleError."""
    try:
        table = tomli.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise StyleError(f"{path}: the style cannot be read: {error.strerror}.") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StyleError(f"{path}: this is not valid TOML: {error}.") from error
    return _rule(f"{family or path.parent.name}.{path.stem}", _Reader(table, str(path)))


def _rule(name: str, file: _Reader) -> Rule[kinds.Item]:
    kind = file.choice("kind", KINDS, "")
    file.known((*_EVERY, *_OWN.get(kind, ())))
    try:
        style = _style(kind, file)
        check = KINDS[kind](style)
    except ValueError as error:
        raise StyleError(f"{file.where}: {error}.") from error
    return rule(
        name,
        file.text("doc"),
        over=kinds.where(style) if kind in ("avoid", "swap") else over.page,
        check=check,
        level=Level[file.choice("level", _LEVELS, "note").upper()],
        examples=tuple(_examples(file)),
        standards=file.texts("standards"),
        page_types=_page_types(file),
        plain=True,
        folds=file.truth("folds", True),
    )


def _style(kind: str, file: _Reader) -> kinds.Style:
    tables = {forms: file.pairs(forms) for forms in wording.FORMS}
    review = file.table.get("review", False)
    return kinds.Style(
        kind=kind,
        entries=tuple(wording.entries(tables, file.texts("except"))),
        message=file.text("message", ""),
        review=review if isinstance(review, bool) else frozenset(file.texts("review")),
        where=file.choice("where", kinds.PLACES, "text"),
        before=file.texts("unless-before"),
        after=file.texts("unless-after"),
        when=file.texts("when"),
        need=file.texts("need"),
        within=file.choice("within", kinds.WITHIN, "page"),
        most=_number(file),
        groups=_groups(file),
        forms=file.choice("forms", wording.FORMS, "nouns") if kind == "consistent" else "words",
    )


def _number(file: _Reader) -> int:
    value = file.table.get("most", 1)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise StyleError(f"{file.where}: most is a whole number, for instance most = 2.")
    return value


def _groups(file: _Reader) -> tuple[tuple[str, ...], ...]:
    value = file.table.get("groups", [])
    if not isinstance(value, list) or not all(isinstance(one, list) and len(one) > 1 for one in value):
        raise StyleError(f'{file.where}: write groups = [["medicine", "medication"]], two terms or more in each.')
    return tuple(_Reader({"groups": one}, file.where).texts("groups") for one in value)


def _page_types(file: _Reader) -> tuple[str, ...]:
    named = file.texts("page-types")
    for one in named:
        if one not in PAGE_TYPES:
            raise StyleError(f"{file.where}: page-types are {', '.join(PAGE_TYPES)}, not {one!r}.")
    return named or PAGE_TYPES


def _examples(file: _Reader) -> Iterable[Example]:
    """The examples, which `carelint test` runs. A style without one of each kind is no rule yet."""
    bad, good = file.tables("bad"), file.tables("good")
    if not bad or not good:
        raise StyleError(
            f"{file.where}: give at least one example of what is reported, [[bad]] with html and message, "
            "and one of what is fine, [[good]] with html."
        )
    for one in bad:
        one.known(_EXAMPLE)
        level = one.choice("level", ("", *_LEVELS), "")
        yield Bad(
            one.text("html"),
            one.text("message", ""),
            fixed=one.text("fixed", ""),
            review=one.truth("review", False),
            level=Level[level.upper()] if level else None,
            page_type=one.text("page-type", ""),
        )
    for one in good:
        one.known(_EXAMPLE)
        yield Good(one.text("html"), page_type=one.text("page-type", ""))
