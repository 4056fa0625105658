"""How much memory a run holds as pages grow in number, and what a second process brings."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench import pages
from bench.timing import CARELINT, TODAY, run, spread, target

SIZES = (100, 300, 1000)
PAIRS, PAGES = 3, 400  # rounds of --jobs 1 and 2 in turn, and pages in each
TARGET = 0.6

# A process starts with the peak of the one that starts it, so a small one stands between.
_PEAK = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
assert done.returncode in (0, 1), done
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def main() -> None:
    """Print the peak for each number of pages, then the wall time of one process and of two."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = pages.write(folder, max(SIZES))
        _memory(folder, made)
        _jobs(folder, made[:PAGES])


def _command(folder: Path, made: Sequence[Path], jobs: int, *more: str) -> list[str]:
    names = folder / f"pages-{len(made)}.txt"
    names.write_text("\n".join(map(str, made)), "utf-8")
    report = str(folder / "report.json")
    return [*CARELINT, "check", f"@{names}", "--today", TODAY, "--jobs", str(jobs), "-f", "json", "-o", report, *more]


def _peak(command: Sequence[str]) -> float:
    """Peak resident memory of a command in MB."""
    done = subprocess.run([sys.executable, "-c", _PEAK, *command], capture_output=True, text=True, check=True)
    return int(done.stdout) * (1 if sys.platform == "darwin" else 1024) / 1e6


def _memory(folder: Path, made: Sequence[Path]) -> None:
    for name, more in {"all rules": (), "one silent rule": ("--select", "structure/empty-page")}.items():
        peaks, reports = {}, {}
        for number in SIZES:
            peaks[number] = _peak(_command(folder, made[:number], 1, *more))
            reports[number] = (folder / "report.json").stat().st_size / 1e6
            print(f"{name}, {number} big pages: peak {peaks[number]:.1f} MB, report {reports[number]:.2f} MB")
        size = sum(path.stat().st_size for path in made) / len(made) / 1000
        print(
            f"{name}: {_grown(peaks):.1f} KB more for each page of {size:.0f} KB, {_grown(reports):.1f} in the report"
        )


def _grown(sizes: dict[int, float]) -> float:
    """KB for each page, from the fewest pages to the most."""
    return (sizes[SIZES[-1]] - sizes[SIZES[0]]) * 1000 / (SIZES[-1] - SIZES[0])


def _jobs(folder: Path, made: Sequence[Path]) -> None:
    wall: dict[int, list[float]] = {1: [], 2: []}
    cpu: dict[int, list[float]] = {1: [], 2: []}
    bare = []
    for _ in range(PAIRS):
        bare.append(_loops(2) / (2 * _loops(1)))
        for jobs in wall:
            ran = run(_command(folder, made, jobs))
            wall[jobs].append(ran.wall)
            cpu[jobs].append(ran.cpu)
    for jobs in wall:
        print(f"--jobs {jobs}, {len(made)} pages: wall {spread(wall[jobs])}; CPU {spread(cpu[jobs])}")
    ratios = [two / one for one, two in zip(wall[1], wall[2], strict=True)]
    print(f"wall of two processes to one: {spread(ratios, '')} {target(ratios, TARGET)}, load {os.getloadavg()[0]:.1f}")
    print(f"the same of an empty loop: {spread(bare, '')}: 0.5 only where the second core is free")


def _loops(processes: int) -> float:
    """Wall seconds of that many processes that only count."""
    start = time.perf_counter()
    command = [sys.executable, "-c", "for _ in range(30_000_000): pass"]
    running = [subprocess.Popen(command) for _ in range(processes)]
    for one in running:
        one.wait()
    return time.perf_counter() - start
