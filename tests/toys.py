"""Engines that misbehave, to see what becomes of a run; `tests.toys:Name` is how they are asked for."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from lint.facts import Absent, Match


class Toy:
    """Marks the word "toy" wherever it stands."""

    name = "toy"

    def __init__(self, log: str = "") -> None:
        self.log = log

    def version(self) -> str:
        return "1"

    def ask(self, texts: Sequence[str]) -> Sequence[tuple[Match, ...]]:
        if self.log:
            with Path(self.log).open("a", encoding="utf-8") as file:
                file.write(f"{os.getpid()} {len(texts)}\n")
        return [self.answer(text) for text in texts]

    def answer(self, text: str) -> tuple[Match, ...]:
        start = text.find("toy")
        return (Match(start, start + 3, "TOY", "A toy.", ("tool",)),) if start >= 0 else ()

    def close(self) -> None:
        if self.log:
            with Path(self.log).open("a", encoding="utf-8") as file:
                file.write("closed\n")


class Stuck(Toy):
    """Never answers about a text that says so."""

    def answer(self, text: str) -> tuple[Match, ...]:
        if "stuck" in text:
            time.sleep(60)
        return super().answer(text)


class Dying(Toy):
    """Ends its process the first time it is asked, and always for a text that says so."""

    def answer(self, text: str) -> tuple[Match, ...]:
        marker = Path(self.log + ".died")
        if "die" in text or not marker.exists():
            marker.touch()
            os._exit(9)
        return super().answer(text)


class Raising(Toy):
    def answer(self, text: str) -> tuple[Match, ...]:
        if "raise" in text:
            raise ValueError("what the library said")
        return super().answer(text)


class Nowhere(Toy):
    def version(self) -> str:
        raise Absent('it is not installed; add it: pip install "toy"')


class Printing(Toy):
    def answer(self, text: str) -> tuple[Match, ...]:
        print("a library that talks to standard output")
        return super().answer(text)
