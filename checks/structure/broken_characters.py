"""A page's characters arrive at the reader as they were typed.

A page that is saved in one encoding and declares another shows "don�t" or "donâ€™t".

Save the file as UTF-8 and declare it: <meta charset="utf-8">.
"""

import codecs
from collections.abc import Iterator

from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import Span


def check(page: Page) -> Iterator[Problem]:
    source = page.source
    if source.declared and not _agree(source.declared, source.encoding):
        message = (
            f"The page says that it is {source.declared}, but it is saved as {source.encoding.removesuffix('-sig')}: "
            "readers see wrong characters. Save it as UTF-8 and say so."
        )
        first = next((index for index, one in enumerate(source.text) if one > "\x7f"), 0)
        yield Problem(Span(first, first + 1), message, key="declared")
    for character, what in (("\ufffd", "replacement character (�)"), ("\0", "NUL character")):
        if character in source.text:
            first, count = source.text.index(character), source.text.count(character)
            message = f"The page holds a {what}: something was lost when it was saved. Type it again."
            yield Problem(Span(first, first + 1), message, key=what, count=count)


def _agree(declared: str, used: str) -> bool:
    """Tell whether a declaration gives the same text; browsers read iso-8859-1 and ascii as windows-1252."""
    if used.startswith("utf-8") and declared in ("utf-8", "utf8", "unicode-1-1-utf-8"):
        return True
    try:
        names = {codecs.lookup(declared).name, codecs.lookup(used).name}
    except LookupError:
        return False
    return len(names) == 1 or names <= {"iso8859-1", "ascii", "cp1252"}


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    examples=(
        Bad("<meta charset=windows-1252><p>Don[[’]]t</p>", "says that it is windows-1252"),
        Bad("<p>Don[[�]]t, can�t</p>", "replacement character"),
        Bad("<p>a[[\0]]b</p>", "NUL"),
        Good("<meta charset=utf-8><p>Don’t</p>"),
        Good("<p>Don’t</p>"),
    ),
)
