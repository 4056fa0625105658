"""The data that a page holds for machines can be read.

Search engines take review dates and authors from it. One comma too many, and they take nothing.

Mend the JSON at the place that the message names.
"""

from collections.abc import Iterator, Sequence

from lint.page import JsonLd, Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[tuple[Page, JsonLd]]:
    """Every block of JSON-LD."""
    return tuple((page, block) for block in page.json_ld)


def check(item: tuple[Page, JsonLd]) -> Iterator[Problem]:
    page, block = item
    if block.error:
        at = page.tree.span(block.element)
        yield Problem(at, f"This block of JSON-LD cannot be read: {block.error}. Search engines skip it.")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("schema.org",),
    examples=(
        Bad('[[<script type="application/ld+json">]]{"a": 1,}</script>', "cannot be read"),
        Bad('[[<script type="application/ld+json">]]</script>', "cannot be read"),
        Good('<script type="application/ld+json">{"a": 1}</script>'),
        Good("<script>{a: 1,}</script>"),
    ),
)
