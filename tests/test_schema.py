"""What machines read is a contract: every output is valid against the schemas in the package."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.command import FINE, FIXTURES, SLIP, document, house_rule, run, write

CHECK, RULES, INSPECT, CLAIMS, EARL = "carelint-1", "rules-1", "inspect-1", "claims-1", "earl-1"


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((files("lint.report") / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def valid(name: str, found: object) -> None:
    said = [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in validator(name).iter_errors(found)]
    assert said == []


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return document(
        run("check", *FIXTURES, "-f", "json", "--outcomes", "--today", "2026-11-22", cwd=FIXTURES[0].parent)
    )


def test_the_report_of_all_fixtures_is_valid_and_holds_what_the_schema_speaks_of(report: dict[str, Any]) -> None:
    valid(CHECK, report)
    assert len(report["findings"]) > 10
    assert any(one["fix"] for one in report["findings"])
    assert any(one["related"] for one in report["findings"])
    assert any(one["start"] is None for one in report["findings"])
    assert {one["result"] for one in report["outcomes"]} >= {"passed", "failed", "inapplicable"}


def test_the_report_says_the_same_in_counts_and_in_full(report: dict[str, Any]) -> None:
    for result in ("passed", "failed", "review", "inapplicable", "untested"):
        counted = {one["rule"]: one[result] for one in report["rules"] if one[result]}
        full = [one["rule"] for one in report["outcomes"] if one["result"] == result]
        assert counted == {rule: full.count(rule) for rule in full}
    kinds = ["review" if one["review"] else one["level"] for one in report["findings"]]
    assert report["summary"] == {kind: kinds.count(kind) for kind in ("error", "warning", "note", "review")}


def test_reports_of_runs_with_trouble_are_valid_and_name_it(tmp_path: Path) -> None:
    house_rule(tmp_path, 'raise ValueError("odd")')
    write(tmp_path, slip=SLIP, empty="")
    for arguments in (["slip.html"], ["empty.html"], ["gone.html"], ["gone*"], ["slip.html", "--outcomes"], ["."]):
        done = run("check", *arguments, "-f", "json", cwd=tmp_path)
        found = document(done)
        valid(CHECK, found)
        assert done.returncode == 3
        assert found["problems"]


def test_outcomes_are_there_when_asked_for_and_only_then(tmp_path: Path) -> None:
    write(tmp_path, empty="", fine=FINE)
    for name in ("empty.html", "fine.html"):
        assert "outcomes" in document(run(name, "-f", "json", "--outcomes", cwd=tmp_path))
        assert "outcomes" not in document(run(name, "-f", "json", cwd=tmp_path))


def test_the_list_of_rules_is_valid(tmp_path: Path) -> None:
    found = json.loads(run("rules", "-f", "json", cwd=tmp_path).stdout)
    valid(RULES, found)
    (one,) = (one for one in found if one["rule"] == "reading/grade-too-high")
    assert one["options"]["limit"] == {"type": "number", "default": 8.0, "help": "Highest Flesch-Kincaid grade."}


def test_what_inspect_says_is_valid(tmp_path: Path) -> None:
    write(
        tmp_path,
        odd="<h2></h2><h1>A<br>B</h1><p>Updated 01/02/03. Next review: 2031. Reviewed May 2020.</p>",
        little="x",
    )
    (tmp_path / "plain.txt").write_text("Sprains\n\nLast reviewed on 5 May 2024.\n")
    done = run("inspect", *FIXTURES, "odd.html", "little.html", "plain.txt", "-f", "json", cwd=tmp_path)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 6
    for line in lines:
        valid(INSPECT, line)
    assert any(line["dates"] for line in lines)
    assert lines[-2]["readability"] is None


def test_what_inspect_says_of_claims_is_valid(tmp_path: Path) -> None:
    write(tmp_path, none="<p>Rest.</p>")
    done = run("inspect", "--claims", *FIXTURES, "none.html", "-f", "json", cwd=tmp_path)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for line in lines:
        valid(CLAIMS, line)
    assert [bool(line["claims"]) for line in lines] == [True, True, True, False]
    for _, left in spoilt(lines[0]["claims"][0]):
        assert not validator(CLAIMS).is_valid({**lines[0], "claims": [left]})


def spoilt(value: dict[str, object], free: frozenset[str] = frozenset()) -> Iterator[tuple[str, dict[str, object]]]:
    """The same value with one key taken away, one at a time; the keys that are `free` stay."""
    for key in value.keys() - free:
        yield key, {name: one for name, one in value.items() if name != key}


def test_the_schema_misses_each_key_that_is_left_out(report: dict[str, Any]) -> None:
    for key, left in spoilt(report, frozenset({"outcomes"})):
        assert not validator(CHECK).is_valid(left), key
    for part in ("pages", "findings", "rules"):
        for key, left in spoilt(report[part][0]):
            assert not validator(CHECK).is_valid({**report, part: [left]}), (part, key)


@pytest.mark.parametrize(
    "wrong", [{"level": "fatal"}, {"line": 0}, {"start": -1}, {"fix": {}}, {"review": 1}, {"count": 0}, {"group": "x"}]
)
def test_the_schema_is_strict_on_values_and_open_to_new_keys(report: dict[str, Any], wrong: dict[str, object]) -> None:
    one = report["findings"][0]
    assert not validator(CHECK).is_valid({**report, "findings": [{**one, **wrong}]})
    valid(CHECK, {**report, "new": 1, "findings": [{**one, "new": 1}]})
