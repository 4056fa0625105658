"""After "to", the verb has no ending.

"Used to treats pain" is left over from an edit: readers stop and read it again.

Drop the ending: "used to treat pain".
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import is_noun
from lint.analysis.grammar.phrases import only_plural
from lint.analysis.grammar.possessives import is_verb
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Words that a verb follows after "to", never a thing.
_BEFORE_VERB = frozenset(
    "ability able aim aims attempt attempts began begin begins believed chance continue continued continues "
    "dangerous decide decided designed difficult easier easy enough expected fail failed fails going hard "
    "harder hope hoped how impossible inability intended likely meant need needed needs order ought permission "
    "plan plans possible ready refuse refused required safe safer supposed tend tends thought tried tries try "
    "trying unable unlikely unsafe want wanted wants way ways willing".split()
)
# Words whose own "to" may stand before any verb: "the doctor you talk to recommends", "what it leads to is".
_OWN_TO = frozenset(
    "access add added adds adjusted allergic applied applies apply attached attend belong belongs close compared "
    "come comes connected connects contribute contributes due exposed go goes going lead leads led linked listen "
    "listening listens next objected opposed point points prior react reacts refer referred refers related "
    "relates respond responds returned sensitive similar speak spoke subject talk talked talking talks turn "
    "turned used was went".split()
)
# Plurals that stand before another noun: "sports injuries".
_NAMES_MORE = frozenset("arms customs drugs glasses goods means needs parents sales savings spirits sports".split())
# Verbs first, whose plural noun stands alone or before "of": "to looks for", "to treats pain".
_MOSTLY_VERBS = frozenset("breaks checks diagnoses does looks spreads treats uses works".split())
# Plural nouns by the dictionary that patient text has no use for: "to makes", "to finds" are slips.
_HARDLY_NOUNS = frozenset("finds gets gives goes helps keeps knows lets makes puts says sees seeks takes tells".split())
_AFTER_PLURALS = closed.CONJUNCTIONS | closed.RELATIVES | closed.BE | closed.MODALS | {"of", "have", "had"}
_GETS_USED = frozenset("become becomes became becoming get gets getting got grow grows grew".split())
_FAR = 5  # words from the subject of a relative clause to its "to"
_OBJECTS = frozenset("a an any her him his it its more my our the their them this those your".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
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
    if _ends_relative(sentence, to):
        return False
    if before == "used" and said[to - 2] not in _GETS_USED:
        return (
            verb in _MOSTLY_VERBS
            or not words.is_plural_noun(verb)
            or (bool(follows) and follows not in closed.PREPOSITIONS | closed.CONJUNCTIONS)
        )
    if verb in closed.BE or before in _OWN_TO:
        return False
    if verb not in _NAMES_MORE and is_noun(follows) and not is_verb(follows) and not only_plural(follows):
        return True
    if verb in _MOSTLY_VERBS and "from" not in said[:to] and follows and follows not in _AFTER_PLURALS:
        return True
    return verb in _HARDLY_NOUNS or not words.is_plural_noun(verb) or follows in _OBJECTS


def _ends_relative(sentence: Sentence, to: int) -> bool:
    """Tell whether "to" ends a relative clause without a pronoun: "the ward you were moved to closes"."""
    said = sentence.words
    start = next((place for place in range(to - 2, max(0, to - _FAR), -1) if said[place] in closed.PRONOUNS), 0)
    if not start or not words.past_forms(said[to - 1]) or closed.BE.isdisjoint(said[start:to]):
        return False
    return sentence.joined(start - 1) and (is_noun(said[start - 1]) or said[start - 1] in closed.INDEFINITE_PRONOUNS)


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("to"),
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
        Bad(
            "<p>Use it to [[looks]] for cysts. The aim is to [[controls]] oxygen loss.</p>",
            "write",
            fixed="<p>Use it to look for cysts. The aim is to control oxygen loss.</p>",
        ),
        Good("<p>It is due to sports injuries. It went from tests to treats. Compared to controls in it.</p>"),
        Good("<p>It leads to changes. Talk to doctors. Due to causes unknown, we stopped.</p>"),
        Good("<p>Which hospital you go to depends on your needs. The group you belong to has rules.</p>"),
        Good("<p>The ward you were moved to closes at five. The food you are used to is fine.</p>"),
        Good("<p>You get used to changes. You are used to changes in the weather.</p>"),
        Good("<p>It helps to process, focus and discuss. HIV may progress to AIDS more quickly.</p>"),
    ),
)
