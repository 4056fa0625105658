"""One fault, one finding: what follows from a fault that is reported itself is not reported beside it."""

import datetime

import pytest

from lint import load
from lint.rule import Bad
from lint.runner import Plan, Runner
from lint.source import Entry

RULES = {name: rule for name, rule in load.rules().items() if rule.family != "allow"}
FAMILIES = frozenset("aria forms headings images links structure tables".split())
START = "<!doctype html><html lang=en><title>Gout</title><p>Text.</p>"
PLAN = Plan(today=datetime.date(2026, 11, 22), folds=False)


def said(html: str, runner: Runner) -> list[str]:
    return [one.rule for one in runner.check(Entry("page.html", data=html.encode())).findings if one.fails]


FAULTS = {
    "an image whose name is elsewhere": ("<img src=a.png aria-labelledby=none>", "aria/broken-reference"),
    "two links with one missing id": (
        "<a href=a aria-labelledby=none></a><a href=b aria-labelledby=none></a>",
        "aria/broken-reference",
    ),
    "a misspelt aria-labelledby": ("<b id=a>Age</b><input aria-labeledby=a>", "aria/unknown-attribute"),
    "a label that leads to what is around its field": (
        "<label for=a>Age</label><div id=a><input></div>",
        "forms/missing-label",
    ),
    "a second field with the same id": (
        "<label for=a>From</label><input id=a><label for=a>To</label><input id=a>",
        "structure/duplicate-id",
    ),
    "a group of choices without a name": (
        "<div role=radiogroup><input type=radio name=a title=Yes><input type=radio name=a title=No></div>",
        "aria/missing-name",
    ),
    "cells that stand in no row": (
        "<div role=table aria-label=Doses><i role=cell>5 mg</i><i role=cell>6 mg</i></div>",
        "aria/missing-children",
    ),
    "a misspelt role with a name": ("<div role=regoin aria-label=Doses>Text</div>", "aria/unknown-role"),
    "a cell with two ids that are nowhere": (
        "<table><caption>Doses</caption><tr><th scope=col>Dose</th></tr><tr><td headers='a b'>5 mg</td></tr></table>",
        "tables/broken-headers",
    ),
    "an image in a heading": ("<h2><img src=a.png></h2><p>Text.</p>", "images/missing-alt"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_reported_once(fault: str) -> None:
    html, rule = FAULTS[fault]
    runner = Runner(PLAN, {name: one for name, one in RULES.items() if one.family in FAMILIES})
    assert said(f"{START}{html}", runner) == [rule]


def test_every_rule_that_is_named_as_a_cause_exists() -> None:
    pages = [Entry("page.html", data=f"{START}{html}".encode()) for html, _ in FAULTS.values()]
    alone = [Runner(PLAN, {name: rule}) for name, rule in RULES.items() if rule.family in FAMILIES]
    found = [finding for runner in alone for page in pages for finding in runner.check(page).findings]
    named = {one.cause for finding in found for one in finding.related if one.cause}
    assert len(named) > 5
    assert named <= RULES.keys()


def test_a_fault_of_another_rule_at_the_same_place_hides_nothing() -> None:
    runner = Runner(PLAN, {name: RULES[name] for name in ("forms/ungrouped-choices", "display/tight-letter-spacing")})
    style = "letter-spacing: 0 !important"
    html = f"<div role=radiogroup style='{style}'>Age<input type=radio name=a title=b><input type=radio name=a></div>"
    assert set(said(html, runner)) == {"forms/ungrouped-choices", "display/tight-letter-spacing"}


def test_a_page_that_is_hidden_as_a_whole_is_one_fault() -> None:
    runner = Runner(PLAN, {name: one for name, one in RULES.items() if one.family in (*FAMILIES, "landmarks")})
    html = "<html lang=en><title>Gout</title><body aria-hidden=true><main><h1>Gout</h1><a href=/>Home</a></main>"
    found = runner.check(Entry("page.html", data=html.encode())).findings
    assert [one.rule for one in found if one.fails] == ["aria/hidden-focusable"]


def test_nothing_is_said_of_what_stands_in_a_template() -> None:
    runner = Runner(PLAN, RULES)
    bad = [one.source for rule in RULES.values() for one in rule.examples if isinstance(one, Bad)]
    inert = [html for html in bad if not any(tag in html.lower() for tag in ("<html", "<head", "<body", "<!doctype"))]
    known = set(said("<p>Text.</p>", runner))
    found = {one for html in inert for one in said(f"<p>Text.</p><template>{html}</template>", runner)} - known
    assert found <= {"structure/broken-characters", "structure/repeated-attribute"}  # of the file, wherever they stand
