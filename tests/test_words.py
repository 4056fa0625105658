import pytest

from lint.analysis.grammar import words
from lint.analysis.grammar.words import (
    gerund,
    is_base_verb,
    is_plural_noun,
    is_singular_noun,
    past_forms,
    takes_an,
    third_person,
)


def spaced(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize(
    ("word", "base"),
    [("prevents", "prevent"), ("has", "have"), ("is", "be"), ("goes", "go"), ("does", "do"), ("teaches", "teach"),
     ("carries", "carry"), ("uses", "use"), ("dies", "die"), ("diagnoses", "diagnose"), ("focuses", "focus"),
     ("Prevents", "prevent"), ("catheterizes", "catheterize"), ("labours", "labour"), ("breastfeeds", "breastfeed")],
)  # fmt: skip
def test_third_person_gives_the_base(word: str, base: str) -> None:
    assert third_person(word) == base


@pytest.mark.parametrize("word", spaced("prevent symptoms diabetes this its his news species was less gas as us"))
def test_third_person_of_other_words_is_none(word: str) -> None:
    assert third_person(word) is None


@pytest.mark.parametrize("word", spaced("veins stomachs candidates"))
def test_a_noun_that_a_lexicon_lists_as_a_rare_verb_is_no_verb(word: str) -> None:
    assert third_person(word) is None
    assert is_plural_noun(word)


@pytest.mark.parametrize(
    ("word", "base"),
    [("prevented", "prevent"), ("went", "go"), ("taken", "take"), ("was", "be"), ("been", "be"), ("had", "have"),
     ("stopped", "stop"), ("carried", "carry"), ("died", "die"), ("labored", "labor"), ("given", "give"),
     ("labelled", "label"), ("labeled", "label"), ("fueled", "fuel"), ("felt", "feel")],
)  # fmt: skip
def test_past_forms_give_the_base(word: str, base: str) -> None:
    assert past_forms(word) == base


@pytest.mark.parametrize(
    "word", spaced("cut put read found saw hurt wound lay need seed prevent hundred indeed bed red")
)
def test_past_forms_that_are_bases_or_no_verbs_are_none(word: str) -> None:
    assert past_forms(word) is None


@pytest.mark.parametrize(
    ("word", "base"),
    [("preventing", "prevent"), ("being", "be"), ("dying", "die"), ("stopping", "stop"), ("having", "have"),
     ("seeing", "see"), ("labelling", "label"), ("bleeding", "bleed"), ("taking", "take"), ("trying", "try")],
)  # fmt: skip
def test_gerund_gives_the_base(word: str, base: str) -> None:
    assert gerund(word) == base


@pytest.mark.parametrize("word", spaced("during nothing morning string ring thing king prevent"))
def test_ing_words_that_are_no_gerunds_are_none(word: str) -> None:
    assert gerund(word) is None


def test_base_verbs() -> None:
    assert all(map(is_base_verb, spaced("prevent be have go cut catheterize cause Treat")))
    assert not any(map(is_base_verb, spaced("prevents went taking symptom doctorly is")))


def test_plural_nouns() -> None:
    assert all(map(is_plural_noun, spaced("doctors causes symptoms women children babies feet uteri diagnoses people")))
    assert not any(map(is_plural_noun, spaced("doctor prevents water information virus pus pelvis illness has was")))


def test_singular_nouns() -> None:
    assert all(map(is_singular_noun, spaced("doctor water information virus pelvis woman illness lens")))
    assert not any(map(is_singular_noun, spaced("doctors women children people genitals prevents")))


@pytest.mark.parametrize("word", spaced("species series diabetes"))
def test_nouns_with_one_form_are_both(word: str) -> None:
    assert is_plural_noun(word)
    assert is_singular_noun(word)


AN = {
    "silent h": "hour honest heir honorary hourly",
    "vowels": "apple ulcer umbrella uncle unusual unidentified unimportant ultrasound umbilical oestrogen état",
    "letters": "MRI X-ray HIV IUD IUDs ECG STI FDA NHS NSAID HPV mRNA N95 A1C e-cigarette F RN",
    "capitals read as words": "AIDS",
    "numbers": "8 11 18 80 85% 8-hour 18-month 11,000 8,000 $8",
}
A = {
    "consonants": "doctor hysterectomy hormone human year",
    "the sound of you": "university European uterus urine unit eunuch ureter uric uvula unilateral ewe useful usual",
    "the sound of w": "one once one-time once-daily",
    "letters": "UTI UTIs CT UK U-shaped T-cell B12 pH D&C",
    "capitals read as words": "NASA LASIK SIDS HER2",
    "numbers": "1 7 10 100 110 1,800 2024",
}
EITHER = spaced("herb historic hotel FAQ HEART 1800 1100")


@pytest.mark.parametrize("kind", AN)
def test_an_stands_before(kind: str) -> None:
    assert [word for word in spaced(AN[kind]) if takes_an(word) is not True] == []


@pytest.mark.parametrize("kind", A)
def test_a_stands_before(kind: str) -> None:
    assert [word for word in spaced(A[kind]) if takes_an(word) is not False] == []


@pytest.mark.parametrize("word", EITHER)
def test_no_verdict_where_both_are_used(word: str) -> None:
    assert takes_an(word) is None


@pytest.mark.parametrize("word", ["", "-", "...", "%"])
def test_no_verdict_without_letters_or_digits(word: str) -> None:
    assert takes_an(word) is None


def test_opening_quotes_and_brackets_are_not_heard() -> None:
    assert takes_an("“umbrella") is True
    assert takes_an("(uterus") is False


@pytest.mark.parametrize("name", ["verbs.tsv", "nouns.tsv", "modifiers.tsv", "articles.tsv", "syllables.txt"])
def test_the_tables_are_small(name: str) -> None:
    assert (words.DATA / name).stat().st_size < 300_000
