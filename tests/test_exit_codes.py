"""The exit code says what happened: 0 nothing, 1 findings, 2 usage or config, 3 incomplete; 2 before 3 before 1."""

from pathlib import Path

import pytest

from tests.command import FINE, ONLY, SLIP, house_rule, run, write


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write(tmp_path, fine=FINE, slip=SLIP)
    return tmp_path


def test_0_when_nothing_is_found(here: Path) -> None:
    assert run("check", "fine.html", *ONLY, cwd=here).returncode == 0


def test_1_when_a_definite_error_is_found(here: Path) -> None:
    assert run("check", "slip.html", *ONLY, cwd=here).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "slip.html", "--select", "language/modal-verb-frm"], "Did you mean language/modal-verb-form?"),
        (["check", "slip.html", "--ignore", "missing-alt"], "Did you mean images/missing-alt?"),
        (["check", "slip.html", "--select", "images", "--ignore", "images"], "No rule is left"),
        (["check", "slip.html", "--selct", "images"], "--select"),
        (["check", "slip.html", "--today", "22.11.2026"], "2026-11-22"),
        (["check", "slip.html", "-f", "jsn"], "Formats: earl, json, terminal"),
        (["check", "slip.html", "--page-type", "illness"], "'condition'"),
        (["check", "slip.html", "--fail-on", "fatal"], "'error'"),
        (["check", "slip.html", "--jobs", "0"], "--jobs"),
        (["check", "slip.html", "--config", "none.toml"], "none.toml"),
        (["check"], "Name the pages"),
        (["inspect"], "Name the pages"),
        (["explain", "modal-verb-frm"], "Did you mean language/modal-verb-form?"),
        (["explain", "images"], "is a group"),
    ],
)  # fmt: skip
def test_2_for_what_cannot_be_meant_with_the_close_match(here: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments, cwd=here)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert done.stdout == b""


def test_2_for_an_unknown_config_key_with_the_close_match(here: Path) -> None:
    (here / "carelint.toml").write_text('page-tipe = "condition"\n')
    done = run("check", "slip.html", cwd=here)
    assert done.returncode == 2
    assert "carelint.toml: there is no setting 'page-tipe'. Did you mean page-type?" in done.stderr.decode()


def test_2_when_a_report_cannot_be_written(here: Path) -> None:
    done = run("check", "fine.html", *ONLY, "-f", "json", "-o", "no/folder.json", cwd=here)
    assert done.returncode == 2
    assert "no/folder.json" in done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.html", None, "no such file"),
        ("*.nothing", None, "No file matches"),
        ("@missing.txt", None, "list of pages cannot be read"),
        ("empty.html", b" \n", "empty"),
        ("report.html", b"%PDF-1.7", "PDF"),
    ],
)
def test_3_for_a_page_that_cannot_be_read_and_the_report_says_why(
    here: Path, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (here / name).write_bytes(data)
    done = run("check", name, *ONLY, cwd=here)
    assert done.returncode == 3
    assert said in done.stdout.decode()


def test_3_for_a_folder_without_pages(tmp_path: Path) -> None:
    done = run("check", ".", *ONLY, cwd=tmp_path)
    assert done.returncode == 3
    assert "holds no .html file" in done.stdout.decode()


@pytest.mark.parametrize("command", ["check", "inspect"])
def test_3_and_a_reason_when_exclude_leaves_no_page(here: Path, command: str) -> None:
    (here / "carelint.toml").write_text('exclude = ["*"]\n')
    done = run(command, "slip.html", cwd=here)
    assert done.returncode == 3
    assert "exclude" in (done.stdout + done.stderr).decode()


def test_3_for_an_empty_list_of_pages(here: Path) -> None:
    (here / "list.txt").write_text("# nothing\n")
    assert run("check", "@list.txt", *ONLY, cwd=here).returncode == 3


def test_3_for_a_house_rule_that_crashes_and_the_others_go_on(here: Path) -> None:
    house_rule(here, 'raise ValueError("odd")')
    done = run("check", "slip.html", "--all", cwd=here)
    assert done.returncode == 3
    assert "house/odd crashed: ValueError: odd" in done.stdout.decode()
    assert "language/modal-verb-form" in done.stdout.decode()


def test_3_comes_before_1(here: Path) -> None:
    assert run("check", "slip.html", "missing.html", *ONLY, cwd=here).returncode == 3


def test_2_comes_before_3(here: Path) -> None:
    assert run("check", "missing.html", "--select", "no/rule", cwd=here).returncode == 2


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_fail_on_sets_the_level_that_fails(tmp_path: Path, level: str, code: int) -> None:
    write(tmp_path, page="<p>Last reviewed on 2024-09-05.</p>")
    done = run(
        "page.html", "--select", "dates/stale-review-date", "--today", "2026-11-22", "--fail-on", level, cwd=tmp_path
    )
    assert done.returncode == code
    assert ("Not ready: 1 warning" in done.stdout.decode()) is bool(code)


def test_what_a_person_must_look_at_never_fails(tmp_path: Path) -> None:
    house_rule(tmp_path, 'yield Problem(None, "Look.", review=True)')
    write(tmp_path, page=FINE)
    assert run("page.html", "--select", "house/odd", "--fail-on", "note", "--all", cwd=tmp_path).returncode == 0
