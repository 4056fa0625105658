"""The language that the page names is the one that it is written in.

A screen reader reads by the rules of the language that the page names: a Spanish page under lang="en" sounds like
nonsense. It happens where a translation is made from a copy of the English page.

Name the language that most of the page is in. What stands in another gets a lang of its own.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.languages import against, declared, default_text
from lint.analysis.accessibility.nodes import Node, node
from lint.analysis.accessibility.subtags import name
from lint.facts import Identifier
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def over(page: Page) -> Sequence[Node]:
    """The root element, where it names a language and there is text that is in one."""
    root = node(page, page.root) if page.root is not None and page.root.tag == "html" else None
    return (root,) if root and declared(root) else ()


def check(root: Node, *, identifier: Identifier) -> Iterator[Problem]:
    verdict = against(identifier, default_text(root.page), declared(root))
    if verdict:
        at, right = root.page.tree.attribute(root.element, "lang"), verdict.language
        yield Problem(
            at,
            f"The page says that it is in {name(declared(root))}, and its text is in {name(right)}: a screen reader "
            f'pronounces all of it wrongly. Write lang="{right}".',
            review=not verdict.sure,
            fix=Fix((Edit(*at, right),), safe=False) if at else None,
        )


_SPANISH = (
    "<p>Tome la pastilla todas las mañanas con un vaso de agua, y llame a la clínica si le duele el estómago.</p>"
)
_ENGLISH = "<p>Take the tablet every morning with a glass of water, and call the clinic if your stomach hurts.</p>"

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    needs=(Identifier,),
    whole=True,
    standards=("WCAG 3.1.1", "WCAG technique H57", "ACT ucwvc8", "HHS 504"),
    examples=(
        Bad(f'<html lang="[[en]]">{_SPANISH}', "its text is in Spanish", fixed=f'<html lang="es">{_SPANISH}'),
        Bad(
            f"<html lang=[[de-AT]]><main>{_ENGLISH}",
            "says that it is in German",
            fixed=f"<html lang=en><main>{_ENGLISH}",
        ),
        Good(f'<html lang="en-US">{_ENGLISH}'),
        Good(f'<html lang="es">{_SPANISH}<p lang="en">{_ENGLISH}</p>'),
        Good(f'<html lang="en"><div lang="es">{_SPANISH}</div>'),
        Good("<html lang=es><p>Acetaminophen, ibuprofen, naproxen</p><p>St. Mary Hospital, Springfield</p>"),
        Good("<html lang=en><h1>Candida albicans, Escherichia coli, Clostridioides difficile</h1>"),
    ),
)
