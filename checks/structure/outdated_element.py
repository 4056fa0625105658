"""The page is written in HTML that is in use.

Elements that HTML has given up say how text looks, not what it is. Readers' own colours and sizes cannot change them.

Say what it is (<strong>, <h2>), and how it looks in the style sheet.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_tag
from lint.rule import Bad, Good, Level, Problem, rule

# HTML standard, "Non-conforming features"; what moves text is structure/moving-text.
_INSTEAD = {
    "acronym": "<abbr>", "applet": "<object>", "basefont": "the style sheet", "big": "the style sheet", "center":
    "the style sheet", "dir": "<ul>", "font": "the style sheet", "frame": "<iframe>", "frameset": "<iframe>",
    "isindex": "a form", "listing": "<pre>", "nobr": "the style sheet", "noframes": "text", "plaintext": "<pre>",
    "strike": "<s> or <del>", "tt": "<code> or <kbd>", "xmp": "<pre>",
}  # fmt: skip


def check(node: Node) -> Iterator[Problem]:
    message = f"<{node.tag}> is no HTML of today. Use {_INSTEAD[node.tag]} in its place."
    yield Problem(node.element, message, key=node.tag)


RULE = rule(
    __name__,
    __doc__,
    over=with_tag(*_INSTEAD),
    check=check,
    level=Level.NOTE,
    standards=("HTML",),
    folds=True,
    examples=(
        Bad("<p>[[<font color=red>]]Call us</font></p>", "<font> is no HTML of today. Use the style sheet"),
        Bad("[[<center>]]Call us</center><p>[[<tt>]]a</tt></p>", "is no HTML of today"),
        Good("<p><strong>Call us</strong> <s>today</s> <b>now</b> <u>1</u> <small>2</small></p>"),
    ),
)
