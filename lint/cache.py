"""What engines said of texts, kept on disk between runs: one SQLite file, shared by all runs of a user."""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

MOST = 1_000_000  # answers kept; then the oldest half goes
_AT_ONCE = 500  # keys in one question to the database
_WAIT = 20  # seconds that a write waits for another run's


def default_path() -> Path:
    """Where the answers are kept: `$CARELINT_CACHE`, else the user's folder for caches."""
    from platformdirs import user_cache_path  # only where an engine is asked

    folder = os.environ.get("CARELINT_CACHE")
    return (Path(folder) if folder else user_cache_path("carelint")) / "answers-1.sqlite3"


def key(engine: str, version: str, text: str) -> bytes:
    """Name a question: the same text, engine and version give the same key."""
    return hashlib.sha256("\0".join((engine, version, text)).encode("utf-8", "surrogatepass")).digest()[:16]


class Cache:
    """Answers by key. Without a path, or where the file cannot be used, they are kept for this run only."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._kept: dict[bytes, bytes] = {}
        self._database: sqlite3.Connection | None = None
        self._opened_by = 0  # the process: a connection must not cross a fork

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The answers that are known."""
        found = {one: self._kept[one] for one in keys if one in self._kept}
        rest = [one for one in keys if one not in found]
        database = self._open()
        if database is not None and rest:
            try:
                for start in range(0, len(rest), _AT_ONCE):
                    part = rest[start : start + _AT_ONCE]
                    marks = ",".join("?" * len(part))
                    found.update(database.execute(f"select key, answer from answers where key in ({marks})", part))
            except sqlite3.DatabaseError:
                self._give_up()
        return found

    def put(self, answers: Mapping[bytes, bytes]) -> None:
        database = self._open()
        if database is not None:
            try:
                with database:
                    database.executemany("insert or ignore into answers values (?, ?)", answers.items())
                return
            except sqlite3.DatabaseError:
                self._give_up()
        self._kept.update(answers)

    def _open(self) -> sqlite3.Connection | None:
        if self.path is None:
            return None
        if self._database is None or self._opened_by != os.getpid():
            self._database, self._opened_by = _opened(self.path), os.getpid()
            if self._database is None:
                self.path = None
        return self._database

    def _give_up(self) -> None:
        """Go on without the file, which is broken, full or locked for too long."""
        self._database, self.path = None, None


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open the file, or make it; a broken one is made anew. None where that cannot be done."""
    with suppress(OSError, sqlite3.Error):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(path)
        except sqlite3.OperationalError:
            return None  # locked, or no right to write: another run's file is not ours to delete
        except sqlite3.DatabaseError:
            for name in _files(path):
                name.unlink(missing_ok=True)
            return _prepared(path)
    return None


def _files(path: Path) -> Iterable[Path]:
    return (path.with_name(path.name + end) for end in ("", "-wal", "-shm"))


def _prepared(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False)
    try:
        database.execute("pragma journal_mode = wal")
        database.execute("pragma synchronous = off")  # what a power cut loses is asked anew
        with database:
            database.execute("create table if not exists answers (key blob primary key, answer blob not null)")
        _prune(database)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _prune(database: sqlite3.Connection) -> None:
    with closing(database.execute("select max(rowid), min(rowid) from answers")) as cursor:
        last, first = cursor.fetchone()
    if last is not None and last - first >= MOST:
        with database:
            database.execute("delete from answers where rowid < ?", (last - MOST // 2,))
