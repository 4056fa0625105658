"""Which language a text is written in: what its markup says, else its script, else its function words."""

from functools import cache
from importlib.resources import files

import tomli

from lint.blocks import Block
from lint.text import WORD

ENOUGH = 3  # function words of another language that a text must hold, at least, to be taken for it
_SCRIPTS = (
    ("el", 0x370, 0x3FF), ("ru", 0x400, 0x52F), ("hy", 0x530, 0x58F), ("he", 0x590, 0x5FF), ("ar", 0x600, 0x77F),
    ("hi", 0x900, 0x97F), ("bn", 0x980, 0x9FF), ("pa", 0xA00, 0xA7F), ("gu", 0xA80, 0xAFF), ("ta", 0xB80, 0xBFF),
    ("th", 0xE00, 0xE7F), ("my", 0x1000, 0x109F), ("am", 0x1200, 0x137F), ("km", 0x1780, 0x17FF),
    ("ja", 0x3040, 0x30FF), ("zh", 0x3400, 0x9FFF), ("ko", 0xAC00, 0xD7AF),
)  # fmt: skip  # Unicode blocks, each with the language that most patient information in it is written in


def of_block(block: Block, page: str) -> str:
    """The language of a block, as a two-letter code; English where nothing says otherwise.

    `page` is what the root element says. A text that is plainly in another language than its markup says is
    taken for what it is.
    """
    declared = (block.lang or page)[:2].lower()
    if declared and declared != "en":
        return declared
    return of_text(block.text.string)


def of_text(text: str) -> str:
    """The language that a text shows by its script or its function words; "en" in doubt."""
    if not text.isascii() and (script := _script(text)):
        return script
    if len(text) < 12 or _looks_english(text):
        return "en"
    written = WORD.findall(text)
    words = [word.lower() for index, word in enumerate(written) if not index or word[0].islower()]  # no names
    table = function_words()
    counts = {language: sum(word in known for word in words) for language, known in table.items()}
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    return best if counts[best] >= ENOUGH and counts[best] > 2 * counts["en"] else "en"


def _looks_english(text: str) -> bool:
    """Tell at a glance: these words are of no other language of the table."""
    return " the " in text or " and " in text or " your " in text


def _script(text: str) -> str:
    """The language of the script that most letters are of; "" for Latin letters."""
    letters = [ord(one) for one in text if one.isalpha()]
    other = [one for one in letters if one >= 0x370]
    if len(other) * 2 <= len(letters):
        return ""
    found = [language for one in other for language, first, last in _SCRIPTS if first <= one <= last]
    if "ja" in found:  # Japanese has Chinese characters too
        return "ja"
    return max(sorted(set(found)), key=found.count) if found else ""


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The function words of each language that is told by them, less those that are English too."""
    text = files("lint.analysis").joinpath("data/function-words.toml").read_text("utf-8")
    table = {language: frozenset(words.split()) for language, words in tomli.loads(text).items()}
    english = table["en"]
    return {language: words if language == "en" else words - english for language, words in table.items()}
