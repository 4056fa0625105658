"""Turns what a rule yields into findings: lines, columns, excerpt, group."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from lint.facts import Answers
from lint.finding import AGAIN, Elsewhere, Finding, Place, digest
from lint.load import AnyRule
from lint.page import Block, Page
from lint.parse import Element
from lint.rule import Fix, Level, Problem
from lint.text import Edit, Span

BEFORE, LONGEST, AFTER = 60, 160, 60  # characters of the source line shown: before a fault, of it, after it
MOST_RELATED = 20
MOST_NAMING = 400  # characters of text that still tell one element from another
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_BLANK = re.compile(r"\s+")
_MORE = re.compile(r"\S")
LONGEST_TAG = 4000  # characters of a tag that are looked at
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*""")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_TELLING = ("id", "name", "href", "src", "alt", "for", "role", "type")


class Placer:
    """Knows where things stand in one page's file."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._digests: dict[int, str] = {}

    def place(self, span: Span) -> Place:
        line, column = self._line(span.start)
        end_line, end_column = self._line(span.end)
        return Place(line, column, end_line, end_column, span.start, span.end)

    def _line(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.page.line_starts, offset)
        return line, offset - self.page.line_starts[line - 1] + 1

    def span(self, at: Span | Element | None) -> Span | None:
        return self.page.tree.span(at) if isinstance(at, Element) else at

    def findings(self, rule: AnyRule, level: Level, problems: Iterable[Problem]) -> list[Finding]:
        """One finding for each problem; problems with the same key are one, with a count."""
        keyed: dict[str, list[Problem]] = {}
        found = []
        for problem in problems:
            if problem.key:
                keyed.setdefault(problem.key, []).append(problem)
            else:
                found.append(self._finding(rule, level, problem, []))
        found.extend(self._finding(rule, level, same[0], same[1:]) for same in keyed.values())
        return found

    def _finding(self, rule: AnyRule, level: Level, problem: Problem, others: Sequence[Problem]) -> Finding:
        span = self.span(problem.at)
        place = self.place(span) if span else self._rough(problem.at)
        excerpt, mark = self.excerpt(span) if span else ("", (0, 0))
        related = [(one.message, self.span(one.at), one.cause) for one in problem.related]
        related += [(AGAIN, self.span(other.at), "") for other in others]
        fix = self._fix(problem.fix) if problem.fix and problem.fix.edits and self._may_fix else None
        return Finding(
            rule=rule.id,
            level=min(level, problem.level or level),
            review=problem.review,
            message=problem.message,
            page=self.page.name,
            place=place,
            whole_page=problem.at is None,
            excerpt=excerpt,
            mark=mark,
            section=self.page.section_at(span.start) if span else "",
            count=problem.count + sum(other.count for other in others),
            fix=fix if not others else None,
            suggestions=problem.suggestions,
            related=tuple(Elsewhere(said, self.place(at), cause) for said, at, cause in related[:MOST_RELATED] if at),
            standards=rule.standards,
            engines=_engines(rule, problem.sub),
            group=digest(rule.id, problem.key or self._what(problem, span)),
        )

    def _fix(self, fix: Fix) -> Fix:
        """The fix, with the apostrophe that the page is written with."""
        if not any("'" in edit.text for edit in fix.edits):
            return fix
        return replace(fix, edits=tuple(edit._replace(text=self._apostrophes(edit)) for edit in fix.edits))

    def _apostrophes(self, edit: Edit) -> str:
        source = self.page.source.text
        before, after = source[max(0, edit.start - 1) : edit.start], source[edit.end : edit.end + 1]
        written = _APOSTROPHE.sub(self.page.apostrophe, before + edit.text + after)
        return written[len(before) : len(written) - len(after)]

    @cached_property
    def _may_fix(self) -> bool:
        return self.page.source.round_trip

    def _rough(self, at: Span | Element | None) -> Place:
        """Only a line, for an element that the parser supplied; the first line for the page."""
        line = at.source_line if isinstance(at, Element) else 1
        return Place(line or 1, 1, line or 1, 1)

    def _what(self, problem: Problem, span: Span | None) -> str:
        """What the fault stands on, the same wherever the same text or element stands."""
        if isinstance(problem.at, Element):
            element = problem.at
            attributes = [f"{name}={element.attr(name)}" for name in _TELLING if element.attr(name) is not None]
            # What holds much is not named by it: a header is the same one on pages with other menus.
            text = element.text if len(element.text) <= MOST_NAMING else ""
            return _fold(" ".join([element.tag, *attributes, text[:200]]))
        if span is None:
            return f"{self.page.name} {problem.message if problem.at else ''}"
        return f"{self._tag(span.start) or self._around(span.start)} {self.page.source.text[span.start : span.end]}"

    def _tag(self, start: int) -> str:
        """Of a place inside a tag, what the tag is by its name and telling attributes; "" outside of tags."""
        text = self.page.source.text
        opened = text.rfind("<", max(0, start - LONGEST_TAG), start)
        tag = _TAG.match(text, opened, start + LONGEST_TAG) if opened >= 0 else None
        if tag is None or tag.end() <= start:
            return ""
        said = (f"{name.lower()}={value}" for name, value in _ATTRIBUTE.findall(tag[0]) if name.lower() in _TELLING)
        return _fold(" ".join((tag[1], *said)))

    def _around(self, start: int) -> str:
        """The text of the block at a place, as a digest: made once, however many faults stand in the block."""
        index = bisect_right(self.page.blocks, start, key=_start) - 1
        if index not in self._digests:
            self._digests[index] = digest(_fold(self.page.blocks[index].text.string)) if index >= 0 else ""
        return self._digests[index]

    def excerpt(self, span: Span) -> tuple[str, tuple[int, int]]:
        """The source line around a fault, cut to a readable length, and where the fault stands in it."""
        text = self.page.source.text
        line = bisect_right(self.page.line_starts, span.start)
        start = self.page.line_starts[line - 1]
        end = self.page.line_starts[line] if line < len(self.page.line_starts) else len(text)
        first = max(start, span.start - BEFORE)
        fault_end = max(span.start, min(span.end, end, span.start + LONGEST))
        last = min(end, fault_end + AFTER)
        before = text[first : span.start].lstrip("\t ") if first == start else "…" + text[first : span.start]
        fault, after = text[span.start : fault_end].rstrip("\r\n"), text[fault_end:last].rstrip("\r\n")
        cut = "…" if _MORE.search(text, last, end) else ""
        mark = (len(before), len(before) + max(1, len(fault)))
        return (before + fault + after + cut).replace("\t", " ").replace("\0", "\ufffd"), mark


def _engines(rule: AnyRule, sub: str) -> tuple[str, ...]:
    names = (need.engine for need in rule.needs if issubclass(need, Answers))
    return tuple(f"{name}:{sub}" if sub else name for name in names) if rule.needs else ()


def _start(block: Block) -> int:
    return block.text.start


def _fold(text: str) -> str:
    return _BLANK.sub(" ", text).strip().lower()
