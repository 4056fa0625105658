"""Helpers of the tests that read pages: a page from a string, and a second opinion on what source text says."""

import html
import re
from html.parser import HTMLParser

from lint.page import Page, read
from lint.source import Entry, Source
from lint.source import read as read_source

_NUMBER = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\0]")


def page(markup: str, *, name: str = "page.html", page_type: str = "", content: str = "") -> Page:
    """Read a page from a string whose offsets are the file's (no bytes between: surrogates may stand in it)."""
    return read(Source(name, b"", markup, "utf-8"), page_type=page_type, content=content)


def page_of(data: bytes, name: str = "page.html") -> Page:
    """Read a page from bytes."""
    return read(read_source(Entry(name, data=data)))


def blocks(markup: str) -> list[str]:
    return [block.text.string for block in page(markup).blocks]


def decode(written: str) -> str:
    """What a piece of source text says: its character references read by the standard library."""
    return html.unescape(_NUMBER.sub(_number, written))


def _number(match: re.Match[str]) -> str:
    """The standard library drops characters that browsers keep; the rest it reads as they do."""
    said = html.unescape(match[0])
    return (said or chr(int(match[1], 16) if match[1] else int(match[2]))).replace("&", "&amp;")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("br", "img"):
            self.said.append(" ")

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def shown(written: str) -> str:
    """What a reader sees of a piece of source, as another parser says: references read, white space folded."""
    reader = _Reader()
    reader.feed(_NUMBER.sub(_number, written))
    reader.close()
    return fold(_UNSEEN.sub("", "".join(reader.said)))


def fold(text: str) -> str:
    """Fold the white space of HTML, which no-break spaces are not."""
    return " ".join(re.split("[ \t\n\f\r]+", text.strip(" \t\n\f\r")))
