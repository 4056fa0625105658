"""The words of a page that stand in no list of words, each with its places; made once for a page."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lint import over
from lint.analysis.vocabulary import spelling, varieties
from lint.page import Block, Page
from lint.text import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_LATIN_ENDING = re.compile(r"(?:ae|a|ans|ens|is|ii?|um|us|on|os|oides)$")
# A piece of an address, a file's name, a hashtag: read as a whole, between white space.
_ADDRESS = re.compile(r"@|://|^www\.|^[#_~]|\\|_|\w\.(?:[a-z]{2,4})\b|\w/\w+/\w|=|^\.\w")
# How a word is said: "meye-AL-juh".
_SPOKEN = re.compile(r"(?:^|-)[A-Z]{2,}(?:-|$).*[a-z]|[a-z].*-[A-Z]{2,}(?:-|$)|\w+-\w+-\w+")
_NOT_PROSE = "code, kbd, samp, var, pre, [lang], [translate=no], .notranslate, cite"
_LAST_WORD = re.compile(r"\w+\Z")
_HYPHENS = frozenset("-‐‑–")
_QUOTED = "a[href^='http'], blockquote, cite, q, [lang]"
_LONGEST = 45  # letters of the longest word of medicine
_FOREIGN_BLOCK, _FOREIGN_PAGE = 6, 40  # unknown words from which on a block or a page may be in another language
# Not words of their own, but written so before a hyphen or after one.
_HYPHENED = frozenset("al ambi co de eco ex mal mis neo pan pro quasi re tri un uni bi di oto rheo ano".split())


Place = tuple[Block, int, int]  # a block, start and end in its text


@dataclass(slots=True)
class Unknown:
    """A word that no list holds, in lower case, with the places where it stands."""

    word: str
    places: list[Place] = field(default_factory=list)

    @property
    def first(self) -> Place:
        return self.places[0]

    @property
    def written(self) -> str:
        """The word as it stands at its first place."""
        block, start, end = self.first
        return block.text.string[start:end]

    @property
    def lower(self) -> bool:
        """Tell whether some place has it without a capital."""
        return any(block.text.string[start].islower() for block, start, _ in self.places)


@dataclass(slots=True)
class Vocabulary:
    """The words of a page: all of them in lower case, and those that no list holds, in order of their place."""

    words: frozenset[str]
    unknown: list[Unknown]
    written: dict[Block, list[str]]  # the words of each block, as written
    foreign: bool = False  # so many are unknown that the page is hardly in English


def of_page(page: Page) -> Vocabulary:
    """Sort the words of a page's English blocks, those of navigation left out."""
    written = {block: _WORD.findall(block.text.string) for block in over.english(page)}
    seen = {word for words in written.values() for word in words}
    strange = {word: plain for word in seen if (plain := _strange(word))}
    found: dict[str, Unknown] = {}
    foreign: list[Span] | None = None
    for block, words in written.items():
        odd = strange.keys() & words if strange else ()
        if not odd or (len(odd) >= _FOREIGN_BLOCK and len(odd) * 2 > len(words)):
            continue
        for start, end in _places(block, odd):
            foreign = _contents(page, _NOT_PROSE) if foreign is None else foreign
            if not _stands_in(foreign, block, start, end):
                plain = strange[block.text.string[start:end]]
                place = (block, start, start + len(plain))
                found.setdefault(plain.lower(), Unknown(plain.lower())).places.append(place)
    lower = frozenset(word.lower() for word in seen)
    return Vocabulary(lower, list(found.values()), written, len(found) > max(_FOREIGN_PAGE, len(seen) // 4))


def telling(page: Page) -> dict[str, list[Place]]:
    """The words that tell American from British spelling, in lower case, with their places.

    Names are left out, and what others wrote: quotations, titles, links to other sites.
    """
    vocabulary = page.derive(of_page)
    chosen = vocabulary.words & varieties.words()
    either = chosen | {word.capitalize() for word in chosen}
    quoted = _contents(page, _QUOTED) if chosen else []
    found: dict[str, list[Place]] = {}
    for block, words in vocabulary.written.items():
        if either.isdisjoint(words):
            continue
        for match in _WORD.finditer(block.text.string):
            own = match[0] in either and (match.start() == 0 or match[0].islower())
            if own and not _stands_in(quoted, block, *match.span()):
                found.setdefault(match[0].lower(), []).append((block, *match.span()))
    return found


def is_english(lang: str) -> bool:
    """Tell whether a language tag means English, or says nothing."""
    return not lang or lang[:2].lower() == "en"


@lru_cache(maxsize=spelling.LOOKED_UP)
def _strange(word: str) -> str:
    """What of a written word stands in no list, as it is written; "" for a word that is known or is none."""
    if len(word) > 2 * _LONGEST:
        return ""
    if word.isalpha() and word.islower() and spelling.is_word(word):
        return ""
    plain = _POSSESSIVE.sub("", word)
    if not 3 <= len(plain) <= _LONGEST or not plain.isalpha() or not (plain[1:].islower()):
        return ""  # digits, abbreviations, inner capitals, contractions, names such as O'Brien
    lower = plain.lower()
    if not lower.isascii():
        return ""  # accents tell of care, or of another language
    if spelling.is_word(lower) or (plain[0].isupper() and spelling.is_name(lower)):
        return ""
    return plain


def _places(block: Block, odd: "set[str] | frozenset[str]") -> list[tuple[int, int]]:
    """Where words of a set stand in a block as words of a sentence."""
    string = block.text.string
    spans = [match.span() for match in _WORD.finditer(string) if match[0] in odd]
    return [span for span in spans if not _is_part(string, *span) and not _is_latin(string, *span)]


def _is_part(string: str, start: int, end: int) -> bool:
    """Tell whether a word is a piece of an address, or of a word with a hyphen that is right as a whole."""
    before, after = string[start - 1 : start], string[end : end + 1]
    if not (before in ' \n(“‘"' and after in ' \n,;)”"'):
        first = max(string.rfind(" ", 0, start), string.rfind("\n", 0, start)) + 1
        ends = [place for place in (string.find(" ", end), string.find("\n", end)) if place >= 0]
        token = string[first : min(ends, default=len(string))].strip("()[]“”‘’\"'.,;:!?")
        if _ADDRESS.search(token) or _SPOKEN.search(token):
            return True
    left, right = before in _HYPHENS, after in _HYPHENS
    if not left and not right:
        return False
    word = string[start:end].lower()
    if (
        word in _HYPHENED
        or (right and word in spelling.BEGINNINGS)
        or (right and word[-1] in "oaiy")
        or _beside_digit(string, start, end)
    ):
        return True  # "gastro-oesophageal"
    previous = _LAST_WORD.search(string, max(0, start - 30), start - 1) if left else None
    following = _WORD.match(string, end + 1) if right else None
    joined = (previous[0].lower() + word if previous else "", word + following[0].lower() if following else "")
    return any(one and spelling.is_word(one) for one in joined)


def _beside_digit(string: str, start: int, end: int) -> bool:
    return string[max(0, start - 2) : start - 1].isdigit() or string[end + 1 : end + 2].isdigit()


def _is_latin(string: str, start: int, end: int) -> bool:
    """Tell whether a word is the second name of a species: "Escherichia coli", "C. trachomatis"."""
    word = string[start:end]
    before = re.search(r"(?:^|[\s(])([A-Z](?:\.|[a-z]{3,}))\s\Z", string[max(0, start - 30) : start])
    if not before or not word.islower():
        return False
    genus = before[1].lower()
    if genus.endswith("."):
        return True  # "C. diff" too
    return _LATIN_ENDING.search(word) is not None and not 0 < spelling.column(genus) < spelling.MEDICAL


def _contents(page: Page, selector: str) -> list[Span]:
    """Where the contents of some elements stand in the source; those that are marked as English are left out."""
    if page.source.plain:
        return []
    chosen = [
        element
        for element in page.tree.select(selector)
        if element is not page.root and (element.attr("lang") is None or not is_english(element.attr("lang") or ""))
    ]
    return [span for element in chosen if (span := page.tree.content(element))]


def _stands_in(spans: list[Span], block: Block, start: int, end: int) -> bool:
    place = block.text.span(start, end) if spans else None
    return place is not None and any(span.start <= place.start < span.end for span in spans)
