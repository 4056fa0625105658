"""npm packages that are compared with or measured on, installed once, outside the checkout."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path


def installed(packages: Sequence[str], proof: str) -> Path | None:
    """The folder `node_modules` that holds them; None, with a notice, where that cannot be.

    `proof`: a path in it that is there when they are.
    """
    npm = shutil.which("npm")
    if not (npm and shutil.which("node")):
        print("node and npm are not here: nothing to measure with.")
        return None
    cache = Path(os.environ.get("XDG_CACHE_HOME") or tempfile.gettempdir()) / "carelint-bench"
    modules = cache / "node_modules"
    if not (modules / proof).exists():
        cache.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(cache), *packages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not (modules / proof).exists():
            print(f"{', '.join(packages)} could not be installed: {(done.stderr or done.stdout).strip()[-300:]}")
            return None
    return modules
