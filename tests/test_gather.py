"""Facts about texts: asked once for each text, kept between runs, missing with a reason."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from lint import load
from lint.cache import Cache, key
from lint.engines import process
from lint.facts import Absent, Answers, Match
from lint.finding import Report
from lint.over import texts
from lint.page import Block
from lint.rule import Bad, Good, Level, Problem, Rule, rule
from lint.run import check
from lint.runner import Plan, Runner
from lint.source import Entry
from tests.command import ROOT

TOY = "tests.toys:Toy"
PAGE = "<p>This is a toy.</p><p>This is no such thing.</p><p>This is a toy.</p>"


class ToyMatches(Answers[Match]):
    engine, unit, item = TOY, "block", Match


def _check(block: Block, *, toys: ToyMatches) -> Iterator[Problem]:
    for match in toys.by_text[block.text.string]:
        yield Problem(block.text.span(match.start, match.end), match.message, sub=match.rule)


RULE: Rule[Block] = rule(
    "checks.language.toy",
    "No toys.\n\nWhy.\n\nWhat.",
    over=texts,
    check=_check,
    level=Level.ERROR,
    needs=(ToyMatches,),
    examples=(Bad("", ""), Good("")),
    subs=lambda: {"TOY": "A toy."},
)
RULES = {RULE.id: RULE}


@pytest.fixture(autouse=True)
def root(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    yield
    process.close_all()


def run(
    tmp_path: Path, *pages: str, engines: Sequence[str] = (TOY,), select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Report:
    options = {TOY: {"log": str(tmp_path / "log")}}
    plan = Plan(
        engines=tuple(engines),
        engine_options=options,
        cache=tmp_path / "cache.sqlite3",
        select=tuple(select),
        ignore=tuple(ignore),
    )
    entries = [Entry(f"{number}.html", data=page.encode()) for number, page in enumerate(pages)]
    return check(entries, plan, runner=Runner(plan, RULES), jobs=1, require=(TOY,))


def asked(tmp_path: Path) -> list[str]:
    """How many texts each question held."""
    log = tmp_path / "log"
    return [line.split()[1] for line in log.read_text().splitlines() if " " in line] if log.exists() else []


def test_a_text_is_asked_about_once_however_often_it_stands_there(tmp_path: Path) -> None:
    report = run(tmp_path, PAGE, PAGE + "<p>This one is new.</p>")
    assert [one.place.start for one in report.findings] == [13, 63] * 2
    assert asked(tmp_path) == ["2", "1"]
    assert report.findings[0].engines == (f"{TOY}:TOY",)
    assert report.engines[TOY] == "1"


def test_a_second_run_asks_nothing_and_starts_nothing(tmp_path: Path) -> None:
    first = run(tmp_path, PAGE)
    process.close_all()
    second = run(tmp_path, PAGE)
    assert asked(tmp_path) == ["2"]
    assert [one.fingerprint for one in first.findings] == [one.fingerprint for one in second.findings]
    assert not process._running


def test_an_engine_that_is_switched_off_or_absent_leaves_its_rules_untested(tmp_path: Path) -> None:
    report = run(tmp_path, PAGE, engines=())
    assert report.untested == {RULE.id: "switched off: --engines"}
    assert "switched off" in report.problems[0][1]
    assert asked(tmp_path) == []


def test_an_engine_that_fails_on_one_page_leaves_the_other_pages_tested() -> None:
    def ask(_: str, texts: Sequence[str]) -> list[bytes]:
        if any("bad" in text for text in texts):
            raise Absent("it stopped")
        return [msgspec.msgpack.encode(()) for _ in texts]

    plan = Plan(engines=(TOY,))
    entries = [Entry("a.html", data=b"<p>A bad page.</p>"), Entry("b.html", data=b"<p>A fine page.</p>")]
    report = check(entries, plan, runner=Runner(plan, RULES, ask), jobs=1)
    assert report.outcomes[RULE.id] == {"untested": 1, "passed": 1}
    assert report.untested == {RULE.id: "it stopped"}


@pytest.mark.parametrize(
    ("select", "ignore", "found"),
    [
        ([], [f"{RULE.id}:TOY"], 0),
        ([f"{RULE.id}:TOY"], [], 2),
        ([f"{RULE.id}:toy"], [], 2),
        ([f"{RULE.id}:OTHER"], [], 0),
        ([], [f"{RULE.id}:OTHER"], 2),
        (["language"], [f"{RULE.id}:TOY"], 0),
    ],
)
def test_a_rule_of_an_engine_can_be_chosen(
    tmp_path: Path, select: Sequence[str], ignore: Sequence[str], found: int
) -> None:
    assert len(run(tmp_path, PAGE, select=select, ignore=ignore).findings) == found


def test_a_misspelt_rule_of_an_engine_is_named_with_the_closest() -> None:
    assert "language/toy:TOY" in load.unknown("language/toy:TOYS", RULES)
    assert load.unknown("language/toy:TOY", RULES) == ""


def test_an_allow_may_name_a_rule_of_an_engine(tmp_path: Path) -> None:
    comment = "<!-- carelint allow language/toy:TOY: it is one -->"
    assert run(tmp_path, comment + PAGE).findings == []
    assert len(run(tmp_path, comment.replace("TOY", "OTHER") + PAGE).findings) == 2


def test_two_runs_may_write_to_the_cache_at_once(tmp_path: Path) -> None:
    first, second = Cache(tmp_path / "c"), Cache(tmp_path / "c")
    one, two = key("e", "1", "one"), key("e", "1", "two")
    first.put({one: b"1"})
    second.put({two: b"2", one: b"1"})
    assert first.get([one, two]) == {one: b"1", two: b"2"}


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be taken for one" * 50, b""])
def test_a_broken_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c").write_bytes(content)
    cache = Cache(tmp_path / "c")
    cache.put({b"k": b"v"})
    assert Cache(tmp_path / "c").get([b"k"]) == {b"k": b"v"}


def test_a_cache_that_breaks_in_a_run_is_done_without(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c")
    cache.put({b"k": b"v"})
    with sqlite3.connect(tmp_path / "c") as other:
        other.execute("drop table answers")
    assert cache.get([b"k"]) == {}
    cache.put({b"k": b"w"})
    assert cache.get([b"k"]) == {b"k": b"w"}


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "c")
    cache.put({b"k": b"v"})
    assert cache.get([b"k"]) == {b"k": b"v"}


def test_the_version_of_an_engine_is_part_of_the_question() -> None:
    assert key("e", "1", "text") != key("e", "2", "text") != key("e", "2", "texts")
