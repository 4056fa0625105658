"""Whether a name holds a visible label, word by word."""

import time

import pytest

from lint.analysis.accessibility.label_words import Held, held

YES = [
    ("Find a doctor", "find a DOCTOR"),
    ("Find a doctor", "Find a doctor near you"),
    ("doctor", "Find a doctor"),
    ("Next ›", "Next"),
    ("Next…", "Next page"),
    ("×", "Close"),
    ("x", "Close"),
    ("☰", "Menu"),
    ("🔍 Search", "Search"),
    ("Search", "🔍 Search 🔍"),
    ("Born (DD/MM/YYYY)", "Born"),
    ("Born (DD/MM/YYYY)", "Born (DD/MM/YYYY)"),
    ("Born", "Born (day first)"),
    ("Name [required]", "Name"),
    ("(more)", "Causes (more)"),
    ("Patient’s rights", "Patient's rights"),
    ("Check-up", "Check-up times"),
    ("A & E", "A & E opening times"),
    ("Call 555 0123", "Call 555 0123 now"),
    ("\ue001 Home", "Home"),
    ("検索", "サイト検索"),
    ("ﬁnd", "find"),
    ("Straße", "STRASSE"),
    ("", "Close"),
]
NO = [
    ("Find a doctor", "Staff list"),
    ("The full leaflet", "The full"),
    ("Download leaflet", "Download the leaflet"),
    ("are you there", "you are there"),
    ("it", "Italy"),
    ("justified", "just if ied"),
    ("A B C", "ABC"),
    ("2026", "20 26"),
    ("3", "3a"),
    ("3", "three"),
    ("555.0123", "5 5 5 0 1 2 3"),
    ("2×3=6", "2 times 3 is 6"),
    ("(more)", "Causes"),
    ("Find a doctor", ""),
    ("St. Mary", "Hospital"),
]
UNSURE = [  # what is the same word is a matter of the language
    ("Check-up", "Checkup"),
    ("Checkup", "Check-up times"),
    ("Dr. Lee", "Doctor Lee"),
    ("Hill Rd.", "Hill Road clinic"),
    ("Doctor Lee", "Dr. Lee"),
]


@pytest.mark.parametrize(
    ("label", "name", "said"),
    [(*pair, said) for said, pairs in ((Held.YES, YES), (Held.NO, NO), (Held.UNSURE, UNSURE)) for pair in pairs],
)
def test_held(label: str, name: str, said: Held) -> None:
    assert held(label, name) is said


@pytest.mark.parametrize("label", ["a. " * 50_000, "a-" * 50_000, "(" * 100_000, "([" * 50_000, "x" * 200_000])
def test_long_labels_are_compared_in_linear_time(label: str) -> None:
    start = time.process_time()
    assert held(label + "end", label + "other") in Held
    assert time.process_time() - start < 1
