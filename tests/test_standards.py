"""The standards that rules name: what they are called, where they are explained, how they select rules."""

from collections import Counter

import pytest

from bench.data import lines
from lint import load
from lint.analysis.accessibility.standards import act_rule, conformance, criteria, criterion, reference
from tests.shared import shared

OURS = sorted({standard for one in load.rules().values() for standard in one.standards})


@pytest.mark.parametrize(("version", "sizes"), [("2.0", (25, 13, 23)), ("2.1", (30, 20, 28)), ("2.2", (31, 24, 31))])
def test_each_version_has_the_criteria_that_it_has(version: str, sizes: tuple[int, int, int]) -> None:
    found = [one for one in criteria().values() if conformance(f"WCAG {version} AAA", f"WCAG {one.number}")]
    by_level = Counter(one.level for one in found)
    assert (by_level["A"], by_level["AA"], by_level["AAA"]) == sizes


def test_criteria_are_numbered_without_a_gap() -> None:
    guidelines: dict[str, list[int]] = {}
    for number in criteria():
        guideline, _, last = number.rpartition(".")
        guidelines.setdefault(guideline, []).append(int(last))
    assert len(guidelines) == 13
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in guidelines.values())


@pytest.mark.conformance
def test_every_criterion_of_the_test_cases_is_known() -> None:
    named = {number for case in lines(shared("act/cases.jsonl")) for number in case["wcag"]}
    assert named <= criteria().keys()


@pytest.mark.parametrize(
    ("standard", "address"),
    [
        ("WCAG 1.1.1", "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content"),
        ("WCAG 2.2.2", "https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide"),
        ("WCAG 2.4.9", "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only"),
        ("WCAG technique H37", "https://www.w3.org/WAI/WCAG22/Techniques/html/H37"),
        ("WCAG technique F30", "https://www.w3.org/WAI/WCAG22/Techniques/failures/F30"),
        ("WCAG technique ARIA6", "https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA6"),
        ("WCAG technique SCR2", "https://www.w3.org/WAI/WCAG22/Techniques/client-side-script/SCR2"),
        ("ACT 23a2a8", "https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/"),
        ("WCAG 1.4", ""),
        ("WCAG 9.9.9", ""),
        ("WCAG technique Q1", ""),
        ("ACT", ""),
        ("HHS 504", ""),
        ("NHS content style guide", ""),
    ],
)
def test_a_standard_has_an_address(standard: str, address: str) -> None:
    assert reference(standard) == address


def test_the_standards_of_all_rules_are_written_as_they_are_known() -> None:
    odd = [one for one in OURS if one.startswith(("WCAG", "ACT")) and not reference(one)]
    assert odd == []


def test_a_rule_for_a_criterion_of_2_1_aa_names_the_law_that_asks_for_it() -> None:
    silent = [
        one.id
        for one in load.rules().values()
        if any(map(act_rule, one.standards))
        and any(conformance("WCAG 2.1 AA", name) for name in one.standards)
        and "HHS 504" not in one.standards
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("selector", "standard", "asked"),
    [
        ("WCAG A", "WCAG 1.1.1", True),
        ("wcag a", "WCAG 1.1.1", True),
        ("WCAG AA", "WCAG 1.1.1", True),
        ("WCAG A", "WCAG 1.4.3", False),
        ("WCAG AA", "WCAG 1.4.3", True),
        ("WCAG AA", "WCAG 1.4.6", False),
        ("WCAG AAA", "WCAG 1.4.6", True),
        ("WCAG 2.0 AA", "WCAG 1.3.5", False),
        ("WCAG 2.1 AA", "WCAG 1.3.5", True),
        ("WCAG 2.1 AA", "WCAG 2.5.8", False),
        ("WCAG 2.2 AA", "WCAG 2.5.8", True),
        ("WCAG 2.1 AA", "WCAG 4.1.1", True),
        ("WCAG AA", "WCAG 4.1.1", False),
        ("WCAG AAAA", "WCAG 1.1.1", False),
        ("WCAG 3.0 AA", "WCAG 1.1.1", False),
        ("WCAG AA", "WCAG technique H37", False),
        ("WCAG AA", "ACT 23a2a8", False),
        ("WCAG 1.1", "WCAG 1.1.1", False),
    ],
)
def test_a_level_asks_for_the_criteria_up_to_it(selector: str, standard: str, asked: bool) -> None:
    assert conformance(selector, standard) is asked


def selected(selector: str) -> set[str]:
    return {one.id for one in load.rules().values() if load.chooses(selector, one)}


def test_standards_select_the_rules_that_name_them() -> None:
    for selector, starts in (("ACT", "ACT "), ("act", "ACT "), ("WCAG 1.1", "WCAG 1.1."), ("HHS 504", "HHS 504")):
        named = {one.id for one in load.rules().values() if any(name.startswith(starts) for name in one.standards)}
        assert named
        assert selected(selector) == named


def test_levels_select_rules_and_the_higher_the_more() -> None:
    a, aa, aaa = (selected(f"WCAG {level}") for level in ("A", "AA", "AAA"))
    assert set() < a < aa < aaa
    assert selected("WCAG 2.0 A") <= a
    assert {criterion(name) for name in load.rules()["images/missing-alt"].standards} & {criteria()["1.1.1"]}
    assert "images/missing-alt" in a


@pytest.mark.parametrize("selector", ["WCAG AAAA", "WCAG 2.3 AA", "ACTS", "WCAG 9", "ACT zzzzzz"])
def test_a_standard_that_no_rule_names_is_unknown(selector: str) -> None:
    assert load.unknown(selector, load.rules())


@pytest.mark.parametrize("selector", ["WCAG AA", "WCAG 2.1 AA", "wcag 2.2 aaa", "ACT", "WCAG 1", "WCAG 1.1.1"])
def test_a_standard_that_rules_name_is_known(selector: str) -> None:
    assert load.unknown(selector, load.rules()) == ""
