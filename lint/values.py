"""What a config file may hold: each value is checked, and what is wrong is named with its place."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches


class ConfigError(Exception):
    """Settings that cannot be used; the message names the place and what to write instead."""


def known(table: Mapping[str, object], keys: Iterable[str], where: str) -> None:
    """Raise ConfigError for a key that is none of these."""
    keys = list(keys)
    for key in table:
        if key not in keys:
            close = get_close_matches(key, keys, 1, 0.5)
            hint = f" Did you mean {close[0]}?" if close else f" It knows: {', '.join(keys)}."
            raise ConfigError(f"{where}: there is no setting {key!r}.{hint}")


def choice(table: Mapping[str, object], key: str, choices: tuple[str, ...], where: str) -> str:
    """A value that is one of some words; "" when it is not given."""
    value = table.get(key, "")
    if value not in ("", *choices):
        raise ConfigError(f"{where}: {key} is one of {', '.join(choices)}, not {value!r}.")
    return str(value)


def string(value: object, where: str) -> str:
    """A text."""
    if not isinstance(value, str):
        raise ConfigError(f"{where}: this must be a text in quotes, not {value!r}.")
    return value


def strings(value: object, where: str) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, (list, tuple)):
        raise ConfigError(f'{where}: this must be a list, for instance ["one", "two"].')
    return tuple(string(entry, where) for entry in value)


def table(value: object, where: str, example: str) -> Mapping[str, object]:
    """A table."""
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: write {example} with its settings below it.")
    return value
