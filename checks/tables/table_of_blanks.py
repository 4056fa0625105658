"""A table is written as a table, not with blanks between its columns.

Blanks make columns for the eye. A screen reader reads the lines one after the other, and nobody can tell which figure
belongs to which heading; on a small screen or with large letters the columns fall apart.

Write <table>, with <th> for the headings.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import drawn
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Block, Page
from lint.rule import Bad, Good, Level, Problem, rule

_BLANKS = re.compile("\u00a0[ \u00a0]")
_TAGS = frozenset({"p", "div", "td", "dd", "section", "main", "body", "article", "blockquote", "li"})


def over(page: Page) -> Sequence[Node | Block]:
    """Every preformatted text that is no code, and every other one with line breaks and no-break spaces in a row."""
    tree = nodes(page)
    texts = (block for block in page.blocks if "\u00a0" in block.text.string and block.text.string.count("\n") > 1)
    spaced = [block for block in texts if block.tag in _TAGS and not block.nav and _BLANKS.search(block.text.string)]
    exposed = (block for block in spaced if block.element is not None and tree.node(block.element).exposed)
    listed = (node for node in drawn.preformatted(page) if not drawn.is_listing(node))
    return [*listed, *exposed]


def check(item: Node | Block) -> Iterator[Problem]:
    fixed = isinstance(item, Node)  # letters of one width
    written = drawn.lines(item.element) if isinstance(item, Node) else item.text.string.split("\n")
    if drawn.has_columns(written, aligned=fixed) and not drawn.is_picture(written):
        message = (
            f"The lines from “{short(next(filter(None, map(str.strip, written))))}” on look like a table whose columns "
            "are made with blanks. For screen readers it is none: write <table>, with <th> for the headings."
        )
        yield Problem(item.element if isinstance(item, Node) else item.span, message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique F34", "WCAG technique F48", "HHS 504"),
    examples=(
        Bad(
            "[[<pre>]]\nAge      Dose\n1 to 3   5 ml\n4 to 9   10 ml\n</pre>",
            "The lines from “Age Dose” on look like a table",
            review=True,
        ),
        Bad("[[<pre>]]\n| Age | Dose |\n|-----|------|\n| 3   | 5    |\n| 9   | 10   |\n</pre>", "<th>", review=True),
        Bad("[[<pre>]]Monday\t9 to 5\nTuesday\t9 to 12\nFriday\t1 to 6</pre>", "made with blanks", review=True),
        Bad(
            "<p>[[Monday&nbsp; &nbsp;9 to 5<br>Tuesday&nbsp;&nbsp;9 to 12<br>\n  Friday&nbsp; &nbsp; 1 to 6]]</p>",
            "The lines from “Monday 9 to 5” on",
            review=True,
        ),
        Good("<pre>Roses are red,\n    violets are blue.  Sugar\n    is sweet.\n    And so  are you.</pre>"),
        Good("<pre><code>a    1\nb    2\nc    3</code></pre><pre class=language-sh>a    1\nb    2\nc    3</pre>"),
        Good("<pre>struct dose {\n    int     age;\n    int     drops;\n    float   weight;\n}</pre>"),
        Good("<pre>1 Main Street\nBoston,  MA\nUSA</pre><table><tr><td>a  b<br>c  d<br>e  f</table>"),
        Good("<p>Home&nbsp; |&nbsp; About<br>Clinics&nbsp; |&nbsp; News<br>Jobs&nbsp; |&nbsp; Map</p>"),
        Good("<p>One.&nbsp; Two.<br>Three.&nbsp; Four words here.<br>Five and so on</p>"),
    ),
)
