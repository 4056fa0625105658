"""CPU time of the accessibility rules together on one page, without CSS and with it.

With CSS the page's linked sheet is read from disk once, as in a run over a site, and parsed anew for each page.
"""

import datetime
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import pages
from bench.parts import Parts
from bench.stylesheet import sheet
from bench.timing import TODAY, spread, target
from lint import load
from lint.load import AnyRule
from lint.runner import Plan, Runner
from lint.source import Entry

ROUNDS, ALIKE, TOP = 40, 3, 12
RULES = 400  # in the sheet: about 60 KB
STANDARDS = ("WCAG", "ACT", "ARIA", "HTML")
ABOUT_TEXT = frozenset({"dates", "language", "reading", "sections", "spelling", "style"})  # families of content
# A page of 70 KB and 1,100 elements.
MIDDLE = {"paragraphs": 46, "links": 395, "padding": 56}
CASES = {
    "big page (184 KB), no CSS": (pages.big, False, 30.0),
    "big page (184 KB), 60 KB of CSS": (pages.big, True, 80.0),
    "page of 70 KB, 60 KB of CSS": (lambda number: pages.page(number, **MIDDLE), True, 25.0),
}


def concerns(rule: AnyRule) -> bool:
    """Tell whether a rule is about accessibility, by its family and the standards that it names."""
    return rule.family not in ABOUT_TEXT and any(one.startswith(STANDARDS) for one in rule.standards)


def rules() -> dict[str, AnyRule]:
    """The accessibility rules that run by default."""
    return {name: rule for name, rule in load.rules().items() if concerns(rule) and not rule.opt_in}


def main() -> None:
    """Print the time of all accessibility rules on each page, and of the slowest."""
    chosen = rules()
    print(f"{len(chosen)} accessibility rules")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "site.css").write_text(sheet(1, RULES), "utf-8")
        for title, (make, styled, limit) in CASES.items():
            entries = _entries(folder, [make(number) for number in range(ALIKE)], styled=styled)
            _measure(title, entries, Runner(Plan(today=datetime.date.fromisoformat(TODAY)), rules=chosen), limit)


def _entries(folder: Path, made: Sequence[str], *, styled: bool) -> list[Entry]:
    found = []
    for index, text in enumerate(made):
        path = folder / f"page-{index}.html"
        linked = text.replace("</head>", '<link rel=stylesheet href="site.css">\n</head>') if styled else text
        path.write_text(linked, "utf-8")
        found.append(Entry(path.name, path, path.read_bytes()))
    return found


def _measure(title: str, entries: Sequence[Entry], runner: Runner, limit: float) -> None:
    parts = Parts()
    for index in range(ROUNDS + 1):
        if index == 1:
            parts = Parts()  # the first round warms up
        parts.round(runner, entries)
    together = parts.stages["rules"]
    size = sum(len(entry.data or b"") for entry in entries) / len(entries) / 1000
    print(f"\n{title} ({size:.0f} KB): {spread(together, 'ms')} {target(together, limit, ' ms')}")
    for rule in sorted(parts.rules, key=lambda one: -min(parts.rules[one]))[:TOP]:
        print(f"    {rule:34} {spread(parts.rules[rule], 'ms', 3)}")
