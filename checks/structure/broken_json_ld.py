"""The data that a page holds for machines can be read.

Search engines take review dates and authors from it. One comma too many, and they take nothing.

Mend the JSON at the place that the finding marks.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.page import JsonLd, Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit, Span

_COMMA = re.compile(r",\s*\Z")
# RFC 8259 in plain words, by how Python's reader begins to say it.
_SAID = {
    "Expecting property name": "a name in straight quotation marks is expected here",
    "Expecting ',' delimiter": "a comma or a closing bracket is expected here",
    "Expecting ':' delimiter": "a colon is expected here",
    "Expecting value": "a value is expected here",
    "Extra data": "the data is over before this",
    "Invalid control character": "a line break or tab stands inside quotation marks here",
    "Invalid \\": "the backslash here stands before a letter that it cannot stand before",
    "Unterminated string": "the text that begins here has no closing quotation mark",
}


def over(page: Page) -> Sequence[tuple[Page, JsonLd]]:
    """Every block of JSON-LD."""
    return tuple((page, block) for block in page.json_ld)


def check(item: tuple[Page, JsonLd]) -> Iterator[Problem]:
    page, block = item
    if not block.error:
        return
    inside = page.tree.content(block.element)
    written = page.source.text[inside.start : inside.end] if inside else ""
    at, said = page.tree.span(block.element), block.error
    fix = None
    if inside and written.strip():
        try:
            json.loads(written)
        except json.JSONDecodeError as error:
            at, said, fix = _place(page, inside.start, written, error)
        except RecursionError:
            pass
    elif inside:
        said = "it is empty"
    yield Problem(at, f"This block of JSON-LD cannot be read: {said}. Search engines skip the block.", fix=fix)


def _place(page: Page, start: int, written: str, error: json.JSONDecodeError) -> tuple[Span, str, Fix | None]:
    """Where the fault stands in the file, what it is, and the fix for a comma too many."""
    place, fix = min(error.pos, len(written.rstrip()) - 1), None
    said = next((words for begins, words in _SAID.items() if error.msg.startswith(begins)), error.msg)
    comma = _COMMA.search(written, 0, error.pos) if written[error.pos : error.pos + 1] in ("}", "]") else None
    if comma and written[: comma.start()].rstrip()[-1:] not in ("", ",", "{", "[", ":"):
        place, said = comma.start(), "a comma stands here, and nothing follows it"
        fix = Fix((Edit(start + place, start + place + 1, ""),))
    elif error.pos > place:
        said = "the data ends here, and a bracket is still open"
    elif written[place] in "“”„‘’'":
        said = f"{written[place]} stands here, and JSON knows only straight double quotation marks"
    at = Span(start + place, start + place + 1)
    line = bisect_right(page.line_starts, at.start)
    column = at.start - page.line_starts[line - 1] + 1
    return at, f"in line {line}, column {column}, {said}", fix


_OPEN = '<script type="application/ld+json">'

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("schema.org",),
    examples=(
        Bad(
            _OPEN + '\n{"a": 1[[,]]\n}</script>',
            "in line 2, column 8, a comma",
            fixed=_OPEN + '\n{"a": 1\n}</script>',
        ),
        Bad(_OPEN + '\r\n{\r\n"a" [["]]b"}</script>', "in line 3, column 5, a colon"),
        Bad(_OPEN + '{"a": [[“]]b”}</script>', "only straight double quotation marks"),
        Bad(_OPEN + '{"a": 1 [["]]b": 2}</script>', "a comma or a closing bracket"),
        Bad(_OPEN + '{"a": 1}[[}]]</script>', "the data is over before this"),
        Bad(_OPEN + '{"a": [["]]b}</script>', "no closing quotation mark"),
        Bad(_OPEN + '{"a": [1, [[2]]\n</script>', "the data ends here, and a bracket is still open"),
        Bad(f"[[{_OPEN}]]</script>", "it is empty"),
        Good('<script type="application/ld+json">{"a": 1}</script>'),
        Good("<script>{a: 1,}</script>"),
    ),
)
