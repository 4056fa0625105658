"""What several layers find of one slip is one finding, the best of them, and it names its engines."""

from collections.abc import Sequence
from dataclasses import replace

from lint.finding import AGAIN, Elsewhere, Finding, Place
from lint.merge import merged
from lint.rule import Fix, Level
from lint.text import Edit


def finding(rule: str, start: int, end: int, *engines: str, new: str | None = None, review: bool = False) -> Finding:
    return Finding(
        rule=rule,
        level=Level.WARNING,
        review=review,
        message=rule,
        page="p",
        place=Place(1, start + 1, 1, end + 1, start, end),
        whole_page=False,
        excerpt="",
        mark=(0, 1),
        section="",
        count=1,
        fix=Fix((Edit(start, end, new),)) if new is not None else None,
        suggestions=(),
        related=(),
        standards=(),
        engines=engines,
        group=rule,
    )


OWN = finding("language/modal-verb-form", 10, 18, new="prevent")
PARSED = finding("language/verb-form", 10, 18, "nlp", new="prevent")
HARPER = finding("language/harper", 10, 18, "harper:Modal", review=True)
TOOL = finding("language/languagetool", 2, 18, "languagetool:MD_BASEFORM", review=True)


def said(findings: Sequence[Finding]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.rule, one.engines) for one in merged(findings)]


def test_own_rules_speak_before_harper_and_harper_before_languagetool() -> None:
    assert said([TOOL, HARPER, PARSED, OWN]) == [
        ("language/modal-verb-form", ("nlp", "harper:Modal", "languagetool:MD_BASEFORM"))
    ]
    assert said([TOOL, HARPER]) == [("language/harper", ("harper:Modal", "languagetool:MD_BASEFORM"))]


def test_the_order_of_findings_changes_nothing() -> None:
    assert merged([TOOL, HARPER, PARSED, OWN]) == merged([OWN, PARSED, HARPER, TOOL])


def test_the_best_keeps_its_message_and_fix_and_takes_what_it_lacks() -> None:
    bare = replace(OWN, fix=None)
    assert merged([bare, PARSED])[0].fix == PARSED.fix
    assert merged([OWN, replace(HARPER, suggestions=("x",))])[0].suggestions == ("x",)


def test_a_slip_that_one_layer_is_sure_of_is_definite() -> None:
    assert not merged([replace(OWN, review=True), PARSED])[0].review
    assert merged([replace(OWN, review=True), HARPER])[0].review


def test_two_faults_of_our_own_that_touch_stay_two() -> None:
    stop = finding("language/missing-final-stop", 10, 18)
    assert len(merged([OWN, replace(stop, fix=Fix((Edit(18, 18, "."),)))])) == 2
    assert len(merged([OWN, finding("spelling/misspelled-word", 12, 20, new="x")])) == 1  # both edits cannot be made


def test_matches_elsewhere_and_findings_of_other_families_stay() -> None:
    other = finding("reading/long-sentence", 0, 40)
    assert len(merged([OWN, other, finding("language/harper", 20, 24, "harper:X")])) == 3


def test_a_fault_of_the_whole_page_is_not_one_with_a_slip_at_its_first_place() -> None:
    of_page = replace(finding("language/mixed-apostrophes", 10, 18, new="’"), count=7)
    assert len(merged([OWN, of_page])) == 2


def test_a_fault_folded_with_a_count_covers_all_its_places() -> None:
    again = Elsewhere(AGAIN, Place(1, 31, 1, 39, 30, 38))
    folded = replace(OWN, count=2, related=(again,))
    assert len(merged([folded, finding("language/harper", 30, 38, "harper:X")])) == 1
