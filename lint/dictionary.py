"""A project's dictionary: a plain text file, one word a line; `#` begins a comment."""

import re
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class DictionaryError(Exception):
    """A dictionary that cannot be used; the message names the file, the line and what to write instead."""


def read(path: Path) -> frozenset[str]:
    """The words of a dictionary. Raises DictionaryError."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise DictionaryError(f"{path}: the file cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DictionaryError(f"{path}: save it as UTF-8: {error.reason} at byte {error.start}.") from error
    found = set()
    for number, line in enumerate(text.splitlines(), 1):
        word = line.partition("#")[0].strip()
        if word and not _WORD.fullmatch(word):
            raise DictionaryError(f"{path}, line {number}: write one word a line, of letters, not {word!r}.")
        if word:
            found.add(word.replace("’", "'"))
    return frozenset(found)
