"""Finding phrases by token agrees with a slow and simple reading of the same list."""

from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.grammar.inflection import follows_auxiliary, plural, verb
from lint.analysis.vocabulary.wording import Entry, Wording
from lint.page import Sentence, sentences
from tests.markup import page

WORDS = st.sampled_from("a b of the in order to prior care".split())
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def sentence(text: str) -> Sentence:
    (block,) = page(f"<p>{text}</p>").blocks
    return sentences(block)[0]


def slow(text: list[str], phrases: set[str]) -> list[tuple[int, int]]:
    """Every place of every phrase, the longest first, the first of equals before the next; none shares a word."""
    places = [
        (start, start + len(words) - 1)
        for phrase in phrases
        for words in [phrase.split()]
        for start in range(len(text))
        if text[start : start + len(words)] == words
    ]
    taken: set[int] = set()
    found = []
    for start, end in sorted(places, key=lambda place: (place[0] - place[1], place[0])):
        if taken.isdisjoint(range(start, end + 1)):
            taken.update(range(start, end + 1))
            found.append((start, end))
    return sorted(found)


@given(st.lists(WORDS, min_size=1, max_size=12), st.sets(PHRASES, max_size=6))
def test_phrases_are_found_where_a_slow_reading_finds_them(words: list[str], phrases: set[str]) -> None:
    found = Wording.of(Entry(one) for one in phrases).find(sentence(" ".join(words)))
    assert [(one.first, one.last) for one in found] == slow(words, phrases)


@given(st.lists(WORDS, min_size=1, max_size=12), st.sets(PHRASES, min_size=1, max_size=6))
def test_a_sentence_without_a_key_holds_no_phrase(words: list[str], phrases: set[str]) -> None:
    wording = Wording.of(Entry(one) for one in phrases)
    if set(wording.keys).isdisjoint(words):
        assert not slow(words, phrases)


def test_irregular_forms_come_from_the_tables_and_regular_ones_from_spelling() -> None:
    assert verb("give") == ("give", "gives", "gave", "given", "giving")
    assert verb("begin") == ("begin", "begins", "began", "begun", "beginning")
    assert verb("come") == ("come", "comes", "came", "come", "coming")
    assert verb("show") == ("show", "shows", "showed", "shown", "showing")
    assert verb("carry") == ("carry", "carries", "carried", "carried", "carrying")
    assert verb("catheterize") == ("catheterize", "catheterizes", "catheterized", "catheterized", "catheterizing")
    assert [plural(one) for one in ("biopsy", "child", "diagnosis", "foot")] == [
        "biopsies",
        "children",
        "diagnoses",
        "feet",
    ]


def test_an_auxiliary_before_a_form_tells_a_participle() -> None:
    assert follows_auxiliary("it was then given".split(), 3)
    assert follows_auxiliary("they have not used it".split(), 3)
    assert not follows_auxiliary("they gave it".split(), 1)
    assert not follows_auxiliary(["given"], 0)
