"""After can, may, should, will and the like, the verb has no ending.

"It can also prevents ..." is nearly always left over from an edit. It slows readers down, and makes a careful
page look careless.

Drop the ending: "it can also prevent ...".
"""

from collections.abc import Iterator
from typing import Annotated

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.auxiliaries import STARTS, may_be_question, verb_after
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule


def check(
    sentence: Sentence,
    *,
    allow: Annotated[frozenset[str], "Words that look like verbs and are none here, in lower case."] = frozenset(),
) -> Iterator[Problem]:
    said = sentence.words
    for index, word in enumerate(said):
        if word in STARTS:
            place = verb_after(said, index)
            if not place or said[place] in allow or not _is_slip(said[place]):
                continue
            if _stands_together(sentence, index, place):
                yield from _problem(sentence, index, place)


def _is_slip(word: str) -> bool:
    """Tell whether a word is a form of a verb that cannot be its bare form."""
    if word in closed.BE:
        return True
    return not words.is_base_verb(word) and bool(words.third_person(word) or words.past_forms(word))


def _stands_together(sentence: Sentence, modal: int, place: int) -> bool:
    """Tell whether no comma stands between, and none of the two is a name, a month or an initialism."""
    if modal == 0 and place == 1:
        return False  # "May is", "Will says": no question puts the verb there
    if sentence.written(place).isupper() or not all(sentence.joined(index) for index in range(modal, place)):
        return False
    return not (modal and sentence.written(modal)[0].isupper() and sentence.words[modal] in ("may", "will"))


def _problem(sentence: Sentence, modal: int, place: int) -> Iterator[Problem]:
    word, said = sentence.words[place], sentence.written(modal)
    base = "be" if word in closed.BE else words.third_person(word)
    asks = place == modal + 1 and may_be_question(sentence, modal)
    if base and not (asks and words.is_plural_noun(word)):
        message = f"After “{said}”, write “{base}”, not “{sentence.written(place)}”."
        yield Problem(sentence.words_span(place), message, fix=Fix.of(sentence.rewrite(place, base)))
    elif not base and not asks and (past := words.past_forms(word)):
        message = f"After “{said}”, write “{past}” or “be {word}”, not “{sentence.written(place)}”."
        yield Problem(sentence.words_span(place), message, suggestions=(past, f"be {word}"))


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with(*STARTS),
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
        Good("<p>Each can lists the iron in it. Your living will states it. May is warm. HIV can AIDS.</p>"),
        Good("<p>Not only can doctors help. Nor will tests hurt. It will process food.</p>"),
        Good("<p>It can cut, put, read and let.</p><p>All we can do helps.</p>"),
        Good("<p>The kick drum can leaks.</p>", options={"allow": frozenset({"leaks"})}),
    ),
)
