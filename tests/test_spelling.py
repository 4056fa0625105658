"""Spelling: what is known, what is guessed, what is left alone, and what it costs."""

import time
import tomllib
from pathlib import Path

import pytest

from lint import config
from lint.analysis.grammar import apostrophes
from lint.analysis.vocabulary import spelling, unknown_words, varieties
from lint.config import ConfigError
from lint.dictionary import DictionaryError, read
from lint.facts import Dictionary
from tests.command import document, run, write
from tests.markup import page

SLIPS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "medical-slips.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def unknown(markup: str) -> list[str]:
    return [one.word for one in unknown_words.of_page(page(markup)).unknown]


@pytest.mark.parametrize(
    "word",
    "the diabetes haemorrhage hemorrhage pneumonia organise organize colour fibroids biopsies nonsmoker unrefreshing "
    "diagnoses mucolipidoses gasses triptan".split(),
)
def test_words_in_use_are_known(word: str) -> None:
    assert spelling.is_word(word)


def test_every_medicine_that_is_listed_is_known() -> None:
    listed = tomllib.loads((spelling.DATA / "medicines.toml").read_text("utf-8"))["names"]
    assert [name for name in listed.split() if name.isalpha() and not spelling.column(name)] == []


@pytest.mark.parametrize("word", "diabtes cervial hemorrage pregnacy definate wich alow teh symtoms recieve".split())
def test_slips_are_not_known_as_words_in_use(word: str) -> None:
    assert not spelling.is_word(word) or spelling.column(word) == spelling.DOUBTFUL


def test_names_are_known_with_a_capital_only() -> None:
    assert spelling.is_name("alzheimer")
    assert unknown("<p>Ask alzheimer or Alzheimer.</p>") == ["alzheimer"]


def test_most_slips_in_medical_words_are_found_and_the_right_word_comes_first() -> None:
    found = [slip for slip, _ in SLIPS if not spelling.is_word(slip)]
    first = [slip for slip, right in SLIPS if [word for _, word in spelling.guesses(slip, frozenset())[:1]] == [right]]
    assert len(found) / len(SLIPS) >= 0.97
    assert len(first) / len(SLIPS) >= 0.9


def test_a_word_of_the_page_comes_first() -> None:
    assert spelling.guesses("corna", frozenset())[0][1] != "cornea"
    assert spelling.guesses("corna", frozenset({"cornea"}))[0][1] == "cornea"


@pytest.mark.parametrize(
    "text",
    [
        "See www.exmaple.org, http://exmaple.org/abuot, me@exmaple.org or form.pdff.docx and #hashtagg.",
        "MRI, mRNA, B12, XIV, 5mg, COVID and iPhone.",
        "Zwxyq and Okonkwo; naïveté, Sjögren, crème brûlée.",
        "Borrelia zwxyqensis and B. zwxyqi cause it.",
        "It is said dy-uh-BEE-teez.",
        "It isn’t, they’re, women’s, Crohn’s, James’.",
        "<code>chekc</code> and <span lang=de>Krankenhaus und Arzt</span>",
        "Das ist ein Krankenhaus und niemand versteht dieses Wort hier.",
        "Это слово.",
        "Hyster&shy;ectomy and gastro-oesophageal, anti-inflammatory, pre-eclampsia.",
    ],
)
def test_what_is_no_english_word_is_left_alone(text: str) -> None:
    assert unknown(f"<p>{text}</p>") in ([], ["zwxyq"]) or not [
        one for one in unknown_words.of_page(page(f"<p>{text}</p>")).unknown if one.lower
    ]


def test_places_are_exact_and_a_possessive_is_no_part() -> None:
    one = unknown_words.of_page(page("<p>The docter&rsquo;s room.</p>")).unknown[0]
    assert one.written == "docter"


def test_glued_words_are_cut_at_a_function_word() -> None:
    assert spelling.split_words("emergencysuch") == "emergency such"
    assert spelling.split_words("changescan") == "changes can"
    assert spelling.split_words("zwxyq") == ""


def test_lost_apostrophes() -> None:
    assert apostrophes.missing("Dont") == "Don't"
    assert apostrophes.missing("Crohns") == "Crohn's"
    assert apostrophes.missing("Bells") == ""
    assert apostrophes.missing("Bells", "palsy") == "Bell's"
    assert apostrophes.missing("cells") == ""


@pytest.mark.parametrize(
    ("american", "british"),
    [("color", "colour"), ("center", "centre"), ("anemia", "anaemia"), ("pediatric", "paediatric"),
     ("estrogen", "oestrogen"), ("tumor", "tumour"), ("counseling", "counselling"), ("diarrhea", "diarrhoea")],
)  # fmt: skip
def test_varieties(american: str, british: str) -> None:
    assert varieties.pair(american) == (varieties.AMERICAN, british)
    assert varieties.pair(british) == (varieties.BRITISH, american)


@pytest.mark.parametrize("word", "organize meter program judgment aging fetus gluteus license practice check".split())
def test_words_that_both_write_tell_nothing(word: str) -> None:
    assert word not in varieties.words()


def test_a_page_in_another_language_is_said_to_be_once(tmp_path: Path) -> None:
    text = " ".join(f"zwx{first}{second}q and" for first in "abcdefgh" for second in "abcdefgh")
    write(tmp_path, page=f"<!doctype html><title>T</title><main><p>{text}</p></main>")
    found = document(run("page.html", "--select", "spelling", "-f", "json", cwd=tmp_path))["findings"]
    assert [one["rule"] for one in found] == ["spelling/misspelled-word"]


def test_ten_thousand_unknown_words_take_bounded_time() -> None:
    letters = "bcdfghjklm"
    words = [f"ztu{a}{b}{c}{d}xe" for a in letters for b in letters for c in letters for d in letters]
    text = "".join(f"<p>The {word} is in the leg of a man.</p>" for word in words)
    start = time.process_time()
    assert unknown_words.of_page(page(text)).foreign
    assert time.process_time() - start < 5


def test_a_dictionary_holds_lower_case_words_in_any_case_and_others_as_written(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# ours\nblixafen  # new\nZwxyq\n", "utf-8")
    ours = Dictionary(read(path))
    assert ours.holds("blixafen")
    assert ours.holds("Blixafen")
    assert ours.holds("Zwxyq")
    assert not ours.holds("zwxyq")


def test_a_bad_line_of_a_dictionary_is_named(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("fine\ntwo words\n", "utf-8")
    with pytest.raises(DictionaryError, match=r"words\.txt, line 2: .*'two words'"):
        read(tmp_path / "words.txt")


def test_config_names_dictionaries_and_says_which_is_missing(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("blixafena\n", "utf-8")
    (tmp_path / "carelint.toml").write_text('dictionaries = ["words.txt"]\n', "utf-8")
    write(tmp_path, page="<!doctype html><main><p>Take blixafena and not blixafeno.</p></main>")
    found = document(run("page.html", "--select", "spelling", "-f", "json", cwd=tmp_path))["findings"]
    assert ["blixafeno" in one["message"] for one in found] == [True]
    (tmp_path / "carelint.toml").write_text('dictionaries = ["gone.txt"]\n', "utf-8")
    with pytest.raises(ConfigError, match=r"gone\.txt"):
        config.read(tmp_path / "carelint.toml")
