"""A page's English texts as one string, so that a rule looks through all of them in one go."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.over import texts
from lint.page import Block, Page
from lint.text import Edit, Span

# A text that a match holds, and the pattern that finds it: most pages hold few of them, which is seen at once.
Patterns = Mapping[str, re.Pattern[str]]


class Joined(NamedTuple):
    """The texts, each with a line's end behind it, and where each starts."""

    string: str
    starts: tuple[int, ...]
    blocks: tuple[Block, ...]


class Found(NamedTuple):
    """A match in the joined string; offsets of it are turned into places of the block's text."""

    match: re.Match[str]
    string: str
    block: Block
    shift: int

    def span(self, start: int, end: int) -> Span | None:
        return self.block.text.span(start - self.shift, end - self.shift)

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        return self.block.text.edit(start - self.shift, end - self.shift, new)

    def solid(self, start: int, end: int) -> bool:
        """Tell whether the source has these characters side by side, with nothing between them."""
        span = self.span(start, end)
        return span is not None and span.end - span.start == end - start

    def before(self, offset: int, limit: int = 60) -> str:
        """The characters of its line before an offset, up to white space."""
        piece = self.string[max(self.shift, offset - limit) : offset]
        return "" if not piece or piece[-1].isspace() else piece.split()[-1]

    def after(self, offset: int, limit: int = 60) -> str:
        """The characters behind an offset, up to white space."""
        piece = self.string[offset : offset + limit]
        return "" if not piece or piece[0].isspace() else piece.split(None, 1)[0]


def joined(page: Page) -> Joined:
    """The English texts outside navigation, one below the other."""
    return page.derive(_join)


def found(page: Page, patterns: Patterns) -> Iterator[Found]:
    """Every place of the texts that one of the patterns matches. A pattern must not match a line's end."""
    text = joined(page)
    for part, pattern in patterns.items():
        if part in text.string:
            for match in pattern.finditer(text.string):
                index = bisect_right(text.starts, match.start()) - 1
                yield Found(match, text.string, text.blocks[index], text.starts[index])


def _join(page: Page) -> Joined:
    blocks = tuple(texts(page))
    starts, size = [], 0
    for block in blocks:
        starts.append(size)
        size += len(block.text.string) + 1
    return Joined("".join(f"{block.text.string}\n" for block in blocks), tuple(starts), blocks)
