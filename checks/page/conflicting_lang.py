"""lang and xml:lang of an element name one language.

Browsers read lang, other programs xml:lang: they then pronounce the same text differently.

Write the same into both, or take xml:lang out.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.rule import Bad, Good, Level, Problem, rule


def check(node: Node) -> Iterator[Problem]:
    both = [(node.attr(name) or "").strip() for name in ("lang", "xml:lang")]
    if both[0].lower() != both[1].lower() and not node.foreign:
        message = f"lang says “{both[0]}” here and xml:lang says “{both[1]}”. Take xml:lang out, or write the same."
        yield Problem(node.page.tree.attribute(node.element, "xml:lang") or node.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=matching(r"[lang][xml\:lang]"),
    check=check,
    level=Level.WARNING,
    standards=("HTML", "WCAG 3.1.1"),
    examples=(
        Bad('<p lang="es" xml:lang="[[en]]">Tome agua.</p>', "lang says “es” here and xml:lang says “en”"),
        Good('<p lang="es" xml:lang="ES">Tome agua.</p><p xml:lang="es">Tome agua.</p><p lang=es>Tome agua.</p>'),
    ),
)
