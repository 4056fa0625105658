"""EARL reports: what W3C's reader looks for is there, and each outcome and place is what the JSON report says."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.act_cases import Case, judge
from bench.act_cases import report as report_of_cases
from lint import load
from lint.analysis.accessibility.standards import act_rule, criteria
from lint.finding import Finding, Outcome, PageResult, Place, Report
from lint.report.earl import render
from lint.rule import Level
from tests.command import FIXTURES, ONLY, SLIP, document, house_rule, run, write
from tests.test_schema import EARL, spoilt, valid, validator

WORDS = {"review": "cantTell"}


def subjects(earl: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in earl["@graph"] if "TestSubject" in one["@type"]]


@pytest.fixture(scope="module")
def both() -> tuple[dict[str, Any], dict[str, Any]]:
    """The EARL report of the fixtures, and the JSON report of the same run."""
    options = ("--outcomes", "--today", "2026-11-22")
    folder = FIXTURES[0].parent
    return tuple(document(run("check", *FIXTURES, "-f", form, *options, cwd=folder)) for form in ("earl", "json"))  # type: ignore[return-value]  # two formats


def test_the_report_of_all_fixtures_is_valid(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    valid(EARL, both[0])
    assert len(subjects(both[0])) == len(FIXTURES)


def test_outcomes_are_those_of_the_json_report(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    earl, plain = both
    said = [
        (page["source"], one["test"]["title"], one["result"]["outcome"])
        for page in subjects(earl)
        for one in page["assertions"]
    ]
    assert said == [
        (one["page"], one["rule"], f"earl:{WORDS.get(one['result'], one['result'])}") for one in plain["outcomes"]
    ]
    assert {outcome for _, _, outcome in said} >= {"earl:passed", "earl:failed", "earl:cantTell", "earl:inapplicable"}


def test_pointers_are_the_places_of_findings(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    earl, plain = both
    pointed = [
        (page["source"], one["test"]["title"], place["ptr:lineNumber"], place["ptr:charNumber"])
        for page in subjects(earl)
        for one in page["assertions"]
        for place in one["result"].get("pointer", ())
    ]
    first = {(one["page"], one["rule"], one["line"], one["column"]) for one in plain["findings"] if one["start"]}
    assert first
    assert first <= set(pointed)
    assert all(
        "pointer" not in one["result"] or "info" in one["result"] for p in subjects(earl) for one in p["assertions"]
    )


def test_the_criteria_and_references_are_those_of_the_rule(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    tests = {one["test"]["title"]: one["test"] for page in subjects(both[0]) for one in page["assertions"]}
    slugs = {one.slug: number for number, one in criteria().items()}
    for rule, test in tests.items():
        standards = load.rules()[rule].standards
        named = [f"WCAG {slugs[one.removeprefix('WCAG2:')]}" for one in test.get("isPartOf", ())]
        assert named == [one for one in standards if one in {f"WCAG {number}" for number in criteria()}]
        for act in filter(None, map(act_rule, standards)):
            assert any(act in one["@id"] for one in test["dct:references"])
    assert tests["images/missing-alt"]["isPartOf"] == ["WCAG2:non-text-content"]


def test_the_schema_misses_each_key_that_is_left_out(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    earl = both[0]
    assertor, page = earl["@graph"][:2]
    one = next(one for one in page["assertions"] if "pointer" in one["result"])
    for _, left in spoilt(earl):
        assert not validator(EARL).is_valid(left)
    for _, left in spoilt(assertor):
        assert not validator(EARL).is_valid({**earl, "@graph": [left]})
    for _, left in spoilt(page):
        assert not validator(EARL).is_valid({**earl, "@graph": [assertor, left]})
    optional = frozenset({"info", "pointer", "isPartOf", "dct:references"})
    for key in ("test", "result", "none"):
        for _, left in spoilt(one[key], optional) if key in one else spoilt(one):
            wrong = {**one, key: left} if key in one else left
            assert not validator(EARL).is_valid({**earl, "@graph": [assertor, {**page, "assertions": [wrong]}]})


def test_a_page_that_cannot_be_checked_is_named_with_the_reason(tmp_path: Path) -> None:
    write(tmp_path, empty="", slip=SLIP)
    done = run("empty.html", "gone.html", "slip.html", "-f", "earl", *ONLY, cwd=tmp_path)
    earl = document(done)
    valid(EARL, earl)
    assert done.returncode == 3
    found = {one["source"]: one for one in subjects(earl)}
    assert found.keys() == {"empty.html", "gone.html", "slip.html"}
    assert "empty" in found["empty.html"]["dct:description"]
    assert found["gone.html"]["dct:description"]
    assert found["empty.html"]["assertions"] == found["gone.html"]["assertions"] == []
    assert "dct:description" not in found["slip.html"]


def test_a_rule_that_crashed_is_untested_and_says_so(tmp_path: Path) -> None:
    house_rule(tmp_path, 'raise ValueError("odd")')
    write(tmp_path, slip=SLIP)
    earl = document(run("slip.html", "-f", "earl", "--select", "house", cwd=tmp_path))
    valid(EARL, earl)
    (page,) = subjects(earl)
    (one,) = page["assertions"]
    assert one["result"] == {"@type": "TestResult", "outcome": "earl:untested", "info": ["the rule crashed"]}
    assert "odd" in page["dct:description"]


def test_earl_beside_another_report_says_what_it_says_alone(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    alone = run("slip.html", "-f", "earl", *ONLY, cwd=tmp_path).stdout
    run("slip.html", "-f", "terminal", "-f", "earl", "-o", "report.json", *ONLY, cwd=tmp_path)
    assert (tmp_path / "report.json").read_bytes() == alone
    (one,) = subjects(json.loads(alone))[0]["assertions"]
    assert one["result"]["outcome"] == "earl:failed"


def test_odd_names_of_pages_are_addresses_and_kept_as_they_are() -> None:
    names = ["a b.html", "ü/ä?.html", "c#d.html", "<stdin>", "https://example.org/a?b=c#d", 'q"uote.html', "100%.html"]
    pages = [PageResult(name, "none", "checked", outcomes=(Outcome(name, "a/b", "passed", 1),)) for name in names]
    earl = json.loads(render(Report(pages)))
    valid(EARL, earl)
    assert [one["source"] for one in subjects(earl)] == names
    addresses = [one["@id"] for one in subjects(earl)]
    assert addresses[0] == "a%20b.html"
    assert addresses[2] == "c%23d.html"
    assert addresses[4] == names[4]
    assert len(set(addresses)) == len(names)


def test_a_fault_of_the_whole_page_has_no_pointer() -> None:
    finding = Finding(
        rule="a/b", level=Level.ERROR, review=False, message="No title.", page="p.html", place=Place(1, 1, 1, 1),
        whole_page=True, excerpt="", mark=(0, 0), section="", count=1, fix=None, suggestions=(), related=(),
        standards=(), engines=(), group="0" * 16,
    )  # fmt: skip
    page = PageResult("p.html", "none", "checked", findings=(finding,), outcomes=(Outcome("p", "a/b", "failed", 1),))
    earl = json.loads(render(Report([page], standards={"a/b": ("WCAG 2.4.2", "HHS 504")})))
    valid(EARL, earl)
    (one,) = subjects(earl)[0]["assertions"]
    assert one["result"] == {"@type": "TestResult", "outcome": "earl:failed", "info": ["No title."]}
    assert one["test"] == {"@type": "TestCase", "title": "a/b", "isPartOf": ["WCAG2:page-titled"]}


def test_the_report_of_test_cases_names_each_by_its_published_address() -> None:
    source = '<!DOCTYPE html><html lang="en"><title>T</title><img src="ward.png"></html>'
    case = Case("23a2a8", "0" * 40, "Failed", "failed", "source", ("1.1.1",), "html", source)
    earl = json.loads(render(report_of_cases([judge(case)])))
    valid(EARL, earl)
    (page,) = subjects(earl)
    assert page["@id"] == page["source"]
    assert page["source"].endswith(f"/testcases/23a2a8/{'0' * 40}.html")
    assert "earl:failed" in {one["result"]["outcome"] for one in page["assertions"]}
