"""The subtags of language tags (BCP 47), and what somebody meant who wrote another.

The table is made from IANA's registry by `tables/build_subtags.py`; the autonyms are written by hand.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_PRIVATE = ("qaa", "qtz")  # subtags between these are registered for private use
# Codes of countries, and codes that never were, which people take for languages.
_TAKEN_FOR = {
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "in": "id", "jp": "ja", "sp": "es", "tw": "zh-Hant", "ua": "uk",
    "us": "en-US", "vn": "vi", "gb": "en-GB",
}  # fmt: skip


def primary(tag: str) -> str:
    """The first subtag of a language tag, in lower case: "es" of "es-419"."""
    return tag.strip().partition("-")[0].lower()


def is_language(subtag: str) -> bool:
    """Tell whether a primary subtag, in lower case, is registered as a language."""
    return _holds("language", subtag) or (_PRIVATE[0] <= subtag <= _PRIVATE[1] and len(subtag) == 3)


def unknown_region(tag: str) -> str:
    """The region that a language tag names and the registry does not know, as written; "" where all is well."""
    for subtag in tag.strip().split("-")[1:]:
        if len(subtag) == 1:  # an extension, or private use: what follows is no region
            return ""
        if len(subtag) == 2 and subtag.isalpha():
            return "" if _holds("region", subtag.lower()) else subtag
    return ""


def group(subtag: str) -> str:
    """The language that a primary subtag belongs to, newest name first: "zh" of "cmn", "he" of "iw"."""
    subtag = "tl" if subtag == "fil" else _pairs("preferred").get(subtag, subtag)  # Filipino is standard Tagalog
    return _pairs("within").get(subtag, subtag)


def meant(tag: str) -> str:
    """The valid tag that was meant with one that is not: "en" for "english" or "eng"; "" where nothing tells."""
    written = tag.strip().strip("\"'").replace("_", "-")
    preferred = _pairs("preferred").get(written.lower(), "")
    if preferred and is_language(primary(preferred)):
        return preferred
    first, *rest = written.split("-")
    subtag = first.lower() if is_language(first.lower()) else _named(first.lower())
    if not subtag or not all(one.isalnum() for one in rest) or (rest and "-" in subtag):
        return ""
    return "-".join([subtag, *(_cased(one) for one in rest)])


def name(subtag: str) -> str:
    """The English name of a language for a message: "Spanish"; the subtag itself where it has no short name."""
    names = {code: english for english, code in reversed(_pairs("name").items())}
    names |= {"nb": "Norwegian", "hmn": "Hmong", "el": "Greek", "ht": "Haitian Creole", "es": "Spanish", "nl": "Dutch"}
    return names.get(subtag, f"“{subtag}”").title() if subtag in names else f"“{subtag}”"


def autonyms() -> Mapping[str, str]:
    """The names that languages have in themselves, in lower case, with the tag of each."""
    return _autonyms()


def _named(name: str) -> str:
    tables = (_pairs("short"), _pairs("name"), _TAKEN_FOR, _autonyms())
    return next((table[name] for table in tables if name in table), "")


def _cased(subtag: str) -> str:
    """A subtag as BCP 47 recommends to write it: "US", "Hant"."""
    if len(subtag) == 2:
        return "GB" if subtag.lower() == "uk" else subtag.upper()  # UK is no code of ISO 3166
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower()


@cache
def _lines() -> dict[str, str]:
    text = files("lint.analysis").joinpath("data/language-subtags.txt").read_text("utf-8")
    return {line.partition(" ")[0]: f"{line[line.index(' ') :]} " for line in text.splitlines()[1:]}


def _holds(kind: str, subtag: str) -> bool:
    return subtag.isalnum() and f" {subtag} " in _lines()[kind]  # a set of them all would take longer to make


@cache
def _pairs(kind: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in _lines()[kind].split())


@cache
def _autonyms() -> dict[str, str]:
    text = files("lint.analysis").joinpath("data/autonyms.txt").read_text("utf-8")
    rows = (line.split(" ", 1) for line in text.splitlines()[1:])
    return {name.lower(): tag for tag, names in rows for name in names.split("|")}
