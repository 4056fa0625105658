"""The data sets beside the project: where they are, and what to do where they are absent."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("CARELINT_DATA") or Path(__file__).parents[2] / "shared")


def shared(name: str) -> Path:
    """Return a file or folder of the data; where it is absent skip the test, or in CI fail it."""
    path = FOLDER / name
    if not path.exists():
        reason = f"{path} is absent: set CARELINT_DATA to the folder with the data sets"
        print(reason)
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


def real_pages() -> list[Path]:
    """Return the 110 real pages."""
    pages = sorted(shared("pages/womenshealth").glob("*.html"))
    assert len(pages) == 110
    return pages
