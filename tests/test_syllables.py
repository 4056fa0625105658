import json

import pytest

from lint.analysis.reading.syllables import by_rules, exceptions, syllables
from tests.shared import shared

COMMON = {
    "a": 1, "the": 1, "baby": 2, "labor": 2, "pregnancy": 3, "cause": 1, "causes": 2, "wanted": 2, "used": 1,
    "table": 2, "people": 2, "something": 2, "every": 3, "movement": 2, "carefully": 3, "business": 2,
    "medicine": 3, "science": 2, "being": 2, "idea": 3, "create": 2, "nation": 2, "million": 2,
    "rhythm": 2, "prism": 2, "didn't": 2, "don't": 1,
}  # fmt: skip
MEDICAL = {
    "hysterectomy": 5, "colposcopy": 4, "oesophagitis": 5, "gastroenterology": 7, "neuroimaging": 5,
    "cardiac": 3, "diarrhea": 4, "myocarditis": 5, "eosinophilic": 6, "radioiodine": 6, "endoscopies": 4,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), COMMON.items())
def test_common_words(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "count"), MEDICAL.items())
def test_medical_words_that_no_dictionary_lists(word: str, count: int) -> None:
    assert syllables(word) == count


def test_case_does_not_matter() -> None:
    assert syllables("PREGNANCY") == syllables("Pregnancy") == 3


def test_the_parts_of_a_hyphenated_word_are_added_up() -> None:
    assert syllables("high-risk") == 2
    assert syllables("second-trimester") == 5
    assert syllables("COVID-19") == 3


@pytest.mark.parametrize("word", ["baby's", "baby’s", "babies'", "babies’"])
def test_a_possessive_counts_as_its_word(word: str) -> None:
    assert syllables(word) == 2


def test_curly_apostrophes_count_as_straight_ones() -> None:
    assert syllables("you’re") == syllables("you're") == 1
    assert syllables("couldn’t") == syllables("couldn't") == 2


@pytest.mark.parametrize("word", ["36", "2,000", "1.5", "2024", "19th"])
def test_a_number_counts_one(word: str) -> None:
    assert syllables(word) == 1


@pytest.mark.parametrize("word", ["", "-", "…", "'", "’s"])
def test_what_holds_no_letters_counts_one(word: str) -> None:
    assert syllables(word) == 1


def test_accents_do_not_hide_a_vowel() -> None:
    assert syllables("naïve") == 2
    assert syllables("Sjögren’s") == 2


def test_a_word_without_vowels_is_read_letter_by_letter() -> None:
    assert syllables("HPV") == 3


def test_an_inflection_follows_the_table_entry_of_its_base() -> None:
    table = exceptions()
    assert "apostrophe" in table
    assert "apostrophes" not in table
    assert syllables("apostrophes") == syllables("apostrophe") == 4


def test_the_table_holds_only_what_the_rules_get_wrong() -> None:
    table = exceptions()
    right = [word for word, count in table.items() if by_rules(word) == count]
    assert len(right) < len(table) / 20  # the rest correct a wrong guess from a shorter entry


@pytest.mark.conformance
def test_hand_counted_medical_words() -> None:
    counted = json.loads(shared("reading/syllables.json").read_text("utf-8"))
    exact = [word for word, count in counted.items() if syllables(word) == count]
    hard = [word for word, count in counted.items() if (syllables(word) >= 3) != (count >= 3)]
    assert len(exact) >= 46, sorted(set(counted) - set(exact))
    assert hard == []
