"""Which words are spelt right, by the table that `tables/build_spelling.py` makes, and what a wrong one may mean.

A line of the table holds the words that begin with the same three letters: the rest of each, in columns.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from lint.analysis.grammar import closed, words

DATA = Path(__file__).parents[1] / "data"
LOOKED_UP = 50_000  # words whose answers are kept
PREFIX = 3
# The columns of the table, the most frequent words first; the first that holds a word counts.
FREQUENT, COMMON, MEDICAL, GENERAL, DOUBTFUL, RARE, NAMES = range(1, 8)

# Beginnings that English puts before any word: "nonsmoker", "multivitamin". Shorter ones would hide slips.
BEGINNINGS = tuple(
    "angio anti arthro auto bio broncho cardio cerebro chemo counter cranio cysto cyto dermato electro "
    "encephalo endo entero extra fibro gastro glyco haemato hemato hemi hepato hydro hyper hypo hystero immuno "
    "inter intra keto laparo laryngo lipo lympho macro mega micro mini multi musculo myco myxo nano naso "
    "nephro neuro non onco osteo over para peri pharmaco photo pneumo poly post pre pseudo psycho pyelo radio "
    "rheumato self semi sero sono sub super supra tele thermo thrombo trans ultra under uretero uro vaso veno".split()
)
# Second halves of compounds that are written as one word.
ENDINGS = ("free", "like", "less", "ness", "wide", "borne", "proof", "based")
# Stems of international non-proprietary names (WHO): new medicines get names that end so.
DRUG_STEMS = (
    "mab", "nib", "ciclib", "parib", "tinib", "rafenib", "zomib", "limus", "pril", "prilat", "sartan", "statin", "olol",
    "azole", "conazole", "prazole", "cillin", "mycin", "micin", "cycline", "floxacin", "vir", "buvir", "tegravir",
    "previr", "asvir", "gliptin", "gliflozin", "glutide", "glitazone", "tide", "relin", "relix", "setron", "triptan",
    "gepant", "dipine", "oxetine", "azepam", "zolam", "barbital", "caine", "coxib", "profen", "fenac", "sone",
    "solone", "olone", "metacin", "gatran", "xaban", "parin", "grel", "grelor", "lukast", "terol", "tropium", "dronate",
    "domide", "platin", "taxel", "rubicin", "citabine", "trexate", "trexed", "poetin", "grastim", "cept", "kinra",
    "siran", "rsen", "leucel", "penem", "cef", "oxacin", "nidazole", "bendazole", "quine", "ivacaftor", "caftor",
    "afil", "osin", "steride", "orexant", "peridone", "piprazole", "lamide", "thiazide", "semide", "fibrate", "vaptan",
)  # fmt: skip


@cache
def _table() -> dict[str, str]:
    text = (DATA / "spelling.txt").read_text("ascii")
    return {line[:PREFIX]: line for line in text.split("\n")}


@cache
def _recent() -> frozenset[str]:
    # Words of health care that are too new for the lists, and international names of medicines that those lack.
    return frozenset((DATA / "health-words.txt").read_text("ascii").split())


def column(word: str) -> int:
    """The first column that holds a lower-case word; 0 when none does."""
    row = _table().get(word[:PREFIX])
    place = row.find(f" {word[PREFIX:] or '.'} ") if row and len(word) >= PREFIX else -1
    if row and place >= 0:
        return row.count("\t", 0, place)
    return MEDICAL if word in _recent() else 0


@lru_cache(maxsize=LOOKED_UP)
def is_word(word: str) -> bool:
    """Whether a lower-case word is in use, or made of words in use as English makes new ones."""
    return len(word) < PREFIX or 0 < column(word) < RARE or _is_made(word)


def is_name(word: str) -> bool:
    """Whether a word in lower case is a name when it has a capital."""
    row = _table().get(word[:PREFIX], "")
    return f" {word[PREFIX:] or '.'} " in row and (
        column(word) == NAMES or row.rfind("\t") < row.rfind(f" {word[3:]} ")
    )


# What British spelling keeps in the stems of medicine, with the American form: "oesophagectomy", "hypoxaemic".
_BRITISH = (
    ("oesophag", "esophag"), ("haem", "hem"), ("aemi", "emi"), ("rrhoe", "rrhe"), ("oedem", "edem"), ("paed", "ped"),
    ("gynaec", "gynec"), ("anaesth", "anesth"), ("oestr", "estr"), ("caec", "cec"), ("coeli", "celi"),
    ("aetiolog", "etiolog"), ("faec", "fec"), ("tumour", "tumor"), ("isation", "ization"),
)  # fmt: skip

# Endings of plurals and adjectives, with what the word ends in without them.
_INFLECTED = (("s", ""), ("es", ""), ("ies", "y"), ("oses", "osis"), ("yses", "ysis"), ("mata", "ma"), ("sses", "s"))


def _is_made(word: str) -> bool:
    for end, restored in _INFLECTED:
        base = word.removesuffix(end) + restored
        if word.endswith(end) and len(word) > 5 and 0 < column(base) < DOUBTFUL and _takes(base, end):
            return True
    if words.third_person(word) or words.past_forms(word) or words.gerund(word):
        return True
    for start in BEGINNINGS:
        rest = word.removeprefix(start)
        if word.startswith(start) and len(rest) > 4 and (0 < column(rest) < GENERAL or _is_made(rest)):
            return True
    if word.startswith(("un", "re")) and len(word) > 7 and _is_plain(word[2:]):
        return True  # "unrefreshing", "reuptake"
    if any(old in word and 0 < column(word.replace(old, new)) < DOUBTFUL for old, new in _BRITISH):
        return True
    return any(word.endswith(end) and len(word) > len(end) + 3 and _is_plain(word[: -len(end)]) for end in ENDINGS)


def _takes(base: str, end: str) -> bool:
    if end == "s":
        return base[-1] not in "sxyz"
    return end != "es" or base.endswith(("ch", "sh", "ss", "x"))


def _is_plain(word: str) -> bool:
    return 0 < column(word) < MEDICAL


def looks_like_medicine(word: str) -> bool:
    """Whether a word ends as the names of medicines do."""
    return len(word) > 6 and word.endswith(DRUG_STEMS)


def split_words(word: str) -> str:
    """Two words that were run together, with the space: "emergency such"; "" when it is none."""
    found = [
        (word[:cut] in FUNCTION_WORDS or word[cut:] in FUNCTION_WORDS, min(len(word) - cut, cut), cut)
        for cut in range(2, len(word) - 1)
        if _stands_alone(word[:cut]) and _stands_alone(word[cut:])
    ]
    if not found:
        return ""
    cut = max(found)[2]
    return f"{word[:cut]} {word[cut:]}"


# Words that get glued to another most: a space was lost before or after one of these.
FUNCTION_WORDS = (
    closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.DETERMINERS | closed.PRONOUNS | closed.RELATIVES | closed.MODALS
    | frozenset("also and are been has have his not such these this those was were you".split())
)  # fmt: skip
_SHORT = frozenset("am an as at be by do he if in is it me my no of on or so to up us we".split())


def _stands_alone(word: str) -> bool:
    return word in _SHORT if len(word) < PREFIX else _is_plain(word) or (len(word) > 5 and column(word) == MEDICAL)


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {one + other for row in _ROWS for one, other in pairwise(row)}
_BESIDE |= {pair[::-1] for pair in _BESIDE}
# Spellings of one sound, which people take for each other in words of Greek and Latin.
_SOUNDS = (
    ("y", "i"), ("ph", "f"), ("rrh", "r"), ("rrh", "rh"), ("rh", "r"), ("ae", "e"), ("oe", "e"), ("ps", "s"),
    ("pn", "n"), ("eu", "u"), ("ch", "k"), ("ch", "c"), ("k", "c"), ("z", "s"), ("c", "s"), ("sc", "s"), ("x", "cs"),
    ("ea", "ia"), ("ei", "ie"), ("ous", "us"), ("tion", "sion"), ("ance", "ence"), ("ant", "ent"), ("able", "ible"),
    ("rrhage", "rage"), ("rrhoid", "roid"), ("rrhea", "rea"), ("rrhoea", "rea"), ("ea", "ie"), ("gue", "g"),
    ("th", "t"), ("gh", "g"),
)  # fmt: skip

Guess = tuple[float, str]


def guesses(word: str, nearby: frozenset[str], *, far: bool = True) -> list[Guess]:
    """Right words that a wrong one may mean, the likeliest first, each with its cost: below 0.75 is one slip away.

    `nearby`: the words of the page, which come first. `far`: look two slips away when one gives nothing.
    """
    found = _near(word) or (_far(word) if far else {})
    return sorted((cost - (0.45 if near in nearby else 0), near) for near, cost in found.items())[:5]


@lru_cache(maxsize=1000)
def _near(word: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for cost, near in _slips(word):
        _add(found, near, cost)
    for one, other in _SOUNDS:
        for new in (*_swapped(word, one, other), *_swapped(word, other, one)):
            _add(found, new, 0.5)
    return found


@lru_cache(maxsize=1000)
def _far(word: str) -> dict[str, float]:
    rest, columns = word[PREFIX:], _table().get(word[:PREFIX], "").split("\t")[FREQUENT:DOUBTFUL]
    near = [
        one for column in columns for one in column.split() if abs(len(one) - len(rest)) < 3 and one[-1:] == rest[-1:]
    ]
    return {word[:PREFIX] + one: 1.0 for one in get_close_matches(rest, near, 3, 0.75)}


def _add(found: dict[str, float], near: str, cost: float) -> None:
    place = column(near)
    if 0 < place < DOUBTFUL:
        found[near] = min(cost + (0, 0, 0.12, 0.22, 0.42)[place], found.get(near, 9))


def _slips(word: str) -> Iterator[Guess]:
    """What one slip of a finger or of memory may have been, with how unlikely it is."""
    yield from _cheap_slips(word)
    for cut in range(len(word) + 1):
        before, after = word[:cut], word[cut:]
        first = 0.15 if cut == 0 else 0
        for letter in _LETTERS:
            doubled = before[-1:] == letter or after[:1] == letter
            yield (0.25 if doubled else 0.4) + first, before + letter + after
            if after:
                vowels = letter in "aeiouy" and after[0] in "aeiouy"
                cost = 0.38 if vowels else 0.47 if letter + after[0] in _BESIDE else 0.5
                yield cost + first, before + letter + after[1:]


def _cheap_slips(word: str) -> Iterator[Guess]:
    for cut in range(len(word)):
        before, after = word[:cut], word[cut:]
        first = 0.15 if cut == 0 else 0
        doubled = after[:1] == after[1:2] or before[-1:] == after[:1]
        yield (0.25 if doubled else 0.45) + first, before + after[1:]
        if len(after) > 1:
            yield 0.3 + first, before + after[1] + after[0] + after[2:]


def _swapped(word: str, old: str, new: str) -> Iterable[str]:
    start = word.find(old)
    while start >= 0:
        yield word[:start] + new + word[start + len(old) :]
        start = word.find(old, start + 1)
