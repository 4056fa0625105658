"""The data sets beside the project, as in the tests: `$CARELINT_DATA`, else a folder `shared` beside the checkout."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ.get("CARELINT_DATA") or Path(__file__).parents[2] / "shared")


def find(name: str) -> Path | None:
    """A file or folder of the data; None, with a notice, where it is absent."""
    path = FOLDER / name
    if path.exists():
        return path
    print(f"{name} is absent: set CARELINT_DATA to the folder with the data sets.")
    return None


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file."""
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)
