"""The words that name what a page is about: a writer cannot do without them, however hard they are."""

import re

from lint.analysis.grammar import closed
from lint.analysis.reading.syllables import bases
from lint.page import Page
from lint.text import WORD


def topic_words(page: Page) -> frozenset[str]:
    """The words that name what the page is about, lower case, with and without the endings of inflection."""
    return page.derive(_topic_words)


def _topic_words(page: Page) -> frozenset[str]:
    title = page.title.partition("|")[0]  # the site's name stands behind it
    written = {word.removesuffix("'s") for word in WORD.findall(title.lower().replace("’", "'"))}
    written -= _FUNCTION_WORDS
    written |= {base for word in written for base, _ in bases(word)}
    return frozenset(
        form for word in written for form in (word, word + "s", word + "es", word + "'s", _Y.sub("ies", word))
    )


_Y = re.compile(r"(?<=[^aeiou])y$")
_FUNCTION_WORDS = (
    closed.PREPOSITIONS
    | closed.CONJUNCTIONS
    | closed.DETERMINERS
    | closed.PRONOUNS
    | closed.RELATIVES
    | closed.QUESTION_WORDS
    | closed.MODALS
    | closed.BE
    | closed.DO_NOT
    | {"do", "does", "know", "need"}  # "What you need to know about ..."
)
