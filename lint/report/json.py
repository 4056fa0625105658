"""The machine's report: `carelint check -f json`, described by `carelint-1.schema.json` beside this package."""

import json
from collections.abc import Iterator
from typing import TypedDict

from lint import __version__
from lint.analysis.accessibility.standards import references
from lint.analysis.reading import readability
from lint.finding import Elsewhere, Finding, Outcome, PageResult, Place, Report, Result
from lint.rule import Fix

SCHEMA = "carelint/1"
_RESULTS: tuple[Result, ...] = ("passed", "failed", "review", "inapplicable", "untested")

Value = object  # of a JSON document


class _Place(TypedDict):
    line: int
    column: int
    end_line: int
    end_column: int
    start: int | None
    end: int | None


def render(report: Report) -> str:
    """The document, with a line for each page, finding and rule; written piece by piece, as it may be long."""
    return "".join(_pieces(report))


def _pieces(report: Report) -> Iterator[str]:
    before = "{\n"
    for key, value in _parts(report):
        yield f"{before} {json.dumps(key)}: "
        if isinstance(value, Iterator):
            yield from _lines(value)
        else:
            yield json.dumps(value, ensure_ascii=False)
        before = ",\n"
    yield "\n}\n"


def _lines(values: Iterator[Value]) -> Iterator[str]:
    before = "[\n  "
    for value in values:
        yield before + json.dumps(value, ensure_ascii=False)
        before = ",\n  "
    yield "[]" if before[0] == "[" else "\n ]"


def _parts(report: Report) -> Iterator[tuple[str, Value]]:
    """The document's keys in a fixed order; the values of long lists come one by one."""
    problems = [{"page": page, "what": what} for page, what in report.problems]
    problems += [{"page": page.name, "what": what} for page in report.pages for what in page.problems]
    yield "schema", SCHEMA
    yield "tool", {"name": "carelint", "version": __version__}
    yield (
        "run",
        {
            "today": report.today,
            "config": report.config,
            "engines": report.engines,
            "grade_convention": readability.CONVENTION,
        },
    )
    yield "pages", map(_page, report.pages)
    yield "findings", map(_finding, report.findings)
    yield "references", references(sorted({name for one in report.findings for name in one.standards}))
    yield (
        "rules",
        (
            {"rule": rule, **{result: counts.get(result, 0) for result in _RESULTS}}
            for rule, counts in sorted(report.outcomes.items())
        ),
    )
    yield "untested", [{"rule": rule, "reason": reason} for rule, reason in sorted(report.untested.items())]
    yield "problems", iter(problems)
    yield "summary", report.summary()
    if report.outcomes_by_page:
        yield "outcomes", (_outcome(one) for page in report.pages for one in page.outcomes)


def _page(page: PageResult) -> dict[str, Value]:
    return {
        "name": page.name,
        "page_type": page.page_type,
        "status": page.status,
        "fragment": page.fragment,
        "sha256": page.sha256,
        "readability": page.readability,
        "other_languages": dict(page.other_languages),
    }


def _place(place: Place) -> _Place:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.start,
        "end": place.end,
    }


def _finding(finding: Finding) -> dict[str, Value]:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "level": finding.level.word,
        "review": finding.review,
        "message": finding.message,
        "page": finding.page,
        **_place(finding.place),
        "excerpt": finding.excerpt,
        "section": finding.section,
        "count": finding.count,
        "fix": _fix(finding.fix) if finding.fix else None,
        "suggestions": list(finding.suggestions),
        "related": [_related(one) for one in finding.related],
        "standards": list(finding.standards),
        "engines": list(finding.engines),
        "help": f"carelint explain {finding.rule}",
        "group": finding.group,
        "fingerprint": finding.fingerprint,
        "baseline": "new",
    }


def _fix(fix: Fix) -> dict[str, Value]:
    return {"safe": fix.safe, "edits": [{"start": one.start, "end": one.end, "text": one.text} for one in fix.edits]}


def _related(one: Elsewhere) -> dict[str, Value]:
    return {"message": one.message, **_place(one.place)}


def _outcome(one: Outcome) -> dict[str, Value]:
    return {
        "page": one.page,
        "rule": one.rule,
        "result": one.result,
        "looked_at": one.looked_at,
        "reason": one.reason,
    }
