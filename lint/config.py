"""carelint.toml, or [tool.carelint] in pyproject.toml: read, and checked against the rules' own signatures."""

import datetime
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

import tomli

from lint import config_house, dictionary, engines, load
from lint.allow import Allow
from lint.house import NO_HOUSE, House
from lint.load import AnyRule
from lint.rule import PAGE_TYPES, Level
from lint.values import ConfigError as ConfigError
from lint.values import choice, known, string, strings

NAMES = ("carelint.toml", "pyproject.toml")
LEVELS = ("error", "warning", "note")


@dataclass(frozen=True)
class RuleSettings:
    """What config says of one rule."""

    level: str = ""  # "error", "warning", "note", "off"; "" says nothing
    options: Mapping[str, object] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Say it the same in every process; the order of a set differs."""
        options = {name: sorted(one) if isinstance(one, frozenset) else one for name, one in self.options.items()}
        return f"RuleSettings({self.level!r}, {options!r})"


@dataclass(frozen=True, eq=False)  # each is itself: its rules are a mapping, which has no hash
class Override:
    """Settings for the pages whose names match one of `paths`."""

    paths: tuple[str, ...]
    page_type: str = ""
    content: str = ""
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)


@dataclass(frozen=True)
class Settings:
    """Everything that a config file can say."""

    path: Path | None = None
    page_type: str = ""
    content: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    house_rules: Path | None = None
    root: Path | None = None  # the folder that links starting with "/" lead into
    exclude: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # of the project's dictionaries, sorted
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    allows: tuple[Allow, ...] = ()
    house: House = NO_HOUSE
    engines: tuple[str, ...] | None = None  # those that may be asked about texts; None: all
    languagetool_url: str = ""

    @property
    def folder(self) -> Path | None:
        return self.path.parent if self.path else None

    @property
    def page_types(self) -> tuple[str, ...]:
        """Every type that a page may be said to have: carelint's own, and the team's."""
        return (*PAGE_TYPES, *(one.name for one in self.house.types))


_KEYS = (
    "page-type", "content", "select", "ignore", "fail-on", "rules", "root", "exclude", "dictionaries",
    "page-types", "sections", "engines", "languagetool-url", "rule", "override", "allow",
)  # fmt: skip
_OVERRIDE_KEYS = ("paths", "page-type", "content", "ignore", "rule")
_ALLOW_KEYS = ("page", "rule", "text", "reason", "until")


def nearest(start: Path) -> Path | None:
    """The nearest config file in a folder or above it; a pyproject.toml counts when it has [tool.carelint]."""
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == "carelint.toml" or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    """Tell whether a pyproject.toml, which others write too, has [tool.carelint]."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return False
    return re.search(r"^\s*\[+\s*tool\s*\.\s*carelint\s*[].]", text, re.M) is not None


def read(path: Path) -> tuple[Settings, dict[str, AnyRule]]:
    """Read a config file: its settings, and all rules, with those of the folder that it names.

    Raises ConfigError, or load.LoadError for a house rule that cannot be used.
    """
    path = Path(os.path.abspath(path))  # the names of pages are relative to its folder
    table = _table(path)
    known(table, _KEYS, str(path))
    named = table.get("rules")
    folder = path.parent / string(named, f"{path}: rules") if named is not None else None
    rules = load.rules(folder)
    root = table.get("root")
    if isinstance(table.get("page-type"), dict):
        raise ConfigError(f"{path}: a type of your own is written [page-types.NAME].")
    house = config_house.read(table.get("page-types", {}), table.get("sections", {}), str(path))
    types = (*PAGE_TYPES, *(one.name for one in house.types))
    return Settings(
        path=path,
        page_type=choice(table, "page-type", types, str(path)),
        content=string(table.get("content", ""), f"{path}: content"),
        select=_selectors(table.get("select", ()), rules, f"{path}: select"),
        ignore=_selectors(table.get("ignore", ()), rules, f"{path}: ignore"),
        fail_on=choice(table, "fail-on", LEVELS, str(path)),
        house_rules=folder,
        root=path.parent / string(root, f"{path}: root") if root is not None else None,
        exclude=strings(table.get("exclude", ()), f"{path}: exclude"),
        words=_dictionaries(table.get("dictionaries", ()), path),
        rules=_rules(table.get("rule", {}), rules, str(path)),
        overrides=tuple(
            _override(entry, rules, types, str(path)) for entry in _tables(table.get("override", []), path)
        ),
        allows=tuple(_allow(entry, rules, str(path)) for entry in _tables(table.get("allow", []), path)),
        house=house,
        engines=_engines(table["engines"], f"{path}: engines") if "engines" in table else None,
        languagetool_url=string(table.get("languagetool-url", ""), f"{path}: languagetool-url"),
    ), rules


def _engines(value: object, where: str) -> tuple[str, ...]:
    try:
        return engines.chosen(strings(value, where))
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from error


def _table(path: Path) -> Mapping[str, object]:
    try:
        table: object = tomli.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: the config cannot be read: {error.strerror}.") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is not valid TOML: {error}.") from error
    for key in ("tool", "carelint") if path.name == "pyproject.toml" else ():
        table = table.get(key, {}) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: write [tool.carelint] with the settings below it.")
    return table


def _override(table: Mapping[str, object], rules: dict[str, AnyRule], types: tuple[str, ...], where: str) -> Override:
    where = f"{where}: [[override]]"
    known(table, _OVERRIDE_KEYS, where)
    paths = strings(table.get("paths", ()), f"{where} paths")
    if not paths:
        raise ConfigError(f'{where}: say which pages it is for, for instance paths = ["medicines/*"].')
    return Override(
        paths=paths,
        page_type=choice(table, "page-type", types, where),
        content=string(table.get("content", ""), f"{where} content"),
        ignore=_selectors(table.get("ignore", ()), rules, f"{where} ignore"),
        rules=_rules(table.get("rule", {}), rules, where),
    )


def _allow(table: Mapping[str, object], rules: dict[str, AnyRule], where: str) -> Allow:
    where = f"{where}: [[allow]]"
    known(table, _ALLOW_KEYS, where)
    named = table.get("rule", ())
    selectors = _selectors([named] if isinstance(named, str) else named, rules, f"{where} rule")
    reason = string(table.get("reason", ""), f"{where} reason")
    if not selectors or not reason:
        raise ConfigError(f"{where}: give the rule and the reason; page, text and until are optional.")
    until = table.get("until")
    if until is not None and type(until) is not datetime.date:
        raise ConfigError(f"{where}: until is a date without quotes, for instance until = 2027-01-31.")
    return Allow(
        rules=selectors,
        reason=reason,
        page=string(table.get("page", "*"), f"{where} page"),
        text=string(table.get("text", ""), f"{where} text"),
        until=until,
    )


def _rules(table: object, rules: dict[str, AnyRule], where: str) -> dict[str, RuleSettings]:
    if not isinstance(table, dict):
        raise ConfigError(f'{where}: write [rule."family/name"] with its settings below it.')
    found = {}
    for name, entry in table.items():
        rule = rules.get(name) or next((one for one in rules.values() if name in one.aliases), None)
        if rule is None:
            raise ConfigError(f"{where}: {load.unknown(name, rules) or f'{name} is a group; name one rule.'}")
        if not isinstance(entry, dict):
            raise ConfigError(f'{where}: write [rule."{name}"] with its settings below it.')
        found[rule.id] = _one_rule(rule, entry, f'{where}: [rule."{name}"]')
    return found


def _one_rule(rule: AnyRule, table: Mapping[str, object], where: str) -> RuleSettings:
    by_name = {option.name: (argument, option) for argument, option in rule.options.items()}
    known(table, ("level", *by_name), where)
    values = {by_name[name][0]: value for name, value in table.items() if name != "level"}
    return RuleSettings(choice(table, "level", (*LEVELS, "off"), where), options(rule, values, where))


def options(rule: AnyRule, values: Mapping[str, object], where: str) -> dict[str, object]:
    """Convert option values, by argument name, to the types that the rule's signature asks for."""
    import msgspec  # only where options are given

    found = {}
    for argument, value in values.items():
        option = rule.options[argument]
        try:
            found[argument] = msgspec.convert(value, option.type)
        except msgspec.ValidationError as error:
            raise ConfigError(f"{where}: {option.name}: {error}. ({option.help})") from error
    return found


def _selectors(value: object, rules: dict[str, AnyRule], where: str) -> tuple[str, ...]:
    found = strings(value, where)
    for selector in found:
        if said := load.unknown(selector, rules):
            raise ConfigError(f"{where}: {said}")
    return found


def _dictionaries(value: object, path: Path) -> tuple[str, ...]:
    named = [path.parent / one for one in strings(value, f"{path}: dictionaries")]
    try:
        return tuple(sorted(frozenset().union(*(dictionary.read(one) for one in named))))
    except dictionary.DictionaryError as error:
        raise ConfigError(f"{path}: dictionaries: {error}") from error


def _tables(value: object, path: Path) -> list[dict[str, object]]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ConfigError(f"{path}: write [[override]] and [[allow]] with two brackets on each side.")
    return value


def matching(overrides: Iterable[Override], page: str) -> tuple[Override, ...]:
    """The overrides for a page, in the order of the file: the last one wins."""
    return tuple(one for one in overrides if any(fnmatchcase(page, pattern) for pattern in one.paths))


def level_of(rule: AnyRule, settings: Iterable[RuleSettings]) -> Level | None:
    """The level that the last of the settings gives, else the rule's own; None for off."""
    words = [one.level for one in settings if one.level]
    return load.level(words[-1]) if words else rule.level
