"""Which texts of a page may be in another language than the one in force, seen at a glance; a library looks closer."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.analysis.accessibility.languages import OTHER_SCRIPT, Verdict, against, default_text, is_alike
from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.subtags import autonyms, is_language, primary
from lint.facts import Identifier
from lint.language import function_words
from lint.page import Block, Page
from lint.text import visible

SHORTEST = 25  # characters of a text in Latin letters; of another script any two signs will do
# English function words that are words of other languages as well.
_SHARED = frozenset("a an as at do has he in is may no on or so to was".split())
_LINKS = "a[href], button, option"


class Unmarked(NamedTuple):
    """A link, a button or a choice that is called by a language's own name, and that language's tag."""

    node: Node
    text: str
    tag: str


def candidates(page: Page) -> list[tuple[Block, str]]:
    """Every block that may be in another language than the one in force, with that one's primary subtag."""
    languages = {
        tag: subtag if is_language(subtag := primary(tag)) else "" for tag in {one.lang for one in page.blocks}
    }
    return [
        (block, language)
        for block in page.blocks
        if (language := languages[block.lang]) and _is_suspect(block.text.string, language)
    ]


def _is_suspect(text: str, language: str) -> bool:
    if not text.isascii() and language in _LATIN and OTHER_SCRIPT.search(text):
        return True
    if len(text) < SHORTEST:
        return False
    is_english = " the " in text or " and " in text or " your " in text
    if is_english or language != "en":
        return is_english and language != "en"
    words = set(text.lower().split())
    telling, others = _telling()
    return len(words & others) > 2 * len(words & telling)


_LATIN = frozenset("en es fr de it pt nl pl ht tl fil vi so hmn".split())


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    """English function words that no other language has, and the function words of all others."""
    table = function_words()
    return table["en"] - _SHARED, frozenset().union(*(words for name, words in table.items() if name != "en"))


def foreign(page: Page, found: list[tuple[Block, str]], identifier: Identifier) -> Iterator[tuple[Block, Verdict]]:
    """The blocks that are in another language, unless most of the page is: then the page names the wrong one."""
    wrong: dict[str, str] = {}  # what the page as a whole is in, by the language in force
    for block, language in found:
        verdict = against(identifier, block.text.string, language)
        if verdict is None:
            continue
        if language not in wrong:
            whole = against(identifier, default_text(page), language)
            wrong[language] = whole.language if whole else ""
        if not wrong[language] or not is_alike(wrong[language], verdict.language):
            yield block, verdict


def autonym_links(page: Page) -> list[Unmarked]:
    """Every link, button or choice that is called by the name of another language than the one in force, in itself."""
    tags, tree, found = autonyms(), nodes(page), []
    for element in page.tree.select(_LINKS):
        text = visible(element.text)
        tag = tags.get(text.lower().strip(" »›>→|")) if text else None
        if tag and element.select_one("[lang]") is None:
            node = tree.node(element)
            if not node.removed and node.language and not is_alike(primary(node.language), primary(tag)):
                found.append(Unmarked(node, text, tag))
    return found
