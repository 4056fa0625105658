"""The list that a clinician ticks off: all that is there, where it stands, and what stands around it."""

import json
from pathlib import Path

import pytest

from bench.marks import fixtures, load
from lint import claims
from lint.analysis.figures.medicines import is_medicine
from tests.command import run
from tests.markup import page


def listed(html: str) -> list[tuple[str, str]]:
    return [(one["kind"], one["text"]) for one in claims.of(page(html))["claims"]]


def test_numbers_doses_medicines_and_dates_are_listed_in_order() -> None:
    found = listed(
        "<p>Take 500 mg of amoxicillin for 7 days. Reviewed 5 May 2026.</p><p>1 in 10 people get a rash.</p>"
    )
    assert found == [
        ("dose", "500 mg"), ("medicine", "amoxicillin"), ("duration", "7 days"), ("date", "5 May 2026"),
        ("ratio", "1 in 10"),
    ]  # fmt: skip


def test_a_cell_is_shown_with_its_row() -> None:
    html = "<table><tr><th>Age</th><th>Iron</th></tr><tr><td>9 to 13</td><td>8 mg</td></tr></table>"
    assert {one["sentence"] for one in claims.of(page(html))["claims"]} == {"9 to 13 | 8 mg"}


def test_references_names_and_pronouns_are_left_out() -> None:
    assert listed("<p>Type 2 diabetes: one of you.</p><h2>References</h2><p>Lancet 2019, 12 pages.</p>") == []


@pytest.mark.parametrize(
    "word",
    "lisinopril atorvastatin aspirin paracetamol omeprazole semaglutide zanubrutinib tylenol insulin statins".split(),
)
def test_a_medicine_is_known(word: str) -> None:
    assert is_medicine(word)


@pytest.mark.parametrize(
    "word", "april cholesterol peptide hormone concept tartan virus riptide someone sterol".split()
)
def test_what_ends_like_a_medicine_and_is_none(word: str) -> None:
    assert not is_medicine(word)


def test_a_kind_of_medicine_may_have_several_words() -> None:
    assert listed("<p>Ask about beta-blockers, ACE inhibitors or birth control pills.</p>") == [
        ("medicine", "beta-blockers"), ("medicine", "ACE inhibitors"), ("medicine", "birth control pills"),
    ]  # fmt: skip


@pytest.mark.parametrize("path", fixtures(), ids=lambda path: path.stem)
def test_each_claim_stands_where_it_says(path: Path) -> None:
    opened = load(path)[0]
    lines = opened.source.text.splitlines()
    found = claims.of(opened)["claims"]
    assert len(found) >= 10
    for one in found:
        assert one["line"] is not None
        assert one["column"] is not None
        assert lines[one["line"] - 1][one["column"] - 1 :].startswith(one["text"].split()[0])
        assert one["text"].split()[0] in one["sentence"]


def test_the_command_lists_claims_as_text_and_as_a_line_of_json(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<h1>Iron</h1><h2>Dose</h2><p>Take 65 mg a day.</p>")
    (tmp_path / "none.html").write_text("<p>Rest.</p>")
    text = run("inspect", "--claims", "a.html", "none.html", cwd=tmp_path)
    assert text.returncode == 0
    said = text.stdout.decode()
    assert "To check: 1 (1 dose)" in said
    assert "  Dose\n    Take 65 mg a day.\n        [ ] dose        1:35      65 mg a day\n" in said
    assert "To check: 0\n" in said
    first, second = run("inspect", "--claims", "a.html", "none.html", "-f", "json", cwd=tmp_path).stdout.splitlines()
    assert json.loads(first)["claims"] == [
        {
            "kind": "dose", "text": "65 mg a day", "line": 1, "column": 35, "section": "Dose",
            "sentence": "Take 65 mg a day.",
        }
    ]  # fmt: skip
    assert json.loads(second)["claims"] == []
