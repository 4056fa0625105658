"""One slip, one finding: what several layers say of the same words becomes one finding that names its engines.

carelint's own rules speak before Harper, Harper before LanguageTool. What was found without an engine goes before
what needed one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lint.finding import AGAIN, Finding

FAMILIES = ("language", "spelling")
_LAST = ("nlp", "harper", "languagetool")

Range = tuple[int, int]


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """Fold findings of one page that speak of the same slip, and drop those whose cause is reported."""
    findings = list(_without_consequences(findings))
    kept: list[Finding] = [one for one in findings if not _may_merge(one)]
    found: list[Finding] = []
    here: dict[int, list[int]] = {}  # which of those found lie in a stretch of the file
    for one in sorted((one for one in findings if _may_merge(one)), key=_rank):
        near = sorted({index for stretch in _stretches(one) for index in here.get(stretch, ())})
        same = next((index for index in near if _same(found[index], one)), None)
        if same is not None:
            found[same] = _joined(found[same], one)
            continue
        for stretch in _stretches(one):
            here.setdefault(stretch, []).append(len(found))
        found.append(one)
    return kept + found


def _without_consequences(findings: Sequence[Finding]) -> Iterator[Finding]:
    reported = {(one.rule, place) for one in findings if one.fails for place in _ranges(one)}
    for finding in findings:
        causes = ((one.cause, (one.place.start, one.place.end)) for one in finding.related if one.cause)
        if not any(cause in reported for cause in causes):
            yield finding


def _stretches(finding: Finding) -> set[int]:
    """The stretches of 64 characters that a finding lies in: only those that share one are compared."""
    return {number for start, end in _ranges(finding) for number in range(start // 64, end // 64 + 1)}


def _may_merge(finding: Finding) -> bool:
    """Tell whether a finding is of words at one place, or of the same words at several."""
    of_page = finding.count > 1 and not any(one.message == AGAIN for one in finding.related)
    return finding.family in FAMILIES and finding.place.start is not None and not of_page


def _engine(finding: Finding) -> str:
    """The engine that a finding comes from; "" for one that needed none."""
    return finding.engines[0].partition(":")[0] if finding.engines else ""


def _rank(finding: Finding) -> tuple[int, bool, int, str]:
    engine = _engine(finding)
    order = 0 if not engine else 1 + _LAST.index(engine) if engine in _LAST else len(_LAST) + 1
    return order, finding.review, finding.place.start or 0, finding.rule


def _same(first: Finding, second: Finding) -> bool:
    """Tell whether two findings are of one slip: an engine's match where something is said already, or one edit."""
    if _is_match(second):
        return any(_overlap(a, b) for a in _ranges(first) for b in _ranges(second))
    if first.fix and second.fix:
        return any(_overlap(a[:2], b[:2]) or a == b for a in first.fix.edits for b in second.fix.edits)
    return first.family == second.family and any(a == b for a in _ranges(first) for b in _ranges(second))


def _is_match(finding: Finding) -> bool:
    """Tell whether it is what a grammar checker said, not what a rule of our own found."""
    return any(":" in engine for engine in finding.engines)


def _ranges(finding: Finding) -> Iterator[Range]:
    places = [finding.place, *(one.place for one in finding.related if one.message == AGAIN)]
    return ((place.start, place.end) for place in places if place.start is not None and place.end is not None)


def _overlap(first: Range, second: Range) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _joined(first: Finding, second: Finding) -> Finding:
    """The first, with what it lacks from the second. Two voices are surer than one."""
    return replace(
        first,
        review=first.review and second.review,
        level=max(first.level, second.level),
        fix=first.fix or (second.fix if not first.suggestions else None),
        suggestions=first.suggestions or second.suggestions,
        engines=tuple(_distinct((*first.engines, *second.engines))),
    )


def _distinct(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)
