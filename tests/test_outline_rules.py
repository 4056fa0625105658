"""Rules on headings, lists and sections read any page: none, odd or very many headings, and end in time."""

import time

import pytest

from lint import load, page
from lint.analysis.structure import contents_list, headings, lead_ins, list_items
from lint.page import Page
from lint.source import Entry, read

RULES = (
    *("headings/mixed-case", "headings/mixed-form", "headings/stray-space", "headings/trailing-punctuation"),
    *("sections/emergency-without-number", "sections/lead-in-without-list", "sections/missing-sources"),
    *("sections/symptoms-without-advice", "sections/treatment-without-risks", "sections/wrong-contents"),
    "style/non-parallel-list",
)
SECONDS = 2.0  # for one rule; each takes a tenth of it on a quiet machine
MANY = 2_000

SMALL = {
    "no headings": "<p>Symptoms include:</p>",
    "only an h1": "<!doctype html><h1>Gout</h1><p>Go to the emergency room.</p>",
    "a heading by its role": "<div role=heading>Signs:</div><div role=heading aria-level=99>&nbsp;</div>",
    "an empty main": "<main></main><p>Call us if you:</p>",
    "no words": "<h2>:</h2><h2>.</h2><h2>&nbsp;&nbsp;</h2><ul><li>.</li><li>&nbsp;</li><li>:</li></ul>",
    "items without a list": "<li>These are:<li>x<li>y",
    "links without a target": "<ul><li><a href=#>Aaa</a><li><a href='#%zz'>Bbb</a><li><a href=#c>Ccc</a></ul>",
    "one id three times": "<h2 id=a>A</h2><h2 id=a>B</h2><h2 id=a>C</h2>" + "<a href=#a>Part one</a>" * 3,
}
LARGE = {
    "headings": "".join(f"<h2>Symptoms Of Part {n}</h2><p>It includes these:</p>" for n in range(MANY)),
    "entries": (
        "<ul>"
        + "".join(f"<li><a href=#{'sx'[n % 3 == 0]}{n}>Part {n}</a></li>" for n in range(MANY))
        + "</ul>"
        + "".join(f"<h2 id=s{n}>Section {n}</h2><p>Go to the emergency room.</p>" for n in range(MANY))
    ),
    "items": "<ul>" + "<li>Your mother took pills</li>" * (5 * MANY) + "</ul>",
    "lists in lists": "<ul><li><a href=#x>Part one</a>" * MANY,
    "pictures behind lead-ins": "<h2>A</h2><p>It includes these:</p><div id=x></div><img>" * MANY,
    "numbers": "<p>Go to the emergency room " + "1-" * 50_000 + ":</p>",
    "capitals": "<h2>" + "Aa " * 30_000 + "</h2>" * 5,
}


def made(html: str) -> Page:
    return page.read(read(Entry("page.html", data=html.encode())), page_type="condition")


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("html", [*SMALL.values(), *LARGE.values()], ids=[*SMALL, *LARGE])
def test_a_rule_reads_any_page_in_time(name: str, html: str) -> None:
    rule, one = load.rules()[name], made("<!doctype html>" + html)
    start = time.process_time()
    for item in rule.over(one):
        assert all(problem.message for problem in rule.check(item))
    assert time.process_time() - start < SECONDS


def test_contents_are_links_into_the_page_before_what_they_lead_to() -> None:
    body = "".join(f"<h2 id=s{n}>Part {n}</h2><p>x</p>" for n in range(3))
    links = "".join(f"<li><a href=#s{n}>Part {n}</a></li>" for n in range(3))
    listed = contents_list.entries(made(f"<ul>{links}</ul>{body}"))
    assert [(one.text, one.section.text if one.section else "") for one in listed] == [
        (f"Part {n}", f"Part {n}") for n in range(3)
    ]
    assert contents_list.entries(made(f"{body}<ul>{links}</ul>")) == []
    assert contents_list.entries(made(f"<ul>{links}<li><a href=/x>x</a><li><a href=/y>y</a></ul>{body}")) == []


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("<h2 id=a>Care</h2>", True),
        ("<section id=a>\n<h2>Care</h2></section>", True),
        ("<a name=a></a><h2>Care</h2>", True),
        ("<h2><span id=a>Care</span></h2>", True),
        ("<div id=a><p>Text.</p><h2>Care</h2></div>", False),
        ("<p id=a>Text.</p>", False),
    ],
)
def test_an_entry_leads_to_the_heading_that_its_target_is_or_starts_with(target: str, leads: bool) -> None:
    html = "<nav><a href=#a>Care</a> <a href=#b>Bbb</a> <a href=#c>Ccc</a></nav>"
    listed = contents_list.entries(made(f"{html}{target}<h2 id=b>Bbb</h2><p>b</p><h2 id=c>Ccc</h2><p>c</p><h2>D</h2>"))
    assert (listed[0].section is not None) is leads


@pytest.mark.parametrize(
    ("heading", "case"),
    [
        ("What Is Gout?", headings.TITLE),
        ("When To Get Medical Help", headings.TITLE),
        ("Foods that help", headings.SENTENCE),
        ("Gout", headings.UNKNOWN),
        ("GP or 911?", headings.UNKNOWN),
        ("Parkinson’s Disease", headings.UNKNOWN),
        ("Step 2: Rest", headings.UNKNOWN),
        ("What is Gout?", headings.UNKNOWN),
    ],
)
def test_ordinary_words_tell_the_case_of_a_heading(heading: str, case: str) -> None:
    assert headings.case(heading, frozenset({"gout"})) == case


@pytest.mark.parametrize(
    ("item", "form"),
    [
        ("Your mother took pills", list_items.CLAUSE),
        ("The pain gets worse", list_items.CLAUSE),
        ("You cannot walk", list_items.CLAUSE),
        ("Avoid salt", list_items.COMMAND),
        ("Use a pillow", list_items.COMMAND),
        ("Don’t smoke", list_items.COMMAND),
        ("A mother who took pills", list_items.NAME),
        ("A can of soup", list_items.NAME),
        ("Heavy bleeding", list_items.NAME),
        ("Rest", list_items.EITHER),
        ("The share of drivers who smoke is high", list_items.UNKNOWN),
        ("Some nurses show this", list_items.UNKNOWN),
        ("After a meal", list_items.UNKNOWN),
        ("Age: you are over 40", list_items.UNKNOWN),
        ("40 percent", list_items.UNKNOWN),
    ],
)
def test_the_first_words_tell_the_form_of_an_item(item: str, form: str) -> None:
    found = list_items.lists(made(f"<p>We know that these are the things that matter.</p><ul><li>{item}</li></ul>"))
    assert [list_items.form(one) for one in found[0]] == [form]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("<h2>B</h2><p>b</p>", [True]),
        ("<ul></ul><p>b</p>", [True]),
        ("<p hidden>x</p><h2>B</h2><p>b</p>", [False]),
        ("<script>fill()</script><h2>B</h2><p>b</p>", [False]),
        ("<h3>B</h3><p>b</p>", []),
        ("<p>b</p>", []),
        ("<a href=x><svg></svg></a><h2>B</h2>", []),
        ("<nav><a href=x>x</a></nav><h2>B</h2>", []),
    ],
)
def test_a_lead_in_is_sure_where_nothing_can_follow(behind: str, found: list[bool]) -> None:
    one = made(f"<!doctype html><h2>A</h2><p>You can do these:</p>{behind}")
    assert [sure for _, sure in lead_ins.unanswered(one)] == found
