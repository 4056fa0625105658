"""The sentences in which a patient meets a word: running text and items, not references, links or controls."""

from bisect import bisect_right

from lint import over
from lint.analysis import outline
from lint.page import Block, Link, Page, Sentence
from lint.text import Span

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


def link_at(page: Page, span: Span | None) -> Link | None:
    """The link in which a place of the file stands."""
    starts, found = page.derive(_links)
    index = bisect_right(starts, span.start) - 1 if span else -1
    if span is None or index < 0:
        return None
    content = found[index].content_span
    return found[index] if content and span.end <= content.end else None


def _links(page: Page) -> tuple[list[int], list[Link]]:
    placed = sorted(((span.start, link) for link in page.links if (span := link.content_span)), key=lambda one: one[0])
    return [start for start, _ in placed], [link for _, link in placed]
