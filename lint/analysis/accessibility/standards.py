"""What the names under a rule's `standards` stand for, and the addresses that explain them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LATEST = "2.2"  # of WCAG
LEVELS = ("A", "AA", "AAA")

_ACT = re.compile(r"ACT ([0-9a-z]{6})")
_TECHNIQUE = re.compile(r"WCAG technique ([A-Z]+)\d+")
_CONFORMANCE = re.compile(r"wcag(?: (2\.[0-2]))? (a{1,3})")
_FOLDERS = {
    "G": "general",
    "H": "html",
    "C": "css",
    "SCR": "client-side-script",
    "SVR": "server-side-script",
    "ARIA": "aria",
    "T": "text",
    "PDF": "pdf",
    "SM": "smil",
    "F": "failures",
}  # of W3C's techniques


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion of WCAG."""

    number: str
    name: str
    level: str  # A, AA or AAA
    since: str  # the version of WCAG that brought it
    until: str = ""  # the one that is without it

    @property
    def slug(self) -> str:
        """Its id in the guidelines, and its page in Understanding WCAG: W3C makes both of the name."""
        return "-".join(re.findall("[a-z]+", self.name.lower()))


@cache
def criteria() -> Mapping[str, Criterion]:
    """The success criteria by number."""
    table = tomllib.loads(files("lint.analysis").joinpath("data/wcag.toml").read_text("utf-8"))["criteria"]
    return {number: Criterion(number, **entry) for number, entry in table.items()}


def criterion(standard: str) -> Criterion | None:
    """The criterion that "WCAG 1.1.1" names; None for what names none."""
    return criteria().get(standard.removeprefix("WCAG ")) if standard.startswith("WCAG ") else None


def act_rule(standard: str) -> str:
    """The id of W3C's rule that "ACT 23a2a8" names; "" for what names none."""
    match = _ACT.fullmatch(standard)
    return match[1] if match else ""


def reference(standard: str) -> str:
    """Where W3C explains a criterion, a technique or an ACT rule; "" for other standards."""
    if found := criterion(standard):
        return f"https://www.w3.org/WAI/WCAG22/Understanding/{found.slug}"
    if rule := act_rule(standard):
        return f"https://www.w3.org/WAI/standards-guidelines/act/rules/{rule}/"
    if (match := _TECHNIQUE.fullmatch(standard)) and (folder := _FOLDERS.get(match[1])):
        return f"https://www.w3.org/WAI/WCAG22/Techniques/{folder}/{standard.rpartition(' ')[2]}"
    return ""


def references(standards: Iterable[str]) -> dict[str, str]:
    """The addresses of those standards that have one, by name."""
    return {name: address for name in standards if (address := reference(name))}


def conformance(selector: str, standard: str) -> bool:
    """Tell whether a level of conformance, "WCAG AA" or "WCAG 2.1 AA", asks for what a standard names.

    As in WCAG itself AA asks for the criteria of level A too. Without a version it is the latest.
    """
    match = _CONFORMANCE.fullmatch(selector.lower())
    found = criterion(standard) if match else None
    if match is None or found is None:
        return False
    version, level = match[1] or LATEST, match[2].upper()
    there = found.since <= version and not (found.until and found.until <= version)
    return there and LEVELS.index(found.level) <= LEVELS.index(level)
