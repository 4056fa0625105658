"""Harper, a grammar checker that runs inside the process: what it says of texts."""

import re
from collections.abc import Sequence
from importlib import metadata
from typing import TYPE_CHECKING

from lint.analysis.grammar import profile
from lint.facts import Absent, Match
from lint.text import split

if TYPE_CHECKING:
    from harper import Lint, Linter

ADAPTER = 1  # count up when this file changes what Harper says
LONGEST = 4_000  # characters handed over at once: the time for one text grows faster than its length
# Surrogates do not exist outside Python; NUL and its like are no text. One character each, so places stay.
_NO_TEXT = re.compile(r"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]")


class Harper:
    """Says what Harper marks in each text, by carelint's profile of its rules."""

    name = "harper"

    def __init__(self) -> None:
        self._linter: Linter | None = None

    def version(self) -> str:
        """The package's version, the profile's and this adapter's. Raises Absent."""
        try:
            return f"{metadata.version('harper-py')}-{profile.read(self.name).digest}-{ADAPTER}"
        except metadata.PackageNotFoundError:
            raise Absent("Harper is not installed; install harper-py") from None

    def ask(self, texts: Sequence[str]) -> list[tuple[Match, ...]]:
        """Answer for each text, in order; the first call takes most of a second. Raises Absent."""
        linter = self._linter = self._linter or _start()
        return [tuple(_matches(linter, text)) for text in texts]

    def close(self) -> None:
        """Free its memory."""
        self._linter = None


def _start() -> "Linter":
    try:
        from harper import Linter
    except ImportError:
        raise Absent("Harper is not installed; install harper-py") from None
    linter = Linter()
    speak = profile.read(Harper.name).rules
    linter.set_lint_config({rule: rule in speak for rule in linter.get_default_lint_config()})
    return linter


def _matches(linter: "Linter", text: str) -> list[Match]:
    plain = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    found = [
        _match(rule, one, plain, start)
        for start, end in pieces(plain)
        for rule, lints in linter.organized_lints(plain[start:end], language="plaintext").items()
        for one in lints
    ]
    return sorted(found)


def _match(rule: str, lint: "Lint", text: str, shift: int) -> Match:
    start, end = lint.span.start + shift, lint.span.end + shift
    new = dict.fromkeys(
        text[start:end] + one.replacement_text if one.kind.name == "INSERT_AFTER" else one.replacement_text
        for one in lint.suggestions
    )
    return Match(start, end, rule, lint.message, tuple(new))


def pieces(text: str) -> list[tuple[int, int]]:
    """Cut a text for the engine: whole if it is short, else at ends of sentences, and between words at the last."""
    if len(text) <= LONGEST:
        return [(0, len(text))] if text.strip() else []
    cut: list[tuple[int, int]] = []
    for start, end in split(text):
        if cut and end - cut[-1][0] <= LONGEST:
            cut[-1] = (cut[-1][0], end)
            continue
        while end - start > LONGEST:
            stop = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
            cut.append((start, stop))
            start = stop
        cut.append((start, end))
    return cut
