"""What the form of an English word tells: verb forms, noun forms, and whether "a" or "an" stands before it.

The tables in `data/` are made by `tables/build_words.py`: regular words stand bare, irregular ones with their forms.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[1] / "data"

SIBILANT = re.compile(r"(?:[sxz]|[cs]h)$")
CONSONANT_Y = re.compile(r"[^aeiou]y$")
CONSONANT_O = re.compile(r"[^aeiou]o$")


class Verbs(NamedTuple):
    """Verbs with regular forms, and the form of each other verb with its base."""

    regular: frozenset[str]
    irregular: frozenset[str]
    third: dict[str, str]
    past: dict[str, str]
    gerund: dict[str, str]


class Nouns(NamedTuple):
    """Nouns with regular plurals, those without, and the plurals that are not regular."""

    regular: frozenset[str]
    irregular: frozenset[str]
    plurals: frozenset[str]


def _rows(name: str) -> tuple[frozenset[str], list[list[str]]]:
    # Bare words of a table, and its rows of columns.
    bare: list[str] = []
    columns: list[list[str]] = []
    for line in (DATA / name).read_text("utf-8").splitlines():
        if "\t" in line:
            columns.append(line.split("\t"))
        elif not line.startswith("#"):
            bare += line.split()
    return frozenset(bare), columns


@cache
def _verbs() -> Verbs:
    regular, rows = _rows("verbs.tsv")
    forms: tuple[dict[str, str], ...] = ({}, {}, {})
    for base, *columns in rows:
        for column, table in zip(columns, forms, strict=True):
            table.update(dict.fromkeys(column.split(), base))
    return Verbs(regular, frozenset(row[0] for row in rows), *forms)


@cache
def _nouns() -> Nouns:
    regular, rows = _rows("nouns.tsv")
    plurals = frozenset(plural for _, column in rows for plural in column.split())
    return Nouns(regular, frozenset(word for column, _ in rows for word in column.split()), plurals)


def regular_plural(noun: str) -> str:
    """Plural of a noun by the general rule of spelling."""
    if CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if SIBILANT.search(noun) else "s")


def regular_third(base: str) -> str:
    """Third person singular of a verb by the general rule of spelling."""
    return base + "es" if CONSONANT_O.search(base) else regular_plural(base)


def regular_past(base: str) -> str:
    """Past tense of a verb by the general rule of spelling."""
    if CONSONANT_Y.search(base):
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def regular_gerund(base: str) -> str:
    """The -ing form of a verb by the general rule of spelling."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    return (base[:-1] if re.search(r"[^eoy]e$", base) else base) + "ing"


# Endings of regular forms, each with what the base has in its place.
S_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"))
PAST_ENDINGS = (("ed", ""), ("ed", "e"), ("ied", "y"))
GERUND_ENDINGS = (("ing", ""), ("ing", "e"), ("ying", "ie"))


LOOKED_UP = 20_000  # words whose answers are kept


def _bases(
    word: str, endings: tuple[tuple[str, str], ...], known: Callable[[str], bool], form: Callable[[str], str]
) -> str | None:
    for ending, restored in endings:
        base = word.removesuffix(ending) + restored
        if word.endswith(ending) and known(base) and form(base) == word:
            return base
    return None


def _is_regular_verb(base: str) -> bool:
    # Every verb in -ize is regular, and medicine coins new ones: "catheterize".
    return base in _verbs().regular or (len(base) > 7 and base.endswith("ize"))


def irregular_verb_forms() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Each irregular third person, past form and -ing form, with the base of its verb."""
    known = _verbs()
    return known.third, known.past, known.gerund


@cache
def irregular_plurals() -> dict[str, str]:
    """The plural of each noun that does not form it by the general rule; the first where there are several."""
    found: dict[str, str] = {}
    for singular, column in _rows("nouns.tsv")[1]:
        for one in singular.split() if column else ():
            found.setdefault(one, column.split()[0])
    return found


@lru_cache(maxsize=LOOKED_UP)
def third_person(word: str) -> str | None:
    """Base of a verb's third person singular present ("prevents": "prevent", "is": "be"), else None."""
    word = word.lower()
    return _verbs().third.get(word) or _bases(word, S_ENDINGS, _is_regular_verb, regular_third)


@lru_cache(maxsize=LOOKED_UP)
def past_forms(word: str) -> str | None:
    """Base of a word that is only a past tense or participle ("taken": "take"); None for "cut", "found", "left"."""
    word = word.lower()
    if is_base_verb(word):
        return None
    return _verbs().past.get(word) or _bases(word, PAST_ENDINGS, _is_regular_verb, regular_past)


@lru_cache(maxsize=LOOKED_UP)
def gerund(word: str) -> str | None:
    """Base of a verb's -ing form ("preventing": "prevent"), else None."""
    word = word.lower()
    return _verbs().gerund.get(word) or _bases(word, GERUND_ENDINGS, _is_regular_verb, regular_gerund)


@lru_cache(maxsize=LOOKED_UP)
def is_base_verb(word: str) -> bool:
    """Whether the word can be the bare form of a verb."""
    word = word.lower()
    return _is_regular_verb(word) or word in _verbs().irregular


@lru_cache(maxsize=LOOKED_UP)
def is_singular_noun(word: str) -> bool:
    """Whether the word can be a noun in the singular; "series" and "species" are singular and plural."""
    word = word.lower()
    return word in _nouns().regular or word in _nouns().irregular


@lru_cache(maxsize=LOOKED_UP)
def is_plural_noun(word: str) -> bool:
    """Whether the word can be a noun in the plural; many are verbs too ("causes"), or singular too ("species")."""
    word = word.lower()
    regular = _nouns().regular
    return word in _nouns().plurals or _bases(word, S_ENDINGS, regular.__contains__, regular_plural) is not None


@cache
def _modifiers(kind: str) -> frozenset[str]:
    _, rows = _rows("modifiers.tsv")
    return frozenset(word for name, words in rows if name == kind for word in words.split())


def is_adjective(word: str) -> bool:
    """Whether a lower-case word can be an adjective; many are nouns too ("patient")."""
    return word in _modifiers("adjective")


def is_plain_adverb(word: str) -> bool:
    """Whether a lower-case word can be an adverb that does not end in -ly ("here")."""
    return word in _modifiers("adverb")


def is_comparative(word: str) -> bool:
    """Whether a lower-case word is the comparative of an adjective or adverb, and no noun ("larger", "sooner")."""
    return word in _modifiers("comparative")


@cache
def _articles() -> dict[str, bool | None]:
    _, rows = _rows("articles.tsv")
    meaning = {"an": True, "a": False, "both": None}
    return {word: meaning[article] for article, words in rows for word in words.split()}


@cache
def _initialisms() -> dict[str, str]:
    _, rows = _rows("initialisms.tsv")
    return {word: reading for reading, words in rows for word in words.split()}


# Letters whose own names begin with a vowel sound: "an MRI", "an X-ray".
VOWEL_NAMES = frozenset("AEFHILMNORSX")
# Spellings with a "you" or "w" sound, and those with a silent h; `articles.tsv` lists what breaks these rules.
CONSONANT_SOUND = re.compile(r"e[uw]|u(?:k|[bt][ei]|[rs][aeiou]|v[eu]|ni(?![nm]))|one(?:s?$|self)|once")
VOWEL_SOUND = re.compile(r"[aeiou]|heir|honest|hono|hour")
# Capitals that can be read as a word: few consonants before the first vowel.
READABLE = re.compile(r"(?:[BCDFGHJKLMNPQRSTVWYZ]|[BCFGPS]L|[BCDFGPT]R|S[CKMNPTW]|[CPST]H)?[AEIOU]")
# Eight, eleven, eighteen and what starts with them; 1100 and 1800 are read by hundreds or by thousands.
VOWEL_NUMBER = re.compile(r"8\d*|1[18](?:\d{3}|\d{6})?")
EITHER_NUMBER = re.compile(r"1[18]\d\d")
# "X-ray", "T-cells"; "mRNA", "pH"; "B12", "A1C": the first letter is read by its name.
LETTER = re.compile(r"[A-Za-z](?:$|[^A-Za-z'])|[A-Z]s$|[a-z][A-Z]|[A-Z]{1,2}\d")
CAPITALS = re.compile(r"[A-Z]{2,5}(?=s?(?![A-Za-z]))")
NO_VOWEL = re.compile("[bcdfghj-np-tvwxz]+")  # "mg" is said as a word, "html" by its letters
_LETTERS_IN_LOWER_CASE = frozenset("uri url urls usb".split())
START = re.compile(r"[\"'“‘(\[$£€]*")


def by_spelling(word: str) -> bool:
    """Whether "an" stands before a lower-case word by its spelling alone."""
    return not CONSONANT_SOUND.match(word) and VOWEL_SOUND.match(word) is not None


def _before_capitals(word: str) -> bool | None:
    letters, spoken = word[0] in VOWEL_NAMES, by_spelling(word.lower())
    reading = _initialisms().get(word)
    if reading == "letters" or (reading is None and not READABLE.match(word)):
        return letters
    if reading == "word":
        return spoken
    return letters if letters == spoken else None


@lru_cache(maxsize=LOOKED_UP)
def takes_an(word: str) -> bool | None:
    """Whether the article before this written word is "an"; None where both are used or nothing is known.

    Decided by sound, so case matters: "an MRI", "a UTI", "an 8-hour day", "a uterus".
    """
    plain = unicodedata.normalize("NFKD", START.sub("", word.replace("’", "'"), count=1))
    if number := re.match(r"\d+", plain):
        return None if EITHER_NUMBER.fullmatch(number[0]) else VOWEL_NUMBER.fullmatch(number[0]) is not None
    if LETTER.match(plain):
        return plain[0].upper() in VOWEL_NAMES
    if capitals := CAPITALS.match(plain):
        return _before_capitals(capitals[0])
    head = re.match(r"[a-z]+", "".join(c for c in plain.lower() if not unicodedata.combining(c)))
    if head is None or NO_VOWEL.fullmatch(head[0]) or head[0] in _LETTERS_IN_LOWER_CASE:
        return _articles().get(head[0]) if head else None
    return _articles().get(head[0], by_spelling(head[0]))
