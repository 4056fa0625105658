"""Pages shared out among processes. A page that ends its process is found out; the others are checked all the same."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from lint.engines.service import Address, Ask, Remote, Service
from lint.finding import PageResult
from lint.runner import Plan, Runner
from lint.source import Entry

CHUNK = 8  # pages that a process is given at a time

_runner: Runner | None = None  # of this process, where it is a worker


def _start(plan: Plan, address: Address | None) -> None:
    global _runner
    _runner = Runner(plan, ask=Remote(address).ask if address else None)


def _work(entries: Sequence[Entry]) -> list[PageResult]:
    assert _runner is not None
    return [_runner.check(entry) for entry in entries]


def _pool(plan: Plan, jobs: int, address: Address | None, *, threads: bool = False) -> ProcessPoolExecutor:
    """Worker processes; forked, which is quicker, where no threads run that a fork would cut."""
    forks = "fork" in multiprocessing.get_all_start_methods() and os.name == "posix" and not threads
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(plan, address))


def in_processes(entries: Sequence[Entry], plan: Plan, jobs: int, ask: Ask) -> Iterator[PageResult]:
    """Check pages in several processes; results come in the order of the entries, those of a crash last.

    Engines run in this process alone: the others ask it by `ask`.
    """
    service = Service(ask) if plan.engines else None
    address = service.address if service else None
    chunks = [entries[start : start + CHUNK] for start in range(0, len(entries), CHUNK)]
    failed: list[Entry] = []
    try:
        with _pool(plan, jobs, address) as pool:
            pool.submit(_nothing).result()  # the processes are forked now
            if service:
                service.start()
            for chunk, future in _submitted(pool, chunks, 4 * jobs):
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    failed.extend(chunk)
        for entry in failed:  # a page killed its process: find out which, each alone
            yield _alone(entry, plan, address)
    finally:
        if service:
            service.close()


def _nothing() -> None:
    """Do nothing, in a process that is thereby started."""


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


def _alone(entry: Entry, plan: Plan, address: Address | None) -> PageResult:
    with _pool(plan, 1, address, threads=address is not None) as pool:
        try:
            return pool.submit(_work, [entry]).result()[0]
        except BrokenProcessPool:
            said = "The page ended the process that checked it. This is a fault in carelint or a library it uses."
            return PageResult(entry.name, "none", "crashed", problems=(said,))
