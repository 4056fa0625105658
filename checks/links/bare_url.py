"""The text of a link is words, not an address.

A screen reader spells an address letter by letter, on a phone it breaks in the middle, and it does not say what
stands behind it.

Write what the link leads to: "NHS advice on asthma". A short name such as "nhs.uk" is fine.
"""

import re
from collections.abc import Iterator

from lint.over import links
from lint.page import Link
from lint.rule import Bad, Good, Level, Problem, rule

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+", re.I)


def check(link: Link) -> Iterator[Problem]:
    text = link.text
    if "." in text and " " not in text and _ADDRESS.fullmatch(text) and not link.element.attr("aria-label"):
        message = f"The text of this link is an address, “{text}”. Write in words what it leads to."
        yield Problem(link.content_span, message)


RULE = rule(
    __name__,
    __doc__,
    over=links,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 2.4.4", "NHS content style guide"),
    folds=True,
    examples=(
        Bad("<p>See <a href=https://example.org/a>[[https://example.org/a]]</a>.</p>", "Write in words"),
        Bad("<p>See <a href=https://www.example.org>[[www.example.org]]</a>.</p>", "“www.example.org”"),
        Bad("<p>See <a href=https://example.org/x/y>[[example.org/x/y]]</a>.</p>", "Write in words"),
        Good("<p>See <a href=https://example.org>the society's advice</a>.</p>"),
        Good("<p>See <a href=https://example.org>example.org</a>.</p>"),
        Good("<p>Write to <a href=mailto:a@example.org>a@example.org</a>.</p>"),
    ),
)
