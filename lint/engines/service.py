"""Lets worker processes ask the engines of the process that started them: one engine serves all."""

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener

import msgspec

from lint.facts import Absent

Ask = Callable[[str, Sequence[str]], list[bytes]]
Address = tuple[object, bytes]  # where to ask, and the key that opens it

_BACKLOG = 64


class _Question(msgspec.Struct):
    engine: str
    texts: list[str]


class _Answer(msgspec.Struct):
    answers: list[bytes] = []
    absent: str = ""


class Service:
    """Answers the workers. `address` may be told to them before `start`."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        key = os.urandom(16)
        self._listener = Listener(backlog=_BACKLOG, authkey=key)
        self.address: Address = (self._listener.address, key)

    def start(self) -> None:
        """Begin to answer; not before worker processes were forked, for threads do not survive that."""
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except OSError:  # closed
                return
            except Exception:  # a stranger at the door, without the key
                continue
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: "Connection[object, object]") -> None:
        with suppress(EOFError, OSError), connection:
            while True:
                question = msgspec.msgpack.decode(connection.recv_bytes(), type=_Question)
                try:
                    answer = _Answer(self.ask(question.engine, question.texts))
                except Absent as error:
                    answer = _Answer(absent=str(error))
                connection.send_bytes(msgspec.msgpack.encode(answer))


class Remote:
    """A worker's side: asks the process that started it."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._connection: Connection[object, object] | None = None
        self._lock = threading.Lock()

    def ask(self, name: str, texts: Sequence[str]) -> list[bytes]:
        with self._lock:
            try:
                if self._connection is None:
                    place, key = self.address
                    self._connection = Client(place, authkey=key)  # type: ignore[arg-type]  # a path or a pair
                self._connection.send_bytes(msgspec.msgpack.encode(_Question(name, list(texts))))
                said = msgspec.msgpack.decode(self._connection.recv_bytes(), type=_Answer)
            except (EOFError, OSError) as error:
                raise Absent(f"{name} cannot be asked any more: {error!r}") from error
        if said.absent:
            raise Absent(said.absent)
        return said.answers
