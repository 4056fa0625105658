"""What an expert would mark on the fixtures against what carelint says of them."""

import datetime
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.timing import TODAY
from lint.finding import Finding
from lint.page import Page
from lint.runner import Plan, Runner
from lint.source import Entry, read
from lint.text import SHOWS_NOTHING, Span, visible

FIXTURES = Path(__file__).parents[1] / "fixtures"
STATUSES = ("found", "later", "person-only", "not-a-defect")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of an expert; `level` and `review` are compared where they are given."""

    text: str
    status: str
    reason: str
    rule: str = ""
    level: str = ""
    review: bool | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One fixture's marks and findings, and which of them belong together."""

    marks: list[Mark]
    findings: list[Finding]
    pairs: list[tuple[Mark, Finding]]
    missed: list[Mark]  # `found` marks without a finding
    false: list[Finding]  # without a mark, or on what is no defect


def fixtures() -> list[Path]:
    return sorted(page for page in FIXTURES.glob("*.html") if expected(page).exists())


def expected(page: Path) -> Path:
    return page.with_name(f"{page.stem}.expected.toml")


def marks(page: Path) -> list[Mark]:
    return [Mark(**mark) for mark in tomllib.loads(expected(page).read_text("utf-8"))["mark"]]


@cache
def _runner() -> Runner:
    return Runner(Plan(today=datetime.date.fromisoformat(TODAY), folds=False))


def load(page: Path) -> tuple[Page, tuple[Finding, ...]]:
    """Read a fixture and check it with all rules."""
    entry = Entry(page.name, page)
    result = _runner().check(entry)
    if result.status != "checked" or result.problems:
        raise RuntimeError(f"{page.name}: {result.status} {' '.join(result.problems)}")
    return _runner().page(read(entry)), result.findings


def places(page: Page, text: str) -> list[Span]:
    """Every place of a mark's text: in the blocks as a browser shows them, and in the source."""
    return [*_shown(page, text), *(Span(*one.span()) for one in re.finditer(re.escape(text), page.source.text))]


def _shown(page: Page, text: str) -> Iterator[Span]:
    wanted = re.sub(f"[{SHOWS_NOTHING}]", "", text)
    for block in page.blocks:
        for match in re.finditer(re.escape(wanted), block.text.string):
            if span := block.text.span(*match.span()):
                yield span


def hits(page: Page, mark: Mark, finding: Finding) -> bool:
    """Tell whether a finding is of the mark's rule and stands where the mark does."""
    if mark.rule and mark.rule != finding.rule:
        return False
    if not mark.text:
        return finding.whole_page
    start, end = finding.place.start, finding.place.end
    if start is None or end is None:
        return not finding.whole_page and visible(mark.text) in visible(finding.excerpt)
    return any(start < place.end and place.start < end for place in places(page, mark.text))


def _agrees(mark: Mark, finding: Finding) -> bool:
    return mark.level in ("", finding.level.word) and mark.review in (None, finding.review)


def hold(path: Path) -> Held:
    """Give each finding at most one mark and each mark at most one finding; `found` marks choose first."""
    page, findings = load(path)
    said = marks(path)
    left = list(findings)
    pairs = []
    for mark in [mark for status in ("found", "later") for mark in said if mark.status == status]:
        hit = next((one for one in left if hits(page, mark, one) and _agrees(mark, one)), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((mark, hit))
    fine = [mark for mark in said if mark.status == "not-a-defect"]
    missed = [mark for mark in said if mark.status == "found" and all(mark is not one for one, _ in pairs)]
    false = [one for one in findings if one in left or any(hits(page, mark, one) for mark in fine)]
    return Held(said, list(findings), pairs, missed, false)


def held_against(path: Path) -> tuple[list[Mark], list[Finding]]:
    """What carelint misses on a fixture, and what it says there that it should not."""
    held = hold(path)
    return held.missed, held.false


def main() -> None:
    """Print the recall over the `found` marks, the false alarms, and the share of all that an expert marks."""
    every = []
    for path in fixtures():
        held = hold(path)
        every.append(held)
        print(f"{path.stem}: {_counts([held])}")
        for mark in held.missed:
            print(f"  missed: {mark.rule} {mark.level} {mark.text[:60]!r}")
        for finding in held.false:
            print(f"  false: {finding.rule} line {finding.place.line}: {finding.message}")
    print(f"all: {_counts(every)}")


def _counts(every: Sequence[Held]) -> str:
    said = [mark for held in every for mark in held.marks]
    number = {status: sum(mark.status == status for mark in said) for status in STATUSES}
    missed, false = (sum(len(getattr(held, name)) for held in every) for name in ("missed", "false"))
    findings, pairs = (sum(len(getattr(held, name)) for held in every) for name in ("findings", "pairs"))
    faults = number["found"] + number["later"] + number["person-only"]
    share = f"{pairs} of all {faults} faults that an expert marks ({pairs / faults:.0%})" if faults else "no faults"
    return (
        f"{number['found'] - missed} of {number['found']} marks found, {false} false of {findings} findings, "
        f"{number['not-a-defect']} traps; {share}"
    )
