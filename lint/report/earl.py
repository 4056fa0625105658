"""Outcomes in EARL 1.0, as JSON-LD: the form in which W3C takes implementation reports of its ACT rules.

Each page is a TestSubject, each rule that ran on it an Assertion; `test` names the rule of carelint, the criteria of
WCAG that fail with it, and in `dct:references` W3C's own rules and techniques that it follows. W3C says what it reads
under /WAI/standards-guidelines/act/report/earl/; `earl-1.schema.json` beside this module describes all.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from lint import __version__
from lint.analysis.accessibility.standards import criterion, reference
from lint.finding import AGAIN, Finding, Outcome, PageResult, Place, Report, Result

CONTEXT = "https://www.w3.org/WAI/content-assets/wcag-act-rules/earl-context.json"
# What W3C's context leaves out: pointers into the source, and terms that say more than W3C reads.
_MORE = {"ptr": "http://www.w3.org/2009/pointers#", "dct": "http://purl.org/dc/terms/"}
_ASSERTOR = "_:carelint"
_OUTCOMES: Mapping[Result, str] = {
    "passed": "earl:passed",
    "failed": "earl:failed",
    "review": "earl:cantTell",
    "inapplicable": "earl:inapplicable",
    "untested": "earl:untested",
}

Value = object  # of a JSON document


def render(report: Report) -> str:
    """The document, with a line for each assertion; the report must hold outcomes by page."""
    return "".join(_pieces(report))


def _pieces(report: Report) -> Iterator[str]:
    yield f'{{\n "@context": {json.dumps([CONTEXT, _MORE])},\n "@graph": [\n  {json.dumps(_assertor())}'
    for page in report.pages:
        yield from _subject(page.name, page.problems, _assertions(page, report.standards))
    for name, what in report.problems:
        yield from _subject(name, (what,), ())
    yield "\n ]\n}\n"


def _assertor() -> dict[str, Value]:
    return {
        "@id": _ASSERTOR,
        "@type": ["Assertor", "Software"],
        "name": "carelint",
        "release": {"@type": "Version", "revision": __version__},
    }


def _subject(name: str, problems: Sequence[str], assertions: Iterable[dict[str, Value]]) -> Iterator[str]:
    """A page and what was found there; `problems`: what kept it, or some of the rules, from being checked."""
    head: dict[str, Value] = {"@id": _address(name), "@type": ["TestSubject", "WebPage"], "source": name}
    if problems:
        head["dct:description"] = " ".join(problems)
    yield f',\n  {json.dumps(head, ensure_ascii=False)[:-1]}, "assertions": ['
    before = "\n   "
    for one in assertions:
        yield before + json.dumps(one, ensure_ascii=False)
        before = ",\n   "
    yield "]}"


def _address(name: str) -> str:
    """A page's name as an address: it may be a path with any character in it."""
    return quote(name, safe="/:?#@!$&'()*+,;=%~") if "://" in name else quote(name, safe="/!$&'()*+,;=~")


def _assertions(page: PageResult, standards: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Value]]:
    findings: dict[str, list[Finding]] = {}
    for finding in page.findings:
        findings.setdefault(finding.rule, []).append(finding)
    for outcome in page.outcomes:
        yield {
            "@type": "Assertion",
            "assertedBy": _ASSERTOR,
            "mode": "earl:automatic",
            "test": _test(outcome.rule, standards.get(outcome.rule, ())),
            "result": _result(outcome, findings.get(outcome.rule, ())),
        }


def _test(rule: str, standards: Sequence[str]) -> dict[str, Value]:
    """A rule; written out each time, as readers that frame the document lose what is said once and referred to."""
    found: dict[str, Value] = {"@type": "TestCase", "title": rule}
    if criteria := [f"WCAG2:{one.slug}" for name in standards if (one := criterion(name))]:
        found["isPartOf"] = criteria
    if others := [address for name in standards if not criterion(name) and (address := reference(name))]:
        found["dct:references"] = [{"@id": address} for address in others]
    return found


def _result(outcome: Outcome, findings: Sequence[Finding]) -> dict[str, Value]:
    found: dict[str, Value] = {"@type": "TestResult", "outcome": _OUTCOMES[outcome.result]}
    if said := [_said(one) for one in findings] or ([outcome.reason] if outcome.reason else []):
        found["info"] = said
    if places := [place for one in findings if not one.whole_page for place in _places(one)]:
        found["pointer"] = [_pointer(one) for one in places]
    return found


def _said(finding: Finding) -> str:
    return finding.message if finding.whole_page else f"Line {finding.place.line}: {finding.message}"


def _places(finding: Finding) -> list[Place]:
    return [finding.place, *(one.place for one in finding.related if one.message == AGAIN)]


def _pointer(place: Place) -> dict[str, Value]:
    """Lines and characters count from 1."""
    return {"@type": "ptr:LineCharPointer", "ptr:lineNumber": place.line, "ptr:charNumber": place.column}
