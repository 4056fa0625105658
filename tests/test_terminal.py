"""The report that people read. `CARELINT_GOLDENS=write pytest tests/test_terminal.py` writes the goldens anew."""

import datetime
import os
import re
from pathlib import Path
from unicodedata import combining, east_asian_width

import pytest

from lint.finding import Report
from lint.report.terminal import render
from lint.rule import Level
from lint.run import check
from lint.runner import Plan
from lint.source import Entry
from tests.command import FIXTURES, SLIP

TODAY = datetime.date(2026, 11, 22)
GOLDEN = Path(__file__).parent / "golden"


def report(
    *pages: str | bytes, select: tuple[str, ...] = ("language",), everything: bool = True, fail_on: Level = Level.ERROR
) -> Report:
    data = [page.encode() if isinstance(page, str) else page for page in pages]
    entries = [Entry(f"page{number}.html", data=one) for number, one in enumerate(data, 1)]
    return check(entries, Plan(select=select, today=TODAY), everything=everything, fail_on=fail_on)


@pytest.mark.parametrize("everything", [False, True], ids=["errors", "all"])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_report_of_a_fixture_is_as_agreed(path: Path, everything: bool) -> None:
    said = render(check([Entry(path.name, path)], Plan(today=TODAY), everything=everything))
    golden = GOLDEN / f"{path.stem}{'-all' if everything else ''}.txt"
    if os.environ.get("CARELINT_GOLDENS") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, "utf-8")
    assert said == golden.read_text("utf-8")


def columns(text: str) -> int:
    """How many columns a terminal gives a text, counted apart from the report's own count."""
    return sum(0 if combining(one) else 1 + (east_asian_width(one) in "WF") for one in text)


def under_the_carets(said: str) -> str:
    """The characters of the source line that the carets stand under."""
    lines = said.splitlines()
    index = next(index for index, line in enumerate(lines) if re.fullmatch(r" *\| *\^+( .*)?", line))
    first = lines[index].index("^")
    last = lines[index].rindex("^") + 1
    taken = [place for place in range(len(lines[index - 1])) if first <= columns(lines[index - 1][:place]) < last]
    return "".join(lines[index - 1][place] for place in taken)


@pytest.mark.parametrize(
    "before",
    ["", "Plain. ", "痛みの薬。 ",
     "cafe\u0301 ", "\U0001f600 ", "\t\t", "&eacute;&amp; ", "one two three " * 20, "ａｂ ", "\u00a0"],
    ids=["none", "plain", "wide", "combining", "emoji", "tabs", "entities", "long", "fullwidth", "no-break space"],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_carets_stand_under_the_fault(before: str, line_end: str) -> None:
    said = render(report(line_end.join(["<h1>X</h1>", f"<p>{before}It can also prevents labor.</p>", "<p>More.</p>"])))
    assert under_the_carets(said) == "prevents"
    assert "^ prevent\n" in said


def test_lines_keep_to_their_width_and_end_without_spaces() -> None:
    said = render(report("<p>" + "word " * 200 + "It can also prevents labor. " + "word " * 200))
    source = [line for line in said.splitlines() if " | " in line]
    assert source
    assert max(map(columns, source)) <= 100
    assert [line for line in said.splitlines() if line != line.rstrip()] == []


def test_a_fault_on_many_pages_is_shown_once() -> None:
    foot = '<footer><p><a href="">Site map</a></p></footer>'
    pages = [f"<html><h1>Ill {number}</h1>{foot}" for number in range(5)]
    said = render(report(*pages, select=("links/empty-href",)))
    assert said.count("“Site map” has no address") == 1
    assert "on 5 pages, first page1.html" in said
    assert said.count("Not ready: 1 error") == 5
    assert said.count("“Site map” has no address") < render(report(*pages[:2], select=("links/empty-href",))).count(
        "“Site"
    )


def test_what_was_not_tested_is_one_line_with_its_reason() -> None:
    pages = ['<p><a href="other.html">Other</a></p>'] * 4
    lines = [line for line in render(report(*pages, select=("links",))).splitlines() if "Not tested" in line]
    assert len(lines) == 1
    assert "links/broken-link" in lines[0]
    assert "standard input" in lines[0]


@pytest.mark.parametrize(
    ("html", "select", "fail_on", "verdict"),
    [
        ("<p>Fine.</p>", "language", Level.ERROR, "Ready: nothing found"),
        (SLIP, "language", Level.ERROR, "Not ready: 1 error"),
        (SLIP + "<p>I have the the key.</p>", "language", Level.ERROR, "Not ready: 2 errors"),
        ("<p>Last reviewed on 2024-09-05.</p>", "dates/stale-review-date", Level.ERROR, "Ready, with 1 warning"),
        ("<p>Last reviewed on 2024-09-05.</p>", "dates/stale-review-date", Level.NOTE, "Not ready: 1 warning"),
        (
            "<p>Doctors know women their first time.</p>",
            "language/missing-preposition",
            Level.NOTE,
            "Ready, with 1 to look at",
        ),
    ],
)
def test_the_verdict_says_whether_the_page_is_ready(html: str, select: str, fail_on: Level, verdict: str) -> None:
    assert verdict in render(report(html, select=(select,), fail_on=fail_on)).splitlines()


def test_what_makes_a_page_fail_is_shown_without_all() -> None:
    page = "<p>Last reviewed on 2024-09-05.</p>"
    said = render(report(page, select=("dates/stale-review-date",), everything=False, fail_on=Level.WARNING))
    assert "warning  dates/stale-review-date" in said


def test_pages_that_could_not_be_checked_say_why_and_are_counted() -> None:
    said = render(report("<p>Fine.</p>", b"%PDF-1.7", SLIP))
    assert "Not checked: This is a PDF file, not a web page." in said
    assert said.endswith("3 pages: 1 not ready, 1 ready, 1 not checked\n")
