"""An abbreviation has its full name at its first use.

Letters tell nothing to those who do not know them, and screen readers spell them out.

Write the full name first: "intrauterine device (IUD)". Then use the letters alone.
"""

from collections.abc import Iterator

from lint.analysis.terminology.abbreviations import Abbreviation, abbreviations, full_name, is_spelled_before
from lint.analysis.terminology.explanations import Explained
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    for one in abbreviations(page).values():
        yield from _unexplained(page, one)


def _unexplained(page: Page, one: Abbreviation) -> Iterator[Problem]:
    first = next((place for place in one.places if place.running), None)
    told = next((place for place in one.places if place.explained is not Explained.NO), None)
    if first is None or (told and told.block.order <= first.block.order) or is_spelled_before(page, one.letters, first):
        return
    name = full_name(one.letters)
    written = first.block.text.string[first.start : first.end]
    message = f"“{written}” is not spelled out here, where it is first used. Write the full name, then the letters"
    message += f": “{name} ({one.letters})”." if name else " in brackets."
    if told and told.explained is Explained.SURELY:
        yield Problem(first.span, message, review=True, related=(Related(told.span, "spelled out only here"),))
    elif told is None:
        yield Problem(first.span, message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "WCAG 3.1.4", "Federal Plain Language Guidelines", "CDC CCI 7"),
    examples=(
        Bad("<p>You may need an [[ECG]].</p>", "“electrocardiogram (ECG)”", review=True),
        Bad("<p>Two [[IUDs]] are sold here.</p><p>Ask for an IUD.</p>", "“IUDs” is not spelled out", review=True),
        Bad("<p>Call your [[ob-gyn]] today.</p>", "women’s health", review=True),
        Bad("<p>A [[GnRH]] blocker may help.</p>", "gonadotropin-releasing hormone", review=True),
        Bad("<p>It checks for [[QRS]].</p>", "then the letters in brackets", review=True),
        Bad("<p>An [[ECG]] comes first.</p><p>We do an electrocardiogram (ECG).</p>", "first used", review=True),
        Good("<p>You may need an electrocardiogram (ECG). The ECG takes 5 minutes.</p>"),
        Good("<p>An ECG (electrocardiogram) records your heart.</p>"),
        Good("<p>UTI stands for urinary tract infection.</p><p>An intrauterine device, or IUD, may help.</p>"),
        Good("<p>A <abbr title='electrocardiogram'>ECG</abbr> is quick.</p><dl><dt>PFT</dt><dd>Test.</dd></dl>"),
        Good("<h1>Sickle cell disease</h1><p>People with SCD can work.</p>"),
        Good("<p>Ask a GP in the UK or the CDC about HIV and a CT scan.</p><p>By Dana May, MD, FACX.</p>"),
        Good("<p>Do NOT stop. Factor VIII, type II and stage IV. Angina (an-JY-nuh). 5 MB.</p>"),
        Good("<h2>CALL AN EMT NOW</h2><title>Sprains | QXR</title><p>Doctors at QXR can help.</p>"),
    ),
)
