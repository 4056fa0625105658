"""Pages shared out among processes. A page that ends its process is found out; the others are checked all the same."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from lint.finding import PageResult
from lint.runner import Plan, Runner
from lint.source import Entry

CHUNK = 8  # pages that a process is given at a time

_runner: Runner | None = None  # of this process, where it is a worker


def _start(plan: Plan) -> None:
    global _runner
    _runner = Runner(plan)


def _work(entries: Sequence[Entry]) -> list[PageResult]:
    assert _runner is not None
    return [_runner.check(entry) for entry in entries]


def _pool(plan: Plan, jobs: int) -> ProcessPoolExecutor:
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() and os.name == "posix" else "spawn"
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=_start, initargs=(plan,))


def in_processes(entries: Sequence[Entry], plan: Plan, jobs: int) -> Iterator[PageResult]:
    """Check pages in several processes; results come in the order of the entries, those of a crash last."""
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
