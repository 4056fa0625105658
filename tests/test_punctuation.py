"""Rules about punctuation: what a fix does, what inline markup changes (nothing), and how long hostile text takes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import load
from lint.example import show
from lint.fix import fixed
from lint.rule import Good

NAMES = (
    "double-comma", "double-stop", "lower-case-start", "missing-final-stop", "missing-intro-comma", "missing-space",
    "mixed-apostrophes", "no-break-space", "space-before-punctuation", "unclosed-bracket", "unclosed-quotation",
    "wrong-apostrophe",
)  # fmt: skip
RULES = [load.rules()[f"language/{name}"] for name in NAMES]
PIECES = ["It", "can", "the leg", "fever", "However", "For example", "don`t", "it's", "it’s", "U.S.", "5", "MRI",
          " ", " ", "&nbsp;", ",", ",", ".", ".", ";", "?", "(", ")", "“", "”"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_fixes_applied_again_and_again_come_to_an_end_and_leave_no_safe_one(text: str) -> None:
    for rule in RULES:
        html = f"<p>{text}</p>"
        for _ in range(len(text) + 1):
            safe = [one.fix for one in show(rule, Good(html)).findings if one.fix and one.fix.safe]
            if not safe:
                break
            after, applied = fixed(html, safe)
            assert applied
            assert after != html
            html = after
        assert not safe, (rule.id, html)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_span_around_a_text_changes_nothing(text: str) -> None:
    for rule in RULES:
        plain = [(one.message, one.review) for one in show(rule, Good(f"<div>{text}</div>")).findings]
        wrapped = [(one.message, one.review) for one in show(rule, Good(f"<div><span>{text}</span></div>")).findings]
        assert plain == wrapped, rule.id


HOSTILE = {
    "brackets": "(" * 100_000,
    "closing brackets": ")" * 100_000,
    "commas": "a," * 100_000,
    "spaced commas": ", " * 100_000,
    "stops": "a.B" * 100_000,
    "capitals in a bracket": "vitamin(" + "A" * 200_000,
    "quotes": "“ " * 100_000,
    "no-break spaces": "ab&nbsp;" * 50_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_time_in_proportion(name: str) -> None:
    text = HOSTILE[name]

    def seconds(share: int) -> float:
        html = f"<p>It {text[: len(text) // share]} is</p>"
        start = time.process_time()
        for rule in RULES:
            show(rule, Good(html))
        return time.process_time() - start

    assert seconds(1) < 40 * max(seconds(8), 0.02)
