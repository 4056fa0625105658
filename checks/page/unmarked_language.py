"""A paragraph in another language says in which.

A screen reader reads Spanish that is not marked by the rules of English. The people whom a translated paragraph is
for, such as the notice of free language help, are those who then understand nothing.

Write the language on the element: <p lang="es">.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.languages import LONG, letters
from lint.analysis.accessibility.subtags import name
from lint.analysis.accessibility.unmarked import Suspect, candidates, foreign
from lint.facts import Identifier
from lint.page import Block, Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit

Suspects = tuple[Page, list[Suspect]]
_OF_ITS_OWN = frozenset("blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p td th".split())


def over(page: Page) -> Sequence[Suspects]:
    """The blocks that may be in another language than the one in force."""
    found = candidates(page)
    return ((page, found),) if found else ()


def check(suspects: Suspects, *, identifier: Identifier) -> Iterator[Problem]:
    page, found = suspects
    for (block, text, _), verdict in foreign(page, found, identifier):
        language = verdict.language
        review = not verdict.sure or letters(text) < LONG
        yield Problem(
            block.span,
            f"“{short(text)}” is in {name(language)}, and nothing says so: a screen reader pronounces it wrongly. "
            f'Write lang="{language}" on the element around it.',
            key=f"{language} {review}",
            review=review,
            fix=_marked(page, block, language),
        )


def _marked(page: Page, block: Block, language: str) -> Fix | None:
    """Write the language on an element that holds this text and, as far as its tag tells, nothing else."""
    owner = block.element
    span = page.tree.span(owner) if owner is not None and owner.tag in _OF_ITS_OWN else None
    if owner is None or span is None or owner.attr("lang") is not None:
        return None
    place = span.start + 1 + len(owner.tag)
    return Fix((Edit(place, place, f' lang="{language}"'),), safe=False)


_ENGLISH = (
    "<html lang=en><p>Ask for an interpreter at the desk. Calls are free and we answer every day of the week.</p>"
)
_SPANISH = "Pida un intérprete en la recepción. La llamada es gratis y atendemos todos los días de la semana."

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    needs=(Identifier,),
    standards=("WCAG 3.1.2", "WCAG technique H58", "HHS 504"),
    examples=(
        Bad(
            f"{_ENGLISH}<p>[[{_SPANISH}]]</p>",
            "is in Spanish",
            fixed=f'{_ENGLISH}<p lang="es">{_SPANISH}</p>',
        ),
        Bad(f"{_ENGLISH}<div>[[您可以在服务台免费请一位翻译。]]</div>", "is in Chinese", review=True),
        Bad(
            f"<html lang=es><p>{_SPANISH}</p><p>{_SPANISH}</p>"
            "<p>[[Bring your insurance card and a list of the medicines.]]</p>",
            "is in English",
            review=True,
            fixed=f"<html lang=es><p>{_SPANISH}</p><p>{_SPANISH}</p>"
            '<p lang="en">Bring your insurance card and a list of the medicines.</p>',
        ),
        Good(f"{_ENGLISH}<p lang=es>{_SPANISH}</p><p><span lang=es>{_SPANISH}</span></p>"),
        Good(f"{_ENGLISH}<p>Also: <a href=/es lang=es>{_SPANISH}</a></p>"),
        Good(
            f"{_ENGLISH}<ul><li>Candida albicans, Escherichia coli, Clostridioides difficile<li>De Quervain, San Juan"
        ),
        Good(f"{_ENGLISH}<p>Hospital Universitario La Paz, Madrid</p><p>α-fetoprotein, β2-microglobulin</p>"),
        Good(f"<html lang=en><p>{_SPANISH}</p>"),
        Good(f"{_ENGLISH}<div lang=fr><p>{_SPANISH}</p></div>"),
        Good(f"{_ENGLISH}<p><a href=/es>En español</a> <a href=/vi>Tiếng Việt</a> <a href=/zh>中文</a></p>"),
        Good(f"<p>{_SPANISH}</p>"),
    ),
)
