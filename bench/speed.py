"""CPU time of one page in one process with all rules, and where it goes.

The page's bytes are at hand, the rules loaded, the word tables warm: what a long run or an editor pays per page.
"""

import datetime
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median

from bench import data, pages
from bench.parts import Parts
from bench.timing import TODAY, spread, target
from lint import source
from lint.runner import Plan, Runner
from lint.source import Entry

ROUNDS = 60
KINDS = {"small": (pages.small, 12, 2.9), "big": (pages.big, 4, 17.0)}  # page, different ones a round, target in ms
REAL = 10  # one in so many of the real pages
TOP = 10


def _entries(paths: Iterable[Path]) -> list[Entry]:
    return [Entry(path.name, path, path.read_bytes()) for path in paths]


def _made(page: Callable[[int], str], number: int) -> list[Entry]:
    return [Entry(f"page-{index}.html", data=page(index).encode()) for index in range(number)]


def main() -> None:
    """Print the size of the pages, the time of a whole check, and of its parts."""
    runner = Runner(Plan(today=datetime.date.fromisoformat(TODAY)))
    made = {name: _made(page, number) for name, (page, number, _) in KINDS.items()}
    if folder := data.find("pages/womenshealth"):
        made["real"] = _entries(sorted(folder.glob("*.html"))[::REAL])
    for name, entries in made.items():
        print(f"{name}: {_sizes(runner, entries)}")
    whole: dict[str, list[float]] = {name: [] for name in made}
    parts = {name: Parts() for name in made}
    drift = []
    for index in range(ROUNDS + 1):
        for name, entries in made.items():
            taken = _whole(runner, entries)
            if index:  # the first round warms up
                whole[name].append(taken)
                parts[name].round(runner, entries)
        drift.append(_yardstick())
    print(f"a loop that is always the same: {spread(drift, 'ms')}: the machine's own drift")
    for name in made:
        _print(name, whole[name], parts[name])


def _whole(runner: Runner, entries: Sequence[Entry]) -> float:
    """Milliseconds of CPU for one page, the mean of a round."""
    start = time.process_time()
    for entry in entries:
        runner.check(entry)
    return (time.process_time() - start) * 1000 / len(entries)


def _yardstick() -> float:
    start = time.process_time()
    sum(number * number for number in range(100_000))
    return (time.process_time() - start) * 1000


def _sizes(runner: Runner, entries: Sequence[Entry]) -> str:
    read = [runner.page(source.read(entry)) for entry in entries]
    size = [len(page.source.data) for page in read]
    nodes = [sum(1 for _ in page.tree.document.descendants) for page in read]
    words = [sum(len(sentence.words) for sentence in page.sentences) for page in read]
    findings = [len(runner.check(entry).findings) for entry in entries]
    said = [sum(values) / len(values) for values in (size, nodes, words, findings)]
    return (
        f"{len(entries)} pages, on average {said[0] / 1000:.1f} KB, {said[1]:.0f} nodes, "
        f"{said[2]:.0f} words, {said[3]:.1f} findings"
    )


def _print(name: str, whole: Sequence[float], parts: Parts) -> None:
    limit = f" {target(whole, KINDS[name][2], ' ms')}" if name in KINDS else ""
    print(f"\n{name}, {len(whole)} rounds: {spread(whole, 'ms')} a page{limit}")
    print(f"  {1000 / min(whole):.0f} pages a CPU-second at best, {1000 / median(whole):.0f} at the median")
    print("  parts (a rule pays for what it is the first to ask for):")
    for part, values in parts.stages.items():
        print(f"    {part:32} {spread(values, 'ms', 3)}")
    slowest = sorted(parts.rules, key=lambda rule: -min(parts.rules[rule]))
    for rule in slowest[:TOP]:
        print(f"      {rule:30} {spread(parts.rules[rule], 'ms', 3)}")
