"""A page's score on published instruments: rules answer for the items that they name; the rest is for a person."""

import json
from pathlib import Path

import pytest

from lint import load, scorecard
from lint.analysis.structure.shown import SHOWN
from lint.runner import Plan, Runner
from lint.source import Entry, read
from tests.command import FIXTURES, run
from tests.markup import page as written

RULES = load.rules()


def scores(html: str, **options: str) -> dict[str, dict[int, scorecard.Scored]]:
    runner = Runner(Plan(**options), RULES)  # type: ignore[arg-type]  # plain values of a plan
    page = runner.page(read(Entry("page.html", data=html.encode())))
    found = scorecard.scores(page, runner.check_page(page), RULES)
    return {name: {one["number"]: one for one in score["items"]} for name, score in found.items()}


@pytest.mark.parametrize(
    ("name", "html", "wanted"),
    [
        ("opening", "<h1>Gout</h1><p>Gout hurts.</p>", True),
        ("opening", "<h1>Gout</h1><h2>Causes</h2><p>Text.</p>", False),
        ("picture", "<main><img src=a.png alt=Foot></main>", True),
        ("picture", "<body><header><img src=logo.png alt=Logo></header><p>Text.</p>", False),
        ("captions", "<main><figure><img src=a alt=b><figcaption>A foot</figcaption></figure></main>", True),
        ("captions", "<main><img src=a alt=b></main>", False),
        ("captions", "<main><p>Text.</p></main>", None),
        ("table_heads", "<main><table><tr><th>A<td>B</table></main>", True),
        ("table_heads", "<main><table><tr><td>A<td>B</table></main>", False),
        ("table_heads", "<main><p>Text.</p></main>", None),
        ("list", "<main><ul><li>a<li>b</ul></main>", True),
        ("list", "<nav><ul><li>a<li>b</ul></nav><main><p>Text.</p></main>", False),
        ("headings", "<h1>A</h1><p>" + "one word here. " * 90 + "</p><h2>B</h2><p>Text.</p>", True),
        ("headings", "<h1>A</h1><p>" + "one word here. " * 110 + "</p><h2>B</h2><p>Text.</p>", False),
        ("cues", "<p>It is <strong>urgent</strong>.</p>", True),
        ("cues", "<p>It is urgent.</p>", False),
        ("summary", "<h2>Key points</h2><p>Text.</p>", True),
        ("summary", "<h2>Causes</h2><p>Text.</p>", False),
        ("action", "<p>Rest your foot. Do not drive.</p>", True),
        ("action", "<p>Gout is a disease.</p>", False),
        ("steps", "<ol><li>Sit down.<li>Raise your foot.</ol>", True),
        ("steps", "<ul><li>Pain<li>Swelling</ul>", False),
        ("you", "<p>You may feel pain. It goes away.</p>", True),
        ("you", "<p>Patients feel pain. It goes away.</p>", False),
        ("harm", "<h2>Complications</h2><p>Text.</p>", True),
        ("harm", "<h2>Causes</h2><p>Text.</p>", False),
        ("tool", "<h2>Questions to ask your doctor</h2><p>Text.</p>", True),
        ("tool", "<h2>Causes</h2><p>Text.</p>", False),
    ],
)
def test_what_a_page_shows(name: str, html: str, wanted: bool | None) -> None:
    assert SHOWN[name](written(html)) is wanted


def test_a_rule_that_names_an_item_answers_for_it() -> None:
    hard = "<body><h1>Gout</h1><p>" + "Rheumatological manifestations necessitate multidisciplinary evaluation. " * 30
    item = scores(hard)["cdc_index"][7]
    assert item["status"] == "not met"
    assert "reading/grade-too-high" in item["because"]


def test_an_item_that_nothing_answers_is_for_a_person() -> None:
    item = scores("<h1>Gout</h1><p>Gout hurts.</p>")["cdc_index"][1]
    assert (item["status"], bool(item["person"])) == ("person", True)


def test_what_does_not_arise_does_not_apply_and_does_not_count() -> None:
    assert scores("<h1>Gout</h1><p>Gout hurts.</p>")["pemat"][19]["status"] == "does not apply"


def test_every_item_is_checked_or_asks_a_person() -> None:
    named = {standard for rule in RULES.values() for standard in rule.standards}
    for card in scorecard._cards().values():
        for item in card["item"]:
            checked = "shows" in item or f"{card['standard']} {item['number']}" in named
            assert checked or "person" in item, (card["title"], item["number"])


def test_every_item_that_a_rule_names_is_there() -> None:
    known = {f"{card['standard']} {item['number']}" for card in scorecard._cards().values() for item in card["item"]}
    named = {name for rule in RULES.values() for name in rule.standards if name.startswith(("CDC CCI ", "PEMAT "))}
    assert named <= known


def test_inspect_shows_both_scores_item_by_item(tmp_path: Path) -> None:
    text = run("inspect", FIXTURES[0], cwd=tmp_path).stdout.decode()
    assert "CDC Clear Communication Index: " in text
    assert "PEMAT for printed materials: " in text
    assert "A person must judge" in text
    seen = json.loads(run("inspect", FIXTURES[0], "-f", "json", cwd=tmp_path).stdout)
    assert [one["number"] for one in seen["scores"]["cdc_index"]["items"]] == list(range(1, 21))
    assert seen["scores"]["pemat"]["met"] <= seen["scores"]["pemat"]["of"]
