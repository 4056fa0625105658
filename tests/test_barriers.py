"""Barriers put into good pages: each edit does what it promises, and nothing else, and the judge counts right."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

import pytest

from bench import barriers, pages
from bench.barrier_edits import line
from bench.barrier_kinds import Barrier, Kind, kinds, placed
from lint.load import AnyRule
from lint.over import page as whole
from lint.page import Element, Page
from lint.rule import Bad, Good, Level, Problem, rule
from tests.markup import page as read

KINDS = kinds()
WRITTEN = sorted(barriers.ACCESSIBLE.glob("*.html"))
GOOD = [path for path in WRITTEN if not path.stem.startswith(barriers.TRAPS)]
# Attributes that name ids of the page.
NAMING = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "list")
MISSING_ON_PURPOSE = {"menu-made-later"}


@cache
def of(kind: Kind) -> list[tuple[Page, Barrier]]:
    return [(page, barrier) for page in barriers.good() if (barrier := placed(kind, page))]


def named(name: str) -> Kind:
    return next(one for one in KINDS if one.name == name)


def test_there_are_enough_kinds_and_each_has_its_own_name() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 48


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_names_what_it_breaks_and_has_three_places(kind: Kind) -> None:
    assert kind.breaks
    assert all(re.fullmatch(r"[1-4]\.\d\.\d{1,2}|ACT|ARIA|HTML", one) for one in kind.breaks)
    assert len(of(kind)) >= 3


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_edit_changes_the_lines_that_it_promises_and_no_other(kind: Kind) -> None:
    for page, barrier in of(kind):
        before, after = (re.split(r"(?<=\n)", text) for text in (page.source.text, barrier.text))
        assert len(before) == len(after)
        changed = {number for number, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1]}
        assert changed == barrier.edited
        assert barrier.edited <= barrier.lines


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_rest_of_the_page_is_read_as_before(kind: Kind) -> None:
    for page, barrier in of(kind):
        kept = [
            block.text.string
            for block in page.blocks
            if (span := block.span)
            and not barrier.edited.intersection(range(line(page, span.start), line(page, span.end) + 1))
        ]
        after = read(barrier.text, name=page.name)
        assert len(kept) > 15
        assert Counter(kept) - Counter(block.text.string for block in after.blocks) == Counter()


def test_each_barrier_changes_the_tree() -> None:
    def tree(page: Page) -> list[tuple[str, str, dict[str, str | None]]]:
        found = page.tree.select("*")
        return [(one.tag, one.text, {name: one.attr(name) for name in one.attrs}) for one in found]

    trees = {page.name: tree(page) for page in barriers.good()}
    for kind in KINDS:
        if kind.name == "attribute-twice":  # the parser keeps one of the two: the tree has the link, not the slip
            continue
        for page, barrier in of(kind):
            assert tree(read(barrier.text)) != trees[page.name], (kind.name, page.name)


def test_the_same_place_is_drawn_every_time() -> None:
    for kind in KINDS[::10]:
        for page, barrier in of(kind):
            assert placed(kind, page) == barrier


def test_the_good_pages_stay_as_they_are_written() -> None:
    for kind in KINDS:
        of(kind)
    texts = {page.name: page.source.text for page in barriers.good()}
    assert {path.stem: path.read_bytes().decode() for path in GOOD}.items() <= texts.items()
    assert texts["generated-0"] == pages.small(0)
    assert len(GOOD) >= 5


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_is_named_by_id_is_there_once(path: Path) -> None:
    page = read(path.read_text("utf-8"))
    ids = Counter(name for name, _ in page.identified)
    assert [name for name, number in ids.items() if number > 1] == []
    wanted = {
        name
        for attribute in NAMING
        for one in page.tree.select(f"[{attribute}]")
        for name in (one.attr(attribute) or "").split()
    }
    wanted |= {link.href[1:] for link in page.links if link.href.startswith("#")}
    assert wanted - set(ids) - MISSING_ON_PURPOSE == set()


def test_every_trap_says_why_it_is_fine() -> None:
    for entry in barriers.traps():
        text = (entry.data or b"").decode()
        remarks = re.findall(r"<!-- (.*?) -->\s*(\S)", text, re.S)
        assert all(remark.endswith((".", ">")) and after == "<" for remark, after in remarks)
    assert sum((entry.data or b"").count(b"<!-- ") for entry in barriers.traps()) >= 60


# --- The judge, with rules made for it


def saying(*places: Callable[[Page], Sequence[Element]], review: bool = False, standard: str = "WCAG 1.1.1") -> AnyRule:
    """A rule that speaks of these elements where a picture has no alt."""

    def check(page: Page) -> Iterable[Problem]:
        if page.tree.select("img:not([alt])"):
            yield from (Problem(one, "Wrong.", review=review) for place in places for one in place(page))

    examples = (Bad("<img>", "Wrong."), Good("<p>"))
    return rule(
        "rules.images.odd", "Odd.", over=whole, check=check, level=Level.ERROR, examples=examples, standards=(standard,)
    )


def pictures(page: Page) -> Sequence[Element]:
    return page.tree.select("img:not([alt])")


def first_heading(page: Page) -> Sequence[Element]:
    return page.tree.select("h1")[:1]


@pytest.mark.parametrize(
    ("rules", "outcome"),
    [
        ([saying(pictures)], "one"),
        ([saying(pictures, first_heading)], "more"),
        ([saying(first_heading)], "elsewhere"),
        ([saying(pictures, review=True)], "elsewhere"),
        ([saying(pictures, standard="WCAG 1.4.3")], "elsewhere"),
        ([saying(pictures, standard="CDC CCI 1")], "none"),
        ([], "none"),
    ],
)
def test_what_becomes_of_a_barrier(rules: list[AnyRule], outcome: str) -> None:
    judge = barriers.Judge({one.id: one for one in rules})
    for _, barrier in of(named("alt-removed")):
        assert judge.judge(barrier).outcome == outcome


def test_what_was_said_before_is_not_new() -> None:
    judge = barriers.Judge({"images/odd": saying(pictures)})
    page = next(one for one in barriers.good() if one.name == "ankle-sprain")
    assert judge.before[page.name] != []
    barrier = placed(named("lang-removed"), page)
    assert barrier is not None
    assert judge.judge(barrier).outcome == "none"
