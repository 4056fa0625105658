"""How well headings are read: real ones one by one, by page, and our own that were written before the rules."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.data import find, lines
from lint.analysis.structure.sections import sections
from lint.text import WORD

DATA = Path(__file__).parent / "data"
OWN = (
    "headings.tsv",
    "headings-unseen.tsv",
    "headings-third.tsv",
    "headings-fourth.tsv",
    "headings-blind.tsv",
    "headings-blind-second.tsv",
)
REAL = frozenset({"womenshealth", "upmc_seed"})
CORE = (
    "overview",
    "causes",
    "risk_factors",
    "symptoms",
    "complications",
    "prevention",
    "when_to_seek_care",
    "diagnosis",
    "treatment",
)
# On a page, a section on medicines or on surgery is one on treatment.
_COUNTS_AS = {"medicines": "treatment", "surgery": "treatment"}


class Labelled(NamedTuple):
    """A heading, the topic of its page, and the sections of which one is right; "-" is no core section."""

    right: tuple[str, ...]
    topic: str
    heading: str

    @property
    def given(self) -> tuple[str, ...]:
        return sections(self.heading, topic=frozenset(word.lower() for word in WORD.findall(self.topic)))

    @property
    def found(self) -> bool:
        """Tell whether one of the two first sections given is right."""
        if self.right == ("-",):
            return not {_COUNTS_AS.get(name, name) for name in self.given} & set(CORE)
        return any(name in self.right for name in self.given[:2])


def own(name: str) -> list[Labelled]:
    """The headings of a file of ours."""
    written = (DATA / name).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in written if line and not line.startswith("#"))
    return [Labelled(tuple(right.split("/")), topic, heading) for right, topic, heading in rows]


def real() -> list[Labelled]:
    """The labelled headings of real pages; none where the data is absent."""
    path = find("sections/examples.jsonl")
    rows = lines(path) if path else ()
    return [
        Labelled((row["section"],), row["topic"].replace("_", " "), row["heading"])
        for row in rows
        if row["source"] in REAL
    ]


def by_page(headings: Iterable[Labelled]) -> Counter[tuple[str, str]]:
    """Count, by core section, what pages hold and were said to hold: "right", "missed" and "wrong"."""
    pages: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for one in headings:
        held, given = pages[one.topic]
        held.update(_COUNTS_AS.get(name, name) for name in one.right)
        given.update(_COUNTS_AS.get(name, name) for name in one.given)
    counts: Counter[tuple[str, str]] = Counter()
    for held, given in pages.values():
        for name in CORE:
            if name in held or name in given:
                counts[name, "right" if name in held & given else "missed" if name in held else "wrong"] += 1
    return counts


def _share(name: str, headings: Sequence[Labelled]) -> None:
    missed = [one for one in headings if not one.found]
    right = len(headings) - len(missed)
    print(f"{name}: {right} of {len(headings)} right, {right / len(headings):.3f}")
    for one in missed:
        print(f"    {'/'.join(one.right)} read as {', '.join(one.given)}: {one.heading}")


def main() -> None:
    if headings := real():
        _share("real headings of core sections", [one for one in headings if one.right != ("other",)])
        counts = by_page(headings)
        for name in CORE:
            print(f"    {name:<18}{', '.join(f'{counts[name, how]} {how}' for how in ('right', 'missed', 'wrong'))}")
        right, missed, wrong = (sum(counts[name, how] for name in CORE) for how in ("right", "missed", "wrong"))
        precision, recall = right / (right + wrong), right / (right + missed)
        print(f"nine core sections by page: precision {precision:.3f}, recall {recall:.3f}")
    for name in OWN:
        _share(f"own headings ({name})", own(name))
