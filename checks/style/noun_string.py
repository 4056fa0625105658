"""No more than three nouns stand in a row.

"Blood sugar level test results" has to be read to its end before any of it makes sense, and then again.

Turn it round, with small words: "the results of the test for blood sugar".
"""

from collections.abc import Iterator

from lint.analysis.grammar.noun_strings import noun_strings
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for sentence, first, last in noun_strings(page):
        head = sentence.written(last)
        number = last - first + 1
        message = (
            f"{number} nouns in a row are hard to read. Put “{head}” first, then small words such as “of” or “for”."
        )
        yield Problem(sentence.words_span(first, last), message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("Federal Plain Language Guidelines",),
    examples=(
        Bad("<p>Ask for your [[blood sugar test results]].</p>", "Put “results” first", review=True),
        Bad("<p>It is part of the [[hospital infection control program]] for nurses.</p>", "4 nouns", review=True),
        Good("<p>Use a blood pressure monitor. Ask about health insurance plans. Your risk of heart disease.</p>"),
        Good("<p>The doctor may test blood sugar levels. The Hospital Infection Control Program ended.</p>"),
        Good("<p>Adults with knee joint damage report stiffness. Scans help the surgeon see bone spurs.</p>"),
        Good("<p>In older people heart disease causes pain. With blood, sugar, fat and bone cells.</p>"),
    ),
)
