"""A whole run: pages in, Report out. In one process, or in several that share the pages by chunks."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice

from lint.finding import PageResult, Report
from lint.rule import Level
from lint.runner import Plan, Runner
from lint.source import Entry

CHUNK = 8  # pages that a process is given at a time
WORTH_A_PROCESS = 24  # pages below which a second process costs more than it saves

_runner: Runner | None = None  # of a worker process


def check(
    entries: Sequence[Entry],
    plan: Plan,
    *,
    jobs: int = 0,
    fail_on: Level = Level.ERROR,
    everything: bool = False,
    runner: Runner | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Check pages. `jobs` 0 chooses; `progress` is told how many pages were done. The order changes nothing."""
    runner = runner or Runner(plan)
    jobs = jobs or min(os.cpu_count() or 1, 1 + len(entries) // WORTH_A_PROCESS)
    report = Report(
        today=runner.clock.date.isoformat(),
        config=plan.digest,
        engines={engine.name: engine.version for engine in runner.engines},
        fail_on=fail_on,
        outcomes_by_page=plan.outcomes,
        everything=everything,
    )
    results = _in_processes(entries, plan, jobs) if jobs > 1 and len(entries) > 1 else map(runner.check, entries)
    for result in results:
        _count(report, result)
        report.pages.append(result if plan.outcomes else replace(result, outcomes=()))
        if progress is not None:
            progress(1)
    report.pages.sort(key=lambda page: page.name)
    return report


def _count(report: Report, result: PageResult) -> None:
    for outcome in result.outcomes:
        counts = report.outcomes.setdefault(outcome.rule, {})
        counts[outcome.result] = counts.get(outcome.result, 0) + 1
        if outcome.result == "untested":
            earlier = report.untested.get(outcome.rule, outcome.reason)
            report.untested[outcome.rule] = min(earlier, outcome.reason)


def _start(plan: Plan) -> None:
    global _runner
    _runner = Runner(plan)


def _work(entries: Sequence[Entry]) -> list[PageResult]:
    assert _runner is not None
    return [_runner.check(entry) for entry in entries]


def _pool(plan: Plan, jobs: int) -> ProcessPoolExecutor:
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() and os.name == "posix" else "spawn"
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=_start, initargs=(plan,))


def _in_processes(entries: Sequence[Entry], plan: Plan, jobs: int) -> Iterator[PageResult]:
    chunks = [entries[start : start + CHUNK] for start in range(0, len(entries), CHUNK)]
    failed: list[Entry] = []
    with _pool(plan, jobs) as pool:
        for chunk, future in _submitted(pool, chunks, 4 * jobs):
            try:
                yield from future.result()
            except BrokenProcessPool:
                failed.extend(chunk)
    for entry in failed:  # a page killed its process: find out which, each alone
        yield _alone(entry, plan)


def _submitted(
    pool: ProcessPoolExecutor, chunks: Iterable[Sequence[Entry]], ahead: int
) -> Iterator[tuple[Sequence[Entry], "Future[list[PageResult]]"]]:
    """Keep only a few chunks under way, so that results do not pile up."""
    rest = iter(chunks)
    waiting: list[tuple[Sequence[Entry], Future[list[PageResult]]]] = []
    while True:
        for chunk in islice(rest, ahead - len(waiting)):
            try:
                waiting.append((chunk, pool.submit(_work, chunk)))
            except BrokenProcessPool as error:
                broken: Future[list[PageResult]] = Future()
                broken.set_exception(error)
                waiting.append((chunk, broken))
        if not waiting:
            return
        yield waiting.pop(0)


def _alone(entry: Entry, plan: Plan) -> PageResult:
    with _pool(plan, 1) as pool:
        try:
            return pool.submit(_work, [entry]).result()[0]
        except BrokenProcessPool:
            said = "The page ended the process that checked it. This is a fault in carelint or a library it uses."
            return PageResult(entry.name, "none", "crashed", problems=(said,))
