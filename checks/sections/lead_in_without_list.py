"""What a sentence with a colon announces stands below it.

"Symptoms include:" with nothing behind it has lost its list in an edit or an export. Readers cannot know what
they miss, and a missing list of warning signs can harm them.

Put the list back, or delete the sentence.
"""

from collections.abc import Iterator

from lint.analysis.structure import lead_ins
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import visible

_LONGEST = 60  # characters of the sentence that are quoted


def check(page: Page) -> Iterator[Problem]:
    for block, sure in lead_ins.unanswered(page):
        said = visible(block.text.string)
        short = said if len(said) <= _LONGEST else "…" + said[-_LONGEST:].partition(" ")[2]
        message = f"“{short}” announces something, and nothing follows. Put it back, or delete the sentence."
        if not sure:
            message = f"“{short}” announces something, and nothing follows in the source. Is it filled in later?"
        yield Problem(block.span, message, None if sure else Level.WARNING, review=not sure)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("PEMAT 9", "NHS content style guide"),
    examples=(
        Bad("<h2>Signs</h2><p>[[Symptoms of gout include:]]</p><h2>Causes</h2><p>a</p>", "“Symptoms of gout include:”"),
        Bad(
            "<h3>Pills</h3><p>[[It <b>comes</b> as:]]</p><ul>\n<li></li></ul><p>Ask us.</p>",
            "nothing follows",
        ),
        Bad(
            "<h2>Care</h2><p>[[You can do this:]]</p><p><a href=#top>Back to top</a></p><h2>B</h2><p>b</p>",
            "You can do this",
        ),
        Bad("<body><main><h2>Care</h2><p>[[Call us if you:]]</p><!-- list --></main><p>Address</p></body>", "Call us"),
        Bad(
            "<h2>Care</h2><p>[[You can do this:]]</p><div id=tips></div><h2>B</h2><p>b</p>",
            "filled in later",
            level=Level.WARNING,
            review=True,
        ),
        Bad("<h2>Care</h2><p>[[You can do this:]]</p>", "filled in later", review=True, level=Level.WARNING),
        Good("<h2>A</h2><p>You can do this:</p><p>Rest.</p><h2>B</h2><p>These may help:<br>ice<br>rest</p>"),
        Good(
            "<h2>A</h2><p>You can do this:</p><div><div><dl><dt>Rest</dt><dd>a</dd></dl></div></div><h2>B</h2><p>b</p>"
        ),
        Good(
            "<h2>A</h2><p>There are two types:</p><h3>Type 1</h3><p>a</p><h2>B</h2><p>See this drawing:</p><img src=a>"
        ),
        Good("<h2>A</h2><ul><li>Signs, such as these:<ul><li>fever</li></ul></li></ul><h2>B</h2><p>b</p>"),
        Good("<h2>Call us</h2><p>Call this number:</p><p><a href=tel:555>555</a></p><h2>B</h2><p>Usual dose:</p>"),
        Good("<h2>A</h2><p>She told us this:</p><blockquote>I am well.</blockquote><h2>B</h2><p>b</p>"),
        Good(
            "<h2>A</h2><p>Look at this table:</p><table><tr><td>a</td></tr></table><h2>B</h2><p>Last reviewed on:</p>"
        ),
    ),
)
