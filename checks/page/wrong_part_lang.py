"""A part of the page is in the language that its lang names.

A screen reader changes its voice at such a part. When the part is in another language than it says, nobody can
understand what is read.

Name the language that the part is in, or take the lang away where the part is in the language of the page.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.languages import against, declared, has_own_text, own_text, parts
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.subtags import name
from lint.facts import Identifier
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def over(page: Page) -> Sequence[Node]:
    """Every element below the root that names a language, and something takes its language from."""
    return [node for node in parts(page) if declared(node) and has_own_text(node)]


def check(node: Node, *, identifier: Identifier) -> Iterator[Problem]:
    verdict = against(identifier, own_text(node), declared(node))
    if verdict:
        at, right = node.page.tree.attribute(node.element, "lang"), verdict.language
        yield Problem(
            at,
            f'{capital(describe(node))} says lang="{node.attr("lang")}", and its text is in {name(right)}: a screen '
            f'reader pronounces it wrongly. Write lang="{right}".',
            review=not verdict.sure,
            fix=Fix((Edit(*at, right),), safe=False) if at else None,
        )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    needs=(Identifier,),
    standards=("WCAG 3.1.2", "WCAG technique H58", "ACT off6ek", "HHS 504"),
    examples=(
        Bad(
            "<p lang='[[vi]]'>Lave la herida con agua y jabón dos veces al día.</p>",
            "its text is in Spanish",
            fixed="<p lang='es'>Lave la herida con agua y jabón dos veces al día.</p>",
        ),
        Bad(
            "<div lang=[[es]]><p>Wash the wound with soap and water twice a day.</p></div>",
            "its text is in English",
            fixed="<div lang=en><p>Wash the wound with soap and water twice a day.</p></div>",
        ),
        Bad(
            "<p lang=[[fr]]><img src=a.png alt='How to wash your hands before a meal'></p>",
            "English",
            fixed="<p lang=en><img src=a.png alt='How to wash your hands before a meal'></p>",
        ),
        Good("<p lang=es-US>Lave la herida con agua y jabón dos veces al día.</p>"),
        Good("<p lang=es>Massachusetts General Hospital</p><i lang=la>in vitro</i><b lang=fr>Sign up</b>"),
        Good("<div lang=es><p lang=en>Wash the wound with soap and water twice a day.</p></div>"),
        Good("<p lang=nn>Vask såret med såpe og vann to ganger om dagen.</p><p lang=fil>Hugasan ninyo ang sugat.</p>"),
        Good("<p lang=es hidden>Wash the wound with soap and water twice a day.</p>"),
    ),
)
