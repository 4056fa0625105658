"""A sentence is not packed with words that people rarely meet.

Rare words predict better than length where readers give up, and several in one sentence hide what it says.

Use everyday words, or give each term a sentence that explains it. Names, the topic's own words and words with an
explanation in brackets do not count, and a plain list of foods, medicines or parts of the body is left alone.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from lint.analysis.reading.hard_sentences import Hard, hard, may_weigh
from lint.analysis.reading.readability import prose
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

FEWEST = 3  # rare words


def check(
    page: Page,
    *,
    load: Annotated[float, "From which weight of rare words on; a word that is hardly ever met weighs 2."] = 7.5,
    most: Annotated[int, "How many sentences of a page are named: the hardest."] = 3,
    longest: Annotated[int, "Words; reading/long-sentence speaks of longer ones."] = 25,
) -> Iterator[Problem]:
    heavy = [one for one in prose(page) if len(one.words) <= longest and may_weigh(page, one, load)]
    found = [one for one in hard(page, heavy) if one.load >= load and len(one.rare) >= FEWEST and not _is_list(one)]
    for one in found[:most]:
        yield Problem(one.sentence.span(0, len(one.sentence.string)), _message(one))


def _is_list(one: Hard) -> bool:
    """Tell whether rare words are lined up with commas, "and" and "or"."""
    words = _LINED_UP.findall(one.sentence.string.lower())
    return sum(before in one.rare or after in one.rare for before, after in words) >= FEWEST


_LINED_UP = re.compile(r"(?=\b(\w+)(?:, (?:and |or )?| and | or )(\w+))")


def _message(one: Hard) -> str:
    *first, last = (f"“{word}”" for word in one.rare[:4])
    return (
        f"Rare words crowd this sentence: {', '.join(first)} and {last}. Use everyday words, or explain each in turn."
    )


_HARD = "The resection of an adenoma precludes subsequent malignancy."

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("NHS health literacy", "CDC CCI 7", "PEMAT 3"),
    examples=(
        Bad(f"<p>It is quick. [[{_HARD}]] You can go home.</p>", "“resection”, “adenoma”", level=Level.NOTE),
        Bad(f"<p>[[{_HARD}]]</p>", "Rare words crowd", options={"load": 6.0}),
        Good("<p>The doctor takes out a small growth so that it cannot turn into cancer.</p>"),
        Good(f"<p>{_HARD}</p>", options={"most": 0}),
        Good("<p>Eat more lentils, spinach, kale, chard, leek and parsnip.</p>"),
        Good("<p>You may be given ibuprofen or paracetamol for the pain.</p>"),
        Good("<p>The Montgomery, Braxton and Wharton trusts run the Kegel clinic.</p>"),
        Good("<p>They cut out (resection) a growth (adenoma) that may become cancer (a malignancy).</p>"),
        Good("<h1>Adenoma resection and malignancy</h1><p>The resection of an adenoma prevents malignancy.</p>"),
        Good(f"<nav><p>{_HARD}</p></nav>"),
    ),
)
