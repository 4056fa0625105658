"""The data sets beside the project: where they are, and what to do where they are absent."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

FOLDER = Path(os.environ.get("CARELINT_DATA") or Path(__file__).parents[2] / "shared")


def shared(name: str) -> Path:
    """Return a file or folder of the data; where it is absent skip the test, or in CI fail it."""
    path = FOLDER / name
    if not path.exists():
        absent(f"{path} is absent: set CARELINT_DATA to the folder with the data sets")
    return path


def absent(reason: str) -> NoReturn:
    """Skip the test, saying why; in CI, where everything must be there, fail it."""
    print(reason)
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def real_pages() -> list[Path]:
    """Return the 110 real pages."""
    pages = sorted(shared("pages/womenshealth").glob("*.html"))
    assert len(pages) == 110
    return pages
