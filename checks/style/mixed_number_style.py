"""A page writes its times in digits or in words, not in both.

"6 weeks" here and "two weeks" there make readers stop to compare, and a time in words is missed when scanning.

Write digits everywhere: "2 weeks".
"""

from collections.abc import Iterator

from lint.analysis.figures.number_forms import in_digits
from lint.analysis.figures.page_numbers import Placed, of_page
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, Related, rule

_SMALL = 10  # some guides write numbers up to nine in words, and all others in digits


def check(page: Page) -> Iterator[Problem]:
    times = [one for one in of_page(page) if one.number.unit[0] == "time"]
    digits: dict[str, Placed] = {}
    for one in times:
        if one.number.low < _SMALL and one.string[one.number.first].isdigit():
            digits.setdefault(one.number.unit[1], one)
    for one in times:
        number, sentence = one.number, one.sentence
        value = in_digits(one.string[number.first : number.last])
        other = digits.get(number.unit[1])
        if not number.start or not value or number.low < 2 or other is None:
            continue
        new = value + one.string[number.last : number.end]
        yield Problem(
            one.span,
            f"“{other.text}” elsewhere is in digits: write “{new}”.",
            fix=Fix.of(sentence.edit(number.first, number.last, value)),
            related=(Related(other.span, f"“{other.text}”"),),
        )


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>It heals in 6 weeks.</p><p>Rest for [[two weeks]].</p>",
            "“6 weeks” elsewhere",
            fixed="<p>It heals in 6 weeks.</p><p>Rest for 2 weeks.</p>",
        ),
        Good("<p>It heals in 12 weeks. Rest for two weeks.</p>"),  # words up to nine, digits above: a style of its own
        Good("<p>It heals in 6 weeks. Wait for two hours. One week is enough. Two weeks are better.</p>"),
    ),
)
