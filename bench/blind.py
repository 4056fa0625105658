"""What is found of the defects that somebody planted who had read no rule, and what is said of the good pages."""

from pathlib import Path

from bench import marks
from lint.finding import Finding
from lint.page import Page

PAGES = Path(__file__).parent / "data" / "blind"


def defects() -> dict[str, list[marks.Mark]]:
    """The planted defects by page: the rule that is expected, the text where it stands, what is wrong."""
    found: dict[str, list[marks.Mark]] = {}
    for line in (PAGES / "defects.tsv").read_text("utf-8").splitlines()[1:]:
        page, rule, text, wrong = line.split("\t")
        found.setdefault(page, []).append(marks.Mark(text, "found", wrong, rule))
    return found


def _found(page: Page, mark: marks.Mark, finding: Finding) -> bool:
    """Tell whether a finding is of the expected rule, and speaks of the page, or stands at or beside the text."""
    if finding.rule != mark.rule:
        return False
    return finding.whole_page or marks.hits(page, mark, finding) or mark.text in finding.excerpt + finding.message


def main() -> None:
    """Print the defects that the expected rule finds, those it misses, and all that is said of the good pages."""
    found = number = 0
    for name, planted in sorted(defects().items()):
        page, findings = marks.load(PAGES / f"{name}.html")
        for mark in planted:
            number += 1
            if any(_found(page, mark, one) for one in findings):
                found += 1
            else:
                print(f"  missed: {name} {mark.rule} {mark.text[:50]!r}: {mark.reason[:70]}")
    print(f"{found} of {number} planted defects found by the expected rule")
    for path in sorted(PAGES.glob("good-*.html")):
        _, findings = marks.load(path)
        print(f"{path.stem}: {len(findings)} findings")
        for one in findings:
            print(f"  {one.rule} line {one.place.line}: {one.message}")
