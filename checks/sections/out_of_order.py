"""Sections stand in the order in which readers ask.

Somebody who meets the treatment before the symptoms does not know yet whether the page is for them. Sources in the
middle look like the end of the page, and what stands below them is not read.

Move the section. When to get help may stand anywhere, and causes often stand below treatment.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from lint.analysis.structure import outline, page_types
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, Related, rule

_END = "references_review"
_FEWEST_BELOW = 2


def check(page: Page) -> Iterator[Problem]:
    announced = outline.names(page)
    headings = [one for one in page.sections if one.level == _top(page.sections)]
    kind = page.house.like(outline.page_type(page)[0])
    for first, later in page_types.order(kind):
        above = [one for one in headings if announced[one] and set(announced[one]) <= later]
        below = [one for one in headings if announced[one] == (first,)]
        if above and below and _last(above) < below[0].heading.order:
            message = f"“{above[0].text}” stands above “{below[0].text}”, which readers look for first. Move it down."
            yield Problem(above[0].heading.span, message, related=(Related(below[0].heading.span, "read first"),))
    core = [one.heading.order for one in headings if set(announced[one]) & _core(kind)]
    for one in headings:
        if announced[one] == (_END,) and _FEWEST_BELOW <= len(core) - bisect(core, one.heading.order) < len(core):
            yield Problem(one.heading.span, f"“{one.text}” stands in the middle of the page. Move it to the end.")


def _top(sections: Sequence[Section]) -> int:
    """The level of the headings below the title."""
    return min((one.level for one in sections if one.level > 1), default=0)


def _last(sections: Iterable[Section]) -> int:
    return max(one.heading.order for one in sections)


@cache
def _core(kind: str) -> frozenset[str]:
    return frozenset(name for group in page_types.profile(kind).required for name in group)


def _page(*headings: str) -> str:
    return "<h1>Gout</h1><p>a</p>" + "".join(f"<h2>{heading}</h2><p>a</p>" for heading in headings)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    page_types=("condition", "procedure", "medicine", "symptom"),
    standards=("PEMAT 10", "NHS content style guide"),
    folds=True,
    examples=(
        Bad(
            _page("[[Treatment]]", "Diagnosis", "Causes", "Symptoms"),
            "“Treatment” stands above “Symptoms”",
            page_type="condition",
        ),
        Bad(_page("[[Recovery]]", "Preparing for it"), "stands above", page_type="procedure"),
        Bad(
            _page("Symptoms", "[[Sources]]", "Diagnosis", "How gout is treated"),
            "in the middle of the page",
            page_type="condition",
        ),
        Good(_page("Call 999 if:", "Symptoms", "Treatment", "Causes", "Sources"), page_type="condition"),
        Good(_page("Treatment", "Symptoms", "Treatment in children"), page_type="condition"),
        Good(_page("Symptoms and treatment", "Symptoms in children"), page_type="condition"),
        Good(_page("Treatment", "Symptoms"), page_type="none"),
        Good(_page("Medically reviewed by A. Doe", "Symptoms", "Causes", "Treatment"), page_type="condition"),
    ),
)
