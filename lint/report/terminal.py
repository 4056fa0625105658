"""The report that a person reads: a verdict for each page, what to mend first, the faults in their lines."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

from lint.analysis.accessibility.standards import criterion, reference
from lint.analysis.reading.readability import SHORT_CONVENTION, TOPIC_TELLS, Summary
from lint.facts import SWITCHED_OFF
from lint.finding import Finding, PageResult, Report
from lint.rule import Level

WIDTH = 100  # columns, where no terminal says otherwise
FIRST = 3  # faults named under "Fix these first"
MANY = 3  # pages on which a fault is shown once for all
MOST_NAMED = 12  # rules named in one line

_LANGUAGES = {
    "am": "Amharic", "ar": "Arabic", "bn": "Bengali", "de": "German", "el": "Greek", "es": "Spanish", "fr": "French",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "ht": "Haitian Creole", "hy": "Armenian", "it": "Italian",
    "ja": "Japanese", "km": "Khmer", "ko": "Korean", "my": "Burmese", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "so": "Somali", "ta": "Tamil", "th": "Thai", "tl": "Tagalog",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

# Text and what it is: a level's word, "mark", "fix", "dim", "strong", ""; or the address that it leads to.
Segment = tuple[str, str]
Line = list[Segment]


@dataclass(frozen=True)
class View:
    """How wide the report is, whether it shows everything, and whether a word can be followed to an address."""

    width: int = WIDTH
    everything: bool = False
    links: bool = False


def render(report: Report) -> str:
    view = View(everything=report.everything)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines(report, view))


def lines(report: Report, view: View) -> Iterator[Line]:
    """The report line by line, each in segments that say what they are."""
    shared = _shared(report)
    for page in report.pages:
        yield from _page(page, report, view, shared)
    if shared:
        yield from _on_many_pages(report, shared, view)
    if len(report.pages) > 1:
        yield from _total(report)
    for name, what in report.problems:
        yield [("problem", "error"), (f"  {name}: {what}", "")]
    for reason in sorted(set(report.untested.values()) - {SWITCHED_OFF}):  # that was the reader's own choice
        yield [(f"Not tested: {_rules_of(report, reason)} ({reason})", "dim")]
    if any(page.readability for page in report.pages):
        yield [(f"How grades are counted: {SHORT_CONVENTION}.", "dim")]


def _rules_of(report: Report, reason: str) -> str:
    rules = [rule for rule, given in sorted(report.untested.items()) if given == reason]
    return ", ".join(rules) if len(rules) <= MOST_NAMED else f"{len(rules)} rules, such as {rules[0]}"


def _shared(report: Report) -> dict[str, list[Finding]]:
    """The faults that stand on many pages, by group: the header, the footer."""
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.group, []).append(finding)
    return {group: found for group, found in groups.items() if len({one.page for one in found}) >= MANY}


def _page(page: PageResult, report: Report, view: View, shared: dict[str, list[Finding]]) -> Iterator[Line]:
    if page.status != "checked":
        yield [(page.name, "strong")]
        yield [("Not checked: " if page.status == "unreadable" else "", "error"), (" ".join(page.problems), "")]
        yield []
        return
    own = [one for one in page.findings if one.group not in shared]
    yield [(page.name, "strong"), ("   " + _about(page), "dim")]
    yield [_verdict(page.findings, report.fail_on)]
    for problem in page.problems:
        yield [("problem  ", "error"), (problem, "")]
    if page.other_languages:
        said = ", ".join(
            f"{_many(count, 'block')} in {_LANGUAGES.get(name, name)}" for name, count in page.other_languages
        )
        yield [(f"Only English is read for language and spelling; left out: {said}", "dim")]
    yield []
    shown = own if view.everything else [one for one in own if one.fails and one.level >= report.fail_on]
    if len(own) > 1:
        yield from _first(own, view)
    for finding in _ranked(shown):
        yield from _finding(finding, view)
    rest = len(own) - len(shown)
    if rest:
        yield [(f"{rest} more to look at: carelint check --all", "dim")]
        yield []


def _about(page: PageResult) -> str:
    kind = f"{page.page_type} page" if page.page_type != "none" else "page type not known (--page-type)"
    if page.name.lower().endswith(".txt"):
        kind = "plain text"
    parts = [kind, f"{page.words:,} words"]
    if page.fragment:
        parts.append("a part of a page")
    if page.readability:
        parts.append(_grade(page.readability))
    return ", ".join(parts)


def _grade(grades: Summary) -> str:
    """The headline grade, and what it is without the topic's own words where that tells another story."""
    headline, without = grades["flesch_kincaid"], grades["without_topic"]["flesch_kincaid"]["grade"]
    said = "grade {grade:.1f} ({low:.1f} to {high:.1f})".format(**headline)
    if headline["grade"] - without < TOPIC_TELLS:
        return said
    return f"{said}, {without:.1f} without the topic’s own words"


def _verdict(findings: Sequence[Finding], fail_on: Level) -> Segment:
    counts = Counter("to look at" if one.review else one.level.word for one in findings)
    said = [_many(counts[word], word) for word in ("error", "warning", "note") if counts[word]]
    if counts["to look at"]:
        said.append(f"{counts['to look at']} to look at")
    if any(one.fails and one.level >= fail_on for one in findings):
        return f"Not ready: {', '.join(said)}", "error"
    return (f"Ready, with {', '.join(said)}" if said else "Ready: nothing found"), "good"


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _ranked(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.review, -one.level, one.place.line, one.place.column))


def _first(findings: Sequence[Finding], view: View) -> Iterator[Line]:
    """Name what to mend first: definite faults, the worst before the rest, quick ones before slow ones."""
    definite = [one for one in findings if one.fails and one.level >= Level.WARNING]
    definite.sort(key=lambda one: (-one.level, one.fix is None, one.whole_page, one.place.line))
    if not definite:
        return
    yield [("Fix these first", "strong")]
    for number, one in enumerate(definite[:FIRST], 1):
        where = "whole page" if one.whole_page else f"line {one.place.line}"
        fix = "  (fix available: --fix)" if one.fix and one.fix.safe and not one.review else ""
        wrapped = textwrap.wrap(one.message, view.width - 5, break_long_words=False) or [""]
        told = [f"{'' if index else f'  {number}.':<5}{line}" for index, line in enumerate(wrapped)]
        yield from ([(line, "")] for line in told[:-1])
        yield [(told[-1], ""), (f"  {where}{fix}", "dim")]
    yield []


def _finding(finding: Finding, view: View) -> Iterator[Line]:
    level = "look" if finding.review else finding.level.word
    where = "whole page" if finding.whole_page else f"{finding.place.line}:{finding.place.column}"
    times = f"  {finding.count} times" if finding.count > 1 else ""
    head = f"{level}  {finding.rule}"
    room = view.width - len(head) - len(where) - len(times) - 2
    standards = list(_standards(finding, view, room))
    space = " " * (2 + max(0, room - sum(len(text) for text, _ in standards)))
    yield [(level, level), (f"  {finding.rule}", "dim"), *standards, (space + where + times, "dim")]
    yield from _said(finding, view)
    if finding.excerpt:
        yield from _excerpt(finding, view)
    if view.everything:
        yield from _elsewhere(finding, view)
    yield []


def _standards(finding: Finding, view: View, room: int) -> Iterator[Segment]:
    """The criteria of WCAG that a fault fails, as many as there is room for; the rules of ACT where they are links."""
    for name in finding.standards:
        shown = criterion(name) is not None or (view.links and name.startswith("ACT "))
        if shown and len(name) + 2 <= room:
            room -= len(name) + 2
            yield ("  ", "")
            yield (name, reference(name))


def _elsewhere(finding: Finding, view: View) -> Iterator[Line]:
    """The other places of a finding: those of one message on a line."""
    places: dict[str, list[str]] = {}
    for one in finding.related:
        places.setdefault(one.message, []).append(str(one.place.line))
    for message, lines in places.items():
        at = ", ".join(dict.fromkeys(lines))
        for line in textwrap.wrap(f"{message} (line {at})", view.width - 4, break_long_words=False):
            yield [("    " + line, "dim")]


def _said(finding: Finding, view: View) -> Iterator[Line]:
    for line in textwrap.wrap(finding.message, view.width - 2, break_long_words=False):
        yield [("  " + line, "")]


def _excerpt(finding: Finding, view: View) -> Iterator[Line]:
    number = str(finding.place.line)
    start, end = finding.mark
    text = finding.excerpt
    room = max(20, view.width - len(number) - 8)
    first = max(0, min(start - room // 3, len(text) - room))
    cut = text[first : first + room]
    if first:
        cut = "…" + cut[1:]
    if first + room < len(text):
        cut = cut[:-1] + "…"
    start, end = start - first, max(start - first + 1, min(end - first, len(cut)))
    new = _mended(finding)
    yield [(f"  {number} | ", "dim"), (cut[:start], ""), (cut[start:end], "mark"), (cut[end:], "")]
    under = " " * _columns(cut[:start]) + "^" * max(1, _columns(cut[start:end]))
    yield [(f"  {' ' * len(number)} | ", "dim"), (under, "mark"), (f" {new}" if new else "", "fix")]


def _mended(finding: Finding) -> str:
    """What the marked text is after the fix."""
    if finding.fix is None or finding.place.start is None:
        return " or ".join(finding.suggestions)
    text = finding.excerpt[slice(*finding.mark)]
    if len(text) != (finding.place.end or 0) - finding.place.start:
        return ""
    here = [one for one in finding.fix.edits if finding.place.start <= one.start <= (finding.place.end or 0)]
    for edit in sorted(here, reverse=True):
        start, end = edit.start - finding.place.start, edit.end - finding.place.start
        text = text[: max(0, start)] + edit.text + text[max(0, end) :]
    return " ".join(text.split())


def _columns(text: str) -> int:
    """How many columns a terminal gives a text."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _on_many_pages(report: Report, shared: dict[str, list[Finding]], view: View) -> Iterator[Line]:
    yield [("On many pages", "strong"), ("   the same fault, shown once: mend the template", "dim")]
    yield []
    groups = sorted(shared.values(), key=lambda found: (found[0].review, -found[0].level, -len(found), found[0].rule))
    shown = [one for one in groups if view.everything or (one[0].fails and one[0].level >= report.fail_on)]
    for found in shown:
        pages = len({one.page for one in found})
        level = "look" if found[0].review else found[0].level.word
        standards = _standards(found[0], view, view.width - len(f"{level}  {found[0].rule}"))
        where = f"  on {pages} pages, first {found[0].page}"
        yield [(level, level), (f"  {found[0].rule}", "dim"), *standards, (where, "dim")]
        yield from _said(found[0], view)
        if found[0].excerpt:
            yield from _excerpt(found[0], view)
        yield []
    if len(shown) < len(groups):
        yield [(f"{len(groups) - len(shown)} more to look at: carelint check --all", "dim")]
        yield []


def _total(report: Report) -> Iterator[Line]:
    unready = sum(any(f.fails and f.level >= report.fail_on for f in page.findings) for page in report.pages)
    unread = sum(page.status != "checked" for page in report.pages)
    said = f"{len(report.pages)} pages: {unready} not ready, {len(report.pages) - unready - unread} ready"
    yield [(said + (f", {unread} not checked" if unread else ""), "strong")]
