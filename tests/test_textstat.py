"""The panel of formulas fetches nothing, and agrees with our own count."""

import socket
from collections.abc import Sequence

import pytest

from lint.analysis.reading import formulas, readability
from lint.page import read as read_page
from lint.source import Entry, read
from tests.command import FIXTURES

pytestmark = pytest.mark.slow

TEXT = (("the", "patient", "needs", "rest"), ("hypertension", "is", "treatable", "at", "home"))


def words(index: int) -> tuple[list[Sequence[str]], float]:
    page = read_page(read(Entry(FIXTURES[index].name, FIXTURES[index])))
    said = [one.words for one in readability.prose(page)]
    return list(said), readability.flesch_kincaid([readability.tally(one) for one in said]).grade


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any look at the network, and any fetch of a dictionary, fail."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the panel wants to fetch something")

    monkeypatch.setattr("nltk.download", refuse)
    monkeypatch.setattr("nltk.data.find", refuse)
    for part in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, part, refuse)


@pytest.mark.usefixtures("offline")
def test_the_panel_fetches_nothing() -> None:
    found = formulas.panel(TEXT)
    assert sorted(found) == sorted(formulas._FORMULAS)
    assert found == formulas.panel(TEXT)


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("index", range(len(FIXTURES)), ids=lambda index: FIXTURES[index].stem)
def test_textstat_fed_with_our_counts_agrees_with_our_grade(index: int) -> None:
    said, own = words(index)
    text = "\n".join(" ".join(one) for one in said)
    formulas.panel(said)
    library = formulas._fed()
    assert abs(library.flesch_kincaid_grade(text) - own) < 0.1  # type: ignore[attr-defined]  # it ships no types


def test_no_text_has_no_panel() -> None:
    assert formulas.panel([]) == {}
    assert formulas.panel([[""]]) == {}
