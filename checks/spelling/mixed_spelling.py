"""A page is in American or in British spelling, not in both.

"Hemorrhage" here and "haemorrhage" there look like two things, and a search finds only one.

Write the page's own spelling: that of its `lang` (en-US, en-GB), else the one that it uses most.
"""

from collections.abc import Iterator

from lint.analysis.vocabulary import unknown_words, varieties
from lint.analysis.vocabulary.unknown_words import Place
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    wanted = varieties.of_lang(page.lang)
    telling = page.derive(unknown_words.of_page).words & varieties.words()
    met = {varieties.pair(word).variety for word in telling}
    if met <= {wanted} or (len(met) < 2 and not wanted):
        return
    places = page.derive(unknown_words.telling)
    used: dict[str, list[str]] = {varieties.AMERICAN: [], varieties.BRITISH: []}
    for word in places:
        used[varieties.pair(word).variety].append(word)
    if not wanted and all(used.values()):
        wanted = max(used, key=lambda variety: sum(len(places[word]) for word in used[variety]))
    for word, where in places.items() if wanted else ():
        if varieties.pair(word).variety != wanted:
            yield from _problems(word, where, wanted, [(one, places[one][0]) for one in used[wanted]])


def _problems(word: str, where: list[Place], wanted: str, others: list[tuple[str, Place]]) -> Iterator[Problem]:
    known = varieties.pair(word)
    message = f"“{word}” is {known.variety} spelling"
    if others:
        message += f", and the page has {wanted} “{others[0][0]}” too"
    related = tuple(
        Related(block.text.span(start, end), f"{wanted}: “{one}”") for one, (block, start, end) in others[:1]
    )
    for block, start, end in where:
        new = known.other.capitalize() if block.text.string[start].isupper() else known.other
        yield Problem(
            block.text.span(start, end),
            f"{message}: write “{known.other}”.",
            None if others else Level.NOTE,
            word,
            Fix.of(block.text.edit(start, end, new), safe=False),
            (known.other,),
            review=True,
            related=related,
        )


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>Anaemia and haemorrhage are rare; [[hemorrhage]] is severe.</p>",
            "American spelling, and the page has British",
            review=True,
            fixed="<p>Anaemia and haemorrhage are rare; haemorrhage is severe.</p>",
        ),
        Bad(
            '<html lang="en-GB"><body><p>Ask the [[pediatric]] team.</p></body></html>',
            "write “paediatric”",
            review=True,
            level=Level.NOTE,
            fixed='<html lang="en-GB"><body><p>Ask the paediatric team.</p></body></html>',
        ),
        Bad(
            '<html lang="en-US"><body><p>A [[tumour]] and a tumor.</p></body></html>',
            "write “tumor”",
            review=True,
            fixed='<html lang="en-US"><body><p>A tumor and a tumor.</p></body></html>',
        ),
        Good("<p>The tumour and its colour: programme, metre, practise.</p>"),
        Good("<p>Anemia is common. <a href='https://who.example/anaemia'>WHO: anaemia</a></p>"),
        Good("<p>Organize a colour scan; judgment and ageing.</p>"),
        Good("<p>The Tumor Center said that the tumour grows.</p>"),
        Good('<html lang="en-GB"><body><p>The license of a program, a meter.</p></body></html>'),
    ),
)
