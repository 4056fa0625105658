"""Review dates of whole pages: where they stand, whose they are, in which order, and who reviewed."""

import json
import time

import pytest

from bench.dates import own, said, tally
from lint import page
from lint.analysis.review_dates import reviewer
from lint.analysis.review_dates.date_forms import order
from lint.analysis.review_dates.day_order import day_first
from lint.analysis.review_dates.review import page_dates
from lint.inspection import inspect
from lint.page import Page
from lint.source import Entry, read

OWN = own()
# The one piece that is not read yet: a date behind a label of its own, a sentence after the reviewer's.
NOT_READ = {"<p>Medical review: Lee Chan, MD, FACC. Date: 06/17/2024</p>"}


def of(html: str) -> Page:
    return page.read(read(Entry("page.html", data=html.encode())))


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize("phrase", OWN, ids=lambda phrase: phrase.html[:60])
def test_own_phrases(phrase: object) -> None:
    assert isinstance(phrase, type(OWN[0]))
    assert (said(phrase) == phrase.says) is (phrase.html not in NOT_READ)


def test_the_count_tells_dates_from_kinds() -> None:
    right = OWN[0]
    other_date, other_kind = right._replace(says=("reviewed 1999",)), right._replace(says=("updated 2025-03-14",))
    counted = tally([right, other_date, other_kind])
    assert (counted.dates, counted.kinds, counted.phrases) == (1, 2, 3)


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<dl><dt>Last reviewed</dt><dd>Monday, 7 July 2025</dd></dl>", "7 July 2025"),
        ("<table><tr><th>Reviewed<th>Next review<tr><td>5/2024<td>5/2027</table>", "5/2024"),
        ("<h3>Date reviewed:</h3>\r\n<p>May&nbsp;2024, by Dr Lee</p>", "May&nbsp;2024"),
        ("<p>May 2024: reviewed</p>", "May 2024"),
        ('<p itemprop="lastReviewed">5 May 2024</p>', "5 May 2024"),
        ('<p itemprop="lastReviewed" content="2024-05-05">in May</p>', "2024-05-05"),
    ],
)
def test_a_date_stands_where_it_is_written(html: str, marked: str) -> None:
    found = of(html)
    at = page_dates(found)[0].at
    assert isinstance(at, tuple)
    assert found.source.text[at.start : at.end] == marked


@pytest.mark.parametrize(
    "html",
    [
        "<dt>Studies reviewed in trials</dt><dd>2019</dd>",
        "<p>Reviewed studies</p><p>May 2024 was the first month.</p>",
        "<nav><p>Last reviewed</p></nav><p>May 2024</p>",
        "<table><tr><td>Reviewed<td>12 people<td>May 2024</table>",
        "<table><tr><th>Study<th>Published<tr><td>A<td>May 2019<tr><td>B<td>June 2020</table>",
        "<p>Last reviewed.</p><p>May 2024</p>",
        "<p>Last reviewed</p><p>Our clinic opened in May 2024.</p>",
    ],
)
def test_a_date_without_its_label(html: str) -> None:
    assert page_dates(of(html)) == ()


@pytest.mark.parametrize(
    ("value", "dates"),
    [
        ({"@graph": [{"mainEntity": {"lastReviewed": "2024-05-05"}}]}, ["2024-05-05"]),
        ({"citation": {"datePublished": "2011"}, "datePublished": "2024-05"}, ["2024-05"]),
        ({"review": [{"datePublished": "2011"}], "video": {"datePublished": "2012"}}, []),
        ({"hasPart": {"x": {"lastReviewed": "2011"}}}, []),
        ({"lastReviewed": ["2024-05-05"]}, []),
        ({"lastReviewed": "soon"}, []),
        ([{"lastReviewed": "2024-02-30"}], [None]),
    ],
)
def test_json_ld_dates_are_the_pages_own(value: object, dates: list[str | None]) -> None:
    assert [one.date for one in page_dates(of(json_ld(value)))] == dates


def test_deep_json_ld_is_read() -> None:
    deep = '{"a":' * 900 + '{"lastReviewed": "2024-05-05", "reviewedBy": "Dana Whitfield"}' + "}" * 900
    found = of(f'<script type="application/ld+json">{deep}</script>')
    assert [one.date for one in page_dates(found)] == ["2024-05-05"]
    assert reviewer.reviewer(found).named


@pytest.mark.parametrize(
    ("tag", "first"),
    [
        ("en", None), ("en-US", False), ("en-us", False), ("en-GB", True), ("en_AU", True), ("en-CA", None),
        ("es", None), ("es-US", None), ("es-MX", True), ("es-419", True), ("fr", True), ("fr-CA", None),
        ("de-AT", True), ("tlh", None),
    ],
)  # fmt: skip
def test_order_of_a_language_tag(tag: str, first: bool | None) -> None:
    assert order(tag) is first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rest your leg.", None),
        ("Ask the NHS.", True),
        ("The tumour is small.", True),
        ("The tumor is small.", False),
        ("Call 911 at once.", False),
        ("Dial 999 at once.", True),
        ("Call 911 or dial 999.", None),
        ("Take acetaminophen.", False),
        ("It costs £5.", True),
        ("Clinics: 25/10/2026.", True),
        ("Clinics: 10/25/2026.", False),
        ("Open from 5 May 2024.", True),
        ("Open from May 5, 2024.", False),
        ("Open from May 5, 2024. The colour is red.", None),
        ("Ward 911 has 999 beds. Score 10/25.", None),
    ],
)
def test_order_that_a_page_shows(text: str, first: bool | None) -> None:
    assert day_first(of(f"<p>{text}</p>"), "en") is first


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Dana Whitfield, MD", True),
        ("Dr. Lee", True),
        ("JANE DOE, RN", True),
        ("the Riverside Stroke Committee", True),
        ("a consultant dermatologist", True),
        ("our cardiologist, Dr Jane Roe", True),
        ("Larissa O’Neil", True),
        ("a nurse practitioner", True),
        ("a Riverside medical professional", False),
        ("a UPMC medical professional", False),
        ("our doctors", False),
        ("medical staff", False),
        ("NHS staff", False),
        ("qualified health professionals", False),
        ("two doctors", False),
        ("a team of experts", False),
    ],
)
def test_a_reviewer_with_a_name(text: str, named: bool) -> None:
    assert reviewer.is_named(text) is named


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Reviewed by our doctors on 5 May 2024.</p>", "our doctors"),
        ("<p>Last reviewed 5 May 2024 by medical staff</p>", "medical staff"),
        ("<dl><dt>Reviewed by</dt><dd>medical staff</dd><dt>Date reviewed</dt><dd>May 2024</dd></dl>", "medical staff"),
        ("<p>Reviewers: medical staff; last reviewed May 2024</p>", "medical staff"),
    ],
)
def test_words_that_stand_for_a_name(html: str, text: str) -> None:
    found = of(html)
    said_of = reviewer.reviewer(found)
    assert (said_of.named, said_of.text) == (False, text)
    assert said_of.at is not None
    assert found.source.text[said_of.at.start : said_of.at.end] == text


def test_a_quarter_is_inspected() -> None:
    assert inspect(of("<p>Last reviewed: Q3 2024</p>"), {})["dates"][0]["date"] == "2024-Q3"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Review: May 2024</p>" * 5_000,
        '<p>Reviewed <time datetime="2024-05-05">May</time></p>' * 3_000,
        "<table><tr>" + "<td>May 2024</td>" * 10_000,
        "<dl>" + "<dt>Reviewed</dt><dd>May 2024</dd>" * 5_000,
        "<p>" + "reviewed by " * 50_000 + "</p><p>Reviewed May 2024</p>",
    ],
    ids=lambda html: html[:30],
)
def test_linear_on_many_dates(html: str) -> None:
    found = of(html)
    start = time.process_time()
    page_dates(found)
    reviewer.reviewer(found)
    assert time.process_time() - start < 4
