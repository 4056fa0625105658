"""CPU time of the whole command on one small page, the interpreter's start and all imports included."""

import sys
import tempfile
from pathlib import Path

from bench import pages
from bench.timing import CARELINT, TODAY, run, spread, target

ROUNDS = 30
TARGET = 0.4


def main() -> None:
    """Print what the command takes, beside what a bare Python takes."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(pages.small(1), "utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "carelint --version": [*CARELINT, "--version"],
            "carelint check": [*CARELINT, "check", str(page), "--today", TODAY],
            "carelint check -f json": [*CARELINT, "check", str(page), "--today", TODAY, "-f", "json"],
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for index in range(ROUNDS + 1):
            for name, command in commands.items():
                cpu = run(command).cpu
                if index:  # the first round writes byte code and fills the file cache
                    taken[name].append(cpu)
    for name, values in taken.items():
        print(f"{name:24} {spread(values, 'CPU-s', 3)}, {ROUNDS} rounds")
    print(target(taken["carelint check"], TARGET, " CPU-s"))
