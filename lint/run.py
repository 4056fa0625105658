"""A whole run: pages in, Report out. In one process, or in several that share the pages by chunks."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lint.facts import Answers
from lint.finding import PageResult, Report
from lint.rule import Level
from lint.runner import Plan, Runner
from lint.source import Entry

WORTH_A_PROCESS = 24  # pages below which a second process costs more than it saves


def check(
    entries: Sequence[Entry],
    plan: Plan,
    *,
    jobs: int = 0,
    fail_on: Level = Level.ERROR,
    everything: bool = False,
    runner: Runner | None = None,
    progress: Callable[[int], None] | None = None,
    require: Sequence[str] = (),
) -> Report:
    """Check pages. `jobs` 0 chooses; `progress` is told how many pages were done. The order changes nothing.

    A missing engine that `require` names is a problem: the report is incomplete.
    """
    runner = runner or Runner(plan)
    jobs = jobs or min(os.cpu_count() or 1, 1 + len(entries) // WORTH_A_PROCESS)
    report = Report(
        today=runner.clock.date.isoformat(),
        config=plan.digest,
        engines=runner.versions(),
        fail_on=fail_on,
        standards={one.id: one.standards for one in runner.rules.values()},
        outcomes_by_page=plan.outcomes,
        everything=everything,
    )
    for result in _results(entries, plan, jobs, runner):
        _count(report, result)
        report.pages.append(result if plan.outcomes else replace(result, outcomes=()))
        if progress is not None:
            progress(1)
    report.pages.sort(key=lambda page: page.name)
    report.problems.extend((name, said) for name in require if (said := _missing(name, report, runner)))
    return report


def _missing(engine: str, report: Report, runner: Runner) -> str:
    """Why a required engine did not answer; "" when it did, or when no chosen rule asks it."""
    needed = {
        one.id
        for one in runner.rules.values()
        if any(need.engine == engine for need in one.needs if issubclass(need, Answers))
    }
    reasons = {reason for rule, reason in report.untested.items() if rule in needed}
    return f"The engine is required, and missing: {'; '.join(sorted(reasons))}" if reasons else ""


def _results(entries: Sequence[Entry], plan: Plan, jobs: int, runner: Runner) -> Iterable[PageResult]:
    if jobs <= 1 or len(entries) <= 1:
        return map(runner.check, entries)
    from lint.processes import in_processes  # slow to import

    return in_processes(entries, plan, jobs, runner.ask)


def _count(report: Report, result: PageResult) -> None:
    for outcome in result.outcomes:
        counts = report.outcomes.setdefault(outcome.rule, {})
        counts[outcome.result] = counts.get(outcome.result, 0) + 1
        if outcome.result == "untested":
            earlier = report.untested.get(outcome.rule, outcome.reason)
            report.untested[outcome.rule] = min(earlier, outcome.reason)
