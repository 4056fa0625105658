"""What carelint holds of a grammar engine's rules: which speak, which may fail a build, and what they are about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import tomli

from lint.text import split

DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Profile:
    """An engine's rules by the engine's own ids.

    `off` gives the reason why a rule is silent. `rules` says what each rule that speaks is about; it is empty
    where the engine alone knows its rules. `definite` rules may fail a build, the fixes of `safe` ones cannot
    change the meaning. `place` is what to say instead of an engine's advice that misses where its mark does not.
    `questions`: rules that take a question for a statement. `unsure_after`: the words behind which a rule errs.
    """

    off: Mapping[str, str]
    rules: Mapping[str, str]
    definite: frozenset[str]
    safe: frozenset[str]
    place: Mapping[str, str]
    questions: frozenset[str]
    unsure_after: Mapping[str, frozenset[str]]
    digest: str

    def believes(self, rule: str, text: str, at: int) -> bool:
        """Tell whether a rule's mark at this character of a text is one of those that it gets right."""
        if rule in self.questions and _asks(text, at):
            return False
        unsure = self.unsure_after.get(rule)
        return not unsure or text[:at].lower().rpartition(" ")[0].rpartition(" ")[2] not in unsure


def _asks(text: str, at: int) -> bool:
    return any(start <= at < end and text[start:end].endswith("?") for start, end in split(text))


def in_words(rule: str) -> str:
    """A rule's name as words: "InflectedVerbAfterTo" is "Inflected verb after to."."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", " ", rule)
    return " ".join(words.split()).capitalize() + "."


@cache
def read(name: str) -> Profile:
    """Return the profile `data/<name>.toml`; `data/<name>-rules.tsv` lists its rules, with what they are about.

    Where that is not said, a rule's name says it.
    """
    written = (DATA / f"{name}.toml").read_text("utf-8")
    table = DATA / f"{name}-rules.tsv"
    about = table.read_text("utf-8") if table.is_file() else ""
    held = tomli.loads(written)
    off = {rule: group["reason"] for group in held.get("off", []) for rule in group["rules"].split()}
    lines = (line.partition("\t") for line in about.splitlines() if not line.startswith("#"))
    rules = {rule: description or in_words(rule) for rule, _, description in lines if rule not in off}
    unsure = {rule: frozenset(words.split()) for rule, words in held.get("unsure-after", {}).items()}
    return Profile(
        off=MappingProxyType(off),
        rules=MappingProxyType(rules),
        definite=frozenset(held.get("definite", "").split()),
        safe=frozenset(held.get("safe", "").split()),
        place=MappingProxyType(held.get("place", {})),
        questions=frozenset(held.get("questions", "").split()),
        unsure_after=MappingProxyType(unsure),
        digest=sha256((written + about).encode()).hexdigest()[:8],
    )
