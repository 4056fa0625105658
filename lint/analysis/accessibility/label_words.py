"""Whether a name holds a visible label word by word: what people who speak to the computer say is what it listens for.

The label in name algorithm of the ACT rules: letters in any case, without punctuation and symbols, without what stands
in brackets; the words of the label must stand side by side in the name.
"""

import re
from collections.abc import Sequence
from enum import Enum
from unicodedata import normalize

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APOSTROPHES = re.compile("(?<=\\w)['’ʼ](?=\\w)")
_HYPHENS = re.compile("(?<=\\w)[-\u2010\u2011\u00ad](?=\\w)")
# A character of a script written without spaces is a word of its own.
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_SHORTENED = re.compile(r"(?<!\w)([^\W\d_]++)\.(?!\w)")
MOST_WORDS = 40  # of a label that is compared word by word for abbreviations


class Held(Enum):
    """What a comparison says. `UNSURE`: only a person who knows the language can tell."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


def held(label: str, name: str) -> Held:
    """Tell whether a name holds a label. A label of symbols, or of one letter used as one ("X"), is always held."""
    label, name = _plain(label), _plain(name)
    for said in (_words(_unbracketed(label)), _words(label)):
        if _is_symbol(said) or any(_holds(_words(one), said) for one in (name, _unbracketed(name))):
            return Held.YES
    label, name = _unbracketed(label), _unbracketed(name)
    joined = [_words(_HYPHENS.sub("", one)) for one in (label, name)]
    if _holds(joined[1], joined[0]) or _holds(_words(name), joined[0]) or _holds(joined[1], _words(label)):
        return Held.UNSURE
    return Held.UNSURE if _differ_by_abbreviations(label, name) else Held.NO


def _plain(text: str) -> str:
    return _APOSTROPHES.sub("", normalize("NFKC", text).casefold())


def _unbracketed(text: str) -> str:
    """The text without what stands in brackets, unless there is nothing else."""
    without = _BRACKETS.sub(" ", text)
    return without if _WORD.search(without) else text


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _is_symbol(words: Sequence[str]) -> bool:
    return not words or (len(words) == 1 and len(words[0]) == 1 and not words[0].isdigit())


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(words)} "


def _differ_by_abbreviations(label: str, name: str) -> bool:
    short = frozenset(_SHORTENED.findall(label) + _SHORTENED.findall(name))
    wanted, words = _words(label), _words(name)
    if not short or len(wanted) > MOST_WORDS:
        return False
    return any(
        all(one == other or _shortens(one, other, short) for one, other in zip(wanted, words[start:], strict=False))
        for start in range(len(words) - len(wanted) + 1)
    )


def _shortens(one: str, other: str, short: frozenset[str]) -> bool:
    """Tell whether one of two words is the other, shortened: its letters in order, from the first."""
    brief, full = sorted((one, other), key=len)
    if brief not in short or brief[:1] != full[:1]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in brief)
