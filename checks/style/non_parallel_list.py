"""The items of a list have one form.

Readers take a list in at a glance when its items are alike. A sentence among names, or a name among commands,
makes them stop and read the lead-in again.

Give the odd item the form of the others: "Your mother took this medicine" becomes "a mother who took it".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated

from lint.analysis.structure import list_items
from lint.analysis.structure.list_items import CLAUSE, COMMAND, EITHER, NAME, UNKNOWN, Item
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_CALLED = {CLAUSE: "a sentence", COMMAND: "a command", NAME: "a name"}
_OTHERS = {CLAUSE: "sentences", COMMAND: "commands", NAME: "names of things"}
_CLASH = {(CLAUSE, NAME), (COMMAND, NAME), (NAME, COMMAND), (NAME, CLAUSE)}  # a sentence among commands reads well
_FEWEST = 3
_SHARE = 3  # items of one form to each that differs


def check(
    items: Sequence[Item], *, least: Annotated[int, "Items that a list has at least, to be looked at."] = 3
) -> Iterator[Problem]:
    if len(items) < max(_FEWEST, least):
        return
    forms = _forms(items)
    usual, number = _usual(forms)
    odd = [(item, form) for item, form in zip(items, forms, strict=False) if (form, usual) in _CLASH]
    if 0 < len(odd) <= 2 and _is_usual(number, odd, items):
        for item, form in odd:
            message = f"This item is {_CALLED[form]}, the others are {_OTHERS[usual]}. Word it like them."
            yield Problem(item.sentences[0].span(0, len(item.sentences[0].string)), message, review=True)
    else:
        yield from _mixed_stops(items)


def _forms(items: Sequence[Item]) -> list[str]:
    """The form of each item; nothing where more than one of four cannot be told."""
    found: list[str] = []
    for item in items:
        found.append(list_items.form(item))
        if found[-1] == UNKNOWN and 4 * found.count(UNKNOWN) > len(items):
            return []
    return found


def _usual(forms: Sequence[str]) -> tuple[str, int]:
    """The form that most items plainly have, and how many have it or may."""
    counted = Counter(forms)
    either = counted.pop(EITHER, 0)
    usual, number = max(counted.items(), key=lambda pair: pair[1], default=(UNKNOWN, 0))
    return (usual, number + either) if number > 1 and usual in (COMMAND, NAME) else (usual, number)


def _is_usual(number: int, odd: Sequence[tuple[Item, str]], items: Sequence[Item]) -> bool:
    """Tell whether so many items of one form make those that differ odd: of three, only a sentence is plainly so."""
    if len(items) == _FEWEST:
        return number == _FEWEST - 1 and odd[0][1] == CLAUSE
    return number >= _SHARE * len(odd) and 4 * number >= 3 * len(items)


def _mixed_stops(items: Sequence[Item]) -> Iterator[Problem]:
    """One item without a stop among items with one, or the other way round; the last may close the whole list."""
    marks = [item.mark for item in items]
    if len(items) == _FEWEST or set(marks) != {"", "."} or any(len(item.sentences) > 1 for item in items):
        return
    odd_mark = "" if marks.count("") < marks.count(".") else "."
    odd = [item for item, mark in zip(items, marks, strict=True) if mark == odd_mark]
    if len(odd) > 1 or (odd_mark == "." and odd[0] is items[-1]):
        return
    message = "no full stop, and the others have one" if odd_mark == "" else "a full stop, and the others have none"
    yield Problem(odd[0].block.span, f"This item has {message}. End them alike.", Level.NOTE, review=True)


def _over(page: Page) -> Sequence[Sequence[Item]]:
    """Every list of the main content."""
    return list_items.lists(page)


_NAMES = "<li>A past miscarriage</li><li>An early birth</li><li>Heavy bleeding</li>"

RULE = rule(
    __name__,
    __doc__,
    over=_over,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "PEMAT 12"),
    examples=(
        Bad(f"<ul>{_NAMES}<li>[[Your mother has <b>diabetes</b> too]]</li></ul>", "is a sentence", review=True),
        Bad(f"<ul>{_NAMES}<li><p>[[Avoid salt]]</p></li></ul>", "is a command, the others are names", review=True),
        Bad(
            "<ol><li>Do your best</li><li>Eat well</li><li>Avoid salt</li><li>[[A rug]]</li></ol>", "name", review=True
        ),
        Bad(
            "<ul><li>A fever.</li><li>A cough.</li><li>[[A rash]]</li><li>Back pain.</li></ul>",
            "no full stop",
            review=True,
        ),
        Good(f"<ul>{_NAMES}<li>An illness that you have had</li><li>Drinks</li></ul>"),
        Good("<ul><li>fever</li><li>cough</li><li>a rash</li><li>back pain.</li></ul>"),
        Good("<ul><li>Eat well</li><li>Avoid salt</li><li>Rest your leg</li><li>You can also walk</li></ul>"),
        Bad("<ul><li>A birth</li><li>A cyst</li><li>[[Your mother took pills]]</li></ul>", "sentence", review=True),
        Good("<ul><li>An early birth</li><li>A cyst</li><li>Avoid salt</li></ul>"),
        Good("<ul><li>A can of soup</li><li>A cup of tea</li><li>The women who smoke are ill</li></ul>"),
        Bad("<ul><li>A hot knee</li><li>Fever</li><li>[[You faint often]]</li><li>A rash</li></ul>", "", review=True),
        Good("<ul><li>Rest</li><li>Avoid stairs</li><li>Bring a friend</li><li>Exercise</li></ul>"),
        Good(
            "<ol><li>The nurse makes a note</li><li>The tube is put in</li><li>It stays</li><li>You go home</li></ol>"
        ),
        Good("<ul><li>is sore</li><li>is bruised</li><li>won’t move</li><li>hurts a lot</li></ul>"),
        Good(f"<ul>{_NAMES}<li>Age: you are older than 40</li></ul>"),
    ),
)
