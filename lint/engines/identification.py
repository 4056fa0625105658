"""Identification of languages: CLD2, the detector that Chromium had, by its binding pycld2."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from lint.facts import Fact, Guess, Identifier, Missing
from lint.page import Page

ABSENT = "pycld2 is not installed: pip install pycld2 (where it has no wheel, this needs a C++ compiler)"
# CLD2 takes only text for interchange: no control characters, no code points that are none. A surrogate is no text.
_REFUSED = re.compile("[^\\t\\n\\r -~\\xa0-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufffd]")
_RENAMED = {"iw": "he", "jw": "jv", "zh-Hant": "zh", "no": "nb", "sr-ME": "sr", "sit-NP": "", "un": ""}


@dataclass(frozen=True)
class Identification:
    """Supplies a function that tells the language of a text; the library is loaded when it is first called."""

    name: str = "cld2"
    supplies: type[Fact] = Identifier

    @property
    def version(self) -> str:
        try:
            return version("pycld2")
        except PackageNotFoundError:
            return ""

    def gather(self, pages: Sequence[Page]) -> list[Fact | Missing]:
        said = Identifier(identify) if _is_installed() else Missing(ABSENT)
        return [said for _ in pages]


def identify(text: str, expected: str) -> Guess:
    """Tell the language of a text, as plain text; an empty guess in doubt. `expected` gets the benefit of a doubt."""
    import pycld2

    hint = {"he": "iw", "jv": "jw", "nb": "no", "nn": "no"}.get(expected, expected)
    hints = {"hintLanguage": hint} if hint in _known() else {}
    reliable, _, found = pycld2.detect(_REFUSED.sub(" ", text), isPlainText=True, **hints)
    _, code, percent, score = found[0]
    code = _RENAMED.get(code, code)
    if not reliable or not code or code.startswith("xx-"):  # a script of several languages
        return Guess()
    return Guess(code, percent / 100, score)


@cache
def _is_installed() -> bool:
    return find_spec("pycld2") is not None


@cache
def _known() -> frozenset[str]:
    import pycld2

    return frozenset(code for _, code in pycld2.LANGUAGES)
