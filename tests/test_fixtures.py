"""The fixtures' pages say what an expert marked on them, and nothing else."""

from pathlib import Path

import pytest

from bench.marks import FIXTURES, STATUSES, expected, fixtures, held_against, load, marks, places
from lint.load import rules

PAGES = fixtures()
pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def test_every_page_has_its_marks() -> None:
    assert PAGES
    assert sorted(FIXTURES.glob("*.html")) == PAGES
    assert sorted(map(expected, PAGES)) == sorted(FIXTURES.glob("*.toml"))


@pages
def test_what_was_marked_is_found_and_nothing_else(path: Path) -> None:
    missed, false = held_against(path)
    assert [f"{mark.rule} {mark.level}: {mark.text}" for mark in missed] == []
    assert [f"{one.rule} line {one.place.line}: {one.message}" for one in false] == []


@pages
def test_every_mark_stands_on_its_page(path: Path) -> None:
    page = load(path)[0]
    assert [mark.text for mark in marks(path) if mark.text and not places(page, mark.text)] == []


@pages
def test_every_mark_has_a_known_status_and_a_reason(path: Path) -> None:
    assert {mark.status for mark in marks(path)} <= set(STATUSES)
    assert all(mark.reason for mark in marks(path))


@pages
def test_every_rule_that_must_find_something_exists(path: Path) -> None:
    assert {mark.rule for mark in marks(path) if mark.status == "found"} <= rules().keys()
