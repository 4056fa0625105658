"""LanguageTool's jars are fetched whole, checked, and fetched once."""

import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from lint.engines import setup_languagetool as setup
from lint.facts import Absent

FILES = {f"org/example/part{n}/1.0/part{n}-1.0.jar": bytes([n]) * (200_000 + n) for n in range(3)}


class Repository(ThreadingHTTPServer):
    """Serves FILES; breaks off, forgets ranges or serves other bytes when told to."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []  # path, Range
        self.breaks: dict[str, int] = {}  # path to how often it breaks off half way
        self.ranges = True
        self.files = dict(FILES)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Repository

    def do_GET(self) -> None:
        path, wanted = self.path.lstrip("/"), self.headers.get("Range", "")
        self.server.asked.append((path, wanted))
        if path not in self.server.files:
            return self.send_error(404)
        data = self.server.files[path]
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.server.ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        rest = data[start:]
        if self.server.breaks.get(path, 0):
            self.server.breaks[path] -= 1
            rest = rest[: len(rest) // 2]
        self.wfile.write(rest)
        return None

    def log_message(self, *_given: object) -> None:
        pass


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    monkeypatch.setattr(setup, "PAUSE", 0.0)
    monkeypatch.setattr(setup, "require_packages", lambda: None)
    pytest.importorskip("requests", reason="comes with carelint[languagetool]")
    with Repository() as server:
        threading.Thread(target=partial(server.serve_forever, poll_interval=0.01), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "lock"
    lines = [
        f"org.example:part{n}:1.0 {len(data)} {hashlib.sha256(data).hexdigest()}"
        for n, data in enumerate(FILES.values())
    ]
    path.write_text("# a list\n" + "\n".join(lines) + "\n")
    return path


def install(repository: Repository, lock: Path, folder: Path, progress: setup.Progress | None = None) -> Path:
    return setup.install(progress, folder=folder, lock=lock, repository=repository.address)


def after(wanted: str) -> int:
    """Where a Range that goes on starts."""
    return int(wanted.removeprefix("bytes=").removesuffix("-"))


def test_every_jar_comes_once_and_is_told_of(repository: Repository, lock: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    folder = install(repository, lock, tmp_path / "place", lambda *given: told.append(given))
    assert [path.read_bytes() for path in setup.installed(folder, lock)] == list(FILES.values())
    total = sum(map(len, FILES.values()))
    assert told[-1] == (total, total, "part2-1.0.jar")
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert not list(folder.glob("*.part"))
    asked = len(repository.asked)
    install(repository, lock, folder)
    assert len(repository.asked) == asked == 3


@pytest.mark.parametrize("ranges", [True, False])
def test_a_broken_download_goes_on(repository: Repository, lock: Path, tmp_path: Path, ranges: bool) -> None:
    repository.ranges = ranges
    path = list(FILES)[1]
    repository.breaks = {path: 1}
    folder = install(repository, lock, tmp_path / "place")
    assert [one.read_bytes() for one in setup.installed(folder, lock)] == list(FILES.values())
    first, second = (wanted for one, wanted in repository.asked if one == path)
    assert first == ""
    assert len(FILES[path]) // 4 < after(second) <= len(FILES[path]) // 2


def test_what_came_is_kept_for_the_next_setup(repository: Repository, lock: Path, tmp_path: Path) -> None:
    path = list(FILES)[1]
    repository.breaks = {path: setup.TRIES}
    folder = tmp_path / "place"
    with pytest.raises(setup.SetupFailed, match=r"part1-1\.0\.jar could not be fetched.*network"):
        install(repository, lock, folder)
    with pytest.raises(Absent, match="carelint setup languagetool"):
        setup.installed(folder, lock)
    repository.asked.clear()
    install(repository, lock, folder)
    assert [one.split("/")[2] for one, _ in repository.asked] == ["part1", "part2"]
    assert after(repository.asked[0][1]) > len(FILES[path]) // 2
    assert setup.installed(folder, lock)


def test_a_jar_with_other_bytes_is_refused(repository: Repository, lock: Path, tmp_path: Path) -> None:
    path = next(iter(FILES))
    repository.files[path] = b"x" * len(FILES[path])
    folder = tmp_path / "place"
    with pytest.raises(setup.SetupFailed, match=r"part0-1\.0\.jar is not the file that carelint knows"):
        install(repository, lock, folder)
    assert [one.name for one in folder.iterdir()] == ["setup.lock"]
    repository.files[path] = FILES[path]
    install(repository, lock, folder)


def test_a_jar_that_was_changed_is_fetched_again(repository: Repository, lock: Path, tmp_path: Path) -> None:
    folder = install(repository, lock, tmp_path / "place")
    (folder / "part2-1.0.jar").write_bytes(b"short")
    with pytest.raises(Absent):
        setup.installed(folder, lock)
    install(repository, lock, folder)
    assert setup.installed(folder, lock)


def test_another_lock_list_is_another_install(repository: Repository, lock: Path, tmp_path: Path) -> None:
    folder = install(repository, lock, tmp_path / "place")
    other = tmp_path / "other"
    other.write_text("".join(lock.read_text().splitlines(keepends=True)[:-1]))
    with pytest.raises(Absent):
        setup.installed(folder, other)


def test_two_setups_at_once_fetch_each_jar_once(repository: Repository, lock: Path, tmp_path: Path) -> None:
    failed: list[BaseException] = []

    def one() -> None:
        try:
            install(repository, lock, tmp_path / "place")
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert sorted(path for path, _ in repository.asked) == sorted(FILES)
    assert setup.installed(tmp_path / "place", lock)


def test_no_network_says_what_to_do(lock: Path, tmp_path: Path, repository: Repository) -> None:
    repository.server_close()
    with pytest.raises(setup.SetupFailed, match="Is there a network"):
        setup.install(folder=tmp_path / "place", lock=lock, repository=repository.address)


def test_missing_packages_say_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "PACKAGES", ("no_such_package",))
    with pytest.raises(Absent, match=r'pip install "carelint\[languagetool\]"'):
        setup.require_packages()


def test_the_home_of_carelint_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CARELINT_HOME", str(tmp_path))
    assert setup.default_folder() == tmp_path / "languagetool-6.8"
    with pytest.raises(Absent, match="carelint setup languagetool"):
        setup.installed()


def test_the_lock_list_is_whole() -> None:
    listed = setup.jars()
    assert any(jar.coordinate == f"org.languagetool:languagetool-server:{setup.VERSION}" for jar in listed)
    assert len({jar.name for jar in listed}) == len(listed)
    assert all(len(jar.sha256) == 64 for jar in listed)
    assert sum(jar.size for jar in listed) < 60_000_000
