"""Language tags, and the language that a text is in: found where it is plain, never where it is not."""

import json
from pathlib import Path

import pytest

from bench import languages as measured
from lint.analysis.accessibility import subtags
from lint.analysis.accessibility.languages import against
from lint.engines import identification
from lint.engines.identification import identify
from lint.facts import Guess, Identifier
from lint.runner import Plan, Runner
from lint.source import Entry
from tests.shared import shared

OWN, TRAPS = measured.own(), measured.own(measured.TRAPS)


@pytest.mark.parametrize(
    ("tag", "right"),
    [
        ("english", "en"), ("ENG", "en"), ("en_US", "en-US"), ("en_uk", "en-GB"), ("spa-mx", "es-MX"), ("ger", "de"),
        ("Español", "es"), ("sp", "es"), ("cn", "zh"), ("i-lux", "lb"), ("zh_hant_tw", "zh-Hant-TW"), ("us", "en-US"),
        ("em-US", ""), ("#1", ""), ("", ""), (" ", ""), ("hidden", ""), ("en;q=0.8", ""), ("english (US)", ""),
    ],
)  # fmt: skip
def test_what_was_meant_with_a_tag_is_known_where_something_tells(tag: str, right: str) -> None:
    assert not subtags.is_language(subtags.primary(tag))
    assert subtags.meant(tag) == right


@pytest.mark.parametrize(
    "tag", ["en", "EN-us", "es-419", "zh-Hant-TW", "fil", "hmn", "mww", "qaa", "und", "zh-min-nan"]
)
def test_registered_tags_are_known(tag: str) -> None:
    assert subtags.is_language(subtags.primary(tag))
    assert subtags.unknown_region(tag) == ""


def test_every_language_that_is_called_by_its_own_name_is_registered() -> None:
    assert all(subtags.is_language(subtags.primary(tag)) for tag in subtags.autonyms().values())
    assert len(subtags.autonyms()) > 80


def test_old_and_narrow_codes_belong_to_one_language() -> None:
    codes = ("cmn", "iw", "nb", "fil", "arz", "prs", "en")
    assert [subtags.group(one) for one in codes] == ["zh", "he", "no", "tl", "ar", "fa", "en"]


def test_every_paragraph_is_found_and_none_is_taken_for_another_language() -> None:
    for tally in (measured.unmarked(OWN), measured.mistaken(OWN), measured.whole(OWN)):
        assert tally.wrong == []
        assert tally.missed == []
        assert tally.sure >= 55


def test_nothing_is_said_of_names_terms_and_texts_that_say_what_they_are() -> None:
    said = measured.rightly_marked([*OWN, *TRAPS])
    assert [(text.string, one.message) for text, one in said] == []


@pytest.mark.conformance
def test_no_plain_english_is_taken_for_another_language() -> None:
    sentences = [json.loads(line)["text"] for line in shared("grammar/clean.jsonl").read_text("utf-8").splitlines()]
    assert measured.english(sentences) == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\0", "a\x03b\x7f\x96", "\ud800", "\ufdd0\ufffe\U0001ffff", "é" * 100_000, "a" * 100_000, "<p lang="],
)
def test_no_text_is_too_odd_to_be_asked_about(text: str) -> None:
    assert isinstance(identify(text, "en"), Guess)
    assert against(Identifier(identify), text, "en") is None


def test_without_the_library_the_rules_say_why_they_do_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identification, "_is_installed", lambda: False)
    page = b"<html lang=en><p>Pida cita por correo o llame a la oficina por la tarde.</p></html>"
    result = Runner(Plan(select=("page/wrong-lang",))).check(Entry("page.html", data=page))
    assert [(one.result, one.reason) for one in result.outcomes] == [("untested", identification.ABSENT)]


def test_deep_and_wide_pages_take_linear_time() -> None:
    deep = "<div lang=es>" * 5000 + "<p>Wash your hands before every meal and after it.</p>"
    wide = "<p lang=es>Wash your hands before every meal and after it.</p>" * 3000
    for html in (deep, wide):
        result = Runner(Plan(select=("page",))).check(Entry("page.html", data=f"<html lang=en>{html}".encode()))
        assert result.problems == ()
        assert any(one.rule == "page/wrong-part-lang" for one in result.findings)


def test_the_files_of_texts_are_sound() -> None:
    for path in (measured.OWN, measured.TRAPS):
        assert all(subtags.is_language(subtags.primary(tag)) for tag, _ in measured.own(Path(path)))
