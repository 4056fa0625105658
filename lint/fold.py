"""Quiet advice: what a rule that folds says of a page is one finding, with the other places beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from lint.finding import AGAIN, Elsewhere, Finding, digest
from lint.rule import Fix
from lint.text import Edit

MOST_RELATED = 50


def folded(findings: Sequence[Finding], folding: Iterable[str]) -> list[Finding]:
    """Fold the findings of one page by rule, level and certainty, for the rules whose ids are in `folding`."""
    folds = frozenset(folding)
    kept: list[Finding] = []
    together: dict[tuple[str, int, bool], list[Finding]] = {}
    for finding in findings:
        if finding.rule in folds:
            together.setdefault((finding.rule, finding.level, finding.review), []).append(finding)
        else:
            kept.append(finding)
    return [*kept, *(_one(same) for same in together.values())]


def _one(same: list[Finding]) -> Finding:
    same.sort(key=lambda one: (one.place.line, one.place.column))
    first, *others = same
    if not others:
        return first
    return replace(
        first,
        count=sum(one.count for one in same),
        fix=_together([one.fix for one in same]),
        related=tuple(_places(first, others))[:MOST_RELATED],
        group=digest(first.rule, first.page),
    )


def _places(first: Finding, others: Iterable[Finding]) -> Iterable[Elsewhere]:
    yield from first.related
    for one in others:
        yield Elsewhere(AGAIN if one.message == first.message else one.message, one.place)
        yield from one.related


def _together(fixes: Sequence[Fix | None]) -> Fix | None:
    """All the edits as one fix, safe when each is; None where one is missing or two overlap."""
    known = [fix for fix in fixes if fix is not None]
    if len(known) < len(fixes):
        return None
    edits: list[Edit] = sorted({edit for fix in known for edit in fix.edits})
    if any(later.start < earlier.end for earlier, later in pairwise(edits)):
        return None
    return Fix(tuple(edits), all(fix.safe for fix in known))
