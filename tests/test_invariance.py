"""What does not change the page for a reader changes no finding, whatever the rule."""

import datetime
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.runner import Plan, Runner
from lint.source import Entry, decode
from tests.command import FIXTURES

RUNNER = Runner(Plan(today=datetime.date(2026, 11, 22)))
Said = Counter[tuple[str, bool, int]]


def said(text: str) -> Said:
    found = RUNNER.check(Entry("page.html", data=text.encode()))
    assert not found.problems
    return Counter((one.rule, one.review, one.count) for one in found.findings)


def spans(text: str) -> str:
    """Every word of the main content in a span of its own."""

    def wrapped(found: re.Match[str]) -> str:
        return ">" + re.sub(r"[^\s&;]+(?=\s|$)", r"<span>\g<0></span>", found[1]) + "<"

    return _in_main(text, lambda main: re.sub(r">([^<]+)<", wrapped, main))


def lines(text: str) -> str:
    """Every run of white space between the words of the main content a line break of the source."""

    def broken(found: re.Match[str]) -> str:
        return ">" + re.sub(r"(?<=\S) +(?=\S)", "\n    ", found[1]) + "<"

    return _in_main(text, lambda main: re.sub(r">([^<]+)<", broken, main))


def crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def comments(text: str) -> str:
    return _in_main(text, lambda main: re.sub(r"(</p>|</li>)", r"\1<!-- moved -->", main))


def _in_main(text: str, change: Callable[[str], str]) -> str:
    start, end = text.index("<main"), text.index("</main>")
    return text[:start] + change(text[start:end]) + text[end:]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("change", [spans, lines, crlf, comments])
def test_a_change_that_no_reader_sees_changes_no_finding(path: Path, change: Callable[[str], str]) -> None:
    text = decode(path.read_bytes())[0].replace("windows-1252", "utf-8")
    changed = change(text)
    assert changed != text or change is crlf
    assert said(changed) == said(text)
