"""A page says one thing in one place.

Two sections with one heading, or with two headings of the same words, are left from an edit or a merge: readers
find one, miss the other, and the two may disagree.

Merge them, or give each a heading that tells them apart.
"""

import re
from collections.abc import Iterator

from lint.analysis.structure import outline
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, Related, rule
from lint.text import WORD

_SMALL_WORDS = frozenset(
    "a about an and are can do does for have how i in is it my of the to was what when who why you your".split()
)
_TELLING = re.compile(r"[<>≤≥=+±]|(?<=\w )[AI](?![ \w])")  # "under 5" from "over 5", "Option A" from "Option B"
# "How is gout treated?" and "Treatment" say the same in a verb and in its noun; "Do I have to treat it?" asks more.
_NOUNS = {
    verb: noun
    for noun, verbs in {
        "diagnosis": "diagnose diagnosed",
        "prevention": "prevent prevented",
        "treatment": "treat treated",
    }.items()
    for verb in verbs.split()
}


def check(page: Page) -> Iterator[Problem]:
    topic = outline.topic(page)
    first: dict[tuple[Section | None, int, frozenset[str]], Section] = {}
    for section in page.sections:
        told = _told(section.text, topic)
        if section.level == 1 or not told:
            continue
        earlier = first.setdefault((section.parent, section.level, told), section)
        if earlier is not section:
            yield Problem(
                section.heading.span,
                f"“{section.text}” and “{earlier.text}” say the same. Merge the two sections, or rename one.",
                related=(Related(earlier.heading.span, "the first one"),),
            )


def _told(heading: str, topic: frozenset[str]) -> frozenset[str]:
    """The words that tell what a section is about: all but small words and the page's topic."""
    words = [word.lower() for word in WORD.findall(heading)]
    if words[:1] == ["how"]:
        words = [_NOUNS.get(word, word) for word in words]
    said = frozenset(words) - _SMALL_WORDS
    return (said - topic or said) | frozenset(_TELLING.findall(heading))


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.4.6", "NHS content style guide"),
    examples=(
        Bad(
            "<h2>Symptoms</h2><p>a</p><h2>Causes</h2><p>b</p><h2>[[Symptoms:]]</h2><p>c</p>",
            "“Symptoms:” and “Symptoms” say the same",
        ),
        Bad("<h2>Medicine</h2><h3>Risks</h3><p>a</p><h3>[[Risks]]</h3><p>b</p>", "say the same"),
        Bad(
            "<h1>Gout</h1><h2>Symptoms</h2><p>a</p><h2>[[What are the symptoms of gout?]]</h2><p>b</p>",
            "say the same",
        ),
        Bad(
            "<h1>Gout</h1><h2>Treatment</h2><p>a</p><h2>[[How is gout treated?]]</h2><p>b</p>",
            "“How is gout treated?” and “Treatment” say the same",
        ),
        Good("<h2>Children &lt; 5</h2><p>a</p><h2>Children &gt; 5</h2><p>b</p><h2>Part A</h2><p>a</p><h2>Part</h2>"),
        Good("<h1>Gout</h1><h2>Treatment</h2><p>a</p><h2>Do I have to treat gout?</h2><p>b</p>"),
        Good("<h1>Acne</h1><p>a</p><h1>Acne</h1><p>b</p>"),
        Good("<h2>Medicine</h2><h3>Risks</h3><p>a</p><h2>Surgery</h2><h3>Risks</h3><p>b</p>"),
        Good("<h2>Symptoms</h2><p>a</p><h2>Symptoms in children</h2><p>b</p>"),
    ),
)
