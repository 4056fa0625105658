"""A list is written as a list, not with dots or numbers in the text.

A screen reader says how many items a list has, and lets people go from one to the next or skip them all. Lines
that only start with a dot or a number are one long text to it.

Write the lines as items: <ul><li>, or <ol><li> where their order counts; leave out the dots and numbers.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.page import Block, Page
from lint.rule import Bad, Good, Level, Problem, rule

_BULLET = re.compile(r"([•●○■□▪▫◦‣⁃➢➤►▶✓✔✦❖·])\s?(?=\S)|([-–—*])\s+(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[.)]\s+(?=\S)")
_FEWEST = {"•": 2, "-": 3, "1": 2}  # lines of one kind
_TAGS = frozenset({"p", "div", "td", "dd", "section", "main", "body", "article", "blockquote", "li"})


def over(page: Page) -> Sequence[Sequence[tuple[Block, int, str]]]:
    """Every run of lines that start alike, each with its block, where it stands there, and its mark."""
    return [run for run in _runs(page) if len(run) >= 2]


def check(run: Sequence[tuple[Block, int, str]]) -> Iterator[Problem]:
    block, start, mark = run[0]
    if len(run) < _FEWEST[_kind(mark)]:
        return
    said = block.text.string[start:].partition("\n")[0]
    short = said if len(said) <= 40 else said[:39].rstrip() + "…"
    tag = "<ol>" if _kind(mark) == "1" else "<ul>"
    yield Problem(
        block.text.span(start, start + len(said)),
        f"“{short}” and {_lines(len(run) - 1)} look like a list, but are none for screen readers. Write {tag} with a "
        "<li> for each.",
        review=True,
    )


def _lines(number: int) -> str:
    return "the next line" if number == 1 else f"the next {number} lines"


def _runs(page: Page) -> Iterator[list[tuple[Block, int, str]]]:
    lines = [line for block in page.blocks if block.tag in _TAGS and not block.level for line in _lines_of(block)]
    for _, group in groupby(lines, lambda line: (_kind(line[2]), line[2] if _kind(line[2]) == "-" else "")):
        run: list[tuple[Block, int, str]] = []
        for line in group:
            if run and not _follows(run[-1], line):
                yield run
                run = []
            if line[2]:
                run.append(line)
        yield run


def _lines_of(block: Block) -> Iterator[tuple[Block, int, str]]:
    string, start = block.text.string, 0
    for line in string.split("\n"):
        text = line.lstrip()
        match = _BULLET.match(text) or _NUMBER.match(text)
        mark = next((one for one in match.groups() if one), "") if match else ""
        yield block, start + len(line) - len(text), mark
        start += len(line) + 1


def _kind(mark: str) -> str:
    if not mark:
        return ""
    return "1" if mark.isalnum() else "-" if mark in "-–—*" else "•"


def _follows(one: tuple[Block, int, str], other: tuple[Block, int, str]) -> bool:
    """Tell whether a line goes on with the list of another: right behind it, with the next number."""
    if other[0].order - one[0].order > 1 or (one[0].item and one[0] is not other[0]):
        return False
    if _kind(one[2]) != "1":
        return True
    if one[2].isdigit() and other[2].isdigit():
        return int(other[2]) == int(one[2]) + 1
    return one[2].isalpha() and other[2].isalpha() and ord(other[2]) == ord(one[2]) + 1


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique H48", "HHS 504"),
    examples=(
        Bad("<p>Signs:<br>[[• fever]]<br>• chills</p>", "“• fever” and the next line look like a list", review=True),
        Bad("<p>[[1. Wash your hands.]]</p><p>2. Dry them.</p><p>3. Sit.</p>", "the next 2 lines", review=True),
        Bad("<p>[[- fever]]<br>- chills<br>- a cough</p>", "Write <ul>", review=True),
        Bad("<div><p>[[a) Sit down.]]</p><p>b) Breathe in.</p></div>", "Write <ol>", review=True),
        Good("<ul><li>fever</li><li>- chills</li><li>- a cough</li><li>- a rash</li></ul>"),
        Good("<p>* Not for children.</p><p>** Not in pregnancy.</p><p>- fever<br>- chills</p>"),
        Good("<p>1. Wash your hands.</p><p>5. Dry them.</p><p>2 to 3 weeks<br>3 to 4 months</p>"),
        Good(
            "<h2>1. Wash</h2><p>Well.</p><h2>2. Dry</h2><p>5 mg<br>10 mg</p><p>• fever</p><p>Call us.</p><p>• cold</p>"
        ),
    ),
)
