"""Abbreviations on a page, and whether the page gives their full names.

Which need no full name is data: `data/abbreviations.toml`, with reasons. NHS content style guide, "Abbreviations and
acronyms"; WCAG 3.1.4.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import tomli

from lint.analysis.grammar import closed
from lint.analysis.grammar.words import DATA
from lint.analysis.structure.running_text import running_text
from lint.analysis.terminology.explanations import Explained, explained
from lint.analysis.vocabulary import spelling
from lint.page import Block, Page, Sentence, sentences
from lint.text import WORD, Span

# Two capitals or more ("CT", "PrEP", "hCG"), alone or before a small word ("HIV-positive"); no trade mark, no code.
_LETTERS = re.compile(
    r"(?<![\w.@/#&_$%'’-])([A-Z]{2,6}|[a-z]{1,2}[A-Z]{2,4}|[A-Z][a-z]{1,2}[A-Z]{1,3}|[Oo][Bb][-/][Gg][Yy][Nn])"
    r"(?:s\b)?(?![\w@&/®™]|\.\w|['’](?!s\b)\w|-(?![a-z])|\s?[®™])"
)
_HINT = re.compile(r"[A-Z][A-Z]")  # stands in all of them but one
_RUN = re.compile(r"[^\W\d_]+")
_WITHOUT_HINT = re.compile(r"[Oo]b[-/][Gg]yn")
_SMALL, _CAPITAL = re.compile(r"[a-z]"), re.compile(r"[A-Z]")
_NAMED = re.compile(r"[A-Z][a-z]+\.?,\s(?:[A-Z][A-Za-z.]+,\s)*\Z")  # "Dana May, MD, ", "Pittsburgh, "
_CAPITALS_BEFORE, _CAPITALS_AFTER = re.compile(r"\b[A-Z]{2,}[!?]?\s\Z"), re.compile(r"\s[A-Z]{2,}\b")
_NUMBERED = re.compile(
    r"\b(?:stage|type|class|grade|phase|group|part|title|level|factor|[IVX]+,? (?:and|or|to))\s\Z", re.I
)
_ROMAN = re.compile(r"[IVX]+")
_SAID = re.compile(r"[(“\"][^()]*\Z")  # in a bracket with a hyphen it says how a word sounds: "(AN-juh)"
_SCAN_AFTER = re.compile(r"\s(?:(?:or|and) (?:an? )?[A-Z]{2,3} )?scan(?:s|ner|ners|ning)?\b", re.I)
_SCAN_BEFORE = re.compile(r"\bscans? (?:or|and) (?:an? )?\Z", re.I)
_NAME_BEFORE = re.compile(r"([^().;:?!]+)\(\Z")
_AFTER_TITLE = re.compile(r".*\s[|–—-]\s", re.S)
_CONTEXT = 120  # characters looked at before an abbreviation


@dataclass(frozen=True, slots=True)
class Place:
    """Where an abbreviation stands, and how surely its full name stands by it."""

    block: Block
    start: int
    end: int
    running: bool  # in running text, not in a heading, a link or a table
    explained: Explained  # here, or before
    full_name: str = ""  # the words before the bracket that holds it and nothing else

    @property
    def span(self) -> Span | None:
        return self.block.text.span(self.start, self.end)


@dataclass(slots=True)
class Abbreviation:
    """An abbreviation of a page, in the singular, with its places in order."""

    letters: str
    places: list[Place] = field(default_factory=list)


@cache
def _data() -> dict[str, dict[str, str]]:
    with (DATA / "abbreviations.toml").open("rb") as file:
        return tomli.load(file)


@cache
def _known() -> frozenset[str]:
    groups = (listed for name, listed in _data()["known"].items() if name != "with-scan")
    return frozenset(word for listed in groups for word in listed.split())


@cache
def _best_known() -> frozenset[str]:
    return _known() | frozenset(_data()["best-known"]["names"].split())


def full_name(letters: str) -> str:
    """What an abbreviation most often stands for on health pages; "" when it is not listed."""
    return _data()["full"].get(letters, "")


def is_best_known(letters: str) -> bool:
    """Tell whether people meet what it names by its letters."""
    return letters in _best_known()


def abbreviations(page: Page) -> dict[str, Abbreviation]:
    """The abbreviations of the page's main content that are not in everybody's use, by their letters."""
    return page.derive(_abbreviations)


def _abbreviations(page: Page) -> dict[str, Abbreviation]:
    running = {sentence.block for sentence in running_text(page)}
    found: dict[str, Abbreviation] = {}
    for block in page.main:
        string = block.text.string
        matches = list(_matches(string))
        if not matches or block.nav or (block.tag != "dt" and _is_shouted(string)):
            continue
        inside: list[Sentence] = []
        for match in matches:
            letters = match[1] if match[1].isalpha() else match[1].lower().replace("/", "-")
            one = found.get(letters)
            if one is None and _needs_none(letters, match):
                continue
            if one is None or one.places[-1].explained is Explained.NO:
                inside = inside or sentences(block)
                place = _place(inside, match, running=block in running)
            else:  # nothing more to find out
                place = Place(block, *match.span(), block in running, one.places[-1].explained)
            found.setdefault(letters, Abbreviation(letters)).places.append(place)
    own = page.derive(_publisher) if found else frozenset()
    return {letters: one for letters, one in found.items() if letters not in own}


def _matches(string: str) -> Iterator[re.Match[str]]:
    # Looked for from where two capitals stand: most text has none, and the pattern is slow.
    hints = [*_HINT.finditer(string), *(_WITHOUT_HINT.finditer(string) if "yn" in string else ())]
    done = 0
    for hint in hints:
        start = hint.start()
        if start < done:
            continue
        while start > done and string[start - 1].isalpha():
            start -= 1
        run = _RUN.match(string, start)  # nothing begins within a run of letters: each is tried once
        match = _LETTERS.match(string, start)
        done = max(one.end() for one in (hint, run, match) if one)
        if match:
            yield match


def _needs_none(letters: str, match: re.Match[str]) -> bool:
    string, (start, end) = match.string, match.span()
    before = string[max(0, start - _CONTEXT) : start]
    if letters in _known() or _NAMED.search(before) or (letters[1:2].islower() and not full_name(letters)):
        return True
    scanned = _SCAN_AFTER.match(string, end) or _SCAN_BEFORE.search(before)
    if scanned and letters in _data()["known"]["with-scan"].split():
        return True
    if _ROMAN.fullmatch(letters) and (letters != "IV" or _NUMBERED.search(before)):
        return True
    if string[end : end + 1] == "-" and _SAID.search(before):
        return True
    return _is_emphasis(letters) or bool(_CAPITALS_BEFORE.search(before) or _CAPITALS_AFTER.match(string, end))


def _is_emphasis(letters: str) -> bool:
    """Tell whether it is a word of every day in capitals: "do NOT", "SEARCH"."""
    word = letters.lower()
    if len(word) == 2:
        return word in closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.PRONOUNS | closed.BE | {"do", "go", "no"}
    return letters.isupper() and not full_name(letters) and spelling.column(word) == 1


def _is_shouted(string: str) -> bool:
    """Tell whether a block is written in capitals."""
    small = len(_SMALL.findall(string))
    return small < 3 or len(_CAPITAL.findall(string)) > small


def _place(inside: list[Sentence], match: re.Match[str], *, running: bool) -> Place:
    start, end = match.span()
    sentence = next((one for one in inside if one.start <= start < one.end), inside[0])
    before, after = match.string[sentence.start : start], match.string[end : end + 1]
    named = _NAME_BEFORE.search(before) if after == ")" else None
    surely = explained(sentence, start, end, widely=False)
    if named or sentence.block.tag == "dt" or (before.endswith("(") and after in ",;)"):
        surely = Explained.SURELY
    return Place(sentence.block, start, end, running, surely, named[1].strip() if named else "")


def _publisher(page: Page) -> frozenset[str]:
    """The letters by which the site calls itself: at the end of its title, in og:site_name."""
    names = [_AFTER_TITLE.sub("", title.text) for title in page.tree.select("title") if _AFTER_TITLE.match(title.text)]
    names += [meta.attr("content") or "" for meta in page.tree.select('meta[property="og:site_name"]')]
    return frozenset(word for name in names for word in WORD.findall(name))


def is_spelled_before(page: Page, letters: str, place: Place) -> bool:
    """Tell whether the full name stands before a place, without the letters, or in an `<abbr title>`."""
    if any(one.attr("title") and one.text.strip().rstrip("s") == letters for one in page.tree.select("abbr[title]")):
        return True
    last = place.block.order
    said = [word for one in page.sentences if one.block.main and one.block.order <= last for word in one.words]
    text = " ".join(said)
    name = " ".join(WORD.findall(full_name(letters).lower()))
    if name and name in text:
        return True
    initials, wanted = "".join(word[0] for word in said), letters.lower()
    at = initials.find(wanted) if len(wanted) > 2 else -1
    while at >= 0:
        if all(len(word) > 3 for word in said[at : at + len(wanted)]):
            return True
        at = initials.find(wanted, at + 1)
    return False


def is_in_compound(page: Page, letters: str) -> bool:
    """Tell whether the page uses an abbreviation as a part too: "ME/CFS", "anti-TNF"."""
    part = re.compile(rf"[\w][/&-]{re.escape(letters)}\b|\b{re.escape(letters)}[/&-]\w")
    return any(letters in block.text.string and part.search(block.text.string) for block in page.main)
