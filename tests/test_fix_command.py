"""--fix and --diff on real files: only safe fixes, only the bytes that the fix means, never a page that changed."""

import datetime
from pathlib import Path

import pytest

from lint import fix, output, source
from lint.run import check
from lint.runner import Plan
from lint.source import Entry
from tests.command import FINE, FIXTURES, ONLY, ROOT, SLIP, house_rule, run, write

MENDED = SLIP.replace("prevents", "prevent")
PLAN = Plan(today=datetime.date(2026, 11, 22))


def test_fix_applies_the_fix_and_the_page_is_then_ready(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    done = run("slip.html", *ONLY, "--fix", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"slip.html: 1 fixed\n")
    assert (tmp_path / "slip.html").read_bytes() == MENDED.encode()


def test_a_second_fix_changes_nothing(tmp_path: Path) -> None:
    for path in FIXTURES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    run(".", "--today", "2026-11-22", "--fix", cwd=tmp_path)
    first = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    done = run(".", "--today", "2026-11-22", "--fix", cwd=tmp_path)
    assert first == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    assert done.stderr == b""


def test_diff_shows_the_change_and_makes_none(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP, fine=FINE)
    done = run("slip.html", "fine.html", *ONLY, "--diff", cwd=tmp_path)
    assert done.stdout.decode() == (f"--- slip.html\n+++ slip.html\n@@ -1 +1 @@\n-{SLIP}+{MENDED}")
    assert done.returncode == 1
    assert (tmp_path / "slip.html").read_bytes() == SLIP.encode()
    assert run("slip.html", *ONLY, "--fix", "--diff", cwd=tmp_path).stdout == done.stdout
    assert (tmp_path / "slip.html").read_bytes() == SLIP.encode()


def test_diff_of_pages_without_a_last_line_end_stays_a_diff(tmp_path: Path) -> None:
    write(tmp_path, a=SLIP.strip(), b=SLIP.strip())
    lines = run(".", *ONLY, "--diff", cwd=tmp_path).stdout.decode().splitlines()
    assert [line for line in lines if line[:3] in ("---", "+++")] == [
        "--- a.html", "+++ a.html", "--- b.html", "+++ b.html",
    ]  # fmt: skip
    assert lines.count("\\ No newline at end of file") == 4


def test_diff_says_which_page_could_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    done = run("slip.html", "missing.html", *ONLY, "--diff", cwd=tmp_path)
    assert done.returncode == 3
    assert b"missing.html" in done.stderr


def test_only_the_bytes_of_the_fix_change_and_crlf_and_windows_1252_stay(tmp_path: Path) -> None:
    page = tmp_path / "ankle.html"
    before = (ROOT / "fixtures" / "ankle-sprain.html").read_bytes()
    page.write_bytes(before)
    run("ankle.html", "--select", "language/modal-verb-form", "--fix", cwd=tmp_path)
    assert b"\r\n" in before
    assert b"\x92" in before  # a curly apostrophe in windows-1252
    assert page.read_bytes() == before.replace(b"</em> rests it", b"</em> rest it")
    assert page.read_bytes() != before


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.replace("<p>", "<p>\u2028 caf\u00e9 \U0001f600 &eacute; ").encode(),
    ],
    ids=["bom", "utf-16", "cr", "astral"],
)  # fmt: skip
def test_fix_keeps_marks_encodings_and_line_ends(tmp_path: Path, encode: "object") -> None:
    assert callable(encode)
    (tmp_path / "page.html").write_bytes(encode(SLIP + FINE))
    done = run("page.html", *ONLY, "--fix", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "page.html").read_bytes() == encode(MENDED + FINE)


def test_a_fix_that_may_change_the_meaning_is_not_applied(tmp_path: Path) -> None:
    body = "from lint.rule import Fix; from lint.text import Edit; "
    body += 'yield Problem(None, "No.", fix=Fix((Edit(0, 3, "<b>"),), safe=False)); '
    body += 'yield Problem(None, "Look.", review=True, fix=Fix((Edit(0, 3, "<b>"),)))'
    house_rule(tmp_path, body)
    write(tmp_path, page=FINE)
    run("page.html", "--select", "house/odd", "--fix", cwd=tmp_path)
    assert (tmp_path / "page.html").read_text() == FINE


def test_standard_input_cannot_be_fixed_even_when_its_name_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    for name in ((), ("--stdin-filename", "slip.html")):
        done = run("-", *name, *ONLY, "--fix", cwd=tmp_path, stdin=SLIP)
        assert done.returncode == 3
        assert "standard input" in done.stdout.decode()
    assert (tmp_path / "slip.html").read_text() == SLIP


def test_a_page_that_changed_since_it_was_checked_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    entry = Entry("slip.html", tmp_path / "slip.html")
    report = check([entry], PLAN)
    write(tmp_path, slip="<p>New.</p>" + SLIP)
    problems = output.mend(report, [entry], write=True)
    assert [(name, "changed while" in what) for name, what in problems] == [("slip.html", True)]
    assert (tmp_path / "slip.html").read_text() == "<p>New.</p>" + SLIP


def test_a_page_that_changes_between_reading_and_writing_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, slip=SLIP)
    entry = Entry("slip.html", tmp_path / "slip.html")
    findings, read = check([entry], PLAN).findings, source.read(entry)
    write(tmp_path, slip=FINE)
    with pytest.raises(fix.Changed):
        fix.write(read, findings)
    assert (tmp_path / "slip.html").read_text() == FINE


def test_a_link_to_a_page_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    write(tmp_path / "real", slip=SLIP)
    (tmp_path / "real" / "slip.html").chmod(0o640)
    (tmp_path / "slip.html").symlink_to("real/slip.html")
    run("slip.html", *ONLY, "--fix", cwd=tmp_path)
    assert (tmp_path / "slip.html").is_symlink()
    assert (tmp_path / "real" / "slip.html").read_text() == MENDED
    assert (tmp_path / "real" / "slip.html").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (tmp_path / "real").iterdir()] == ["slip.html"]
