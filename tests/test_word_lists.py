"""The word lists that carelint brings agree with each other, and see what is explained or quoted."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from lint.analysis.vocabulary.wording import FORMS, Entry, Wording, entries
from lint.example import show
from lint.load import rules
from lint.rule import Good
from lint.style import kinds
from tests.markup import page

STYLES = Path(__file__).parents[1] / "checks" / "style"
SWAPS = ("complex-word", "outdated-term", "wordy-phrase")
PAIRS_ASKED_FOR = 250


def tables(name: str) -> dict[str, dict[str, str]]:
    table = tomllib.loads((STYLES / f"{name}.toml").read_text("utf-8"))
    return {forms: table[forms] for forms in FORMS if forms in table}


def listed(name: str) -> list[Entry]:
    return entries(tables(name))


def finder() -> Wording:
    """All phrases of the lists of words to swap, and those in which the words are right."""
    tables = [tomllib.loads((STYLES / f"{name}.toml").read_text("utf-8")) for name in SWAPS]
    right = [Entry(phrase, stands=True) for table in tables for phrase in table.get("except", [])]
    return Wording.of([*(one for name in SWAPS for one in listed(name)), *right])


def test_plain_words_are_as_many_as_asked_for() -> None:
    assert sum(len(listed(name)) for name in ("complex-word", "wordy-phrase")) >= PAIRS_ASKED_FOR


def test_no_phrase_is_listed_twice() -> None:
    every = Counter(one.phrase for name in SWAPS for one in listed(name))
    assert [phrase for phrase, times in every.items() if times > 1] == []


@pytest.mark.parametrize("name", SWAPS)
def test_what_to_write_instead_is_no_entry_itself(name: str) -> None:
    choices = {choice for one in listed(name) for choice in one.said.split(" / ")}
    known = finder()
    sentences = page("".join(f"<p>Write {choice} here.</p>" for choice in sorted(choices))).sentences
    assert [one.string for one in sentences if known.find(one)] == []


def test_no_two_lists_speak_of_the_same_words() -> None:
    names = (*SWAPS, "blaming-term", "stigmatizing-wording")
    wanted = {f"So {one.phrase} here.": [name] for name in names for one in listed(name) if "|" not in one.phrase}
    every = page("".join(f"<p>{sentence}</p>" for sentence in wanted))
    found: dict[str, list[str]] = {}
    for name in names:
        rule = rules()[f"style/{name}"]
        for sentence in every.sentences:
            if list(rule.check(sentence)):
                found.setdefault(sentence.string, []).append(name)
    assert found == wanted


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_phrase_that_is_only_to_review_is_listed(path: Path) -> None:
    table = tomllib.loads(path.read_text("utf-8"))
    review = table.get("review", False)
    known = {phrase for forms in FORMS for phrase in table.get(forms, {})}
    assert isinstance(review, bool) or set(review) <= known


@pytest.mark.parametrize("name", SWAPS)
def test_every_phrase_is_found_where_it_stands_alone(name: str) -> None:
    table = tables(name)
    style = kinds.Style("swap", entries=tuple(entries(table)))
    phrases = [one.phrase for one in style.entries if "|" not in one.phrase]
    sentences = page("".join(f"<p>So {phrase} too.</p>" for phrase in phrases)).sentences
    assert [one.string for one in sentences if not style.wording.find(one)] == []


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("complex-word", "<main><h1>Acne</h1><p>Wash.</p><h2>References</h2><p>The etiology of acne.</p></main>"),
        ("complex-word", "<main><p>Wash.</p><p><a href='a.html'>The etiology of acne</a></p></main>"),
        ("complex-word", "<p>The upper extremities (arms) hurt.</p>"),
        ("inconsistent-term", "<p>A Pap test (or Pap smear) is short. A Pap test does not hurt.</p>"),
        ("inconsistent-term", "<p>An early (preterm) birth has risks. A premature baby is small.</p>"),
    ],
)
def test_words_of_others_and_explained_words_are_left_alone(name: str, html: str) -> None:
    assert [one.message for one in show(rules()[f"style/{name}"], Good(html)).findings] == []
