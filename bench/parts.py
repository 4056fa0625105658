"""The steps of `Runner.check`, each with its own clock."""

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from lint import allow, blocks, parse, source
from lint.analysis.reading import readability
from lint.analysis.structure import outline
from lint.page import Page
from lint.place import Placer
from lint.runner import Runner, apply_rule
from lint.source import Entry


@dataclass
class Parts:
    """Milliseconds of CPU a page, one value for each round."""

    stages: dict[str, list[float]] = field(default_factory=dict)
    rules: dict[str, list[float]] = field(default_factory=dict)

    def round(self, runner: Runner, entries: Sequence[Entry]) -> None:
        """Check the pages step by step."""
        clock = _Clock()
        for entry in entries:
            _steps(runner, entry, clock)
        for (kind, name), seconds in clock.taken.items():
            values = (self.rules if kind == "rule" else self.stages).setdefault(name, [])
            values.append(seconds * 1000 / len(entries))
        ruled = sum(seconds for (kind, _), seconds in clock.taken.items() if kind == "rule")
        self.stages.setdefault("rules", []).append(ruled * 1000 / len(entries))


class _Clock:
    def __init__(self) -> None:
        self.taken: dict[tuple[str, str], float] = defaultdict(float)

    @contextmanager
    def part(self, name: str, kind: str = "stage") -> Iterator[None]:
        start = time.process_time()
        yield
        self.taken[kind, name] += time.process_time() - start


def _steps(runner: Runner, entry: Entry, clock: _Clock) -> None:
    with clock.part("decode"):
        read = source.read(entry)
    with clock.part("parse"):
        tree = parse.parse(read.text)
    with clock.part("blocks"):
        page = Page(read.name, read, tree, blocks.cut(tree, ""))
    with clock.part("style sheets"):
        page.sheets = runner.stylesheets.of(page)
    with clock.part("sentences"):
        _ = page.sentences
    with clock.part("page type"):
        kind = outline.page_type(page)[0]
    with clock.part("facts"):
        facts = runner.facts(page, runner.ready(page.name))
        placer = Placer(page)
    for one in runner.ready(page.name):
        with clock.part(one.rule.id, "rule"):
            apply_rule(one, page, kind, facts, placer)
    with clock.part("allows, grade, digest"):
        list(allow.in_page(page))
        readability.summary(page)
        hashlib.sha256(read.data).hexdigest()
        sum(len(sentence.words) for sentence in readability.prose(page))
