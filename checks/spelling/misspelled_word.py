"""Every word is spelt as dictionaries spell it.

A misspelt word costs trust, is read wrong by screen readers, and is not found by a search.

Write the word that was meant. If the word is right (a new medicine, a name), add it to the project's dictionary.
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.grammar import apostrophes
from lint.analysis.vocabulary import misspellings, unknown_words
from lint.analysis.vocabulary.misspellings import OFTEN, Verdict
from lint.analysis.vocabulary.unknown_words import Unknown
from lint.facts import Dictionary
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule


def check(
    page: Page,
    *,
    dictionary: Dictionary,
    words: Annotated[frozenset[str], "Words that are right, beside those of the dictionaries."] = frozenset(),
) -> Iterator[Problem]:
    vocabulary = page.derive(unknown_words.of_page)
    own = Dictionary(words)
    unknown = [
        one
        for one in vocabulary.unknown
        if not (dictionary.holds(one.written) or own.holds(one.written) or apostrophes.missing(one.written))
    ]
    if vocabulary.foreign and len(unknown) > OFTEN:
        message = f"{len(unknown)} words here are no English words. If the page is in another language, say so: lang=…"
        yield Problem(None, message, review=True)
        return
    for rank, one in enumerate(unknown):
        if verdict := misspellings.judge(one, vocabulary, rank):
            yield from _problems(one, verdict)


def _problems(one: Unknown, verdict: Verdict) -> Iterator[Problem]:
    message = _message(one, verdict)
    for block, start, end in one.places:
        fix = None
        if verdict.clear and verdict.suggestions:
            right = verdict.suggestions[0]
            right = right[:1].upper() + right[1:] if block.text.string[start].isupper() else right
            fix = Fix.of(block.text.edit(start, end, right), safe=False)
        at = block.text.span(start, end)
        yield Problem(at, message, None, one.word, fix, verdict.suggestions, review=not verdict.certain)


def _message(one: Unknown, verdict: Verdict) -> str:
    meant = " or ".join(f"“{word}”" for word in verdict.suggestions[:2])
    if verdict.certain:
        return f"“{one.written}” is misspelt: write {meant}."
    often = f", written {len(one.places)} times," if len(one.places) >= OFTEN else ""
    guess = f" Did you mean {meant}?" if meant else ""
    return f"“{one.written}”{often} is in no word list.{guess} If it is a right word, add it to the dictionary."


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.ERROR,
    needs=(Dictionary,),
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>Some people with [[diabtes]] need insulin.</p>",
            "write “diabetes”",
            fixed="<p>Some people with diabetes need insulin.</p>",
        ),
        Bad("<p>Tests in [[pregnacy]] find it.</p>", "“pregnancy”", fixed="<p>Tests in pregnancy find it.</p>"),
        Bad(
            "<ul><li>[[Hemorrage]] after birth</li></ul>",
            "“Hemorrhage”",
            review=True,
            fixed="<ul><li>Hemorrhage after birth</li></ul>",
        ),
        Bad(
            "<p>Hemorrhage is rare.</p><h2>[[Hemorrage]]</h2>",
            "write “Hemorrhage”",
            fixed="<p>Hemorrhage is rare.</p><h2>Hemorrhage</h2>",
        ),
        Bad(
            "<p>Call in an [[emergencysuch]] as a fall.</p>",
            "write “emergency such”",
            fixed="<p>Call in an emergency such as a fall.</p>",
        ),
        Bad("<p>It is called [[gloxinitoma]].</p>", "in no word list", review=True),
        Bad("<p>Do it [[teh]] same way.</p>", "write “the”", fixed="<p>Do it the same way.</p>"),
        Good("<p>Gloxinitoma is rare.</p>", options={"words": ["gloxinitoma"]}),
        Good("<p>Dr Okonkwo saw O’Brien and Sjögren in Llanfair.</p>"),
        Good("<p>An MRI of mRNA, B12 and the MyChart app; see www.exampel.org or a@exampel.org.</p>"),
        Good("<p>It is caused by Escherichia coli, C. trachomatis or C. diff.</p>"),
        Good("<p>Type <code>chekc</code>, or <i lang='fr'>bonjuor</i>.</p>"),
        Good("<p>Haemorrhage and hemorrhage, anaemia and anemia; it’s Crohn’s, isn’t it?</p>"),
        Good("<p>Gastro-oesophageal reflux, pre-eclampsia, non-invasive and multivitamins.</p>"),
        Good("<p>Take blixafenamab or nuvatinib once a day.</p>"),
        Good("<p>Ciclosporin, beclometasone, mpox and breastmilk after oesophagectomy: an app helps.</p>"),
        Good("<p>Hyster&shy;ectomy removes the uterus.</p>"),
    ),
)
