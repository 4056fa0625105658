"""Numbers stand in the form that readers know best.

"1 out of every 100", "one in 10", "between 3-5" and "five mg" each cost a moment, and a dose in words is easily missed.

Write "1 in 100", "1 in 10", "between 3 and 5" and "5 mg".
"""

from collections.abc import Iterator

from lint.analysis.figures.number_forms import Form, forms
from lint.analysis.figures.page_numbers import Placed, of_page
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one in of_page(page):
        for form in forms(one):
            yield _problem(one, form)


def _problem(one: Placed, form: Form) -> Problem:
    sentence, number = one.sentence, one.number
    start, end = min(number.start, form.start), max(number.end, form.end)
    text = one.string
    shown = text[start : form.start] + form.new + text[form.end : end]
    return Problem(
        sentence.span(start, end),
        f"{form.why}: write “{shown}”.",
        fix=Fix.of(sentence.edit(form.start, form.end, form.new)),
    )


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "Federal Plain Language Guidelines"),
    examples=(
        Bad(
            "<p>It affects [[1 out of every 100]] births.</p>",
            "write “1 in 100”",
            fixed="<p>It affects 1 in 100 births.</p>",
        ),
        Bad("<p>[[One in every 33]] babies has it.</p>", "“One in 33”", fixed="<p>One in 33 babies has it.</p>"),
        Bad("<p>As many as [[one in 10]] do.</p>", "“1 in 10”", fixed="<p>As many as 1 in 10 do.</p>"),
        Bad("<p>Rest between [[3-5 days]].</p>", "“3 and 5 days”", fixed="<p>Rest between 3 and 5 days.</p>"),
        Bad("<p>It lasts from [[3–5 weeks]].</p>", "“3 to 5 weeks”", fixed="<p>It lasts from 3 to 5 weeks.</p>"),
        Bad("<p>Between [[5 to 10]] people.</p>", "goes with “and”", fixed="<p>Between 5 and 10 people.</p>"),
        Bad("<p>Take [[five mg]] at night.</p>", "“5 mg”", fixed="<p>Take 5 mg at night.</p>"),
        Bad("<p>Use it [[2x a day]].</p>", "“2 times a day”", fixed="<p>Use it 2 times a day.</p>"),
        Good("<p>Found in 1 out of every 50 patients. 9 out of 10 people. One in 10 has it. One in five do.</p>"),
        Good("<p>Rest for 3-5 days. From 3-5 to 7-9 hours. Between 2 and 4. Twenty-five to thirty people.</p>"),
        Good("<p>Five drops. Take two tablets. Ask one in the queue. Seen at 400x zoom. Born in 2015.</p>"),
    ),
)
