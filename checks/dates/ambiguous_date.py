"""The date of a review or an update can be read in one way only.

05/09/2024 is 5 September in Britain and May 9 in the United States. Readers on the web come from both.

Write the month as a word.
"""

from collections.abc import Iterator

from lint.analysis.review_dates.dates import last_day
from lint.analysis.review_dates.review import page_dates, shown
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one in page_dates(page):
        if one.ambiguous and one.seen:
            days = [last_day(reading) for reading in one.readings]
            first, second = (shown(day, month_first=False) for day in days)
            message = f"This date can be {first} or {second}. Write the month as a word."
            yield Problem(one.at, message, suggestions=(first, second))


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    folds=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>Last reviewed: [[05/09/2026]]</p>", "9 May 2026 or 5 September 2026"),
        Bad("<p>Last updated: [[3.4.26]]</p>", "4 March 2026 or 3 April 2026"),
        Good("<p>Last reviewed: 05/09/2026</p><p>The colour will change. Ring 999.</p>"),
        Good('<html lang="en-US"><p>Last reviewed: 05/09/2026</p>'),
        Good("<p>Last reviewed: 13/09/2026. Updated: 05/05/2026.</p>"),
        Good("<p>Last reviewed: 05/09/2026</p><p>Clinics: 25/10/2026.</p>"),
        Good("<p>Bring the form of 05/09/2026.</p>"),
    ),
)
