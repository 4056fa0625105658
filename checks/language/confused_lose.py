"""To lose is to have no longer; loose is what does not fit tightly.

"You may loose weight" makes readers stop, and a careful page look careless.

Write "lose" for the verb, "loose" for clothes, teeth and stools.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import follows, goes_before, is_adverb
from lint.analysis.grammar.phrases import only_plural
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_FORMS = {"loose": "lose", "looses": "loses", "loosing": "losing"}
# After these "loose" is the adjective, whatever follows: "let loose the".
_STAYS_LOOSE = frozenset("a an be become break came come comes cut get hang is keep let set the turn very".split())
_DETERMINERS = closed.DETERMINERS | frozenset("all any both each some these this those too".split())
# What nobody can touch, so that it cannot be loose.
_UNTOUCHED = frozenset(
    "ability appetite awareness balance confidence consciousness control energy feeling function hearing heat height "
    "hope interest memory money muscle sensation sight sleep speech strength time touch track vision weight".split()
)
_WORN = frozenset("bandage bandages clothes clothing fitting garments pants skin stool stools underwear".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if word == "lose":
            right = "loose" if _is_slack(sentence, index) else ""
        else:
            right = _FORMS.get(word, "") if word != "loose" or _is_verb(sentence, index) else ""
        if right:
            message = f"Write “{right}”, not “{sentence.written(index)}”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, right)))


def _is_verb(sentence: Sentence, index: int) -> bool:
    before, after = goes_before(sentence, index), follows(sentence, index + 1)
    place = index
    while is_adverb(goes_before(sentence, place)) and goes_before(sentence, place) not in ("too", "very", "quite"):
        place -= 1
    ahead = goes_before(sentence, place)
    if ahead in closed.MODALS | closed.DO_NOT or ahead in ("he", "i", "she", "they", "we", "who"):
        return True
    if ahead in ("you", "it"):
        further = goes_before(sentence, place - 1)
        return ahead == "you" and not (words.is_base_verb(further) or words.gerund(further))
    if before in _STAYS_LOOSE:
        return False
    if after in _DETERMINERS or after in _UNTOUCHED:
        return True
    return only_plural(ahead) and after in closed.PRONOUNS


def _is_slack(sentence: Sentence, index: int) -> bool:
    before, after = goes_before(sentence, index), follows(sentence, index + 1)
    if before in ("too", "very", "a", "wear", "wearing", "is", "are", "feel", "feels"):
        return True
    behind = sentence.words[index + 1] if index + 1 < len(sentence.words) else ""
    return behind == "fitting" or (after in _WORN - {"skin"} and before in ("have", "having", "in", "of", "and", "or"))


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*_FORMS, "lose"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>You may [[loose]] weight.</p>", "Write “lose”", fixed="<p>You may lose weight.</p>"),
        Bad(
            "<p>Some [[loose]] their hair. Try to [[loose]] weight. They slowly [[loose]] teeth.</p>",
            "“lose”",
            fixed="<p>Some lose their hair. Try to lose weight. They slowly lose teeth.</p>",
        ),
        Bad(
            "<p>The skin [[looses]] fat. You are [[loosing]] blood.</p>",
            "Write “los",
            fixed="<p>The skin loses fat. You are losing blood.</p>",
        ),
        Bad(
            "<p>Wear [[lose]] clothes. It is too [[lose]].</p>",
            "Write “loose”",
            fixed="<p>Wear loose clothes. It is too loose.</p>",
        ),
        Good("<p>Wear loose clothes. A loose tooth. Keep it loose. Change to loose clothing.</p>"),
        Good("<p>Let loose the belt. Get you loose. A tooth may come loose. Loose stools.</p>"),
        Good("<p>You may lose weight and skin. Do not lose stools of worth. It is a win.</p>"),
    ),
)
