"""Where pages come from: files, folders, globs, standard input, lists. Bytes in, decoded text out."""

import codecs
import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from lint import parse

HTML = frozenset({".html", ".htm", ".xhtml", ".xht"})
STDIN = "<stdin>"
LARGEST = 64 * 1024 * 1024  # bytes; no page written by people comes near it

_NOT_PAGES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file or an Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I)


class Unreadable(Exception):
    """A page that cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page still to be read: a file, or bytes at hand (standard input)."""

    name: str
    path: Path | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A page's bytes and their decoded text (BOM removed, line ends kept)."""

    name: str
    data: bytes
    text: str
    encoding: str
    declared: str = ""  # what the page says of its encoding, lower case
    path: Path | None = None

    @property
    def plain(self) -> bool:
        """Tell whether this is a plain text file: no markup."""
        return self.name.lower().endswith(".txt")

    @property
    def round_trip(self) -> bool:
        """Tell whether encoding the text again gives the file's bytes: without it no fix is written."""
        return encode(self.text, self) == self.data


@dataclass(slots=True)
class Found:
    """The pages that the command line names, and what it names that is no page."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)


def find(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    stdin_name: str = "",
    base: Path | None = None,
    exclude: Sequence[str] = (),
) -> Found:
    """List the pages named by files, folders, globs, `-` (standard input) and `@list`, each once, in order.

    `base`: the folder that names are relative to. `exclude`: patterns of names to leave out.
    """
    found = Found()
    seen: set[str] = set()
    for given in _expand(paths, found):
        if given == "-":
            name = stdin_name or STDIN
            found.entries.append(Entry(name, Path(stdin_name) if stdin_name else None, stdin or b""))
            continue
        for path in _files(given, found):
            key = os.path.realpath(path)
            name = _name(path, base)
            if key not in seen and not any(fnmatchcase(name, pattern) for pattern in exclude):
                seen.add(key)
                found.entries.append(Entry(name, Path(path)))
    return found


def common_folder(paths: Sequence[str], stdin_name: str = "") -> Path:
    """The folder that holds all the given pages: where the search for a config starts."""
    given = [stdin_name if path == "-" else path.removeprefix("@") for path in paths]
    real = [os.path.abspath(path) for path in given if path and not glob.has_magic(path)]
    if not real:
        return Path.cwd()
    try:
        common = Path(os.path.commonpath(real))
    except ValueError:  # on several drives
        return Path.cwd()
    return common if common.is_dir() else common.parent


def _expand(paths: Iterable[str], found: Found) -> Iterator[str]:
    for given in paths:
        if not given.startswith("@"):
            yield given
            continue
        try:
            lines = Path(given[1:]).read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            found.problems.append((given, f"The list of pages cannot be read: {_reason(error)}."))
            continue
        named = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
        if not named:
            found.problems.append((given, "The list of pages names no page."))
        yield from named


def _files(given: str, found: Found) -> list[str]:
    if os.path.isdir(given):
        files = list(_folder(given, found))
        if not files:
            found.problems.append((given, "No page in this folder: it holds no .html file."))
        return files
    if os.path.exists(given):
        return [given]
    if glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))
        files = [file for match in matches for file in (_folder(match, found) if os.path.isdir(match) else [match])]
        if not files:
            found.problems.append((given, "No file matches this pattern."))
        return files
    found.problems.append((given, "There is no such file or folder."))
    return []


def _folder(top: str, found: Found) -> Iterator[str]:
    def failed(error: OSError) -> None:
        found.problems.append((str(error.filename), f"This folder cannot be read: {_reason(error)}."))

    for folder, subfolders, files in os.walk(top, onerror=failed):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith(".") and name != "node_modules")
        pages = (name for name in sorted(files) if Path(name).suffix.lower() in HTML and not name.startswith("."))
        yield from (os.path.join(folder, name) for name in pages)


def _name(path: str, base: Path | None) -> str:
    if base is None:
        return Path(path).as_posix()
    try:
        return Path(os.path.abspath(path)).relative_to(base).as_posix()
    except ValueError:
        return Path(path).as_posix()


def read(entry: Entry) -> Source:
    """Read and decode a page. Raises Unreadable with the reason in plain words."""
    data = entry.data
    if data is None:
        assert entry.path is not None
        try:
            with entry.path.open("rb") as file:
                data = file.read(LARGEST + 1)  # not more, though it be a pipe
        except OSError as error:
            raise Unreadable(f"The file cannot be read: {_reason(error)}.") from error
    if len(data) > LARGEST:
        raise Unreadable(f"The file is larger than {LARGEST // 1024 // 1024} MB: no page of text is.")
    for start, what in _NOT_PAGES:
        if data.startswith(start):
            raise Unreadable(f"This is {what}, not a web page.")
    text, encoding, declared = decode(data)
    if not text.strip("\0 \t\r\n\f"):
        raise Unreadable("The file is empty.")
    if text.count("\0") > len(text) // 10:
        raise Unreadable("This is a binary file, not a web page.")
    return Source(entry.name, data, text, encoding, declared, entry.path)


def decode(data: bytes) -> tuple[str, str, str]:
    """Decode a page: its text, the encoding it was read in, and the one it declares.

    A byte order mark decides, then bytes that are UTF-8, then what the page declares, then what its bytes
    look like. So text that is saved in another encoding than it declares is still read right.
    """
    match = _DECLARED.search(data[:1024])
    declared = match[1].decode("ascii", "replace").lower() if match else ""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding, declared
    if wide := _utf_16(data):
        return data.decode(wide, "replace"), wide, declared
    try:
        return data.decode("utf-8"), "utf-8", declared
    except UnicodeDecodeError:
        pass
    judged = _DECLARED.sub(b"", data, count=1) if declared in ("utf-8", "utf8") else data
    encoding = _codec(parse.sniff(judged))
    return data.decode(encoding, "replace"), encoding, declared


def encode(text: str, source: Source) -> bytes | None:
    """Encode text as the file was; None when a character has no place there."""
    try:
        if source.encoding == "utf-16":
            little = source.data.startswith(b"\xff\xfe")
            return (b"\xff\xfe" if little else b"\xfe\xff") + text.encode("utf-16-le" if little else "utf-16-be")
        return text.encode(source.encoding)
    except UnicodeEncodeError:
        return None


def _utf_16(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    head = data[:2048]
    if len(head) < 8:
        return ""
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _codec(label: str) -> str:
    try:
        return codecs.lookup(label).name
    except LookupError:
        return "cp1252"


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error)
