"""On W3C's test cases a rule that names an ACT rule says what W3C expects: each rule, as soon as it is there."""

from functools import cache

import pytest

from bench.act_cases import Case, cases, judge, outcome, served
from lint.finding import Outcome, Result
from tests.shared import shared

# The cases that a rule gets wrong, by ACT rule and title, and why. An entry goes when its case comes out right.
KNOWN: dict[str, dict[str, str]] = {}


@cache
def _by_rule() -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = {}
    for case in cases(shared("act/cases.jsonl")):
        found.setdefault(case.rule, []).append(case)
    return found


@pytest.mark.conformance
@pytest.mark.parametrize("rule", served())
def test_failed_cases_get_a_definite_finding_and_others_none(rule: str) -> None:
    judged = [judge(case) for case in _by_rule()[rule]]
    assert [problem for one in judged for problem in one.page.problems] == []
    wrong = {one.case.title for one in judged if not one.consistent}
    assert wrong == KNOWN.get(rule, {}).keys()


def test_only_rules_that_are_there_are_excused() -> None:
    assert KNOWN.keys() <= served().keys()


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (("inapplicable", "passed"), "passed"),
        (("passed", "review", "inapplicable"), "review"),
        (("review", "failed"), "failed"),
        (("passed", "untested"), "untested"),
        (("inapplicable", "inapplicable"), "inapplicable"),
        ((), "untested"),
    ],
)
def test_of_several_rules_the_gravest_outcome_counts(results: tuple[Result, ...], expected: Result) -> None:
    assert outcome(Outcome("a.html", "x/y", one, 1) for one in results) == expected
