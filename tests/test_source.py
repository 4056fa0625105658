"""Which pages a command line names, and how their bytes become text. Nothing is left out silently."""

import subprocess
import sys
from pathlib import Path

import pytest

from lint import source
from lint.source import Entry, Source, Unreadable, common_folder, decode, encode, find

UTF_8 = "utf-8"
CAFE = "<p>café – naïve</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.html", "a.htm", "c.xhtml", "D.HTML", "notes.txt", "style.css", ".hidden.html"):
        (tmp_path / name).write_text("<p>x</p>", UTF_8)
    for name in ("sub/deep/e.html", ".git/f.html", "node_modules/g.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>x</p>", UTF_8)
    return tmp_path


def names(*paths: str, exclude: tuple[str, ...] = (), base: Path | None = None) -> list[str]:
    found = find(paths, exclude=exclude, base=base)
    assert not found.problems
    return [entry.name for entry in found.entries]


def problem(*paths: str) -> tuple[str, str]:
    found = find(paths)
    assert not found.entries
    (said,) = found.problems
    return said


def read(data: bytes, name: str = "page.html") -> Source:
    return source.read(Entry(name, data=data))


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_pages_sorted_with_those_in_folders_below() -> None:
    assert names(".") == ["D.HTML", "a.htm", "b.html", "c.xhtml", "sub/deep/e.html"]


@pytest.mark.usefixtures("folder")
def test_hidden_files_in_a_folder_are_left_out_but_may_be_named() -> None:
    assert ".hidden.html" not in names(".")
    assert names(".hidden.html", ".git/f.html") == [".hidden.html", ".git/f.html"]


@pytest.mark.usefixtures("folder")
def test_a_glob_gives_its_matches_sorted() -> None:
    assert names("*.htm*") == ["a.htm", "b.html"]
    assert names("**/*.html") == ["b.html", "node_modules/g.html", "sub/deep/e.html"]
    assert names("su*") == ["sub/deep/e.html"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(folder: Path) -> None:
    (folder / "p[1].html").write_text("<p>x</p>", UTF_8)
    assert names("p[1].html") == ["p[1].html"]


@pytest.mark.usefixtures("folder")
def test_a_page_named_twice_is_read_once() -> None:
    assert names("b.html", "./b.html", ".", "*.html").count("b.html") == 1
    assert names("b.html", "a.htm", "b.html") == ["b.html", "a.htm"]


def test_a_link_to_a_page_is_that_page(folder: Path) -> None:
    (folder / "z.html").symlink_to(folder / "b.html")
    assert names("b.html", "z.html") == ["b.html"]


@pytest.mark.usefixtures("folder")
def test_excluded_names_are_left_out() -> None:
    assert names(".", exclude=("sub/*", "*.xhtml")) == ["D.HTML", "a.htm", "b.html"]


def test_names_are_relative_to_the_config_folder_else_as_given(folder: Path) -> None:
    assert names(str(folder / "sub"), base=folder) == ["sub/deep/e.html"]
    assert names(str(folder / "sub"), base=folder / "other") == [(folder / "sub/deep/e.html").as_posix()]


def test_a_list_names_pages_with_comments_and_blank_lines(folder: Path) -> None:
    (folder / "list").write_text("\ufeff# pages\n\n  # more\n  b.html  \r\nsub\n", UTF_8)
    assert names("@list") == ["b.html", "sub/deep/e.html"]


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00caf\xe9"])
def test_a_list_that_cannot_be_read_is_a_problem(folder: Path, data: bytes | None) -> None:
    if data is not None:
        (folder / "list").write_bytes(data)
    name, said = problem("@list")
    assert name == "@list"
    assert "cannot be read" in said


def test_a_list_that_names_nothing_is_a_problem(folder: Path) -> None:
    (folder / "list").write_text("# none yet\n\n", UTF_8)
    assert problem("@list")[0] == "@list"


def test_a_page_of_a_list_that_is_not_there_is_a_problem(folder: Path) -> None:
    (folder / "list").write_text("gone.html\n", UTF_8)
    assert problem("@list") == ("gone.html", "There is no such file or folder.")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("given", "says"),
    [("gone.html", "no such file"), ("*.pdf", "No file matches"), ("empty", "No page in this folder")],
)
def test_a_path_that_gives_no_page_is_a_problem(given: str, says: str) -> None:
    Path("empty").mkdir()
    name, said = problem(given)
    assert name == given
    assert says in said


def test_standard_input_is_a_page_with_the_name_it_is_given() -> None:
    (entry,) = find(["-"], stdin=b"<p>x").entries
    assert (entry.name, entry.path, entry.data) == ("<stdin>", None, b"<p>x")
    (entry,) = find(["-"], stdin=b"<p>x", stdin_name="sub/x.html").entries
    assert (entry.name, entry.path, entry.data) == ("sub/x.html", Path("sub/x.html"), b"<p>x")


def test_the_search_for_a_config_starts_where_the_pages_are(folder: Path) -> None:
    assert common_folder(["sub", "b.html"]) == folder
    assert common_folder(["sub/deep/e.html"]) == folder / "sub/deep"
    assert common_folder(["-"], "sub/x.html") == folder / "sub"
    assert common_folder(["*.html"]) == folder


ENCODED = [
    ("utf-8", CAFE.encode(), "utf-8"),
    ("utf-8 with a mark", b"\xef\xbb\xbf" + CAFE.encode(), "utf-8-sig"),
    ("windows-1252, not declared", CAFE.encode("cp1252"), "cp1252"),
    ("declared windows-1252", b"<meta charset=windows-1252>" + CAFE.encode("cp1252"), "cp1252"),
    ("declared iso-8859-1, read as browsers do", b"<meta charset='iso-8859-1'>" + CAFE.encode("cp1252"), "cp1252"),
    ("declared utf-8, saved otherwise", b"<meta charset=utf-8>" + CAFE.encode("cp1252"), "cp1252"),
    ("declared shift_jis", '<meta charset="shift_jis"><p>日本語の説明です</p>'.encode("shift_jis"), "shift_jis"),
    ("declared in http-equiv", b'<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'
     + "<p>Привет</p>".encode("cp1251"), "cp1251"),
    ("declared otherwise, saved as utf-8", b"<meta charset=iso-8859-1>" + CAFE.encode(), "utf-8"),
    ("utf-16 little, with a mark", b"\xff\xfe" + CAFE.encode("utf-16-le"), "utf-16"),
    ("utf-16 big, with a mark", b"\xfe\xff" + CAFE.encode("utf-16-be"), "utf-16"),
    ("utf-16 little, no mark", CAFE.encode("utf-16-le"), "utf-16-le"),
    ("utf-16 big, no mark", CAFE.encode("utf-16-be"), "utf-16-be"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "encoding"), [case[1:] for case in ENCODED], ids=[case[0] for case in ENCODED])
def test_bytes_are_decoded_as_what_they_are_and_encode_to_the_same_bytes(data: bytes, encoding: str) -> None:
    found = read(data)
    assert found.encoding == encoding
    assert any(word in found.text for word in (CAFE, "<p>日本語の説明です</p>", "<p>Привет</p>"))
    assert not found.text.startswith("\ufeff")
    assert "\ufffd" not in found.text
    assert encode(found.text, found) == data
    assert found.round_trip


def test_what_a_page_declares_is_kept_apart_from_what_it_is() -> None:
    assert decode(b"<META CHARSET='UTF-8'><p>caf\xe9")[1:] == ("cp1252", "utf-8")
    assert decode(b"<meta charset=no-such-thing><p>caf\xe9")[1:] == ("cp1252", "no-such-thing")


def test_a_page_with_broken_bytes_is_read_but_takes_no_fix() -> None:
    found = read(b'<meta charset="shift_jis"><p>\x83</p>')
    assert not found.round_trip


def test_a_character_that_the_encoding_lacks_is_not_written() -> None:
    assert encode("日本", read(CAFE.encode("cp1252"))) is None
    assert encode("\ud800", read(CAFE.encode())) is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n...", "a PDF file"),
        (b"PK\x03\x04...", "a ZIP file"),
        (b"\x89PNG\r\n...", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"GIF89a", "a picture"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t\0", "empty"),
        (b"a\0\0\0b\0" * 50, "binary"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        read(data)


def test_a_file_larger_than_any_page_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(b"x" * 1025)
    monkeypatch.setattr(source, "LARGEST", 1024)
    with pytest.raises(Unreadable, match="larger than"):
        source.read(Entry("x.html", path))
    with pytest.raises(Unreadable, match="larger than"):
        source.read(Entry("<stdin>", data=b"x" * 1025))
    assert source.read(Entry("x.html", data=b"x" * 1024)).text


def test_a_file_that_is_gone_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        source.read(Entry("x.html", tmp_path / "x.html"))


NOBODY = 65534
AS_NOBODY = """
import os, sys
from lint import source
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
found = source.find(sys.argv[1:])
for entry in found.entries:
    try:
        source.read(entry)
        print("read", entry.name)
    except source.Unreadable as error:
        print("unreadable", entry.name, error)
for name, what in found.problems:
    print("problem", name, what)
"""


def said_to_nobody(folder: Path, *paths: str) -> str:
    """What a user without rights is told; root may read everything."""
    folder.chmod(0o755)
    for parent in folder.parents:
        if parent.name.startswith("pytest-"):  # pytest shuts its folders to others
            parent.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, *paths], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_a_file_without_the_right_to_read_it_is_unreadable(folder: Path) -> None:
    (folder / "b.html").chmod(0)
    said = said_to_nobody(folder, "b.html", "a.htm")
    assert "unreadable b.html The file cannot be read: permission denied." in said
    assert "read a.htm" in said


def test_a_folder_without_the_right_to_read_it_is_a_problem_and_the_rest_is_read(folder: Path) -> None:
    (folder / "sub").chmod(0)
    said = said_to_nobody(folder, ".")
    (folder / "sub").chmod(0o755)
    assert "problem ./sub This folder cannot be read: permission denied." in said
    assert "read b.html" in said


def test_a_text_file_is_read_as_plain_text() -> None:
    assert read(b"x", "notes.TXT").plain
    assert not read(b"x", "notes.html").plain
