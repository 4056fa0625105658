"""W3C's ACT test cases, and what carelint says of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench import data
from lint import load
from lint.analysis.accessibility.standards import act_rule
from lint.finding import Outcome, PageResult, Report, Result
from lint.runner import Plan, Runner
from lint.source import Entry

CASES = "act/cases.jsonl"
PUBLISHED_AT = "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases"

# Of several rules of carelint that serve one of ACT's, the first of these decides.
_ORDER: tuple[Result, ...] = ("failed", "review", "untested", "passed", "inapplicable")


@dataclass(frozen=True, slots=True)
class Case:
    """One page of the ACT rules' test cases, and what a tool that follows the rule says of it."""

    rule: str
    name: str
    title: str
    expected: str  # passed, failed or inapplicable
    decidable_from: str
    criteria: tuple[str, ...]  # of WCAG, that fail with the rule
    kind: str  # html, svg or xml
    source: str

    @property
    def address(self) -> str:
        """Where W3C publishes it."""
        return f"{PUBLISHED_AT}/{self.rule}/{self.name}.{self.kind}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, and what carelint says of it."""

    case: Case
    outcome: Result
    page: PageResult

    @property
    def flagged(self) -> bool:
        return self.outcome == "failed"

    @property
    def consistent(self) -> bool:
        """Tell whether a failed case was flagged, and another was not."""
        return self.flagged == (self.case.expected == "failed")

    @property
    def equal(self) -> bool:
        return self.outcome == self.case.expected


def cases(path: Path) -> list[Case]:
    return [
        Case(
            rule=one["rule_id"],
            name=one["case_id"],
            title=one["title"],
            expected=one["expected"],
            decidable_from=one["decidable_from"],
            criteria=tuple(one["wcag"]),
            kind=one["lang"],
            source=one["html"],
        )
        for one in data.lines(path)
    ]


def served() -> dict[str, list[str]]:
    """The ACT rules that rules of carelint name in their standards, and those rules."""
    found: dict[str, list[str]] = {}
    for one in load.rules().values():
        for standard in one.standards:
            if rule := act_rule(standard):
                found.setdefault(rule, []).append(one.id)
    return dict(sorted(found.items()))


@cache
def _runner(rule: str) -> Runner:
    return Runner(Plan(select=(f"ACT {rule}",), folds=False), load.rules())


def judge(case: Case) -> Judged:
    """Check one case with the rules that name its ACT rule, without engines; its assets are absent."""
    page = _runner(case.rule).check(Entry(f"{case.name}.{case.kind}", data=case.source.encode()))
    return Judged(case, outcome(page.outcomes), page)


def outcome(found: Iterable[Outcome]) -> Result:
    """What became of an ACT rule on a page: of the rules that serve it, the gravest."""
    results = {one.result for one in found}
    return next((one for one in _ORDER if one in results), "untested")


def report(judged: Iterable[Judged]) -> Report:
    """The run as reports take it, each case by its published address."""
    pages = sorted((replace(one.page, name=one.case.address) for one in judged), key=lambda page: page.name)
    return Report(pages, standards={one.id: one.standards for one in load.rules().values()}, outcomes_by_page=True)
