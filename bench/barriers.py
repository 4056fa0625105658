"""Barriers put into good pages one at a time: each should make exactly one new finding, at its line.

`--kind NAME` measures that kind alone; `--misses` prints what is said in every case that is not as it should be;
`--others` runs the rules on content too, and counts what they say that is new.
"""

import datetime
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from bench import pages
from bench.barrier_kinds import Barrier, Kind, kinds, placed
from bench.timing import TODAY
from lint import load
from lint.finding import AGAIN, Finding
from lint.load import AnyRule
from lint.page import Page, read
from lint.runner import Plan, Runner
from lint.source import Entry
from lint.source import read as read_source

ACCESSIBLE = Path(__file__).parent / "data" / "accessible"
TRAPS = "traps"
GENERATED = 3
OUTCOMES = ("one", "more", "none", "elsewhere")
# Criteria 3.1.3 to 3.1.6 are about wording: unusual words, abbreviations, reading level, pronunciation.
_STANDARD = re.compile(r"WCAG (?!3\.1\.[3-6]$)\d|ACT |ARIA |HTML$")


@dataclass(frozen=True)
class Judged:
    """What became of a barrier: one of OUTCOMES, what is new of accessibility, and what else is new."""

    barrier: Barrier
    outcome: str
    new: Sequence[Finding]
    others: Sequence[Finding] = ()


@cache
def good() -> tuple[Page, ...]:
    """The pages that barriers are put into: the fixtures, generated ones, and those written for this."""
    paths = [*pages.FIXTURE.parent.glob("*.html"), *ACCESSIBLE.glob("*.html")]
    entries = [Entry(one.stem, data=one.read_bytes()) for one in sorted(paths) if not one.stem.startswith(TRAPS)]
    entries += [Entry(f"generated-{number}", data=pages.small(number).encode()) for number in range(GENERATED)]
    return tuple(read(read_source(one)) for one in entries)


def traps() -> list[Entry]:
    """Pages of what looks like a barrier and is none."""
    return [Entry(one.stem, one, one.read_bytes()) for one in sorted(ACCESSIBLE.glob(f"{TRAPS}*.html"))]


def barriers(chosen: Sequence[Kind]) -> Iterator[Barrier]:
    """Each kind on each page where it has a place."""
    for kind in chosen:
        for page in good():
            if barrier := placed(kind, page):
                yield barrier


def of_accessibility(rule: AnyRule) -> bool:
    """Tell whether a rule names ACT, ARIA, HTML or a criterion of WCAG that is not about wording."""
    return any(_STANDARD.match(one) for one in rule.standards)


class Judge:
    """Runs the rules, and compares what they say with what they said before the barrier."""

    def __init__(self, rules: Mapping[str, AnyRule], *, others: bool = False) -> None:
        self.own = frozenset(name for name, rule in rules.items() if of_accessibility(rule))
        chosen = rules if others else {name: rule for name, rule in rules.items() if name in self.own}
        self.runner = Runner(Plan(today=datetime.date.fromisoformat(TODAY), folds=False), chosen)
        self.before = {page.name: self.findings(page.name, page.source.text) for page in good()}

    def findings(self, name: str, text: str) -> list[Finding]:
        """What is said of a text; a rule that crashes ends the measurement."""
        result = self.runner.check(Entry(name, data=text.encode()))
        if result.problems:
            raise RuntimeError(f"{name}: {result.problems}")
        return list(result.findings)

    def judge(self, barrier: Barrier) -> Judged:
        """Tell what became of one barrier."""
        found = _new(self.findings(barrier.page, barrier.text), self.before[barrier.page])
        new = [one for one in found if one.rule in self.own]
        others = [one for one in found if one.rule not in self.own]
        if not new:
            return Judged(barrier, "none", new, others)
        if not any(_hits(barrier, one) for one in new):
            return Judged(barrier, "elsewhere", new, others)
        return Judged(barrier, "one" if sum(one.count for one in new) == 1 else "more", new, others)


def _new(after: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    """Findings that were not there, and those that count more: by their group, or the same words at the same line."""
    counts = Counter[tuple[str, bool]]()
    for one in before:
        counts[one.group, one.review] += one.count
    said = Counter((one.rule, one.review, one.message, one.place.line) for one in before)
    found = []
    for one in after:
        if said[(words := (one.rule, one.review, one.message, one.place.line))] > 0 and one.count == 1:
            said[words] -= 1
            counts[one.group, one.review] -= 1
        elif counts[one.group, one.review] >= one.count:
            counts[one.group, one.review] -= one.count
        else:
            found.append(one)
    return found


def _hits(barrier: Barrier, finding: Finding) -> bool:
    """Tell whether a finding is the one expected: its standard, its certainty, its place."""
    kind = barrier.kind
    if not (kind.review or finding.fails) or not any(_names(one, kind.breaks) for one in finding.standards):
        return False
    if kind.page and finding.whole_page:
        return True
    places = [finding.place, *(one.place for one in finding.related if one.message == AGAIN)]
    return any(one.line in barrier.lines for one in places)


def _names(standard: str, breaks: Sequence[str]) -> bool:
    """Tell whether a rule's standard is one that the kind breaks: "WCAG 1.1.1" for "1.1.1", "ARIA 1.2" for "ARIA"."""
    family, _, which = standard.partition(" ")
    return (which if family == "WCAG" else family) in breaks


def main() -> None:
    """Print for each kind what became of its barriers, the totals, and what is said of the good pages and the traps."""
    options = dict(pairwise([*sys.argv, ""]))
    chosen = [one for one in kinds() if options.get("--kind", one.name) == one.name]
    if not chosen:
        print(f"There is no kind {options['--kind']}. There are: {', '.join(one.name for one in kinds())}.")
        return
    judge = Judge(load.rules(), others="--others" in options)
    judged = [judge.judge(one) for one in barriers(chosen)]
    print(f"{'':30}{'placed':>8}" + "".join(f"{name:>11}" for name in OUTCOMES))
    for kind in chosen:
        _row(kind.name, [one for one in judged if one.barrier.kind == kind])
    _row(f"{len(chosen)} kinds, {len(good())} pages", judged)
    if "--misses" in options:
        _misses(judged)
    if "--others" in options:
        counts = Counter(one.rule for each in judged for one in each.others)
        print("new of other rules: " + ", ".join(f"{name} {number}" for name, number in counts.most_common()))
    if "--kind" not in options:
        _unmutated(judge)


def _row(name: str, judged: Sequence[Judged]) -> None:
    counts = Counter(one.outcome for one in judged)
    print(f"{name:30}{len(judged):8}" + "".join(f"{counts[one] or '-':>11}" for one in OUTCOMES))


def _misses(judged: Sequence[Judged]) -> None:
    for one in judged:
        if one.outcome != "one":
            lines = ", ".join(map(str, sorted(one.barrier.lines)))
            print(f"\n{one.outcome}: {one.barrier.kind.name} in {one.barrier.page}, line {lines}")
            _say(one.new)


def _say(findings: Sequence[Finding]) -> None:
    for one in findings:
        print(f"  line {one.place.line}{' look' if one.review else ''} {one.rule}: {one.message}")


def _unmutated(judge: Judge) -> None:
    """Print what the rules on accessibility say, as definite, of the pages written for this and of the traps."""
    for path in sorted(ACCESSIBLE.glob("*.html")):
        result = judge.runner.check(Entry(path.stem, path, path.read_bytes()))
        definite = [one for one in result.findings if one.fails and one.rule in judge.own]
        review = sum(one.review and one.rule in judge.own for one in result.findings)
        print(f"{path.stem}: {len(definite)} definite findings of accessibility, {review} for a person to look at")
        _say(definite)
