"""A list is written as a list, not with dots or numbers in the text.

A screen reader says how many items a list has, and lets people go from one to the next or skip them all. Lines
that only start with a dot or a number are one long text to it.

Write the lines as items: <ul><li>, or <ol><li> where their order counts; leave out the dots and numbers.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.page import Block, Page
from lint.rule import Bad, Good, Level, Problem, rule

_BULLETS = "•●○■□▪▫◦‣⁃➢➤►▶✓✔✦❖·"
_MARK = re.compile(rf"\s*(?:([{_BULLETS}])\s?|([-–—*])\s+|\(?(\d{{1,2}}|[a-z])[.)]\s+)(?=\S)")
_STARTS = frozenset(_BULLETS + "-–—*(0123456789abcdefghijklmnopqrstuvwxyz")  # what a marked line starts with
_DASHES = "-–—*"
_TAGS = frozenset({"p", "div", "td", "dd", "section", "main", "body", "article", "blockquote", "li"})


class Line(NamedTuple):
    """A line that starts with a mark: its block, where it starts there, the mark, and its number from the top."""

    block: Block
    start: int
    mark: str
    number: int
    last: bool  # of its block


def over(page: Page) -> Sequence[Sequence[Line]]:
    """Every run of lines, one right below the other, that start alike."""
    runs: list[list[Line]] = []
    for block in page.blocks:
        string = block.text.string
        if (string[0] in _STARTS or "\n" in string) and block.tag in _TAGS:
            for line in _lines(block, string):
                if runs and _follows(runs[-1][-1], line):
                    runs[-1].append(line)
                else:
                    runs.append([line])
    return [run for run in runs if len(run) >= (3 if run[0].mark in _DASHES else 2) and _starts(run[0].mark)]


def _starts(mark: str) -> bool:
    """Tell whether a list may start with this mark: a bullet, or the first number or letter."""
    return not mark.isalnum() or mark in ("1", "a")


def _lines(block: Block, string: str) -> Iterator[Line]:
    start, lines = 0, string.split("\n")
    for number, line in enumerate(lines):
        if match := _MARK.match(line):
            mark = match[match.lastindex or 0]
            yield Line(block, start + len(line) - len(line.lstrip()), mark, number, number == len(lines) - 1)
        start += len(line) + 1


def _follows(one: Line, other: Line) -> bool:
    """Tell whether a line goes on with the list of another: right below it, with the next number or a like mark."""
    if one.block is other.block:
        if other.number != one.number + 1:
            return False
    elif other.block.order != one.block.order + 1 or not one.last or other.number or other.block.item:
        return False
    if one.mark.isdigit() and other.mark.isdigit():
        return int(other.mark) == int(one.mark) + 1
    if one.mark.isalpha() and other.mark.isalpha():
        return ord(other.mark) == ord(one.mark) + 1
    if one.mark in _DASHES or other.mark in _DASHES:
        return one.mark == other.mark
    return one.mark in _BULLETS and other.mark in _BULLETS


def check(run: Sequence[Line]) -> Iterator[Problem]:
    block, start, mark = run[0][:3]
    said = block.text.string[start:].partition("\n")[0]
    short = said if len(said) <= 40 else said[:39].rstrip() + "…"
    others = "the next line" if len(run) == 2 else f"the next {len(run) - 1} lines"
    tag = "<ol>" if mark.isalnum() else "<ul>"
    message = (
        f"“{short}” and {others} look like a list, but are none for screen readers. Write {tag} with <li> for each."
    )
    yield Problem(block.text.span(start, start + len(said)), message, review=True)


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
        Good("<p>1. Wash your hands.</p><p>5. Dry them.</p><p>6. Rest.</p><p>2 to 3 weeks<br>3 to 4 months</p>"),
        Good(
            "<h2>1. Wash</h2><p>Well.</p><h2>2. Dry</h2><p>5 mg<br>10 mg</p><p>• fever</p><p>Call us.</p><p>• cold</p>"
        ),
    ),
)
