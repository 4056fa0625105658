"""True faults in the sentences that count as clean: a checker that marks one is right, so it is no false alarm.

`data/defects.toml` names a sentence by its digest and the faulty piece by its place: the sentences are not ours.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.agreement import digest
from bench.said import Said, overlaps

LIST = Path(__file__).with_name("data") / "defects.toml"

Spans = Mapping[str, Sequence[tuple[int, int]]]  # by the digest of the sentence


def listed() -> list[dict[str, Any]]:
    """The faults as the list holds them: sentence, at, piece, why."""
    found: list[dict[str, Any]] = tomllib.loads(LIST.read_text("utf-8"))["defect"]
    return found


def read() -> Spans:
    """Where the faults stand."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in listed():
        found[one["sentence"]].append((one["at"], one["at"] + len(one["piece"])))
    return found


def true(said: Said, text: str, known: Spans) -> bool:
    """Tell whether what is marked is a true fault."""
    return any(overlaps(said, span) for span in known.get(digest(text), ()))
