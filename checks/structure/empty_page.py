"""A page has text.

A page without a word of text is broken, empty, or filled by a script that patients' browsers may not run.

Publish the content in the page itself.
"""

from collections.abc import Iterator

from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import WORD


def check(page: Page) -> Iterator[Problem]:
    if not any(WORD.search(block.text.string) for block in page.blocks):
        yield Problem(None, "This page has no text that a reader can see. Is its content missing, or made by a script?")


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    examples=(
        Bad("<html><body><div id=app></div><script src=app.js></script></body></html>", "no text"),
        Bad("<p hidden>Text</p><template>Text</template>", "no text"),
        Bad("<p>&amp;&amp; . . .</p>", "no text"),
        Good("<p>Text</p>"),
    ),
)
