"""Findings on accessibility on real pages, by page and by rule.

`--sample NUMBER` prints that many different definite ones, drawn by chance, for a person to judge: of a component that
many pages share, one. `--show RULE` prints those of one rule. Both quote the pages, so they are for the eyes only.
"""

import datetime
import sys

from bench import accessibility, data
from bench.content_pages import by_rule, show, spread
from bench.timing import TODAY
from lint.finding import Finding
from lint.runner import Plan, Runner
from lint.source import Entry


def main() -> None:
    """Print the median of findings a page, definite and all, and the rules that speak."""
    checker = Runner(Plan(today=datetime.date.fromisoformat(TODAY)), rules=accessibility.rules())
    if not (folder := data.find("pages/womenshealth")):
        return
    results = [checker.check(Entry(path.name, path, path.read_bytes())) for path in sorted(folder.glob("*.html"))]
    found = [list(result.findings) for result in results]
    definite = [[one for one in page if one.fails] for page in found]
    print(f"{len(results)} pages; findings a page, repeats folded: definite {spread(definite)}, all {spread(found)}")
    by_rule([one for page in found for one in page], results)
    every = [one for page in found for one in page]
    show(_different([one for one in every if one.fails]) if "--sample" in sys.argv else every)


def _different(findings: list[Finding]) -> list[Finding]:
    """One of each group: the same fault on many pages is read once."""
    return list({one.group: one for one in reversed(findings)}.values())
