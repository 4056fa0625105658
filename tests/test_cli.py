"""The command line: what it reads, what it writes where, and the short forms."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from lint import load, manual
from tests.command import FINE, FIXTURES, ONLY, PROGRAM, SLIP, document, rules_found, run, write


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write(tmp_path, fine=FINE, slip=SLIP)
    return tmp_path


def names(stdout: bytes) -> list[str]:
    return [page["name"] for page in json.loads(stdout)["pages"]]


@pytest.mark.parametrize("arguments", [["slip.html", *ONLY], [*ONLY, "slip.html"], ["--all", "slip.html", *ONLY]])
def test_paths_alone_are_short_for_check(here: Path, arguments: list[str]) -> None:
    short, long = run(*arguments, cwd=here), run("check", *arguments, cwd=here)
    assert (short.returncode, short.stdout) == (long.returncode, long.stdout) == (1, long.stdout)
    assert b"modal-verb-form" in short.stdout


@pytest.mark.parametrize(
    "formats",
    [
        ["-f", "json", "-o", "a.json"], ["-f", "json", "-oa.json"], ["-fjson", "-o", "a.json"],
        ["--format", "json", "--output", "a.json"], ["--format=json", "--output=a.json"],
        ["-f", "json", "--all", "-o", "a.json"],
    ],
)  # fmt: skip
def test_o_belongs_to_the_format_before_it(here: Path, formats: list[str]) -> None:
    done = run("check", "slip.html", *ONLY, *formats, cwd=here)
    assert (done.returncode, done.stdout) == (1, b"")
    assert json.loads((here / "a.json").read_bytes())["summary"]["error"] == 1


def test_several_formats_each_to_its_place(here: Path) -> None:
    done = run(
        "slip.html", *ONLY, "-f", "json", "-o", "a.json", "-f", "terminal", "-f", "terminal", "-o", "a.txt", cwd=here
    )
    assert (here / "a.txt").read_bytes() == done.stdout
    assert json.loads((here / "a.json").read_bytes())["findings"]


@pytest.mark.parametrize(
    "formats",
    [["-f", "json", "-f", "terminal"], ["-o", "a.json"], ["-f", "json", "-o", "a", "-o", "b"], ["-f", "json", "-o"]],
)
def test_formats_that_do_not_pair_are_refused(here: Path, formats: list[str]) -> None:
    done = run("check", "slip.html", *ONLY, *formats, cwd=here)
    assert done.returncode == 2
    assert "-f json -o report.json" in done.stderr.decode()


def test_the_report_in_a_file_and_on_standard_output_is_the_same(here: Path) -> None:
    done = run("check", "slip.html", *ONLY, "-f", "json", cwd=here)
    run("check", "slip.html", *ONLY, "-f", "json", "-o", "a.json", cwd=here)
    assert (here / "a.json").read_bytes() == done.stdout


def test_standard_input_is_a_page(here: Path) -> None:
    assert names(run("check", "-", *ONLY, "-f", "json", cwd=here, stdin=SLIP).stdout) == ["<stdin>"]
    done = run("-", "--stdin-filename", "new.html", *ONLY, "-f", "json", cwd=here, stdin=SLIP)
    assert (done.returncode, names(done.stdout)) == (1, ["new.html"])


def test_links_of_standard_input_are_looked_up_beside_its_name(here: Path) -> None:
    page = '<p><a href="fine.html">Fine</a> <a href="gone.html">Gone</a></p>'
    only = ("--select", "links/broken-link", "-f", "json")
    without = document(run("-", *only, cwd=here, stdin=page))
    assert without["findings"] == []
    assert [one["rule"] for one in without["untested"]] == ["links/broken-link"]
    found = document(run("-", "--stdin-filename", "new.html", *only, cwd=here, stdin=page))["findings"]
    assert [page[one["start"] : one["end"]] for one in found] == ["gone.html"]


def test_a_list_names_pages(here: Path) -> None:
    (here / "list.txt").write_text("# changed pages\nslip.html\n\nfine.html\n")
    assert names(run("@list.txt", *ONLY, "-f", "json", cwd=here).stdout) == ["fine.html", "slip.html"]


def test_folders_and_globs_name_each_page_once(here: Path) -> None:
    write(here / "deep" / "er", third=FINE)
    (here / "deep" / "notes.txt").write_text("No page.")
    done = run(".", "*.html", "deep", "deep/**/*.html", *ONLY, "-f", "json", cwd=here)
    assert names(done.stdout) == ["deep/er/third.html", "fine.html", "slip.html"]


SLIPS = (
    "<html lang=en><title>Labor</title><p>It can also prevents labor, and and more.</p>"
    '<a href="">Doctors</a><img src="x.png">'
)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "language/doubled-word"], {"language/doubled-word"}),
        (["--select", "language"], {"language/doubled-word", "language/modal-verb-form"}),
        (["--select", "links,images"], {"links/empty-href", "images/missing-alt"}),
        (["--select", "links", "--select", "images/missing-alt"], {"links/empty-href", "images/missing-alt"}),
        (["--select", "WCAG 2.4"], {"links/empty-href"}),
        (["--select", "wcag 1.1.1, wcag 2.4.4"], {"links/empty-href", "images/missing-alt"}),
        (["--select", "ACT"], {"images/missing-alt"}),
        (["--select", "language,images", "--ignore", "language"], {"images/missing-alt"}),
        (["--select", "language,ACT", "--ignore", "images"], {"language/doubled-word", "language/modal-verb-form"}),
    ],
)  # fmt: skip
def test_select_and_ignore_take_ids_families_and_standards(
    tmp_path: Path, arguments: list[str], expected: set[str]
) -> None:
    write(tmp_path, page=SLIPS)
    done = run("page.html", *arguments, "-f", "json", cwd=tmp_path)
    assert set(rules_found(done)) == expected


def test_wcag_2_4_is_not_wcag_2_41(here: Path) -> None:
    assert run("slip.html", "--select", "WCAG 2.", cwd=here).returncode == 2


def test_page_type_is_as_the_command_line_says(here: Path) -> None:
    for kind in ("condition", "medicine", "none"):
        page = document(run("slip.html", *ONLY, "--page-type", kind, "-f", "json", cwd=here))["pages"][0]
        assert page["page_type"] == kind


def test_today_ages_the_page(tmp_path: Path) -> None:
    write(tmp_path, page="<p>Last reviewed on 2024-09-05.</p>")
    only = ("page.html", "--select", "dates/stale-review-date", "-f", "json", "--today")
    young, old = (document(run(*only, day, cwd=tmp_path)) for day in ("2024-10-01", "2030-01-01"))
    assert (young["run"]["today"], len(young["findings"]), len(old["findings"])) == ("2024-10-01", 0, 1)


def test_all_shows_what_is_no_error(tmp_path: Path) -> None:
    write(tmp_path, page="<p>Last reviewed on 2024-09-05.</p>")
    only = ("page.html", "--select", "dates/stale-review-date", "--today", "2026-11-22")
    assert b"warning  dates/stale-review-date" not in run(*only, cwd=tmp_path).stdout
    assert b"warning  dates/stale-review-date" in run(*only, "--all", cwd=tmp_path).stdout


def test_errors_go_to_standard_error_and_reports_to_standard_output(here: Path) -> None:
    good, bad = run("slip.html", *ONLY, cwd=here), run("slip.html", "--select", "x", cwd=here)
    assert (good.stderr, bad.stdout) == (b"", b"")
    assert good.stdout
    assert bad.stderr.startswith(b"Usage: carelint check")


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}])
def test_a_pipe_has_no_escape_codes(here: Path, environment: dict[str, str]) -> None:
    assert b"\x1b" not in run("slip.html", *ONLY, cwd=here, **environment).stdout


@pytest.mark.parametrize(("environment", "colored"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_has_color_unless_no_color_is_set(here: Path, environment: dict[str, str], colored: bool) -> None:
    master, slave = pty.openpty()
    wanted = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [PROGRAM, "slip.html", *ONLY], cwd=here, stdout=slave, env={**wanted, "TERM": "xterm", **environment}
    ) as process:
        os.close(slave)
        said = b""
        try:
            while piece := os.read(master, 4096):
                said += piece
        except OSError:  # what Linux says when the other end is closed
            pass
    os.close(master)
    assert process.returncode == 1
    assert b"Not ready" in said
    assert (b"\x1b[" in said) is colored


def test_reports_are_utf_8_whatever_the_locale(here: Path) -> None:
    plain = run("slip.html", *ONLY, cwd=here)
    ascii_only = run("slip.html", *ONLY, cwd=here, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert ascii_only.stdout == plain.stdout
    assert "“can”" in ascii_only.stdout.decode()
    odd = next(one.id for one in load.rules().values() if not manual.page(one).isascii())
    said = {run("explain", odd, cwd=here, PYTHONIOENCODING=name, LC_ALL="C").stdout for name in ("ascii", "utf-8")}
    assert said == {manual.page(load.rules()[odd]).encode()}


def test_a_half_surrogate_from_json_ld_leaves_a_report_that_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, page='<script type="application/ld+json">{"lastReviewed": "31 \\ud800 2027"}</script><p>Text.</p>')
    run("page.html", "-f", "json", "-o", "a.json", cwd=tmp_path)
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["pages"][0]["status"] == "checked"


def test_no_byte_of_a_report_depends_on_the_process(tmp_path: Path) -> None:
    words = ", ".join(f'"word{number}"' for number in range(9))
    (tmp_path / "carelint.toml").write_text(f'[rule."language/modal-verb-form"]\nallow = [{words}]\n')
    write(tmp_path, slip=SLIP)
    said = {run("slip.html", *ONLY, "-f", "json", cwd=tmp_path, PYTHONHASHSEED=str(seed)).stdout for seed in range(4)}
    assert len(said) == 1


@pytest.mark.parametrize("command", ["check", "inspect", "rules", "explain", "init", "new"])
def test_each_command_has_a_help_text(command: str, tmp_path: Path) -> None:
    done = run(command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert f"Usage: carelint {command}" in done.stdout.decode()
    assert command in run("-h", cwd=tmp_path).stdout.decode()


def test_version(tmp_path: Path) -> None:
    from lint import __version__

    assert __version__ in run("--version", cwd=tmp_path).stdout.decode()


def test_rules_are_listed_by_family(tmp_path: Path) -> None:
    lines = run("rules", cwd=tmp_path).stdout.decode().splitlines()
    assert "language" in lines
    assert any(line.startswith("  language/modal-verb-form ") and " error " in line for line in lines)


@pytest.mark.parametrize("name", ["language/modal-verb-form", "modal-verb-form"])
def test_explain_shows_a_rule_by_its_id_or_short_name(name: str, tmp_path: Path) -> None:
    done = run("explain", name, cwd=tmp_path)
    said = done.stdout.decode()
    assert done.returncode == 0
    assert said.startswith("language/modal-verb-form  (error)\n")
    assert all(part in said for part in ("Options", "allow (list of texts", "Reported:", "Fine:", "carelint allow"))


def test_inspect_shows_a_page_as_text_and_as_a_line_of_json(tmp_path: Path) -> None:
    text = run("inspect", *FIXTURES, cwd=tmp_path)
    lines = run("inspect", *FIXTURES, "-f", "json", cwd=tmp_path).stdout.decode().splitlines()
    assert [json.loads(line)["title"] for line in lines] == [
        "Sprained ankle", "Cervical Insufficiency", "Iron deficiency anemia",
    ]  # fmt: skip
    assert text.returncode == 0
    for part in ("Flesch-Kincaid", "SMOG", "Outline", "[risk_factors]", "Dates", "reviewed", "2026-05-12"):
        assert part in text.stdout.decode()


def test_inspect_goes_on_after_a_page_that_cannot_be_read(here: Path) -> None:
    done = run("inspect", "missing.html", "fine.html", cwd=here)
    assert done.returncode == 3
    assert done.stdout.startswith(b"fine.html")
    assert b"missing.html" in done.stderr
