"""The kinds of barrier that can be put into a page, and each of them put there.

Those that one edit makes are in `data/barriers.toml`, which says how; the others are functions in `barrier_changes`.
"""

import random
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench import barrier_changes
from bench import barrier_edits as edits
from lint.page import Page
from lint.parse import Element
from lint.text import Edit

LIST = Path(__file__).with_name("data") / "barriers.toml"


@dataclass(frozen=True)
class Kind:
    """A kind of barrier: what it breaks, and how it is made, once for each place where it can stand.

    `review`: it is enough when a person is asked to look. `page`: the finding may speak of the whole page.
    """

    name: str
    breaks: tuple[str, ...]  # "1.1.1": a criterion of WCAG; "ACT", "ARIA" or "HTML": that standard
    changes: Callable[[Page], Sequence[Callable[[], edits.Change]]]
    review: bool = False
    page: bool = False


@dataclass(frozen=True)
class Barrier:
    """A barrier in a page: the source that holds it, the lines edited, the lines where a finding may stand."""

    kind: Kind
    page: str
    text: str
    edited: frozenset[int]
    lines: frozenset[int]


def kinds() -> list[Kind]:
    """All kinds: those of the list, then those made by hand."""
    listed: list[dict[str, Any]] = tomllib.loads(LIST.read_text("utf-8"))["kind"]
    found = [_listed(one) for one in listed]
    return found + [
        Kind(name, breaks, _each(places, make), review) for name, breaks, review, places, make in barrier_changes.rows()
    ]


def placed(kind: Kind, page: Page) -> Barrier | None:
    """The page with one barrier of a kind, at a place drawn by chance, always the same; None where it has no place."""
    choices = kind.changes(page)
    if not choices:
        return None
    change = random.Random(f"{kind.name} {page.name}").choice(choices)()
    edited = edits.lines(page, change.edits)
    spans = (page.tree.span(one) for one in change.at)
    beside = {edits.line(page, place) for span in spans if span for place in (span.start, span.end - 1)}
    return Barrier(kind, page.name, edits.applied(page, change.edits), edited, edited | beside)


def _each(
    places: Callable[[Page], Sequence[Element]], make: Callable[[Page, Element], edits.Change]
) -> Callable[[Page], Sequence[Callable[[], edits.Change]]]:
    def changes(page: Page) -> list[Callable[[], edits.Change]]:
        return [partial(make, page, one) for one in places(page) if edits.met(page, one)]

    return changes


def _listed(said: Mapping[str, Any]) -> Kind:
    def make(page: Page, element: Element) -> edits.Change:
        return edits.Change(_edits(page, element, said), beside(page) if "at" in said else [element])

    def places(page: Page) -> Sequence[Element]:
        """None on a page that holds the words already: two such places could be a barrier of another kind."""
        fill = said.get("fill")
        return [] if fill and fill in page.source.text else edits.select(said["on"])(page)

    beside = edits.select(said.get("at", ""))

    return Kind(
        said["name"],
        tuple(said["breaks"]),
        _each(places, make),
        said.get("review", False),
        said.get("page", False),
    )


def _edits(page: Page, element: Element, said: Mapping[str, Any]) -> Sequence[Edit]:
    if "put" in said:
        return [edits.put(page, element, name, value) for name, value in said["put"].items()]
    if "rename" in said:
        return edits.rename(page, element, said["rename"])
    if "remove" in said:
        return [edits.remove(page, element)]
    for name, make in (("drop", edits.drop), ("fill", edits.fill), ("after", edits.after), ("inside", edits.inside)):
        if name in said:
            return [make(page, element, said[name])]
    raise ValueError(f"{said['name']} says nothing of what it does")
