"""After can, may, should, will and the like, the verb has no ending.

"It can also prevents ..." is nearly always left over from an edit. It slows readers down, and makes a careful
page look careless.

Drop the ending: "it can also prevent ...".
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis import closed, words
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_STARTS = closed.MODALS | closed.DO_NOT | {"do", "does", "did"}
_MOST_ADVERBS = 3
# Directly before a modal these open a clause whose subject follows; "who can" and "that can" do not.
_BEFORE_QUESTION = closed.INVERTERS | closed.CONJUNCTIONS - {"that"} | {"how", "often", "what", "when", "where", "why"}


def check(
    sentence: Sentence,
    *,
    allow: Annotated[frozenset[str], "Words that look like verbs and are none here, in lower case."] = frozenset(),
) -> Iterator[Problem]:
    said = sentence.words
    if _STARTS.isdisjoint(said):
        return
    for index, word in enumerate(said):
        if word in _STARTS:
            place = _verb(said, index)
            if (
                place
                and said[place] not in allow
                and _is_slip(said[place])
                and _stands_together(sentence, index, place)
            ):
                yield from _problem(sentence, index, place)


def _verb(said: list[str], modal: int) -> int:
    """Find the word that must be the verb; 0 when there is none."""
    before = said[modal - 1] if modal else ""
    if before in closed.DETERMINERS or (before == "each" and said[modal] == "can"):
        return 0
    place = modal + 1
    if (not modal or before in closed.QUESTION_WORDS) and place < len(said) and said[place] in closed.PRONOUNS:
        place += 1
    last = min(place + _MOST_ADVERBS, len(said))
    while place < last and closed.is_adverb(said[place]):
        place += 1
    between = said[modal + 1 : place]
    if said[modal] in ("do", "does", "did") and "not" not in between and closed.PRONOUNS.isdisjoint(between):
        return 0
    return place if place < last else 0


def _is_slip(word: str) -> bool:
    """Tell whether a word is a form of a verb that cannot be its bare form."""
    if word in closed.BE:
        return True
    return not words.is_base_verb(word) and bool(words.third_person(word) or words.past_forms(word))


def _stands_together(sentence: Sentence, modal: int, place: int) -> bool:
    """Tell whether no comma stands between, and none of the two is a name, a month or an initialism."""
    if sentence.written(place).isupper() or not all(sentence.joined(index) for index in range(modal, place)):
        return False
    return not (modal and sentence.written(modal)[0].isupper() and sentence.words[modal] in ("may", "will"))


def _problem(sentence: Sentence, modal: int, place: int) -> Iterator[Problem]:
    word, said = sentence.words[place], sentence.written(modal)
    base = "be" if word in closed.BE else words.third_person(word)
    may_be_question = place == modal + 1 and _may_be_question(sentence, modal)
    if base and not (may_be_question and words.is_plural_noun(word)):
        message = f"After “{said}”, write “{base}”, not “{sentence.written(place)}”."
        yield Problem(sentence.words_span(place), message, fix=Fix.of(sentence.rewrite(place, base)))
    elif not base and not may_be_question and (past := words.past_forms(word)):
        message = f"After “{said}”, write “{past}” or “be {word}”, not “{sentence.written(place)}”."
        yield Problem(sentence.words_span(place), message, suggestions=(past, f"be {word}"))


def _may_be_question(sentence: Sentence, modal: int) -> bool:
    """Tell whether the subject may stand after the modal: "How can tests help?", "nor will doctors".

    An adverb or a pronoun between modal and verb shows that none does: such cases are not asked about.
    """
    said = sentence.words
    if modal == 0 or not sentence.joined(modal - 1) or said[modal - 1] in _BEFORE_QUESTION:
        return True
    return said[0] in closed.QUESTION_WORDS or (said[0] in closed.INVERTERS and said[1] not in closed.DETERMINERS)


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>It can also [[prevents]] labor.</p>",
            "After “can”, write “prevent”",
            fixed="<p>It can also prevent labor.</p>",
        ),
        Bad("<p>You may <b>[[has]]</b> pain.</p>", "write “have”", fixed="<p>You may <b>have</b> pain.</p>"),
        Bad("<p>It won&rsquo;t usually [[hurts]].</p>", "“hurt”", fixed="<p>It won&rsquo;t usually hurt.</p>"),
        Bad("<p>It should be</p><p>It must [[is]] so.</p>", "“be”", fixed="<p>It should be</p><p>It must be so.</p>"),
        Bad("<p>This does not [[means]] cancer.</p>", "“mean”", fixed="<p>This does not mean cancer.</p>"),
        Bad("<p>Will I [[needs]] surgery?</p>", "“need”", fixed="<p>Will I need surgery?</p>"),
        Bad(
            "<p>Is there a drug that can [[cures]] it?</p>", "“cure”", fixed="<p>Is there a drug that can cure it?</p>"
        ),
        Bad("<p>It can [[treated]] at home.</p>", "write “treat” or “be treated”"),
        Bad("<p>It can [[preven<i>ts]]</i> labor.</p>", "“prevent”", fixed="<p>It can preven<i>t</i> labor.</p>"),
        Good("<p>It also prevents labor.</p>"),
        Good("<p>What can symptoms tell you? Can tests help? How can increased pressure harm?</p>"),
        Good("<p>Each of you may, tests permitting, go home. A can leaks. In May results came.</p>"),
        Good("<p>Each can lists the iron in it. HIV can AIDS.</p>"),
        Good("<p>Not only can doctors help. Nor will tests hurt. It will process food.</p>"),
        Good("<p>It can cut, put, read and let.</p><p>All we can do helps.</p>"),
        Good("<p>A trash can leaks.</p>", options={"allow": frozenset({"leaks"})}),
    ),
)
