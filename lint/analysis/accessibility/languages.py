"""Whether a text is in the language that its markup says.

`against` asks the identifier with the declared language as a hint, and then gives the markup the benefit of every
doubt: proper names and technical terms need no mark (WCAG 3.1.2), some languages look alike in a sentence, and a text
whose words are mostly common in the declared language may be in it. What is left is sure or not by its length.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from lint.analysis.accessibility.nodes import Node, node
from lint.analysis.accessibility.subtags import group, is_language, primary
from lint.facts import Identifier
from lint.language import function_words, of_text
from lint.page import Block, Page
from lint.parse import Element, contents, inside, is_foreign

MOST = 1200  # characters that are looked at: more would not tell more
LONG = 60  # letters from which on a text tells its language well; below, it needs to fit better
LEAST = 10  # letters below which nothing is said
_MARGIN = 0.7  # the share of the text that must be in the language guessed
_FITS, _FITS_SHORT, _FITS_PAIR = (
    300,
    500,
    1500,
)  # the score that a guess must have: at all, of a short text, of two words
_SURE = 0.9
_IDEOGRAPHS = "\u2e80"  # from here on writing is mostly without spaces, and a sign says more than a letter
_COMMON_ENGLISH = "4.5"  # on the Zipf scale: below, the list holds many words that English only quotes
_COMMON = 0.6  # of the words: as many of a language's common ones speak for it
OTHER_SCRIPT = re.compile("[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufdff]{2}")  # neither Latin letters nor one symbol
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|edu|gov|net|org)\b")
# Languages that a few words do not tell apart, and some that whole pages of one country mix.
_ALIKE = tuple(
    frozenset(one.split())
    for one in ("no da sv", "ms jv su", "sh sl mk bg", "cs sk", "es gl ast pt ca oc", "ru uk be", "nl af fy li nds",
                "de nds lb gsw", "en sco pcm", "fa tg ur", "hi mr ne bh mai", "tl ceb ilo war pam hil", "zu xh ss nr",
                "to sm haw mi", "tr az tk", "fr oc", "it co scn", "zh ja", "la it es")
)  # fmt: skip


class Verdict(NamedTuple):
    """The language that a text is in instead of the declared one, and whether that is sure."""

    language: str
    sure: bool


def declared(node: Node) -> str:
    """The primary subtag of an element's own `lang`, in lower case; "" where it is none that is registered."""
    subtag = primary(node.attr("lang") or "")
    return subtag if is_language(subtag) else ""


def against(identifier: Identifier, text: str, language: str) -> Verdict | None:
    """What a text is in, when that is another language than the primary subtag says; None in doubt."""
    text = _without_addresses(text[:MOST])
    words = _WORD.findall(text)
    size = _letters(words)
    if size < LEAST or is_name(words):
        return None
    guess = identifier.of(text, group(language) if language != "nb" else language)
    is_short = size < LONG
    fits = _FITS if not is_short else _FITS_PAIR if len(words) == 2 else _FITS_SHORT
    if not guess.language or guess.share < _MARGIN or guess.score < fits or guess.language == language:
        return None
    if guess.language == "la" or is_alike(guess.language, language) or may_be(words, language):
        return None  # Latin: what medicine calls things
    has_witness = _is_borne_out(words, guess.language)
    if is_short and (not has_witness or language == "la"):
        return None
    return Verdict(guess.language, has_witness and guess.share >= _SURE)


def _without_addresses(text: str) -> str:
    if _ADDRESS.search(text) is None:
        return text
    return " ".join(one for one in text.split() if _ADDRESS.search(one) is None)


def letters(text: str) -> int:
    """How many letters of words a text has; a sign of a script without spaces counts as four."""
    return _letters(_WORD.findall(text))


def _letters(words: list[str]) -> int:
    return sum(len(word) * (4 if word[0] >= _IDEOGRAPHS else 1) for word in words)


def is_alike(one: str, other: str) -> bool:
    """Tell whether two languages are one, or so near that a text does not tell them apart for certain."""
    pair = {group(one), group(other)}
    return len(pair) == 1 or any(pair <= alike for alike in _ALIKE)


def is_name(words: list[str]) -> bool:
    """Tell whether words look like a proper name: there is one, or every long one has a capital."""
    if any(word[0] >= _IDEOGRAPHS for word in words):
        return False
    return len(words) < 2 or (words[0][0].isupper() and all(one[0].isupper() for one in words[1:] if len(one) > 3))


def may_be(words: list[str], language: str) -> bool:
    """Tell whether most of the words, but for names, are common in a language; False where none are known of it."""
    plain = {word.lower() for index, word in enumerate(words) if not index or word[0].islower()}
    known = _common_words(group(language)) if plain else frozenset()
    return bool(known) and len(plain & known) >= _COMMON * len(plain)


def _is_borne_out(words: list[str], language: str) -> bool:
    """Tell whether one of the words is a common word of a language, or written in another script than Latin."""
    common, function = _common_words(language), function_words().get(language, frozenset())
    return any((one := word.lower()) in common or one in function or OTHER_SCRIPT.match(one) for word in words)


def own_text(node: Node) -> str:
    """The text and the names of pictures and controls that take their language from an element, cut when it is long.

    ACT: "text inheriting its programmatic language" from it. What is in an element with another `lang` does not.
    """
    parts, size = [], 0
    for part in _inheriting(node):
        parts.append(part)
        size += len(part)
        if size > MOST:
            break
    return " ".join("".join(parts).split())


def has_own_text(node: Node) -> bool:
    """Tell whether anything takes its language from an element."""
    return any(not part.isspace() for part in _inheriting(node))


def _inheriting(node: Node) -> Iterator[str]:
    stack: list[Node | str] = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
            continue
        if one is not node and one.attr("lang") is not None:
            continue
        if one.removed:
            continue
        if any(one.attr(name) is not None for name in ("alt", "aria-label", "aria-labelledby")) and one.name:
            yield f" {one.name} "
        if one.tag == "br":
            yield " "
        inner = [part if isinstance(part, str) else one.tree.node(part) for part in contents(one.element)]
        stack.append(" ")
        stack.extend(part for part in reversed(inner) if not (isinstance(part, str) and one.hidden))


def parts(page: Page) -> Sequence[Node]:
    """Every element below the root that names a language of its own and is not hidden."""
    found = (node(page, element) for element in page.tree.select("[lang]") if element.tag not in ("html", "head"))
    return [one for one in found if not one.removed and not is_foreign(one.element)]


def looks_like(page: Page) -> str:
    """The language of the page's text by its script and its function words; "en" in doubt."""
    return of_text(default_text(page))


def default_text(page: Page) -> str:
    """The text that takes its language from the root element: the title and what no other `lang` stands around."""
    if page.root is None:
        return ""
    title = " ".join(one.text for one in page.tree.select("title")[:1])
    own = page.root.attr("lang") or ""  # as blocks have it
    parts, size = [title], 0
    for block in page.blocks:
        if block.lang == own and size < MOST:
            parts.append(inherited(page, block))
            size += len(parts[-1])
    if size < MOST // 2:  # names of pictures count, too, where little else is
        parts[1:] = [own_text(node(page, page.root))]
    return " ".join(part for part in parts if part)


def inherited(page: Page, block: Block) -> str:
    """The text of a block that takes its language from where the block does: not what an inner `lang` marks."""
    if block.element is None or block.element not in page.derive(_around_marks):
        return block.text.string
    marked = [page.tree.extent(one) for one in block.element.select("[lang]")]
    places = [block.text.span(at, at + 1) for at in range(len(block.text.string))]
    kept = [
        one
        for one, place in zip(block.text.string, places, strict=True)
        if place is None or not any(mark and mark.start <= place.start < mark.end for mark in marked)
    ]
    return "".join(kept).strip()


def _around_marks(page: Page) -> frozenset[Element]:
    """Every element with a `lang` inside it."""
    found: set[Element] = set()
    for element in page.tree.select("[lang]"):
        outer = inside(element)
        while outer is not None and outer not in found:
            found.add(outer)
            outer = inside(outer)
    return frozenset(found)


@cache
def _common_words(language: str) -> frozenset[str]:
    language = {"no": "nb", "ms": "id"}.get(language, language)
    if language == "en":
        return _english()
    text = files("lint.analysis").joinpath("data/common-words.txt").read_text("utf-8")
    return next(
        (frozenset(line.split()[1:]) for line in text.splitlines() if line.startswith(f"{language} ")), frozenset()
    )


def _english() -> frozenset[str]:
    text = files("lint.analysis").joinpath("data/frequencies.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if line[:3] >= _COMMON_ENGLISH)
    return frozenset(word for line in lines for word in line.split()[1:])
