"""Scores a page on what can be checked of published instruments, item by item, and says what a person must judge.

The rules that answer for an item are those whose `standards` name it; what the page must hold is told by
`analysis/shown.py`. A score is no verdict: both instruments are made for people who read.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

import tomli

from lint.analysis.structure import shown
from lint.finding import PageResult
from lint.load import AnyRule
from lint.page import Page
from lint.rule import Level

_DATA = Path(shown.__file__).parents[1] / "data" / "scorecards.toml"
Status = Literal["met", "look", "not met", "does not apply", "person"]
MARKS: Mapping[Status, str] = {"met": "yes", "look": "look", "not met": "no", "does not apply": "-", "person": "?"}


class _Item(TypedDict):
    number: int
    asks: str
    shows: NotRequired[str]
    person: NotRequired[str]


class _Card(TypedDict):
    title: str
    standard: str
    source: str
    item: list[_Item]


class Scored(TypedDict):
    """One item: how the page stands, why, and what a person must still judge ("" for nothing)."""

    number: int
    asks: str
    status: Status
    because: str
    person: str


class Score(TypedDict):
    """One instrument: how many of the items that can be checked and apply are met."""

    title: str
    met: int
    of: int
    items: list[Scored]


@cache
def _cards() -> dict[str, _Card]:
    return cast("dict[str, _Card]", tomli.loads(_DATA.read_text("utf-8")))


def scores(page: Page, result: PageResult, rules: Mapping[str, AnyRule]) -> dict[str, Score]:
    """Score a page that was checked, by instrument."""
    return {name: _score(card, page, result, rules.values()) for name, card in _cards().items()}


def _score(card: _Card, page: Page, result: PageResult, rules: Iterable[AnyRule]) -> Score:
    answering: dict[str, list[str]] = {}
    for rule in rules:
        for standard in rule.standards:
            answering.setdefault(standard, []).append(rule.id)
    items = [_item(one, answering.get(f"{card['standard']} {one['number']}", ()), page, result) for one in card["item"]]
    told = [one["status"] for one in items if one["status"] in ("met", "look", "not met")]
    return {"title": card["title"], "met": told.count("met"), "of": len(told), "items": items}


def _item(item: _Item, rules: Sequence[str], page: Page, result: PageResult) -> Scored:
    status, because = _status(item.get("shows", ""), rules, page, result)
    return {
        "number": item["number"],
        "asks": item["asks"],
        "status": status,
        "because": because,
        "person": item.get("person", ""),
    }


def _status(shows: str, rules: Sequence[str], page: Page, result: PageResult) -> tuple[Status, str]:
    """How a page stands: a definite fault, or what is not there, says no; advice and doubts ask a person to look."""
    held = shown.SHOWN[shows](page) if shows else None
    if held is False:
        return "not met", "the page does not show it"
    found = [one for one in result.findings if one.rule in rules]
    if failing := [one for one in found if one.fails and one.level >= Level.WARNING]:
        return "not met", _named(one.rule for one in failing)
    if found:
        return "look", _named(one.rule for one in found)
    tested = [one for one in result.outcomes if one.rule in rules and one.result in ("passed", "failed", "review")]
    if held or tested:
        return "met", ""
    return ("does not apply", "") if shows or rules else ("person", "")


def _named(rules: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(rules))


def lines(scored: Mapping[str, Score]) -> list[str]:
    """The scores for people: what was checked item by item, then what is left to a person."""
    found = []
    for score in scored.values():
        found.append(f"\n  {score['title']}: {score['met']} of {score['of']} items that can be checked")
        for one in score["items"]:
            if one["status"] in ("met", "look", "not met"):
                why = f"  ({one['because']})" if one["because"] else ""
                found.append(f"    {one['number']:>2}  {MARKS[one['status']]:<5}{one['asks']}{why}")
        found.append("    A person must judge")
        found += [f"    {one['number']:>2}  {one['person']}" for one in score["items"] if one["person"]]
    return found
