"""What `carelint inspect --claims` shows: all that a clinician who signs a page off must check, in its place."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap
from typing import TypedDict

from lint.analysis.figures import claims
from lint.page import Page
from lint.place import Placer

WIDTH = 100
_INDENT = " " * 8


class Shown(TypedDict):
    """One claim as JSON has it; line and column are None where the place is not known."""

    kind: str
    text: str
    line: int | None
    column: int | None
    section: str
    sentence: str


class Claims(TypedDict):
    """The claims of a page."""

    name: str
    title: str
    claims: list[Shown]


def of(page: Page) -> Claims:
    """Read a page's claims into plain values."""
    placer = Placer(page)
    return {"name": page.name, "title": page.title, "claims": [_shown(one, placer) for one in claims.of(page)]}


def _shown(one: claims.Claim, placer: Placer) -> Shown:
    place = placer.place(one.span) if one.span else None
    return {
        "kind": one.kind,
        "text": one.text,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "section": one.section,
        "sentence": one.sentence,
    }


def as_json(found: Claims) -> str:
    """One JSON object on one line."""
    return json.dumps(found, ensure_ascii=False) + "\n"


def as_text(found: Claims) -> str:
    """A list to tick off: by section, each sentence with what is to be checked in it."""
    counted = Counter(one["kind"] for one in found["claims"])
    lines = [found["name"], f"  {found['title'] or '(no title)'}"]
    kinds = ", ".join(f"{number} {kind}" for kind, number in counted.most_common())
    lines.append(f"  To check: {len(found['claims'])}" + (f" ({kinds})" if kinds else ""))
    for section, of_section in groupby(found["claims"], key=lambda one: one["section"]):
        lines += ["", f"  {section or '(above the first heading)'}"]
        for sentence, same in groupby(of_section, key=lambda one: one["sentence"]):
            lines += _ticked(sentence, list(same))
    return "\n".join([*lines, "", ""])


def _ticked(sentence: str, same: list[Shown]) -> Iterator[str]:
    yield from wrap(sentence, WIDTH, initial_indent="    ", subsequent_indent="    ") or [""]
    for one in same:
        place = f"{one['line']}:{one['column']}" if one["line"] else "-"
        yield f"{_INDENT}[ ] {one['kind']:<11} {place:<9} {one['text']}"
