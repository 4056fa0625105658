"""Standards lead to where they are explained: as links where a terminal opens them, as addresses for machines."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from lint.analysis.accessibility.standards import reference
from lint.finding import Report
from lint.output import follows_links
from lint.report.terminal import View, lines, render
from lint.run import check
from lint.runner import Plan
from lint.source import Entry
from tests.command import PROGRAM, document, run, write
from tests.test_schema import CHECK, RULES, valid

PAGE = '<p><img src="ward.png"></p>\n'
FAULT = ("--select", "images/missing-alt", "--today", "2026-11-22")
OPENS = re.compile(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\")
NON_TEXT = "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content"


def report(*pages: str, select: str = "images/missing-alt") -> Report:
    entries = [Entry(f"page{number}.html", data=page.encode()) for number, page in enumerate(pages, 1)]
    return check(entries, Plan(select=(select,)))


def on_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What the command writes to a terminal; the environment tells which one that is."""
    ours, theirs = pty.openpty()
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", ""), "CARELINT_ENGINES": "none"}
    with subprocess.Popen([PROGRAM, *arguments], cwd=cwd, stdout=theirs, env={**kept, "COLUMNS": "100", **environment}):
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # its end, on Linux
                break
            if not part:
                break
            said += part
    os.close(ours)
    return said.decode()


def test_a_terminal_that_opens_links_gets_them(tmp_path: Path) -> None:
    write(tmp_path, ward=PAGE)
    said = on_a_terminal("ward.html", *FAULT, cwd=tmp_path, TERM="xterm-kitty")
    assert OPENS.findall(said) == [NON_TEXT, reference("ACT 23a2a8")]


@pytest.mark.parametrize("environment", [{"TERM": "xterm"}, {"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}])
def test_another_terminal_gets_colours_and_no_links(environment: dict[str, str], tmp_path: Path) -> None:
    write(tmp_path, ward=PAGE)
    said = on_a_terminal("ward.html", *FAULT, cwd=tmp_path, **environment)
    assert "\x1b[" in said
    assert "\x1b]8" not in said
    assert "WCAG 1.1.1" in said
    assert "https:" not in said


def test_without_colour_and_in_a_pipe_there_is_no_escape(tmp_path: Path) -> None:
    write(tmp_path, ward=PAGE)
    plain = on_a_terminal("ward.html", *FAULT, cwd=tmp_path, TERM="xterm-kitty", NO_COLOR="1")
    piped = run("ward.html", *FAULT, cwd=tmp_path, TERM="xterm-kitty", FORCE_HYPERLINK="1").stdout.decode()
    assert "\x1b" not in plain + piped
    assert plain.splitlines() == piped.splitlines()
    assert "images/missing-alt  WCAG 1.1.1  " in piped


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4902"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "odd"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"TERM": "screen-256color", "VTE_VERSION": "7006"}, False),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux"}, False),
        ({"TERM": "dumb", "TERM_PROGRAM": "vscode"}, False),
        ({"TERM": "tmux-256color", "FORCE_HYPERLINK": "1"}, True),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
        ({}, False),
    ],
)
def test_only_terminals_known_to_open_links_are_sent_them(environment: dict[str, str], expected: bool) -> None:
    assert follows_links(environment) is expected


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("links", [False, True])
def test_standards_never_make_a_line_too_long(width: int, links: bool) -> None:
    found = report(f"{PAGE}<a href='#x'>click here</a>", select="WCAG")
    heads = [
        "".join(text for text, _ in line)
        for line in lines(found, View(width, everything=True, links=links))
        if any("://" in kind for _, kind in line)
    ]
    assert heads or width == 40
    assert all(len(head) <= width for head in heads)


def test_act_rules_are_named_where_they_can_be_followed() -> None:
    assert "ACT" not in render(report(PAGE))
    segments = [one for line in lines(report(PAGE), View(links=True)) for one in line]
    assert ("ACT 23a2a8", reference("ACT 23a2a8")) in segments
    assert "HHS 504" not in {text for text, _ in segments}


def test_a_fault_on_many_pages_names_its_criteria_too() -> None:
    assert "images/missing-alt  WCAG 1.1.1  on 3 pages" in render(report(PAGE, PAGE, PAGE))


def test_the_json_report_says_where_the_standards_that_it_names_are_explained(tmp_path: Path) -> None:
    write(tmp_path, ward=PAGE, fine="<p>Rest.</p>")
    found = document(run("ward.html", "-f", "json", *FAULT, cwd=tmp_path))
    valid(CHECK, found)
    named = {name for one in found["findings"] for name in one["standards"]}
    assert found["references"] == {name: reference(name) for name in named if reference(name)}
    assert found["references"]["WCAG 1.1.1"] == NON_TEXT
    assert document(run("fine.html", "-f", "json", *FAULT, cwd=tmp_path))["references"] == {}


def test_the_list_of_rules_says_where_their_standards_are_explained(tmp_path: Path) -> None:
    found = json.loads(run("rules", "-f", "json", cwd=tmp_path).stdout)
    valid(RULES, found)
    for one in found:
        assert one["references"] == {name: reference(name) for name in one["standards"] if reference(name)}
    assert any(one["references"] for one in found)


def test_explain_prints_the_name_the_level_and_the_address(tmp_path: Path) -> None:
    said = run("explain", "missing-alt", cwd=tmp_path).stdout.decode()
    assert f"  WCAG 1.1.1 Non-text Content (level A)\n      {NON_TEXT}\n" in said
    assert f"  ACT 23a2a8\n      {reference('ACT 23a2a8')}\n" in said
    assert "  HHS 504\n" in said
