"""The inside of an engine's own process: reads texts from standard input, writes answers to standard output.

`python -m lint.engines.child NAME OPTIONS`, where OPTIONS are the engine's arguments as JSON. Each message is its
length (four bytes, little-endian) and MessagePack: a list of texts in; {"answers"}, {"absent"} or {"failed"} out.
"""

import json
import os
import signal
import sys
from typing import IO

import msgspec

from lint.engines import text_engine
from lint.facts import Absent, TextEngine


def write(stream: IO[bytes], message: bytes) -> None:
    stream.write(len(message).to_bytes(4, "little") + message)
    stream.flush()


def read(stream: IO[bytes]) -> bytes | None:
    """The next message; None when the other side is gone."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    size = int.from_bytes(head, "little")
    message = stream.read(size)
    return message if len(message) == size else None


def _answer(engine: TextEngine, texts: list[str]) -> dict[str, object]:
    try:
        return {"answers": engine.ask(texts)}
    except Absent as error:
        return {"absent": str(error)}
    except Exception as error:  # whatever an engine's library raises ends this question, not the process
        return {"failed": f"{type(error).__name__}: {error}"}


def main(name: str, options: str) -> None:
    """Answer until the other side closes its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the messages
    engine = text_engine(name, json.loads(options))
    try:
        while (message := read(sys.stdin.buffer)) is not None:
            texts = msgspec.msgpack.decode(message, type=list[str])
            write(replies, msgspec.msgpack.encode(_answer(engine, texts)))
    except BrokenPipeError:
        pass
    finally:
        engine.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
