"""A page has text.

A page without a word of text is broken, empty, or filled by a script that patients' browsers may not run.

Publish the content in the page itself.
"""

import re
from collections.abc import Iterator

from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import WORD

# The first tag, behind what XML documents begin with.
_ROOT = re.compile(r"\s*+(<\?xml[^>]*+>)?+(?:\s++|<!--.*?-->|<![^>]*+>|<\?[^>]*+>)*+<([a-zA-Z][\w:.-]*+)([^>]*+)", re.S)


def check(page: Page) -> Iterator[Problem]:
    if any(WORD.search(block.text.string) for block in page.blocks):
        return
    root = _ROOT.match(page.source.text[:10_000])
    name = root[2].rpartition(":")[2].lower() if root else ""
    if root and name == "svg" and (root[1] or "xmlns" in root[3]):
        message = "This is a drawing (SVG), no page: only the names in it were looked at."
        yield Problem(None, message, level=Level.NOTE)
    elif root and root[1] and name != "html":
        yield Problem(None, f"This is an XML document, <{root[2]}>, no web page. Check the page that is made of it.")
    else:
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
        Bad("<?xml version='1.0'?><!-- a --><rss><channel/></rss>", "an XML document, <rss>, no web page"),
        Bad("<svg xmlns='http://www.w3.org/2000/svg'><circle r=3 /></svg>", "a drawing (SVG)", level=Level.NOTE),
        Good("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Text</p></body></html>"),
        Good("<p>Text</p>"),
    ),
)
