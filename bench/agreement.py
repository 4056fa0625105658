"""Two sets of agreement slips that no rule was written beside: verbs swapped by chance, whatever their subject.

The first is made of the clean sentences of the data beside the project, which stay there: `data/agreement.jsonl`
names each by its digest, and the word that was drawn. The second is made of `data/own-sentences.txt`.
`python -m bench.agreement` draws the first anew, and keeps what was judged.
"""

import hashlib
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import data
from lint.text import WORD

HERE = Path(__file__).with_name("data")
CHOSEN, OWN = HERE / "agreement.jsonl", HERE / "own-sentences.txt"
SEED, NUMBER = 20261122, 300
_PAIRS = (("is", "are"), ("has", "have"), ("was", "were"), ("does", "do"))
SWAP = {**dict(_PAIRS), **{second: first for first, second in _PAIRS}}


class Slip(NamedTuple):
    """A sentence with one verb swapped. `right`: why it is still right English; "" where it is wrong."""

    text: str
    span: tuple[int, int]
    clean: str
    digest: str
    right: str = ""


class Choice(NamedTuple):
    """A word of a sentence and what is put in its place."""

    text: str
    word: int  # its index among the sentence's words
    now: str


def digest(text: str) -> str:
    """A short name for a sentence."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def choose(texts: Iterable[str], number: int = NUMBER) -> list[Choice]:
    """Draw sentences that hold one of the verbs, and one such word in each."""
    drawn = random.Random(SEED)
    able = [text for text in sorted(set(texts)) if _swappable(text, {})]
    return [_draw(text, {}, drawn) for text in drawn.sample(able, min(number, len(able)))]


def _draw(text: str, others: Mapping[str, str], drawn: random.Random) -> Choice:
    return Choice(text, *drawn.choice(_swappable(text, others)))


def _swappable(text: str, others: Mapping[str, str]) -> list[tuple[int, str]]:
    swap = {**SWAP, **others}
    return [(index, swap[word.lower()]) for index, word in enumerate(WORD.findall(text)) if word.lower() in swap]


def swapped(choice: Choice, right: str = "") -> Slip:
    """Put the other word in its place, with a capital where there was one."""
    start, end = list(WORD.finditer(choice.text))[choice.word].span()
    now = choice.now.capitalize() if choice.text[start].isupper() else choice.now
    text = choice.text[:start] + now + choice.text[end:]
    return Slip(text, (start, start + len(now)), choice.text, digest(choice.text), right)


def chosen(texts: Iterable[str]) -> list[Slip]:
    """Rebuild the first set. Raises KeyError when a sentence is missing from the texts."""
    by_digest = {digest(text): text for text in texts}
    return [
        swapped(Choice(by_digest[one["digest"]], one["word"], one["now"]), one.get("right", ""))
        for one in data.lines(CHOSEN)
    ]


def own() -> list[Slip]:
    """The second set: one sentence a line, behind a bar the full verbs that may be drawn too, as helps>help.

    What stands behind a second bar says why the sentence that was drawn is still right.
    """
    drawn = random.Random(SEED)
    found = []
    for line in OWN.read_text("utf-8").splitlines():
        text, verbs, right = [part.strip() for part in (line + "||").split("|")[:3]]
        others = {verb: partner for verb, _, partner in (pair.partition(">") for pair in verbs.split())}
        found.append(swapped(_draw(text, others, drawn), right))
    return found


def _write(texts: Sequence[str]) -> None:
    judged = {one["digest"]: one.get("right", "") for one in data.lines(CHOSEN)} if CHOSEN.exists() else {}
    lines = []
    for choice in choose(texts):
        was = WORD.findall(choice.text)[choice.word].lower()
        said: dict[str, object] = {"digest": digest(choice.text), "word": choice.word, "was": was, "now": choice.now}
        if right := judged.get(digest(choice.text)):
            said["right"] = right
        lines.append(json.dumps(said))
    CHOSEN.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    if clean := data.find("grammar/clean.jsonl"):
        _write([one["text"] for one in data.lines(clean)])
