"""A page of some length has headings.

People look for their question among the headings, by eye or with a screen reader. Without them they have to read
everything, and many give up.

Give each part a heading that says what stands under it: "Symptoms", "When to call a doctor".
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.structure import outline
from lint.over import page as whole_page
from lint.page import Page, sentences
from lint.rule import Bad, Good, Level, Problem, rule


def check(
    page: Page,
    *,
    least: Annotated[int, "Words of text from which on headings are expected."] = 150,
) -> Iterator[Problem]:
    if any(section.level > 1 for section in page.sections):
        return
    text = [block for block in page.main if outline.is_text(block)]
    number = sum(len(sentence.words) for block in text for sentence in sentences(block))
    if number >= least:
        below = " below its title" if page.sections else ""
        message = f"This page has {number:,} words and no heading{below}. Give each part a heading."
        yield Problem(None, message)


_TEXT = "<p>" + "Gout makes a joint hurt. " * 40 + "</p>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    whole=True,
    standards=("WCAG 2.4.10", "NHS content style guide", "CDC CCI 9", "PEMAT 9"),
    examples=(
        Bad(f"<body><main>{_TEXT}</main>", "has 200 words and no heading."),
        Bad(f"<body><main><h1>Gout</h1>{_TEXT}</main>", "no heading below its title"),
        Good(f"<body><main><h1>Gout</h1>{_TEXT}<h2>Causes</h2>{_TEXT}</main>"),
        Good(f"<body><main><h1>Gout</h1>{_TEXT}<div role=heading aria-level=2>Causes</div>{_TEXT}</main>"),
        Good("<body><main><h1>Gout</h1><p>Gout makes a joint hurt.</p></main>"),
        Good(_TEXT),
    ),
)
