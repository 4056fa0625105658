"""Text of a page as a reader sees it, and where each character stands in the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

# No quantifier here is nested: the time stays linear on any run of characters.
WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['’]\w+)*")
_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s)|\n)\s*")
_LAST_TOKEN = re.compile(r"[\w.]+\Z")
_LOWER_BEFORE = re.compile(r"[a-z]{3}\s\Z")
_FIRST_TOKEN = re.compile(r"\w*(?:['’]\w+)?")

SHOWS_NOTHING = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
_SHOWS_NOTHING = re.compile(f"[{SHOWS_NOTHING}]")

# The stop after these belongs to the word.
_ABBREVIATIONS = frozenset(
    "approx assoc cf dept dr drs e.g eg fig figs gov hon i.e ie jr mr mrs ms mt nos prof resp sr st viz vs".split()
)
# The stop after these may end a sentence as well; only the next word can tell.
_EITHER = frozenset("a.d a.m al b.c b.i.d co corp d.c etc inc ltd m.d no p.m ph.d u.k u.n u.s".split())
_STARTERS = frozenset(
    "a an and but he her his how if in it its many most my our she some that the their there these they this "
    "those to we what when where who why you your".split()
)


class Span(NamedTuple):
    """A range of characters of the decoded source file: end exclusive, CRLF kept, BOM not counted."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace the characters [start, end) of the source file by `text`."""

    start: int
    end: int
    text: str


# (where in the text, where in the newline-normalised source or -1, source characters or 0) for each run: 0 says
# that the characters correspond one to one, else that many source characters stand for the whole run
# (a character reference, folded white space).
Run = tuple[int, int, int]


@dataclass(slots=True, eq=False)
class Text:
    """A clean string (white space folded, references decoded) with its way back to the source."""

    string: str
    runs: Sequence[Run]
    crlf: Sequence[int] = ()  # offsets, in the normalised source, of the newlines that were CRLF

    def span(self, start: int, end: int) -> Span | None:
        """Where the characters [start, end) stand in the source file; None where that is not known."""
        first = self._place(start, ends=False) if start < len(self.string) else self._place(start - 1, ends=True)
        last = self._place(end - 1, ends=True) if end > start else first
        if first < 0 or last < first:
            return None
        return Span(self._file(first), self._file(last))

    @property
    def start(self) -> int:
        """Where the first character of known place stands in the file; -1 when none is known."""
        return next((self._file(source) for _, source, _ in self.runs if source >= 0), -1)

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        """The smallest edit of the source that turns [start, end) into the text `new`.

        None when it would have to cross markup, when the place is not known, or when what stands before it
        could make a character reference or a tag of it.
        """
        old = self.string[start:end]
        while old and new and old[0] == new[0]:
            old, new, start = old[1:], new[1:], start + 1
        while old and new and old[-1] == new[-1]:
            old, new, end = old[:-1], new[:-1], end - 1
        if self._splits(start) or self._splits(end) or (start and self.string[start - 1] in "&<"):
            return None
        written = escape(new, quote=False)
        if start == end:
            place = self._place(start - 1, ends=True) if start else self._place(0, ends=False)
            return Edit(self._file(place), self._file(place), written) if place >= 0 else None
        # A space at the end goes whole: what follows must stand right behind it.
        last = end if end < len(self.string) and self.string[end - 1] == " " else end - 1
        for offset in range(start, last):
            if self._place(offset, ends=True) not in (self._place(offset + 1, ends=False), -1):
                return None
        span = self.span(start, end)
        return Edit(span.start, span.end, written) if span else None

    def _place(self, offset: int, *, ends: bool) -> int:
        index = bisect_right(self.runs, offset, key=_start) - 1
        if index < 0:
            return -1
        start, source, length = self.runs[index]
        if source < 0:
            return -1
        if length:
            return source + (length if ends else 0)
        return source + offset - start + ends

    def _splits(self, offset: int) -> bool:
        """Tell whether one reference stands for the characters on both sides."""
        start, _, length = self.runs[bisect_right(self.runs, offset, key=_start) - 1]
        return length > 0 and start < offset < len(self.string)

    def _file(self, offset: int) -> int:
        return offset + bisect_left(self.crlf, offset) if self.crlf else offset


def _start(run: Run) -> int:
    return run[0]


def visible(string: str) -> str:
    """A text as a reader sees it: white space folded, characters that show nothing dropped."""
    return " ".join((string if string.isascii() else _SHOWS_NOTHING.sub("", string)).split())


def split(string: str) -> list[tuple[int, int]]:
    """Cut a block's text into sentences: (start, end) pairs without the white space around them.

    A line break ends a sentence, so does a stop before white space, unless it belongs to an abbreviation,
    an initial, or the next word goes on in lower case.
    """
    pieces = []
    start = 0
    for match in _SENTENCE_END.finditer(string):
        if match[0][0] == "." and not _ends(string, start, match.start(), match.end()):
            continue
        end = match.start() + len(match[0].rstrip())
        if end > start:
            pieces.append((start, end))
        start = match.end()
    if start < len(string):
        pieces.append((start, len(string)))
    return pieces


def _ends(string: str, start: int, stop: int, follows: int) -> bool:
    before = _LAST_TOKEN.search(string, max(start, stop - 20), stop)
    token = before[0].lower() if before else ""
    next_letter = string[follows : follows + 1]
    if token in _ABBREVIATIONS:
        return False
    initial = len(token) == 1 and token.isalpha() and token != "i" and next_letter.isupper()
    if initial and _LOWER_BEFORE.search(string, max(start, stop - 40), stop - 1):
        return True  # "hepatitis C. Make sure"; an initial follows a name or starts one
    if initial or token in _EITHER:
        first = _FIRST_TOKEN.match(string, follows)
        if not next_letter or first is None:
            return not next_letter
        return next_letter.isupper() and (first[0].lower() in _STARTERS or string[first.end() : first.end() + 1] == ",")
    return not next_letter.islower()
