"""An engine lives in a process of its own: whatever it does there, the run goes on and says so."""

import os
import time
from pathlib import Path

import msgspec
import pytest

from lint.engines.process import EngineProcess, Limit
from lint.facts import Absent, Match
from tests.command import ROOT

pytestmark = pytest.mark.usefixtures("root")


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))


def engine(name: str, log: Path, limit: Limit | None = None) -> EngineProcess:
    return EngineProcess(f"tests.toys:{name}", {"log": str(log)}, limit)


def matches(answer: bytes) -> tuple[Match, ...]:
    return msgspec.msgpack.decode(answer, type=tuple[Match, ...])


def test_answers_come_in_the_order_of_the_texts_and_one_process_serves_all(tmp_path: Path) -> None:
    toy = engine("Toy", tmp_path / "log")
    first = [matches(one) for one in toy.ask(["a toy", "nothing", "😀 toy"])]
    assert first == [(Match(2, 5, "TOY", "A toy.", ("tool",)),), (), (Match(2, 5, "TOY", "A toy.", ("tool",)),)]
    toy.ask(["more"])
    toy.close()
    lines = (tmp_path / "log").read_text().splitlines()
    assert len({line.split()[0] for line in lines[:2]}) == 1
    assert lines[2] == "closed"


def test_an_engine_that_takes_too_long_is_ended_started_once_more_then_given_up(tmp_path: Path) -> None:
    stuck = engine("Stuck", tmp_path / "log", Limit(start=5, base=0.3, per_word=0))
    assert stuck.ask(["fine"])
    started = time.monotonic()
    with pytest.raises(Absent, match=r"stopped twice: no answer within \d+ seconds"):
        stuck.ask(["stuck"])
    assert time.monotonic() - started < 15
    with pytest.raises(Absent, match="stopped twice"):
        stuck.ask(["fine"])


def test_an_engine_that_dies_is_started_once_more_and_answers(tmp_path: Path) -> None:
    dying = engine("Dying", tmp_path / "log")
    assert matches(dying.ask(["a toy"])[0])
    with pytest.raises(Absent, match="stopped twice: its process ended"):
        dying.ask(["die"])


def test_what_an_engine_raises_ends_one_question_only(tmp_path: Path) -> None:
    raising = engine("Raising", tmp_path / "log")
    with pytest.raises(Absent, match="ValueError: what the library said"):
        raising.ask(["raise"])
    assert matches(raising.ask(["a toy"])[0])
    raising.close()


def test_what_an_engine_prints_does_not_get_between_the_answers(tmp_path: Path) -> None:
    printing = engine("Printing", tmp_path / "log")
    assert matches(printing.ask(["a toy"])[0])
    printing.close()
