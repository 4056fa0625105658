"""Findings on content on real pages, by page and by rule, and what the content rules cost on a big page.

`--sample NUMBER` prints that many, drawn by chance, with the words around them, for a person to judge; `--show RULE`
prints those of one rule. Both quote the pages, so they are for the eyes only.
"""

import datetime
import random
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from bench import accessibility, data, pages
from bench.parts import Parts
from bench.timing import TODAY
from lint import load
from lint.finding import Finding, PageResult
from lint.runner import Plan, Runner
from lint.source import Entry

# These have measurements of their own, as the rules on accessibility have.
LEFT_OUT = frozenset({"allow", "language", "spelling"})
SEED = 20261122
ROUNDS = 12


def main() -> None:
    """Print the median of findings a page, definite and all, the rules that speak, and milliseconds of CPU."""
    checker = Runner(Plan(today=datetime.date.fromisoformat(TODAY)))
    _cost(checker)
    if not (folder := data.find("pages/womenshealth")):
        return
    results = [checker.check(Entry(path.name, path, path.read_bytes())) for path in sorted(folder.glob("*.html"))]
    kept = [[one for one in result.findings if _on_content(one.rule)] for result in results]
    definite = [[one for one in found if one.fails] for found in kept]
    print(f"{len(results)} pages; findings a page, repeats folded: definite {spread(definite)}, all {spread(kept)}")
    by_rule([one for found in kept for one in found], results)
    show([one for found in kept for one in found])


def _on_content(name: str) -> bool:
    rule = load.rules().get(name)
    return rule is not None and rule.family not in LEFT_OUT and not accessibility.concerns(rule)


def spread(found: Sequence[Sequence[Finding]]) -> str:
    """The median, the least and the most of findings a page."""
    numbers = sorted(len(one) for one in found)
    return f"median {median(numbers):.0f} ({numbers[0]} to {numbers[-1]})"


def by_rule(findings: Sequence[Finding], results: Sequence[PageResult]) -> None:
    """Print how often each rule speaks."""
    kinds = Counter((one.rule, "look" if one.review else one.level.word) for one in findings)
    places: Counter[tuple[str, str]] = Counter()
    for one in findings:
        places[one.rule, "look" if one.review else one.level.word] += one.count
    for (rule, word), number in kinds.most_common():
        print(f"  {number:5} findings {places[rule, word]:6} places  {word:<8}{rule}")
    for result in results:
        for problem in result.problems:
            print(f"  {result.name}: {problem}")


def show(findings: Sequence[Finding]) -> None:
    """Print the findings that `--show` or `--sample` asks for, with the words around them."""
    options = dict(pairwise(sys.argv))
    if rule := options.get("--show"):
        findings = [one for one in findings if one.rule == rule]
    elif number := options.get("--sample"):
        findings = random.Random(SEED).sample(list(findings), min(int(number), len(findings)))
    else:
        return
    for index, one in enumerate(sorted(findings, key=lambda one: (one.rule, one.page)), 1):
        start, end = one.mark
        print(f"\n{index}. {one.rule} {'look' if one.review else one.level.word} {one.page}:{one.place.line}")
        print(f"   {one.message}\n   {one.excerpt[:start]}[[{one.excerpt[start:end]}]]{one.excerpt[end:]}")
        for other in one.related:
            print(f"     line {other.place.line}: {other.message}")


def _cost(checker: Runner) -> None:
    entries = [Entry(f"{number}.html", data=pages.big(number).encode()) for number in range(4)]
    parts = Parts()
    for _ in range(ROUNDS):
        parts.round(checker, entries)
    families: dict[str, float] = {}
    for rule, values in parts.rules.items():
        if _on_content(rule):
            family = rule.partition("/")[0]
            families[family] = families.get(family, 0.0) + min(values)
    content = sum(families.values())
    print(f"content rules on a page of {len(entries[0].data or b'') / 1024:.0f} KB: {content:.1f} ms of CPU")
    ranked = sorted(families.items(), key=lambda pair: -pair[1])
    print("  " + ", ".join(f"{family} {taken:.1f}" for family, taken in ranked))
