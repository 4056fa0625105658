"""Build the spelling tables from SCOWL, two lists of medical words and one of people's names.

Fetches the packages listed here with `apt-get download` and `npm pack`, or takes the folder of fetched
files that an argument names. Writes `spelling.txt`, `varieties.tsv` and the notices in `lint/analysis/data`. Same
input, same bytes.
"""

import gzip
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = ROOT / "lint" / "analysis" / "data"
DEBIAN = ("scowl", "hunspell-en-med")
NPM = ("@cspell/dict-medicalterms@4.1.8", "@cspell/dict-people-names@1.1.16")
PREFIX = 3
# The columns of `spelling.txt`; the first that holds a word counts.
COLUMNS = ("frequent", "common", "medical", "general", "doubtful", "rare", "names")
FREQUENT, COMMON, GENERAL, LARGE, HUGE = 20, 35, 55, 70, 80  # sizes of SCOWL: how far down the list of frequency to go
NAMES = 70
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LATIN_END = re.compile("(?:a|ae|i|is|um|us)$")  # "planus" and "imperfecta" are no slips
SPELLINGS = ("english", "american", "british", "british_z", "canadian", "variant_1", "british_variant_1")

Sizes = dict[str, int]


def fold(word: str) -> str:
    """A word without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))


def fetch(folder: Path) -> None:
    """Download the packages into a folder and unpack them there."""
    subprocess.run(["apt-get", "download", *DEBIAN], cwd=folder, check=True)
    for package in sorted(folder.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", package.name, "."], cwd=folder, check=True)
    for name in NPM:
        subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True)
    for package in sorted(folder.glob("*.tgz")):
        with tarfile.open(package) as archive:
            archive.extractall(folder / package.name.rpartition("-")[0], filter="data")


def scowl(folder: Path, spellings: Iterable[str], categories: Iterable[str], largest: int) -> Sizes:
    """Words of SCOWL without possessives, each with the smallest size that holds it."""
    found: Sizes = {}
    for path in sorted((folder / "usr/share/dict/scowl").iterdir()):
        spelling, _, category = path.stem.partition("-")
        size = int(path.suffix[1:])
        if spelling in spellings and category in categories and size <= largest:
            for word in path.read_text("latin-1").split():
                if "'" not in word:
                    found[fold(word)] = min(size, found.get(fold(word), 99))
    return found


def medical(folder: Path) -> tuple[set[str], set[str]]:
    """Lower-case words and names of the two medical lists."""
    lines = (folder / "usr/share/hunspell/en_med_glut.dic").read_text("utf-8", "replace").splitlines()[1:]
    terms = folder / "cspell-dict-medicalterms/package/dict/medicalterms-en.txt.gz"
    lines += gzip.decompress(terms.read_bytes()).decode("utf-8").splitlines()
    written = {fold(line.partition("/")[0].strip()) for line in lines}
    lower = {word for word in written if re.fullmatch("[a-z]{3,}", word)}
    return lower, {word for word in written if re.fullmatch("[A-Z][a-z]{2,}", word)}


def names(folder: Path) -> set[str]:
    """Names of people and places, and words that always have a capital."""
    found = set(scowl(folder, SPELLINGS, ("proper-names", "upper"), NAMES))
    people = (folder / "cspell-dict-people-names/package/dict/people-names.txt").read_text("utf-8")
    found |= {fold(line) for line in people.splitlines() if not line.startswith("#")}
    return {word for word in found if re.fullmatch("[A-Z][a-z]{2,}", word)}


def slips(word: str) -> Iterator[str]:
    """Every spelling that one slip makes of a word."""
    for cut in range(len(word)):
        before, after = word[:cut], word[cut:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in LETTERS:
            yield before + letter + after[1:]
            yield before + letter + after
    yield from (word + letter for letter in LETTERS)


def is_doubtful(word: str, frequent: set[str]) -> bool:
    """Whether a rare word is more often a slip in a frequent one: "alow", "pervious"."""
    return any(near in frequent and len(near) > 3 and {word, near} != {word, word + "s"} for near in slips(word))


def columns(folder: Path) -> dict[str, list[set[str]]]:
    """For each prefix its words, in the columns of the table."""
    general, (terms, term_names) = scowl(folder, SPELLINGS, ("words",), HUGE), medical(folder)
    frequent, common = ({word for word, size in general.items() if size <= most} for most in (FREQUENT, COMMON))
    table: defaultdict[str, list[set[str]]] = defaultdict(lambda: [set() for _ in COLUMNS])
    for word in sorted(general.keys() | terms):
        if not re.fullmatch("[a-z]{3,}", word):
            continue
        size = general.get(word, 99)
        if size <= COMMON:
            column = "frequent" if size <= FREQUENT else "common"
        elif word in terms and size <= LARGE:
            column = "medical"
        elif LARGE < size <= HUGE and word not in terms:
            column = "rare"
        elif size > HUGE and len(word) > 5 and not LATIN_END.search(word) and is_doubtful(word, common):
            column = "rare"  # the medical lists hold slips too: "accomodation"
        elif size > GENERAL and is_doubtful(word, frequent):
            column = "doubtful"
        else:
            column = "medical" if word in terms else "general"
        table[word[:PREFIX]][COLUMNS.index(column)].add(word[PREFIX:] or ".")
    for name in names(folder) | term_names:
        word = name.lower()
        table[word[:PREFIX]][COLUMNS.index("names")].add(word[PREFIX:] or ".")
    return dict(table)


def table_lines(table: dict[str, list[set[str]]]) -> list[str]:
    """A line for each prefix: the rest of its words, a tab between columns."""
    return [
        "\t".join([prefix, *(f" {' '.join(sorted(rest))} " if rest else "" for rest in cells)])
        for prefix, cells in sorted(table.items())
    ]


# British spellings with what American English writes in their place; a pair needs both words in the lists.
TO_AMERICAN = (
    ("our", "or"), ("re", "er"), ("is", "iz"), ("ys", "yz"), ("ogue", "og"), ("ll", "l"), ("l", "ll"), ("ence", "ense"),
    ("c", "s"), ("s", "c"), ("ph", "f"), ("mme", "m"), ("ae", "e"), ("oe", "e"), ("grey", "gray"), ("ould", "old"),
    ("oult", "olt"), ("ough", "ow"), ("ium", "um"), ("y", "a"), ("oeuv", "euv"), ("ette", "et"), ("pp", "p"),
    ("eable", "able"), ("tyre", "tire"), ("kerb", "curb"), ("sceptic", "skeptic"), ("cosy", "cozy"), ("cosi", "cozi"),
    ("ough", "af"), ("cheque", "check"), ("storey", "story"),
)  # fmt: skip


# Medical stems that British English writes with "ae" or "oe", and American with "e" alone.
CLASSICAL = re.compile(
    "^anaesth|aemi[ac]|^aetiolog|^caec|^coelia|^diarrhoe|^faec|^foet|^haem|gynaec|leukaem|^oedem|oesophag|oestr|orrhoe"
    "|paedi|pnoea|^phaeo|^caesium"
)


# Latin names that both countries write so.
LATIN = frozenset("gluteus".split())


def american_of(word: str) -> Iterator[str]:
    """Spellings that a British word might have in American."""
    for british, american in TO_AMERICAN:
        start = word.find(british)
        while start >= 0:
            yield word[:start] + american + word[start + len(british) :]
            start = word.find(british, start + 1)
    yield word.replace("ae", "e").replace("oe", "e")


def variety_rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Pairs of an American and a British word, and which of the two only one country writes."""
    american, british, oxford, both, accepted = (
        scowl(folder, (name,), ("words",), LARGE).keys()
        for name in ("american", "british", "british_z", "english", "british_variant_1")
    )
    terms = medical(folder)[0]
    known, not_american, not_british = american | both | terms, american | both, both | oxford | british
    for word in sorted(word for word in british - not_american if re.fullmatch("[a-z]{4,}", word)):
        for pair in american_of(word):
            if pair != word and pair not in LATIN and pair in known and pair not in accepted:
                yield pair, word, "british" if pair in not_british else "both"
                break
    # SCOWL leaves most words of medicine out: "haemophiliac", "foetal".
    for word in sorted(word for word in (terms | accepted) - british - not_american if CLASSICAL.search(word)):
        pair = CLASSICAL.sub(lambda found: re.sub("[ao]e", "e", found[0]), word)
        if pair in known and pair not in accepted:
            yield pair, word, "british" if pair in not_british else "both"


def save(name: str, lines: list[str]) -> None:
    """Write a table that says where it comes from."""
    text = (
        "\n".join(["# Made by tables/build_spelling.py; see NOTICE-scowl.txt, NOTICE-medical-words.txt", *lines]) + "\n"
    )
    (DATA / name).write_text(text, "utf-8")
    print(f"{name}: {len(text)} characters")


def notices(folder: Path) -> None:
    """Write whose words these are."""
    doc = folder / "usr/share/doc"
    (DATA / "NOTICE-scowl.txt").write_bytes((doc / "scowl/copyright").read_bytes())
    people = folder / "cspell-dict-people-names/package/LICENSE"
    (DATA / "NOTICE-people-names.txt").write_bytes(people.read_bytes())
    terms = (doc / "hunspell-en-med/copyright").read_text("utf-8")
    said = (
        "The medical words of spelling.txt and varieties.tsv come from OpenMedSpel, packaged as below, and from\n"
        "@cspell/dict-medicalterms, Copyright 2017-2023 Street Side Software, which builds on the list\n"
        "wordlist-medicalterms-en. All are under the GNU General Public License, version 3 or later; its text is\n"
        "in LICENSE.\n\n"
    )
    (DATA / "NOTICE-medical-words.txt").write_text(said + terms, "utf-8")


def build(folder: Path) -> None:
    """Write tables and notices from a folder of unpacked packages."""
    save("spelling.txt", table_lines(columns(folder)))
    save("varieties.tsv", ["\t".join(row) for row in variety_rows(folder)])
    notices(folder)


def main() -> None:
    """Build from the folder that the first argument names, else fetch the packages first."""
    if len(sys.argv) > 1:
        build(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)  # apt fetches as a user of its own
        fetch(Path(name))
        build(Path(name))


if __name__ == "__main__":
    main()
