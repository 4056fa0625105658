"""A medical term is explained where it is first used.

Patients stop at a word that they have never met, and cannot tell what will be done to them.

Say it in plain words and put the term in brackets: "high blood pressure (hypertension)".
"""

from collections.abc import Iterator

from lint.analysis.terminology.explanations import Explained
from lint.analysis.terminology.terms import uses
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for term, places in uses(page).items():
        if all(place.explained is Explained.NO for place in places):
            first = places[0]
            message = f"“{first.written}” is not explained. Say it in plain words too: “{term.plain}”."
            yield Problem(first.span, message, review=True, suggestions=(term.plain,))


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "CDC CCI 7", "PEMAT 4", "WCAG 3.1.3"),
    examples=(
        Bad("<p>You may be given an [[anticoagulant]] at home.</p>", "prevent blood clots", review=True),
        Bad("<p>It is done as [[outpatient]] surgery. An outpatient visit is short.</p>", "“outpatient”", review=True),
        Bad("<ul><li>A [[transvaginal ultrasound]] next week.</li></ul>", "probe placed in the vagina", review=True),
        Bad("<p>You may need a <a href=tests.html>[[biopsy]]</a>.</p>", "small piece of tissue", review=True),
        Good("<p>Last reviewed by Ann Lee, orthopaedic surgeon, on 5 May 2026.</p>"),
        Good("<p>High blood pressure (hypertension) does harm. Treat hypertension.</p>"),
        Good("<p>You may have hypertension (high blood pressure).</p>"),
        Good("<p>You may need a colposcopy. This is a close look at the cervix.</p>"),
        Good("<p>During a colposcopy, a nurse looks at your cervix.</p>"),
        Good("<p>Swelling of the feet, called edema, is common.</p>"),
        Good("<p>You may have edema. We explain it below.</p><h2>What is edema?</h2><p>It is swelling.</p>"),
        Good("<p>You may need a <a href=glossary.html>biopsy</a>.</p>"),
        Good("<p>Ask the College of Obstetrics.</p>"),
        Good("<h1>Hypertension</h1><p>Many people have hypertension.</p>"),
        Good("<h2>References</h2><p>May A. Trials of anticoagulants in stroke.</p>"),
    ),
)
