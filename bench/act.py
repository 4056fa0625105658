"""carelint on W3C's ACT test cases, rule by rule, beside what other tools reach there.

`--rule ID...` runs only these; `--misses` lists each case that went wrong, with what was said of it; `--earl FILE`
writes the report in the form that W3C takes. A rule is consistent when every failed case gets a definite finding and
no other case does.
"""

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import data
from bench.act_cases import CASES, Case, Judged, cases, judge, report, served
from lint import load
from lint.analysis.accessibility.standards import criterion
from lint.finding import Finding
from lint.report import earl

PUBLISHED = Path(__file__).parent / "data" / "act-published.toml"
DECIDABLE = ("source", "source+css", "source+language")
SAMPLE = 3  # findings shown of a case that went wrong


@dataclass(frozen=True, slots=True)
class Reached:
    """What a tool reaches on the cases of some rules."""

    name: str
    rules: int
    consistent: int
    failed_flagged: int
    failed: int
    wrongly_flagged: int
    others: int


def main() -> None:
    """Print what is reached by rule and in all, and beside it what other tools reach."""
    options = _options()
    if not (path := data.find(CASES)):
        return
    rules = served()
    every = cases(path)
    wanted = set(options.rule or rules)
    for rule in sorted(wanted - rules.keys()):
        print(f"{rule}: no rule of carelint names it")
    judged = [judge(case) for case in every if case.rule in wanted and case.rule in rules]
    by_rule: dict[str, list[Judged]] = {}
    for one in judged:
        by_rule.setdefault(one.case.rule, []).append(one)
    _table(by_rule, rules)
    if options.misses:
        _misses(judged)
    if not options.rule:
        _missing(every, rules)
        _criteria(every, rules)
        _totals(every, by_rule)
    if options.earl:
        options.earl.write_text(earl.render(report(judged)), "utf-8")
        print(f"\nWrote {options.earl}: {len(judged)} cases")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench act")
    parser.add_argument("--rule", nargs="+", metavar="ID")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--earl", type=Path, metavar="FILE")
    first = next((index for index, one in enumerate(sys.argv) if one.startswith("--")), len(sys.argv))
    return parser.parse_args(sys.argv[first:])


def _table(by_rule: Mapping[str, Sequence[Judged]], rules: Mapping[str, Sequence[str]]) -> None:
    print(f"{'rule':<8}{'from':<16}{'cases':>6}{'failed':>9}{'wrongly':>9}{'review':>8}{'equal':>9}  consistent")
    for rule, found in by_rule.items():
        failed = [one for one in found if one.case.expected == "failed"]
        wrong = sum(one.flagged for one in found if one.case.expected != "failed")
        flagged = f"{sum(one.flagged for one in failed)}/{len(failed)}"
        review = sum(one.outcome == "review" for one in found)
        equal = f"{sum(one.equal for one in found)}/{len(found)}"
        word = "yes" if all(one.consistent for one in found) else "NO"
        print(
            f"{rule:<8}{found[0].case.decidable_from:<16}{len(found):>6}{flagged:>9}{wrong:>9}{review:>8}{equal:>9}"
            f"  {word:<4} {', '.join(rules[rule])}"
        )


def _misses(judged: Sequence[Judged]) -> None:
    print("\nCases that went wrong (*: the rule is not consistent for it)")
    for one in judged:
        if one.equal and not one.page.problems:
            continue
        star = " " if one.consistent else "*"
        print(f"{star} {one.case.rule} {one.case.title}: expected {one.case.expected}, got {one.outcome}")
        for problem in one.page.problems:
            print(f"      {problem}")
        for finding in one.page.findings[:SAMPLE]:
            print(f"      {_said(finding)}")


def _said(finding: Finding) -> str:
    word = "look" if finding.review else finding.level.word
    return f"{word} {finding.rule} {finding.place.line}:{finding.place.column} {finding.message}"


def _missing(every: Sequence[Case], rules: Mapping[str, object]) -> None:
    decidable = {case.rule: case.decidable_from for case in every if case.decidable_from in DECIDABLE}
    left = [f"{rule} ({where})" for rule, where in decidable.items() if rule not in rules]
    print(f"\nno rule yet for {len(left)} of {len(decidable)} decidable rules{': ' if left else ''}{', '.join(left)}")
    known = {case.rule for case in every}
    if odd := sorted(set(rules) - known):
        print(f"without cases: {', '.join(odd)}")


def _criteria(every: Sequence[Case], rules: Mapping[str, Sequence[str]]) -> None:
    """Say where rules name other criteria of WCAG than the cases do: W3C compares them too.

    The cases also name criteria that an ACT rule has to do with and does not fail, so a difference may be right.
    """
    theirs = {case.rule: set(case.criteria) for case in every}
    for rule, ids in rules.items():
        named = [name for one in ids for name in load.rules()[one].standards]
        ours = {found.number for name in named if (found := criterion(name))}
        if rule in theirs and ours != theirs[rule]:
            said = f"ours {', '.join(sorted(ours)) or 'none'}; theirs {', '.join(sorted(theirs[rule])) or 'none'}"
            print(f"other criteria than in the cases: {rule} ({', '.join(ids)}): {said}")


def _totals(every: Sequence[Case], by_rule: Mapping[str, Sequence[Judged]]) -> None:
    for name, kinds in (("decidable", DECIDABLE), *((one, (one,)) for one in DECIDABLE)):
        print(_line(_reached(name, kinds, every, by_rule)))
    table = tomllib.loads(PUBLISHED.read_text("utf-8"))
    print(f"\nThe rules that the source decides; other tools as measured in {table['measured']}")
    print(_line(_reached("carelint", ("source",), every, by_rule)))
    for tool in table["tool"]:
        print(_line(Reached(rules=table["rules"], **tool)))


def _reached(
    name: str, kinds: Sequence[str], every: Sequence[Case], by_rule: Mapping[str, Sequence[Judged]]
) -> Reached:
    """What is reached on the rules of these kinds; one that nothing serves flags nothing."""
    asked = [case for case in every if case.decidable_from in kinds]
    rules = {case.rule for case in asked}
    judged = [one for rule in rules for one in by_rule.get(rule, ())]
    failed = sum(case.expected == "failed" for case in asked)
    return Reached(
        name=name,
        rules=len(rules),
        consistent=sum(rule in by_rule and all(one.consistent for one in by_rule[rule]) for rule in rules),
        failed_flagged=sum(one.flagged and one.case.expected == "failed" for one in judged),
        failed=failed,
        wrongly_flagged=sum(one.flagged and one.case.expected != "failed" for one in judged),
        others=len(asked) - failed,
    )


def _line(one: Reached) -> str:
    return (
        f"  {one.name:<34}{one.consistent:>3} of {one.rules} rules consistent, "
        f"{one.failed_flagged:>3} of {one.failed} failed cases flagged, "
        f"{one.wrongly_flagged:>2} of {one.others} others wrongly"
    )
