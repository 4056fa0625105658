"""A run: the same report whatever the order and the number of processes; nothing that goes wrong ends it."""

import datetime
import gc
import json
from pathlib import Path

import pytest

from lint.finding import Report
from lint.page import Page
from lint.run import check
from lint.runner import Plan, Runner
from lint.source import Entry
from tests.command import FIXTURES, SLIP, document, house_rule, run, write

PLAN = Plan(today=datetime.date(2026, 11, 22))


def report(*pages: str, select: tuple[str, ...] = (), names: str = "page{}.html") -> Report:
    entries = [Entry(names.format(number), data=text.encode()) for number, text in enumerate(pages)]
    return check(entries, Plan(select=select, today=PLAN.today))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """60 pages that differ, with faults of their own and the same footer."""
    folder = tmp_path_factory.mktemp("site")
    for number in range(60):
        slips = SLIP * (number % 3) + f"<p>Drug {number} can treats pain {number}.</p>" * (number % 2)
        foot = '<footer><a href="">Site map</a></footer>'
        (folder / f"page{number:02}.html").write_text(f"<html lang=en><h1>Ill {number}</h1>{slips}{foot}", "utf-8")
    return folder


def test_the_number_of_jobs_changes_no_byte(site: Path) -> None:
    for paths in (["."], [str(one) for one in FIXTURES]):
        said = [
            run(*paths, "--jobs", jobs, "-f", "json", "--outcomes", "--today", "2026-11-22", cwd=site) for jobs in "123"
        ]
        assert said[0].stdout == said[1].stdout == said[2].stdout
        assert len(json.loads(said[0].stdout)["findings"]) > len(paths)


def test_the_order_of_paths_changes_no_byte(site: Path) -> None:
    paths = ["page03.html", "gone.html", "page01.html", "also-gone.html", "page02.html"]
    said = {run(*order, "-f", form, cwd=site).stdout for order in (paths, paths[::-1]) for form in ("json", "terminal")}
    assert len(said) == 2


def test_a_rule_that_raises_ends_neither_the_page_nor_the_run(tmp_path: Path) -> None:
    for body in ('raise ValueError("odd")', "raise SystemExit(0)"):
        house_rule(tmp_path, body)
        write(tmp_path, a=SLIP, b=SLIP)
        done = run(".", "-f", "json", cwd=tmp_path)
        found = document(done)
        assert done.returncode == 3
        assert [page["status"] for page in found["pages"]] == ["checked", "checked"]
        assert [one["page"] for one in found["problems"]] == ["a.html", "b.html"]
        assert [one["rule"] for one in found["findings"]].count("language/modal-verb-form") == 2
        assert {"rule": "house/odd", "reason": "the rule crashed"} in found["untested"]


def test_a_page_that_kills_its_process_is_crashed_and_all_others_are_checked(tmp_path: Path) -> None:
    house_rule(tmp_path, 'page.name == "bad17.html" and os._exit(9)')
    write(tmp_path, **{f"good{number}": SLIP for number in range(24)}, bad17=SLIP)
    done = run(".", "--jobs", "2", "-f", "json", "--select", "house,language", cwd=tmp_path)
    found = document(done)
    assert done.returncode == 3
    assert [page["name"] for page in found["pages"] if page["status"] == "crashed"] == ["bad17.html"]
    assert [page["status"] for page in found["pages"]].count("checked") == 24
    assert [one["page"] for one in found["problems"]] == ["bad17.html"]
    assert len(found["findings"]) == 24


def test_progress_is_told_of_each_page() -> None:
    done: list[int] = []
    entries = [Entry(f"{number}.html", data=SLIP.encode()) for number in range(20)]
    for jobs in (1, 2):
        check(entries, PLAN, jobs=jobs, progress=done.append)
        assert sum(done) == 20 * jobs


def test_pages_stand_by_name_and_findings_by_place() -> None:
    found = report(*[path.read_text("latin-1") for path in FIXTURES], names="{}.html")
    places = [(one.page, one.place.line, one.place.column, one.rule) for one in found.findings]
    assert places == sorted(places)
    assert len(places) > 10


def test_fingerprints_are_unique() -> None:
    found = report(SLIP * 3, SLIP * 2, *[path.read_text("latin-1") for path in FIXTURES])
    prints = [one.fingerprint for one in found.findings]
    assert len(prints) == len(set(prints))
    assert all(len(one) == 16 for one in prints)


def test_fingerprints_stay_when_lines_are_inserted_above() -> None:
    for path in FIXTURES:
        before = path.read_text("latin-1")
        after = before.replace("<body>", "<body>\n<!-- new -->\n\n<p>We are open all day.</p>\n", 1)
        prints = [sorted((one.rule, one.fingerprint) for one in report(text).findings) for text in (before, after)]
        assert prints[0] == prints[1]
        assert before != after


def test_the_same_fault_of_a_footer_has_one_group_on_all_pages() -> None:
    foot = '<footer><p><a href="">Site map</a></p><p>We can helps you.</p></footer>'
    found = report(
        f"<html><h1>One</h1><p>A.</p>{foot}", f"<html><h1>Two</h1>\n<p>B.</p>\n{foot}", select=("links", "language")
    )
    groups = {(one.rule, one.group) for one in found.findings}
    assert len(found.findings) == 4
    assert len(groups) == 2
    assert len({one.fingerprint for one in found.findings}) == 4


def test_faults_of_one_page_with_the_same_key_are_one_with_a_count() -> None:
    link = '<p><a href="#gone">Notes</a></p>\n'
    (one,) = report("<h1>X</h1>\n" + link * 4, select=("links/broken-anchor",)).findings
    assert (one.count, one.place.line) == (4, 2)
    assert [(other.message, other.place.line) for other in one.related] == [("again here", line) for line in (3, 4, 5)]


def test_a_fault_on_different_text_has_another_group() -> None:
    found = report("<p>It can also prevents labor.</p><p>This can also prevents pain.</p>", select=("language",))
    assert len({one.group for one in found.findings}) == 2


def test_offsets_cut_the_fault_out_of_the_file() -> None:
    for path in FIXTURES:
        (page,) = check([Entry(path.name, path)], PLAN).pages
        text = path.read_bytes().decode("cp1252" if b"windows-1252" in path.read_bytes() else "utf-8")
        lines = text.splitlines(keepends=True)
        for one in page.findings:
            if one.place.start is not None:
                assert sum(map(len, lines[: one.place.line - 1])) + one.place.column - 1 == one.place.start
                assert one.excerpt[slice(*one.mark)].rstrip("…")[:20] in text[one.place.start :][: len(one.excerpt)]


def test_a_checked_page_leaves_nothing_for_the_search_for_cycles() -> None:
    html = (
        "<!doctype html><html lang=en><title>A cold</title><style>p{color:#999}</style><main><h1>A cold</h1>"
        "<h2>Causes</h2><p>See <a href=#x>your doctor</a>.</p><h3>Viruses</h3><ul><li><img src=a.png></ul></main>"
    )
    runner = Runner(Plan())
    runner.check(Entry("first.html", data=html.encode()))  # fills what is kept for all pages
    gc.collect()
    gc.disable()
    try:
        runner.check(Entry("released.html", data=html.encode()))
        assert not [one for one in gc.get_objects() if isinstance(one, Page) and one.name == "released.html"]
    finally:
        gc.enable()
