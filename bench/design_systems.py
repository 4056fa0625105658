"""Findings on accessibility on the components of the NHS and GOV.UK design systems, with their real style sheets.

Experts made and tested these components, so nearly every definite finding on one is a false alarm, or tells of the bare
page around it: rules on whole pages, headings and places that other components have are left out. `--show RULE` prints
the findings of one rule, `--sample NUMBER` some by chance.
"""

import datetime
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import accessibility
from bench.content_pages import by_rule, show
from bench.packages import installed
from bench.timing import TODAY
from lint.load import AnyRule
from lint.runner import Plan, Runner
from lint.source import Entry

PACKAGES = ("govuk-frontend@6.6.0", "nhsuk-frontend@10.6.1")
SHEETS = {
    "govuk": "govuk-frontend/dist/govuk/govuk-frontend.min.css",
    "nhsuk": "nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css",
}
ALONE = frozenset(
    {"forms/unconnected-label", "links/broken-anchor", "links/broken-link"}
)  # for want of other components
DARK = "background: #003087"  # for what is made to stand on dark ground


def main() -> None:
    """Print how often each rule speaks, and in how many components."""
    modules = installed(PACKAGES, SHEETS["nhsuk"])
    if modules is None:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        entries = [entry for system in SHEETS for entry in _pages(modules, system, folder)]
        checker = Runner(Plan(today=datetime.date.fromisoformat(TODAY)), rules=_rules())
        results = [checker.check(entry) for entry in entries]
    found = [one for result in results for one in result.findings]
    clean = sum(not any(one.fails for one in result.findings) for result in results)
    print(f"{len(results)} components, {clean} of them without a definite finding")
    by_rule(found, results)
    show(found)


def _rules() -> dict[str, AnyRule]:
    return {
        name: rule
        for name, rule in accessibility.rules().items()
        if not rule.whole and rule.family != "headings" and name not in ALONE
    }


def _pages(modules: Path, system: str, folder: Path) -> Iterator[Entry]:
    """A page for each example of each component."""
    (folder / f"{system}.css").write_bytes((modules / SHEETS[system]).read_bytes())
    for path in sorted((modules / f"{system}-frontend").rglob("fixtures.json")):
        for number, example in enumerate(json.loads(path.read_text("utf-8"))["fixtures"]):
            name = f"{system}-{path.parent.name}-{number}.html"
            yield Entry(name, folder / name, _page(system, example["html"]).encode())


def _page(system: str, html: str) -> str:
    style = DARK if "--reverse" in html or "--inverse" in html else ""
    return (
        f'<!DOCTYPE html><html lang="en" class="{system}-template"><head><meta charset="utf-8"><title>Example</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{system}.css"></head>\n'
        f'<body class="{system}-template__body"><div style="{style}">\n{html}\n</div></body></html>\n'
    )
