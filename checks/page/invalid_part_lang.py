"""The language of a part is named by a tag that exists.

A screen reader that does not know the code reads the part in the voice of the rest: Spanish as if it were English.

Write the code: lang="es" for Spanish, lang="vi" for Vietnamese, lang="ht" for Haitian Creole.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lang_tags import fault
from lint.analysis.accessibility.languages import has_own_text, parts
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def over(page: Page) -> Sequence[Node]:
    """Every element below the root whose lang says something, and something takes its language from."""
    return [node for node in parts(page) if node.attr("lang") and has_own_text(node)]


def check(node: Node) -> Iterator[Problem]:
    found = fault(node.attr("lang") or "", capital(describe(node)))
    if found:
        at = node.page.tree.attribute(node.element, "lang")
        fix = Fix((Edit(*at, found.meant),)) if at and found.meant else None
        level = Level.NOTE if found.region else None
        yield Problem(at, found.message, level=level, review=found.region, fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 3.1.2", "WCAG technique H58", "ACT de46e4", "HHS 504"),
    examples=(
        Bad(
            '<a href=/es lang="[[spanish]]">Para pacientes</a>',
            'lang="es"',
            fixed='<a href=/es lang="es">Para pacientes</a>',
        ),
        Bad("<p lang=[[xx]]>Lave la herida con agua.</p>", "“xx” is no code of a language"),
        Bad("<p lang='[[ ]]'>Lave la herida con agua.</p>", "has an empty lang"),
        Bad(
            "<div lang=[[eng]]><img src=a.png alt='A nurse'></div>",
            'lang="en"',
            fixed="<div lang=en><img src=a.png alt='A nurse'></div>",
        ),
        Good('<p lang="es-MX">Lave la herida con agua.</p>'),
        Good('<div lang="spanish"><p lang="es">Lave la herida con agua.</p></div>'),
        Good('<p lang="spanish" hidden>Lave la herida con agua.</p><p lang="spanish"></p><i lang=""> e2 </i>'),
        Good('<div lang="spanish"><img src=line.png alt=""></div>'),
    ),
)
