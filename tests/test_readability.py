"""What a grade counts, how it changes without the topic's words, and which sentences are the hardest."""

import json
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.marks import FIXTURES
from lint.analysis.reading import hard_sentences, rare_words, readability
from lint.analysis.reading.rare_words import rarity
from lint.analysis.reading.readability import Count
from lint.analysis.reading.topic import topic_words
from lint.page import read as read_page
from lint.source import Entry
from lint.source import read as read_source
from tests.command import run
from tests.markup import page

EASY = "The test is quick. It does not hurt. You can go home the same day. "
SENTENCES = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 60), st.integers(0, 9)), min_size=2, max_size=30)


def counted(triples: list[tuple[int, int, int]]) -> list[Count]:
    return [Count(words, words + more, min(words, long)) for words, more, long in triples]


def numbers(markup: str) -> list[tuple[int, int, int]]:
    return [(one.words, one.syllables, one.long_words) for one in readability.counts(page(markup))]


def test_the_seed_page_has_the_grade_that_was_agreed() -> None:
    path = FIXTURES / "cervical-insufficiency.html"
    seed = read_page(read_source(Entry(path.name, path)))
    assert abs(readability.flesch_kincaid(readability.counts(seed)).grade - 8.6) <= 0.3
    assert readability.flesch_kincaid(readability.without_topic(seed)).grade < 7.5


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Call us. We are open.</p>", [(2, 2, 0), (3, 4, 0)]),
        ("<p>Call us<br>We are open</p>", [(2, 2, 0), (3, 4, 0)]),
        ("<h2>Your care team</h2><p>Call us.</p><table><tr><td>One two three</table>", [(2, 2, 0)]),
        ("<p>You may need:</p><ul><li>some ice</li><li>a towel</li><li>a bag of cold peas</li></ul>",
         [(3, 3, 0), (4, 5, 0), (5, 5, 0)]),
        ("<p>High-risk cases: 2,000 in 2024.</p>", [(6, 7, 0)]),
        ("<p lang=fr>Le chat dort ici.</p><p>Call us.</p>", [(2, 2, 0)]),
        ('<ul><li><a href="x">All our services</a></li></ul><nav><p>Call us.</p></nav><p>Rest.</p>', [(1, 1, 0)]),
    ],
    ids=["stops", "br", "headings and tables", "items", "hyphens and numbers", "other languages", "links"],
)  # fmt: skip
def test_the_convention_is_kept(markup: str, expected: list[tuple[int, int, int]]) -> None:
    assert numbers(markup) == expected


@given(SENTENCES)
def test_the_interval_holds_the_grade_and_closes_as_text_is_repeated(triples: list[tuple[int, int, int]]) -> None:
    text = counted(triples)
    for formula in (readability.flesch_kincaid, readability.smog):
        once, often = formula(text), formula(text * 16)
        assert once.low <= once.grade <= once.high
        assert isclose(once.grade, often.grade, abs_tol=1e-6)
        shrunk = sqrt((len(text) - 1) / (16 * len(text) - 1))  # sentences, one degree of freedom gone
        assert isclose(often.high - often.low, (once.high - once.low) * shrunk, rel_tol=1e-6, abs_tol=1e-9)


def test_sentences_that_are_all_alike_leave_no_doubt() -> None:
    grade = readability.flesch_kincaid([Count(10, 15, 1)] * 20)
    assert isclose(grade.low, grade.high)
    assert isclose(grade.grade, 0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_without_the_topic_its_words_are_not_counted_in_any_form() -> None:
    made = page(
        "<h1>What is an ovarian cyst?</h1><p>Ovarian cysts are common. A cyst’s wall is thin. It goes away.</p>"
    )
    assert [one.words for one in readability.without_topic(made)] == [2, 4, 3]
    assert topic_words(made).isdisjoint({"what", "is", "an"})


def test_the_name_of_the_site_is_no_topic() -> None:
    assert "trust" not in topic_words(page("<title>Cysts | County Trust</title><p>We care.</p>"))


def test_where_only_topic_words_stand_the_text_counts_as_written() -> None:
    made = page("<h1>Cysts</h1><p>Cysts. Cyst.</p>")
    assert readability.without_topic(made) == readability.counts(made)


def test_a_section_is_graded_from_100_words_and_8_sentences_on() -> None:
    def graded(text: str) -> list[str]:
        return [one.section.text for one in readability.sections(page(f"<h1>Tests</h1><h2>Care</h2>{text}"))]

    assert graded(f"<p>{EASY * 8}</p>") == ["Care"]
    assert graded(f"<p>{EASY * 6}</p>") == []  # 90 words
    assert graded(f"<p>{'word ' * 60}. {'word ' * 60}.</p>") == []  # 2 sentences
    assert graded(f"<p>{EASY * 4}</p><h3>More</h3><p>{EASY * 4}</p>") == []  # each has its own text


@pytest.mark.parametrize("word", ["the", "hospital", "doctor's", "labor", "labour", "cannot", "don't", "2,000", "mg"])
def test_everyday_words_and_what_is_no_word_weigh_nothing(word: str) -> None:
    assert rarity(word) == 0


@pytest.mark.parametrize(
    ("common", "rare"),
    [("heart", "cardiac"), ("kidney", "renal"), ("bleeding", "haemorrhage"), ("womb", "endometrium"),
     ("cut", "incision"), ("high blood pressure", "hypertension"), ("swelling", "oedema")],
)  # fmt: skip
def test_the_everyday_word_weighs_less_than_the_medical_one(common: str, rare: str) -> None:
    assert max(map(rarity, common.split())) < rarity(rare)


@pytest.mark.parametrize(
    ("made", "of"),
    [("yellowish", "yellow"), ("redness", "red"), ("unblocked", "block"), ("sleepiness", "sleep"),
     ("painlessly", "painless"), ("bruises", "bruise"), ("stitched", "stitch"), ("surgeons", "surgeon")],
)  # fmt: skip
def test_a_word_made_with_a_plain_ending_or_beginning_is_no_rarer(made: str, of: str) -> None:
    assert rarity(made) <= rarity(of)


def test_a_short_beginning_is_no_base() -> None:
    assert rarity("abolish") > 0.5
    assert rarity("blemish") > 0.5


@given(st.text(max_size=20))
def test_any_word_weighs_between_nothing_and_two(word: str) -> None:
    assert 0 <= rarity(word) <= rare_words.COMMON - rare_words.UNLISTED


def test_what_a_word_weighs_as_written_is_never_less_than_what_it_weighs() -> None:
    words = "the heart cardiac unblocked endometrium 2,000 don't yellowish renal mg".split()
    most = rare_words.at_most(words)
    assert all(rarity(word) <= most.get(word, 0) for word in words)


def rare_in(markup: str) -> set[str]:
    made = page(markup)
    return {word for one in hard_sentences.hard(made, readability.prose(made)) for word in one.rare}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>The resection of an adenoma.</p>", {"resection", "adenoma"}),
        ("<h1>Adenoma</h1><p>The resection of adenomas.</p>", {"resection"}),
        ("<p>The resection (cutting out) of an adenoma.</p>", {"adenoma"}),
        ("<p>They cut it out (resection).</p>", set()),
        ("<p>This is called a polypoid adenoma.</p>", set()),
        ("<p>We sent it to Wharton for an EEG.</p>", set()),
        ("<p>Adenoma is rare. HbA1c too.</p>", {"adenoma"}),
    ],
    ids=["rare", "topic", "before a bracket", "in a bracket", "called", "names", "first word"],
)
def test_which_words_make_a_sentence_hard(markup: str, expected: set[str]) -> None:
    assert rare_in(markup) == expected


def test_the_hardest_come_first_and_say_why() -> None:
    made = page(
        "<p>You can go home the same day. The resection of an adenoma precludes malignancy. "
        "You can go home on the same day as the test, if you feel well and if you have someone with you.</p>"
    )
    found = hard_sentences.hard(made, readability.prose(made))
    assert [one.count.words for one in found] == [7, 22, 7]
    assert found[0].why == (
        "7 words; rare words: “resection”, “adenoma”, “malignancy”, “precludes”; 3 words of three or more syllables"
    )
    assert found[-1].why == "7 words"


def test_a_page_without_text_has_no_load() -> None:
    assert hard_sentences.page_load(page("<h1>Sprains</h1>")) == (0, 0)


def test_every_report_says_what_a_grade_counts() -> None:
    fixture = str(FIXTURES / "cervical-insufficiency.html")
    shown = run("check", fixture, "--today", "2026-11-22", cwd=FIXTURES).stdout.decode()
    assert shown.splitlines()[-1] == f"How grades are counted: {readability.SHORT_CONVENTION}."
    assert ", 7.0 without the topic’s own words" in shown.splitlines()[0]
    checked = json.loads(run("check", fixture, "-f", "json", cwd=FIXTURES).stdout)
    inspected = json.loads(run("inspect", fixture, "-f", "json", cwd=FIXTURES).stdout)
    assert checked["run"]["grade_convention"] == inspected["readability"]["convention"] == readability.CONVENTION
    assert checked["pages"][0]["readability"]["without_topic"] == inspected["readability"]["without_topic"]


def test_a_report_without_a_grade_says_nothing_of_grades() -> None:
    done = run("check", "-", stdin="<p>Call us.</p>", cwd=FIXTURES)
    assert done.stdout
    assert b"grades are counted" not in done.stdout
