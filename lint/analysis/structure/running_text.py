"""The sentences in which a patient meets a word: running text and items, not references, links or controls."""

from lint import over
from lint.analysis.structure import outline
from lint.page import Block, Element, Page, Sentence

# What stands here is for those who look things up.
_ASIDE = frozenset({"references_review", "related_resources", "boilerplate"})


def running_text(page: Page) -> tuple[Sentence, ...]:
    """The English sentences of the main content, in order; headings are not among them."""
    return page.derive(_running_text)


def _running_text(page: Page) -> tuple[Sentence, ...]:
    aside = page.derive(_aside)
    return tuple(
        sentence
        for sentence in over.sentences(page)
        if sentence.block.main and outline.is_text(sentence.block) and sentence.block not in aside
    )


def _aside(page: Page) -> frozenset[Block]:
    return frozenset(
        block
        for section, names in outline.names(page).items()
        if not _ASIDE.isdisjoint(names)
        for block in section.blocks
    )


def link_at(page: Page, sentence: Sentence, first: int, last: int) -> Element | None:
    """The `<a href>` in which the words from `first` to `last` of a sentence stand."""
    span, element = sentence.words_span(first, last), sentence.block.element
    for link in element.select("a[href]") if element is not None and span else ():
        content = page.tree.content(link)
        if span and content and content.start <= span.start and span.end <= content.end:
            return link
    return None
