"""A measure is one that readers know, or has one beside it.

Few readers in the United States can picture 25 millimeters, and few in the United Kingdom know 101°F.

Write the other unit or an everyday thing beside it: "25 millimeters (about 1 inch)", "the size of a grape".
"""

from collections.abc import Iterator

from lint.analysis.figures.measures import foreign
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one, converted in foreign(page):
        message = f"Not all readers can picture “{one.text}”. Write what it is like, or: “about {converted}”."
        yield Problem(one.span, message, key=one.text.lower())


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "CDC CCI 16", "PEMAT 6"),
    examples=(
        Bad('<html lang="en-US"><body><p>A cervix under [[25 millimeters]].</p></body></html>', "“about 1 inch”"),
        Bad("<p>In labor, a tumor of [[2 to 3 cm]] is small.</p>", "“about 0.8 to 1.2 inches”"),
        Bad('<html lang="en-US"><body><p>A fever of [[38.5°C]].</p></body></html>', "“about 101°F”"),
        Bad('<html lang="en-GB"><body><p>A fever of [[101°F]].</p></body></html>', "“about 38.3°C”"),
        Bad('<html lang="en-GB"><body><p>Lose [[10 pounds]].</p></body></html>', "“about 4.5 kg”"),
        Good('<html lang="en-US"><body><p>25 mm (1 inch), a 7 mm stone the size of a pea.</p></body></html>'),
        Good('<html lang="en-US"><body><p>Less than 3 mm across (an eighth of an inch).</p></body></html>'),
        Good('<html lang="en-US"><body><p>Eat 20 grams of fiber. Take 5 mg or 10 ml. 130/85 mmHg.</p></body></html>'),
        Good('<html lang="en-GB"><body><p>Lose 10 lb (4.5 kg). Walk 2 miles.</p><p>Pay 10 pounds.</p></body></html>'),
        Good("<p>A stone of 7 mm.</p>"),  # nobody knows whose page it is
    ),
)
