"""A fix mends its fault and makes no other, alone and together with others on one page."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import load
from lint.example import show
from lint.finding import Finding
from lint.fix import fixed, safe
from lint.load import AnyRule
from lint.rule import Bad, Fix
from lint.run import check
from lint.runner import Plan
from lint.source import Entry
from lint.text import Edit

pytestmark = pytest.mark.slow

FIXING = [
    (rule, example)
    for rule in load.rules().values()
    for example in rule.examples
    if isinstance(example, Bad) and example.fixed
]
PIECES = [example for _, example in FIXING if not example.options and "<html" not in example.source]


def findings(html: str) -> tuple[Finding, ...]:
    (page,) = check([Entry("page.html", data=html.encode())], Plan()).pages
    assert page.status == "checked"
    assert page.problems == ()
    return page.findings


# What a slip hid may come to light when it is mended: "due too" is "due to", and that is no everyday word.
ADVICE = ("style", "reading")


def kinds(found: Sequence[Finding]) -> Counter[str]:
    return Counter(one.rule for one in found if one.family not in ADVICE)


@pytest.mark.parametrize(
    ("rule", "example"), FIXING, ids=[f"{rule.id}:{index}" for index, (rule, _) in enumerate(FIXING)]
)
def test_the_fix_of_an_example_leaves_nothing_to_say(rule: AnyRule, example: Bad) -> None:
    from dataclasses import replace

    from lint.rule import Good

    shown = show(rule, example)
    after = Good(shown.mended(), example.options, example.today, example.files, example.page_type, example.name)
    left = [one for one in show(rule, after).findings if one.fix]
    assert left == [], replace(left[0], related=())
    assert kinds(findings(shown.mended())) <= kinds(findings(example.source))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_fixes_of_many_faults_on_one_page_remove_their_findings_and_add_none(pieces: list[Bad]) -> None:
    html = "<!doctype html><html lang=en><body>" + "\n".join(f"<div>{one.source}</div>" for one in pieces)
    before = findings(html)
    mending = safe(before)
    text, applied = fixed(html, mending)
    after = findings(text)
    assert kinds(after) <= kinds(before)
    gone = Counter(one.rule for one in before) - Counter(one.rule for one in after)
    assert gone.total() >= applied
    for _ in range(len(mending)):
        text, _ = fixed(text, safe(findings(text)))
    assert safe(findings(text)) == []


def edits(*places: tuple[int, int, str]) -> Fix:
    return Fix(tuple(Edit(*place) for place in places))


def test_fixes_are_applied_back_to_front() -> None:
    assert fixed("one two three", [edits((8, 13, "3")), edits((0, 3, "first")), edits((3, 4, ""))][:2]) == (
        "first two 3",
        2,
    )


@pytest.mark.parametrize(
    "second",
    [edits((2, 5, "x")), edits((0, 3, "x")), edits((1, 2, "x")), edits((8, 9, "x"), (1, 2, "y")), edits((3, 3, "x"))],
)
def test_of_fixes_that_overlap_one_is_applied_whole(second: Fix) -> None:
    first = edits((0, 3, "ONE"))
    text, applied = fixed("one two three", [second, first])
    assert applied == 1
    assert text in {fixed("one two three", [one])[0] for one in (first, second)}


PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.text("XYZ", max_size=3)), min_size=1, max_size=2)


@given(st.lists(PLACES, max_size=6))
def test_the_order_of_fixes_changes_nothing_and_all_text_between_stays(
    given_places: list[list[tuple[int, int, str]]],
) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123"
    fixes = [
        edits(*((min(a, b), max(a, b), new) for a, b, new in places))
        for places in given_places
        if len(places) == 1 or max(places[0][:2]) < min(places[1][:2])
    ]
    forward, backward = fixed(text, fixes), fixed(text, fixes[::-1])
    assert forward[1] <= len(fixes)
    assert (forward[1] > 0) is bool(fixes)
    kept = "".join(one for one in forward[0] if one not in "XYZ")
    rest = iter(text)
    assert all(one in rest for one in kept)
    if (
        len({tuple(one.edits) for one in fixes})
        == len({tuple(e[:2] for e in one.edits) for one in fixes})
        == len(fixes)
    ):
        assert forward == backward
