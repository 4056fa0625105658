"""How time is taken: CPU seconds, since the wall clock of a shared machine says more about the others.

Even CPU time drifts, so each number comes from many short rounds, what is compared takes turns within a round,
and both the fastest and the median round are printed: the fastest says what the code costs, the median what to expect.
"""

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CARELINT = [str(Path(sys.executable).parent / "carelint")]
TODAY = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command took: CPU seconds of it and all its children, and wall seconds."""

    cpu: float
    wall: float


def run(command: Sequence[str]) -> Ran:
    """Run a command to its end, its output dropped. Exit codes 0 and 1 are fine: findings are no failure."""
    before, start = _children(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")
    return Ran(_children() - before, wall)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def spread(values: Sequence[float], unit: str = "s", digits: int = 2) -> str:
    return f"min {min(values):.{digits}f}, median {median(values):.{digits}f} {unit}"


def target(values: Sequence[float], limit: float, unit: str = "", *, least: bool = False) -> str:
    """Say of the best and the median value whether they keep to the target: at most, or at least, the limit."""
    best = max(values) if least else min(values)
    met = ["met" if (one >= limit if least else one <= limit) else "MISSED" for one in (best, median(values))]
    return f"(target at {'least' if least else 'most'} {limit:g}{unit}: best {met[0]}, median {met[1]})"


def machine() -> str:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, load {load}"
    )
