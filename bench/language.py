"""How many slips of language are found, by kind, and how often right sentences are marked: carelint and its engines.

`--show NAME` lists what that column marks on clean sentences; `--missed NAME` the slips of agreement that it misses.
"""

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import agreement, checkers, data, defects, said
from bench.agreement import Slip
from bench.checkers import Column
from bench.said import Said
from lint.text import WORD

WIDTH = 19
KINDS = ("language", "language, review", "spelling", "spelling, review")

Answers = Mapping[str, list[Said]]  # by text


class Set(NamedTuple):
    """Slips under the names of the rows that count them."""

    name: str
    rows: Mapping[str, Sequence[Slip]]


def main() -> None:
    """Print the table of slips, then the marks on clean sentences, for each checker."""
    sets, clean = _sets(), _clean()
    texts = _distinct(
        [one for each in sets for slips in each.rows.values() for slip in slips for one in (slip.text, slip.clean)],
        *clean.values(),
    )
    with tempfile.TemporaryDirectory() as folder:
        columns = checkers.columns(Path(os.environ.get("CARELINT_CACHE") or folder) / "bench.sqlite3")
        answers = {one.name: _answers(one, texts) for one in columns}
    for each in sets:
        _print_set(each, answers)
    for name, sentences in clean.items():
        _print_clean(name, sentences, answers)
    for one in columns:
        if one.absent:
            print(f"{one.name} {'lacks' if one.check else 'is absent:'} {one.absent}")
    _print_wanted(sets, clean, answers)


def _sets() -> list[Set]:
    """All slips there are, each set with its rows."""
    sets = []
    if found := data.find("grammar/slips.jsonl"):
        sets.append(Set("slips", _by_operator(data.lines(found))))
    if found := data.find("grammar/clean.jsonl"):
        sets.append(_by_rightness("agreement, drawn", agreement.chosen(one["text"] for one in data.lines(found))))
    sets.append(_by_rightness("agreement, own sentences", agreement.own()))
    return sets


def _by_operator(lines: Iterable[Mapping[str, object]]) -> dict[str, list[Slip]]:
    """A row for each operator, and in front of them one for their letter."""
    found: dict[str, list[Slip]] = defaultdict(list)
    for one in lines:
        span = one["error_span"]
        assert isinstance(span, list)
        slip = Slip(str(one["text"]), (span[0], span[1]), str(one["clean_text"]), "")
        for row in (str(one["operator"])[0], str(one["operator"])):
            found[row].append(slip)
    return {row: found[row] for row in sorted(found)}


def _by_rightness(name: str, slips: Sequence[Slip]) -> Set:
    return Set(name, {name: slips, "less those still right": [slip for slip in slips if not slip.right]})


def _clean() -> dict[str, list[str]]:
    """Right sentences, those that nothing was made of and those that slips were planted in apart."""
    clean = data.find("grammar/clean.jsonl")
    slips = data.find("grammar/slips.jsonl")
    first = _distinct([one["text"] for one in data.lines(clean)] if clean else [])
    others = _distinct([one["clean_text"] for one in data.lines(slips)] if slips else [])
    return {"clean.jsonl": first, "other clean texts": [text for text in others if text not in set(first)]}


def _distinct(*lists: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for one in lists for text in one))


def _answers(column: Column, texts: Sequence[str]) -> Answers | None:
    if column.check is None:
        return None
    print(f"asking {column.name} ...", file=sys.stderr, flush=True)
    return dict(zip(texts, column.check(texts), strict=True))


def _finds(slip: Slip, answers: Answers) -> bool:
    return said.finds(answers[slip.text], answers[slip.clean], slip.span)


def _row(name: str, cells: Iterable[str]) -> None:
    print(f"{name:28}" + "".join(f"{cell:>{WIDTH}}" for cell in cells))


def _print_set(each: Set, answers: Mapping[str, Answers | None]) -> None:
    print(f"\n{each.name}: found of all")
    _row("", answers)
    for row, slips in each.rows.items():
        _row(row, [_share(slips, said) for said in answers.values()])


def _share(slips: Sequence[Slip], answers: Answers | None) -> str:
    if answers is None:
        return "absent"
    found = sum(_finds(slip, answers) for slip in slips)
    return f"{found}/{len(slips)} {found / max(1, len(slips)):4.0%}"


def _print_clean(name: str, texts: Sequence[str], answers: Mapping[str, Answers | None]) -> None:
    words = sum(len(WORD.findall(text)) for text in texts)
    known = defects.read()
    print(f"\n{name}: {len(texts)} sentences, {words} words; marks in 1,000 words (marks), true faults left out; all")
    _row("", answers)
    for kind in KINDS:
        cells = []
        for said_by in answers.values():
            marks = [(one, text) for text in texts for one in (said_by or {}).get(text, ()) if _kind(one) == kind]
            false = sum(not defects.true(one, text, known) for one, text in marks)
            rate = f"{false * 1000 / max(1, words):.2f} ({false}); {len(marks)}"
            cells.append("absent" if said_by is None else rate)
        _row(kind, cells)


def _kind(one: Said) -> str:
    return ("spelling" if one.spelling else "language") + (", review" if one.review else "")


def _print_wanted(sets: Sequence[Set], clean: Mapping[str, list[str]], answers: Mapping[str, Answers | None]) -> None:
    """What the options ask for: it quotes the data, so it is for the eyes only."""
    known = defects.read()
    for option, name in zip(sys.argv, sys.argv[1:], strict=False):
        said_by = answers.get(name)
        if said_by and option == "--show":
            for text in _distinct(*clean.values()):
                for one in said_by[text]:
                    real = "true fault" if defects.true(one, text, known) else _kind(one)
                    print(f"{real}\t{one.rule}\t{agreement.digest(text)}\t{_marked(text, (one.start, one.end))}")
        if said_by and option == "--missed":
            for slip in (slip for one in sets for slip in next(iter(one.rows.values())) if one.name != "slips"):
                if not _finds(slip, said_by):
                    print(f"missed{' (right)' if slip.right else ''}\t{slip.digest}\t{_marked(slip.text, slip.span)}")


def _marked(text: str, span: Sequence[int]) -> str:
    return f"{text[: span[0]]}[[{text[span[0] : span[1]]}]]{text[span[1] :]}"
