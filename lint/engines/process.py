"""The outside of an engine's own process: started when first asked, under a time limit, started again once."""

import atexit
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from lint.engines import child
from lint.facts import Absent


@dataclass(frozen=True)
class Limit:
    """How many seconds an answer may take."""

    start: float = 120  # until the engine has started
    base: float = 20
    per_word: float = 0.01

    def of(self, texts: Sequence[str], *, fresh: bool) -> float:
        words = sum(text.count(" ") + 1 for text in texts)
        return self.base + self.per_word * words + (self.start if fresh else 0)


class _Reply(msgspec.Struct):
    answers: list[msgspec.Raw] | None = None
    absent: str = ""
    failed: str = ""


class _Ended(Exception):
    """The process ended, or was ended, before it answered."""


class EngineProcess:
    """One engine in a process of its own. It may be asked from several threads: they wait for each other."""

    def __init__(self, name: str, options: Mapping[str, str], limit: Limit | None = None) -> None:
        self.name, self.options, self.limit = name, options, limit or Limit()
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._fresh = True
        self._endings: list[str] = []
        self._absent = ""

    def ask(self, texts: Sequence[str]) -> list[bytes]:
        """Return the answer for each text, as MessagePack. Raises Absent when there is none to be had."""
        with self._lock:
            while not self._absent:
                try:
                    return self._asked(texts)
                except _Ended as error:
                    self._end()
                    self._endings.append(str(error))
                    if len(self._endings) > 1:
                        self._absent = f"{self.name} stopped twice: {self._endings[-1]}"
            raise Absent(self._absent)

    def _asked(self, texts: Sequence[str]) -> list[bytes]:
        reply = self._exchange(texts)
        if reply.absent:
            self._absent = reply.absent
            raise Absent(reply.absent)
        if reply.answers is None or len(reply.answers) != len(texts):
            raise Absent(f"{self.name} could not answer ({reply.failed})")
        return [bytes(one) for one in reply.answers]

    def _exchange(self, texts: Sequence[str]) -> _Reply:
        if self._child is None:
            self._child, self._fresh = self._started(), True
        message = msgspec.msgpack.encode(list(texts))
        replies: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        # A thread talks to the process: a pipe has no time limit of its own on every system.
        threading.Thread(target=_talk, args=(self._child, message, replies), daemon=True).start()
        seconds = self.limit.of(texts, fresh=self._fresh)
        try:
            reply = replies.get(timeout=seconds)
        except queue.Empty:
            raise _Ended(f"no answer within {seconds:.0f} seconds") from None
        if reply is None:
            raise _Ended("its process ended")
        self._fresh = False
        return msgspec.msgpack.decode(reply, type=_Reply)

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "lint.engines.child", self.name, json.dumps(dict(self.options))]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            self._child = None

    def close(self) -> None:
        """End the process: it closes its engine, then itself."""
        if self._child is not None and self._child.stdin is not None:
            with suppress(OSError):
                self._child.stdin.close()
            try:
                self._child.wait(10)
            except subprocess.TimeoutExpired:
                self._end()
            self._child = None


def _talk(process: "subprocess.Popen[bytes]", message: bytes, replies: "queue.SimpleQueue[bytes | None]") -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        child.write(process.stdin, message)
        replies.put(child.read(process.stdout))
    except (OSError, ValueError):
        replies.put(None)


_running: dict[tuple[str, str], EngineProcess] = {}
_starting = threading.Lock()


def running(name: str, options: Mapping[str, str]) -> EngineProcess:
    """The process of an engine with these options: one for all that this program asks."""
    with _starting:
        which = (name, json.dumps(dict(options), sort_keys=True))
        if which not in _running:
            if not _running:
                atexit.register(close_all)
            _running[which] = EngineProcess(name, options)
        return _running[which]


def close_all() -> None:
    """End every engine that is running."""
    with _starting:
        for one in _running.values():
            one.close()
        _running.clear()
