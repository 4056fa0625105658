"""An abbreviation that the page introduces is used again.

Readers keep it in mind for nothing.

Leave the letters out.
"""

from collections.abc import Iterator

from lint.analysis.terminology.abbreviations import abbreviations, is_best_known, is_in_compound
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page: Page) -> Iterator[Problem]:
    for one in abbreviations(page).values():
        place = one.places[0]
        once = len(one.places) == 1 and place.running and not is_best_known(one.letters)
        if once and _is_full_name(place.full_name, one.letters) and not is_in_compound(page, one.letters):
            message = f"The abbreviation “{one.letters}” is never used again. Leave it out, unless readers know it."
            yield Problem(place.span, message)


def _is_full_name(name: str, letters: str) -> bool:
    """Tell whether the words before a bracket may be what the letters stand for: a thing, not a body's name."""
    last = name.split()[-len(letters) :]
    fits = any(word[:1].lower() == letters[0].lower() for word in last)
    return fits and not any(word[:1].isupper() for word in last[1:])


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("Federal Plain Language Guidelines", "CDC CCI 7"),
    examples=(
        Bad("<p>She took diethylstilbestrol ([[DES]]) then.</p>", "“DES” is never used again", level=Level.NOTE),
        Good("<p>She took diethylstilbestrol (DES). DES did harm.</p>"),
        Good("<p>A urinary tract infection (UTI) hurts.</p>"),  # patients hear it by its letters
        Good("<p>Ask the Office for Quality Reviews (OQR).</p>"),
        Good("<p>Myalgic encephalomyelitis (ME), or ME/CFS, is long.</p>"),
        Good("<p>It is sold in one place (XYZ).</p>"),
    ),
)
