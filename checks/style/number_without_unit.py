"""A temperature or a test result has its unit.

"A fever above 101" is an emergency in one scale and impossible in the other; a blood sugar of 7 is fine or deadly.

Write the unit: "101°F (38.3°C)", "126 mg/dL".
"""

from collections.abc import Iterator

from lint.analysis.figures.bare_values import bare_values
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one, what, units in bare_values(page):
        yield Problem(one.span, f"The {what} has no unit here. Write {units}.", review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "CDC CCI 16", "PEMAT 6"),
    examples=(
        Bad("<p>Call if you have a temperature above [[100.4]].</p>", "temperature has no unit", review=True),
        Bad("<p>A fever of [[101]] or higher.</p>", "°F or °C", review=True),
        Bad("<p>Your fasting blood sugar is over [[126]].</p>", "mg/dL or mmol/L", review=True),
        Bad("<p>LDL cholesterol should be less than [[100]].</p>", "cholesterol", review=True),
        Good("<p>A temperature above 38°C, 100.4 °F, or 101 degrees Fahrenheit. A fever of 100.4 to 102°F.</p>"),
        Good("<p>A fever of 2 days. A fever for 3 days. Blood pressure of 140/90. A BMI of 25. A pulse of 60.</p>"),
        Good("<p>Keep blood sugar below 7.8 mmol/L. Check your blood sugar 4 times a day, at 10:30. In 2015.</p>"),
        Good("<table><tr><th>Cholesterol (mg/dL)</th></tr><tr><td>cholesterol under 200</td></tr></table>"),
        Good(
            "<p>High cholesterol affects over 100 million adults. Blood glucose over 10 readings. Fever in 1 in 10.</p>"
        ),
    ),
)
