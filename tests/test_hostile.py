"""Pages that would hang or crash a careless reader: each ends in time, and what is wrong with it is still said."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

COMMAND = Path(sys.executable).with_name("carelint")
SECONDS = 10
SLIP = "<p>It can also prevents labor.</p>"
FOUND = "language/modal-verb-form"

# Each holds a slip, and then what must not hide it.
WITH_A_SLIP: dict[str, Callable[[], str]] = {
    "100,000 nested divs": lambda: SLIP + "<div>" * 100_000,
    "100,000 nested divs, closed": lambda: "<div>" * 100_000 + SLIP + "</div>" * 100_000,
    "100,000 nested divs with text": lambda: SLIP + "<div>x " * 100_000,
    "attribute of 5 MB": lambda: f'<p title="{"a" * 5_000_000}">x</p>{SLIP}',
    "attribute of a million references": lambda: f'<p title="{"&amp;" * 1_000_000}">x</p>{SLIP}',
    "a million <": lambda: SLIP + "<" * 1_000_000,
    "a million &amp": lambda: SLIP + "&amp" * 1_000_000,
    "a million <a ": lambda: SLIP + "<a " * 1_000_000,
    "NUL bytes": lambda: SLIP.replace("also ", "also\0 ") * 10_000,
    "5 MB of unclosed tags": lambda: SLIP + "<p><b><table><td>" * 300_000,
    "1 MB of unclosed tags with text": lambda: SLIP + "<p>x<b>y<table><td>z " * 50_000,
    "unclosed comment of 4 MB": lambda: SLIP + "<!--" + "a" * 4_000_000,
    "100,000 tags with a lone quote": lambda: SLIP + '<p ">x' * 100_000,
    "100,000 tags with an open value": lambda: SLIP + "<p a='>x" * 100_000,
    "100,000 attributes on a tag": lambda: f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x</p>{SLIP}",
    "1 MB of digits": lambda: f"{SLIP}<p>{'1' * 1_000_000}</p>",
    "1 MB of spaces": lambda: f"{SLIP}<p>a{' ' * 1_000_000}b</p>",
    "1 MB of capitals": lambda: f"{SLIP}<p>{'A' * 1_000_000}</p>",
    "1 MB of one word": lambda: f"{SLIP}<p>{'a a ' * 250_000}</p>",
    "100,000 words without a stop": lambda: f"{SLIP}<p>{'word other ' * 50_000}</p>",
    "200,000 stops": lambda: f"{SLIP}<p>{'. ' * 200_000}</p>",
    "100,000 line breaks": lambda: f"{SLIP}<p>{'x<br>' * 100_000}</p>",
    "200,000 soft hyphens": lambda: f"{SLIP}<p>{'a&shy;' * 200_000}</p>",
    "20,000 <b><i>": lambda: SLIP + "<b><i>" * 20_000,
    "20,000 mis-nested <b><i>": lambda: SLIP + "<p><b><i>x</b>y</i>" * 20_000,
    "5,000 nested tables": lambda: SLIP + "<table><tr><td>x" * 5_000,
    "50,000 texts put before their table": lambda: SLIP + "<table>" + "x &amp; y<b>z</b>" * 50_000,
    "lone surrogates": lambda: SLIP + "<p>x &#xD800; y &#55357; z</p>" * 100,
    "50,000 scripts": lambda: SLIP + "<script>a<b</script>x" * 50_000,
    "100,000 comments": lambda: SLIP + "<!-- x -->" * 100_000,
    "20,000 headings": lambda: SLIP + "".join(f"<h2>Part {n}</h2><p>Some text.</p>" for n in range(20_000)),
    "JSON-LD 200,000 levels deep": lambda: (
        f'<script type="application/ld+json">{"[" * 200_000}{"]" * 200_000}</script>{SLIP}'
    ),
    "50,000 pictures": lambda: SLIP + "<img src=x>\n" * 50_000,
    "10,000 slips on a line": lambda: SLIP * 10_000,
}  # fmt: skip


def checked(path: Path) -> tuple[int, dict[str, Any]]:
    """Run the installed command under a limit of CPU time: its exit code and its report."""
    done = subprocess.run(
        [COMMAND, "check", path.name, "-f", "json", "--today", "2026-11-22", "--jobs", "1", "--engines", "none"],
        cwd=path.parent,
        capture_output=True,
        timeout=20 * SECONDS,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1)),
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode in {0, 1, 3}, f"exit code {done.returncode}: {said[-500:]}"
    assert "Traceback" not in said
    assert "fault in carelint" not in said
    assert "crashed" not in done.stderr.decode("utf-8", "replace")
    report: dict[str, Any] = json.loads(done.stdout)
    assert all(page["status"] != "crashed" for page in report["pages"])
    return done.returncode, report


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "page.html"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def rules_of(report: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in report["findings"]}


@pytest.mark.parametrize("name", WITH_A_SLIP)
def test_a_slip_is_found_in_time_whatever_stands_around_it(name: str, tmp_path: Path) -> None:
    code, report = checked(written(tmp_path, WITH_A_SLIP[name]()))
    assert report["problems"] == []
    assert FOUND in rules_of(report)
    assert code == 1


ENCODED = {
    "wrong charset": (b"<meta charset=shift_jis><p>Caf\xe9</p>" + SLIP.encode(), FOUND),
    "utf-8 that is none": (b"<meta charset=utf-8><p>Caf\xe9</p>" + SLIP.encode(), FOUND),
    "UTF-16": (SLIP.encode("utf-16"), FOUND),
    "UTF-16 without a mark": (SLIP.encode("utf-16-be"), FOUND),
}


@pytest.mark.parametrize("name", ENCODED)
def test_a_slip_is_found_in_any_encoding(name: str, tmp_path: Path) -> None:
    data, rule = ENCODED[name]
    assert rule in rules_of(checked(written(tmp_path, data))[1])


NO_PAGES = {
    "empty file": b"",
    "white space": b" \r\n",
    "PDF": b"%PDF-1.7\n" + b"x" * 1000,
    "binary": b"a\0\0\0" * 1000,
}


@pytest.mark.parametrize("name", NO_PAGES)
def test_a_file_that_is_no_page_is_an_error_and_no_pass(name: str, tmp_path: Path) -> None:
    code, report = checked(written(tmp_path, NO_PAGES[name]))
    assert code == 3
    assert [page["status"] for page in report["pages"]] == ["unreadable"]
    assert report["problems"]
    assert report["findings"] == []


@pytest.mark.parametrize("markup", ["<div>" * 100_000, "<a " * 10_000, "<svg>" + "<![CDATA[" * 10_000, "<!-- x"])
def test_a_page_without_any_text_is_no_pass(markup: str, tmp_path: Path) -> None:
    code, report = checked(written(tmp_path, markup))
    assert code == 1
    assert "structure/empty-page" in rules_of(report)


def broken_anchors(folder: Path, markup: str) -> list[int]:
    report = checked(written(folder, "<p>Text.</p>" + markup))[1]
    return [finding["count"] for finding in report["findings"] if finding["rule"] == "links/broken-anchor"]


def test_50_000_links_to_one_missing_place_are_one_finding(tmp_path: Path) -> None:
    assert broken_anchors(tmp_path, '<a href="#gone">The missing part</a> ' * 50_000) == [50_000]


@pytest.mark.parametrize("between", [" ", "\n"], ids=["on one line", "on a line each"])
def test_50_000_links_to_as_many_missing_places_are_as_many_findings(between: str, tmp_path: Path) -> None:
    links = between.join(f'<a href="#gone{n}">The missing part {n}</a>' for n in range(50_000))
    assert broken_anchors(tmp_path, links) == [1] * 50_000


def test_100_000_equal_ids_are_counted(tmp_path: Path) -> None:
    report = checked(written(tmp_path, "<p id=x>word</p>\n" * 100_000))[1]
    assert [one["count"] for one in report["findings"] if one["rule"] == "structure/duplicate-id"] == [99_999]
