"""After "to", the verb has no ending.

"Used to treats pain" is left over from an edit: readers stop and read it again.

Drop the ending: "used to treat pain".
"""

from collections.abc import Iterator

from lint.analysis import closed, words
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Words that a verb follows after "to", never a thing.
_BEFORE_VERB = frozenset(
    "able ability aim aims attempt attempts began begin begins decide decided designed fail failed fails going hope "
    "how inability likely need needed needs order ought plan plans supposed tend tends tried tries try trying unable "
    "unlikely want wanted wants".split()
)
# Words whose own "to" may stand before any verb: "the doctor you talk to recommends", "what it leads to is".
_OWN_TO = frozenset(
    "access add added adds adjusted allergic applied applies apply attached attend belong belongs close come comes "
    "connected connects contribute contributes due exposed go goes going lead leads led linked listen listening "
    "listens next objected opposed point points prior react reacts refer referred refers related relates respond "
    "responds returned sensitive similar speak spoke subject talk talked talking talks turn turned "
    "used was went".split()
)
# Plural nouns by the dictionary that patient text has no use for: "to makes", "to finds" are slips.
_HARDLY_NOUNS = frozenset("finds gets gives goes helps keeps knows lets makes puts says sees seeks takes tells".split())
_GETS_USED = frozenset("become becomes became becoming get gets getting got grow grows grew".split())
_OBJECTS = frozenset("a an any her him his it its more my our the their them this those your".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    if "to" not in said:
        return
    for index in range(len(said) - 1):
        verb = said[index + 1]
        if said[index] != "to" or words.is_base_verb(verb) or not (base := words.third_person(verb)):
            continue
        written = sentence.written(index + 1)
        if sentence.joined(index) and not written.isupper() and _is_infinitive(sentence, index):
            message = f"After “to”, write “{base}”, not “{written}”."
            yield Problem(sentence.words_span(index + 1), message, fix=Fix.of(sentence.rewrite(index + 1, base)))


def _is_infinitive(sentence: Sentence, to: int) -> bool:
    said = sentence.words
    before = said[to - 1] if to and sentence.joined(to - 1) else ""
    verb = said[to + 1]
    follows = said[to + 2] if to + 2 < len(said) and sentence.joined(to + 1) else ""
    if before in _BEFORE_VERB:
        return True
    if before == "used" and said[to - 2] not in _GETS_USED:
        return not words.is_plural_noun(verb) or (
            bool(follows) and follows not in closed.PREPOSITIONS | closed.CONJUNCTIONS
        )
    if verb in closed.BE or before in _OWN_TO:
        return False
    return verb in _HARDLY_NOUNS or not words.is_plural_noun(verb) or follows in _OBJECTS


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
            "<p>It helps to [[prevents]] infection.</p>",
            "write “prevent”",
            fixed="<p>It helps to prevent infection.</p>",
        ),
        Bad("<p>It is used to [[treats]] pain.</p>", "“treat”", fixed="<p>It is used to treat pain.</p>"),
        Bad("<p>You may be able to [[drinks]] water.</p>", "“drink”", fixed="<p>You may be able to drink water.</p>"),
        Bad("<p>Use it to [[tests]] your sugar.</p>", "“test”", fixed="<p>Use it to test your sugar.</p>"),
        Good("<p>It leads to changes. Talk to doctors. Due to causes unknown, we stopped.</p>"),
        Good("<p>Which hospital you go to depends on your needs. The group you belong to has rules.</p>"),
        Good("<p>You get used to changes. You are used to changes in the weather.</p>"),
        Good("<p>It helps to process, focus and discuss. HIV may progress to AIDS more quickly.</p>"),
    ),
)
