"""Which texts of a page may be in another language than the one in force, seen at a glance; a library looks closer."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.analysis.accessibility.languages import (
    LONG,
    OTHER_SCRIPT,
    Verdict,
    against,
    default_text,
    inherited,
    is_alike,
    letters,
    own_text,
)
from lint.analysis.accessibility.nodes import Node, node, nodes
from lint.analysis.accessibility.subtags import autonyms, is_language, primary
from lint.facts import Identifier
from lint.language import function_words
from lint.page import Block, Element, Page
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


class Suspect(NamedTuple):
    """A block, its text less the parts that name a language of their own, and the primary subtag in force."""

    block: Block
    text: str
    language: str


def candidates(page: Page) -> list[Suspect]:
    """Every block that may be in another language than the one in force."""
    languages = {
        tag: subtag if is_language(subtag := primary(tag)) else "" for tag in {one.lang for one in page.blocks}
    }
    return [
        Suspect(block, text, language)
        for block in page.blocks
        if (language := languages[block.lang])
        and _is_suspect(block.text.string, language)
        and _is_suspect(text := inherited(page, block), language)
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


def foreign(page: Page, found: list[Suspect], identifier: Identifier) -> Iterator[tuple[Suspect, Verdict]]:
    """The blocks that are in another language, unless most of what shares their `lang` is: then that is wrong."""
    wrong: dict[Element | None, str] = {}  # by the element that names the language: what its text is in
    for suspect in found:
        block, text, language = suspect
        verdict = against(identifier, text, language)
        if verdict is None or (block.linked and letters(text) < LONG):  # a menu of languages
            continue
        names_it = block.element.closest("[lang]") if block.element is not None else page.root
        if names_it not in wrong:
            whole = against(identifier, _all_of(page, names_it), language)
            wrong[names_it] = whole.language if whole else ""
        if not wrong[names_it] or not is_alike(wrong[names_it], verdict.language):
            yield suspect, verdict


def _all_of(page: Page, element: Element | None) -> str:
    """The text that takes its language from an element."""
    return default_text(page) if element is None or element == page.root else own_text(node(page, element))


def autonym_links(page: Page) -> list[Unmarked]:
    """Every link, button or choice that is called by the name of another language than the one in force, in itself."""
    tags, tree, found = autonyms(), nodes(page), []
    for element in page.tree.select(_LINKS):
        text = visible(element.text)
        tag = tags.get(text.lower().strip(" »›>→|")) if text else None
        if tag and element.select_one("[lang]") is None:
            link = tree.node(element)
            if not link.removed and link.language and not is_alike(primary(link.language), primary(tag)):
                found.append(Unmarked(link, text, tag))
    return found
