"""Syllables of English words: rules of spelling, and a table of the words that break them.

`tables/build_syllables.py` makes the table, `data/syllables.txt`; it holds only what the rules get wrong.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"

VOWELS = re.compile(r"[aeiouy]+")

# Endings of inflected words, each with what the base has in its place.
ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)
# An ending that is heard as a syllable of its own: "boxes", "wanted".
SPOKEN_ENDING = re.compile(r"(?:[sxzcg]|[cs]h)es$|[td]ed$")

# Letters written but not spoken; each match is dropped.
SILENT = re.compile(
    r"""
      (?<![bcdfgkpstz][lr])e$                               # care, like; but ta-ble, fi-bre
    | (?<![td])(?<![bcdfgkpstz][lr])e(?=d$)                 # used; but wan-ted, hun-dred
    | (?<![sxzcg])(?<![cs]h)(?<![bcdfgkpstz][lr])e(?=s$)    # cares; but cau-ses, rash-es
    | (?<=[^aeiouy])(?<![bcdfgkpstz][lr])(?<!tt)e(?=(?:ly|less|ful|fully|ness|some|hood|like|time|work)s?$)
    | (?<=[aeiouy][^aeiouywlxm])e(?=ments?$)                # move-ment; but ele-ment
    | (?<=ic)a(?=lly$)                                      # basic(al)ly
    | (?<=q)u | (?<=g)u(?=[aei])                            # quick, guess
    """,
    re.VERBOSE,
)

# Where one run of vowel letters holds two syllables; each match is a place between two letters.
HIATUS = re.compile(
    r"""
      (?<=[aiou])(?=y[aeiou]) | (?<=e)(?=y[aio])            # lay-er, roy-al, survey-or
    | (?<=[^aeiou]y)(?=[aeiou])                             # my-algia, hy-oid
    | (?<=[aeiou])(?=i(?:ng|sm))                            # be-ing, ego-ism
    | (?<=i)(?=at|ac|ality|as)                              # medi-ate, cardi-ac
    | (?<=[^ctsgxln]i)(?=[aou]) | (?<=[ln]i)(?=a(?!r)|o(?!n|r)|u)   # medi-a; but na-tion, mil-lion
    | (?<=[stx]i)(?=um) | (?<=psi)(?=a) | (?<=i)(?=osis)    # sodi-um, dyspepsi-a, scoli-osis
    | (?<=^i)(?=[aou])                                      # i-odine
    | (?<=[^tc]i)(?=e(?:n[ct]|ty|ti|ts?$))                  # sci-ence, di-et; but pa-tient
    | (?<=[aeiouy][^aeiouyct]i)(?=e(?:rs?|st)$) | (?<=[^aeiouy]{2}i)(?=e(?:rs?|st)$)    # heavi-er, earli-est
    | (?<=[^g]e)(?=o(?!u)) | (?<=^ge)(?=o)                  # vide-o, ge-ography; but sur-geon
    | (?<=[^gc]e)(?=ous)                                    # cutane-ous; but gor-geous
    | (?<=e)(?=u[ms]$)                                      # perine-um
    | (?<=[nrhc]e)(?=as?$)                                  # corne-a, diarrhe-a
    | (?<=[^aeiouy][aeiouy][nrg]e)(?=al$)                   # pine-al, larynge-al
    | (?<=cre)(?=at) | (?<=^the)(?=at)                      # cre-ate, the-ater
    | (?<=[^qg]u)(?=a|o|e[lnt])                             # gradu-al, influ-enza
    | (?<=[^aeioqgbsrl]u)(?=i[dnt])                         # intu-ition
    | (?<=o)(?=e[tm]) | (?<=a)(?=o) | (?<=i)(?=i) | (?<=u)(?=u)
    | (?<=^re)(?=a(?:c[ct]|d[jm]|ff|gg|ll|lig|pp|rm|rr|ss|tt|w)|e[mnlsvx]|i(?!gn|n$|ns?$)|o|u)   # re-act
    | (?<=^di)(?=e[^s])                                     # di-electric
    | (?<=^pre)(?=a[^ct]|e[^n]|i|o|u) | (?<=^de)(?=act|i|o|em)    # pre-existing, de-odorant
    | (?<=^co)(?=op[et]|ord|ex|in[cfh]|al[eit]|au|e[dfq])   # co-operate
    """,
    re.VERBOSE,
)

# A consonant that carries a syllable of its own; a vowel is put in for it.
SYLLABIC = re.compile(r"(?<=[aeiouy]s)(?=ms?$)|(?<=th)(?=ms?$)|(?<=[ds])(?=n't$)")


# What is counted inside a written word: its spelled parts and its numbers.
PART = re.compile(r"[a-z][a-z']*|\d[\d.,]*(?:st|nd|rd|th)?")


@cache
def combining_forms() -> re.Pattern[str]:
    """Pattern of medical combining forms at the start of a word, before a vowel that starts the next part."""
    lines = (DATA / "combining-forms.txt").read_text("utf-8").splitlines()
    forms = sorted((form for line in lines if not line.startswith("#") for form in line.split()), reverse=True)
    return re.compile(rf"(?:{'|'.join(forms)})+(?=[aeiou])(?!id)")


@cache
def exceptions() -> dict[str, int]:
    """Words whose spelling misleads, each with its syllables."""
    lines = (DATA / "syllables.txt").read_text("utf-8").splitlines()
    counts: dict[str, int] = {}
    for count, _, words in (line.partition(" ") for line in lines if not line.startswith("#")):
        counts.update(dict.fromkeys(words.split(), int(count)))
    return counts


def by_rules(word: str) -> int:
    """Syllables of one lower-case word by its spelling alone; one without a vowel is read letter by letter."""
    if not VOWELS.search(word):
        return len(word.replace("'", "")) or 1
    found = combining_forms().match(word)
    spoken = f"{found[0]}-{word[found.end() :]}" if found else word
    spoken = SYLLABIC.sub("e", HIATUS.sub("-", SILENT.sub("", spoken)))
    return len(VOWELS.findall(spoken)) or 1


def bases(word: str) -> Iterator[tuple[str, int]]:
    """What `word` may be inflected from, with the syllables its ending adds."""
    for ending, restored in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word.removesuffix(ending) + restored
            yield base, int(ending == "ing" or SPOKEN_ENDING.search(word) is not None)


def counted(word: str, table: Mapping[str, int]) -> int:
    """Syllables of one lower-case word: the table, then the table through an inflection, then the rules."""
    if word in table:
        return table[word]
    for base, added in bases(word):
        if base in table:
            return table[base] + added
    return by_rules(word)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of a written word; at least 1.

    The parts of a hyphenated word are added up; a number counts 1, as does what holds no letter.
    """
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'").replace("‘", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    parts = (part.removesuffix("'s").rstrip("'") for part in PART.findall(plain))
    return sum(1 if part[:1].isdigit() else counted(part, exceptions()) for part in parts) or 1
