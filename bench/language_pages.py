"""Findings of language and spelling on real pages, by rule, as more engines are asked.

`--show` prints each with the words around it, for a person to judge: it quotes the pages, so it is for the eyes only.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench import data
from bench.checkers import CORE, missing, runner
from lint import source
from lint.finding import PageResult
from lint.source import Entry

ENGINES = {"core": CORE, "+nlp": (*CORE, "nlp"), "+LT": (*CORE, "nlp", "languagetool")}


def main() -> None:
    """Print the findings in 1,000 words outside navigation, and by rule."""
    if not (folder := data.find("pages/womenshealth")):
        return
    entries = [Entry(path.name, path, path.read_bytes()) for path in sorted(folder.glob("*.html"))]
    reader = runner(())
    words = sum(len(one.words) for entry in entries for one in reader.page(source.read(entry)).sentences)
    print(f"{len(entries)} pages, {words} words")
    with tempfile.TemporaryDirectory() as scratch:
        cache = Path(os.environ.get("CARELINT_CACHE") or scratch) / "bench.sqlite3"
        for name, engines in ENGINES.items():
            if reasons := [reason for one in engines if (reason := missing(one))]:
                print(f"{name} lacks {'; '.join(reasons)}")
            if not reasons or name == "core":
                asked = runner(engines, cache)
                _print(name, [asked.check(entry) for entry in entries], words)


def _print(name: str, results: list[PageResult], words: int) -> None:
    findings = [finding for result in results for finding in result.findings]
    rules: Counter[tuple[str, bool]] = Counter()
    for one in findings:
        rules[":".join(filter(None, (one.rule, one.sub))), one.review] += one.count
    review = sum(number for (_, to_review), number in rules.items() if to_review)
    rates = [number * 1000 / words for number in (rules.total() - review, review)]
    print(f"\n{name}: {rules.total()} places; in 1,000 words {rates[0]:.2f} definite, {rates[1]:.2f} to review")
    for (rule, to_review), number in rules.most_common():
        print(f"  {number:5} {rule}{' (review)' if to_review else ''}")
    for result in results:
        for problem in result.problems:
            print(f"  {result.name}: {problem}")
    if "--show" in sys.argv:
        for one in findings:
            start, end = one.mark
            context = f"{one.excerpt[:start]}[[{one.excerpt[start:end]}]]{one.excerpt[end:]}"
            print(f"{one.page}:{one.place.line}\t{one.rule}:{one.sub}\t{one.message}\t{context}")
