"""It is "too" for more than is good, and "to" before a verb or the place that something goes.

"To much salt" and "want too sleep" make readers stop and read again.

Write "too much", "too late"; write "to" before a verb.
"""

from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.analysis.grammar.determined import OPENERS, follows, goes_before, is_hyphened
from lint.over import sentences_with
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_AMOUNTS = frozenset("much many few little".split())
_LINKS = (closed.BE - {"being"}) | frozenset("be become becomes became feel feels get gets got seem seems".split())
# After these a thing follows, or a clause opens, so "to many" tells an amount.
_NO_PLACE = frozenset(
    "have has had having eat eats eating ate drink drinks drinking drank take takes taking took make makes making made "
    "use uses using contain contains containing produce produces producing lose loses losing cause causes causing "
    "smoke smokes smoking spend spends spending sleep sleeping sit sitting put puts putting do does did doing consume "
    "consumes consuming absorb absorbs absorbing retain retains retaining store stores storing not far "
    "if when because although while whether unless which who but or and".split()
)
_HAVE = frozenset("had has have having".split())
_HARDLY_VERBS = frozenset("dry hot low slow thin".split())
# Words that a verb follows after "to".
_BEFORE_VERB = frozenset(
    "able need needs needed want wants wanted likely unlikely going try tries tried trying ought supposed tend tends "
    "how order hope plan begin begins start starts decide decided fail fails failed refuse used unable".split()
)
_BEFORE_PLACE = frozenset("according due leads lead led talk speak related next refer refers similar exposed".split())


def check(sentence: Sentence) -> Iterator[Problem]:
    said = sentence.words
    for index in range(len(said) - 1):
        if said[index] == "to":
            right = "too" if _is_amount(sentence, index) or _is_degree(sentence, index) else ""
        elif said[index] == "too":
            right = "to" if _goes_on(sentence, index) else ""
        else:
            continue
        if right:
            message = f"Write “{right} {said[index + 1]}”, not “{sentence.written(index, index + 1)}”."
            yield Problem(sentence.words_span(index), message, fix=Fix.of(sentence.rewrite(index, right)))


def _is_amount(sentence: Sentence, index: int) -> bool:
    """Tell whether this is "to much" where no "to" can stand: "have to much salt", "if to many cells"."""
    if sentence.words[index + 1] not in _AMOUNTS or not sentence.joined(index):
        return False
    before, after = goes_before(sentence, index), follows(sentence, index + 2)
    if after in ("a", "an", "of"):
        return False
    if before in ("by", "from", "of", "with", "without") or before in closed.CONJUNCTIONS:
        return True
    if before in ("is", "are", "was", "were"):
        return after != "people" and not words.is_plural_noun(after)
    return before in _NO_PLACE or (not index and after not in ("people", "patients", "women", "men", "parents"))


def _is_degree(sentence: Sentence, index: int) -> bool:
    """Tell whether an adjective that is no verb stands behind "is to" or "get to", and its phrase ends."""
    word, before = sentence.words[index + 1], sentence.words[index - 1] if index else ""
    if (
        (before not in _LINKS and before not in _HAVE)
        or word in _AMOUNTS
        or (words.is_base_verb(word) and word not in _HARDLY_VERBS)
    ):
        return False
    if not words.is_adjective(word) or words.gerund(word) or words.past_forms(word):
        return False
    if not sentence.joined(index) or not sentence.joined(index - 1) or is_hyphened(sentence, index + 1):
        return False
    after = follows(sentence, index + 2)
    if before in _HAVE and after in ("a", "an"):
        return True
    return before in _LINKS and (not after or after in ("or", "and", "but", "for", "to", "in", "at"))


def _goes_on(sentence: Sentence, index: int) -> bool:
    before, after = goes_before(sentence, index), follows(sentence, index + 1)
    if before in _BEFORE_VERB:
        plain = words.is_base_verb(after) and not words.is_adjective(after) and not words.is_plain_adverb(after)
        return plain or after in ("be", "have", "do")
    return before in _BEFORE_PLACE and after in OPENERS


RULE = rule(
    __name__,
    __doc__,
    over=sentences_with("to", "too"),
    check=check,
    level=Level.ERROR,
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad("<p>You eat [[to]] much salt.</p>", "“too much”", fixed="<p>You eat too much salt.</p>"),
        Bad(
            "<p>If [[to]] many cells form, it is [[to]] late. The dose is [[to]] high.</p>",
            "Write “too",
            fixed="<p>If too many cells form, it is too late. The dose is too high.</p>",
        ),
        Bad(
            "<p>You have [[to]] large a dose. It gets [[to]] hot for you.</p>",
            "“too",
            fixed="<p>You have too large a dose. It gets too hot for you.</p>",
        ),
        Bad(
            "<p>You need [[too]] sleep. It is due [[too]] the heat.</p>",
            "Write “to",
            fixed="<p>You need to sleep. It is due to the heat.</p>",
        ),
        Good("<p>It leads to many ills. It is known to many people. It goes from mild to severe.</p>"),
        Good("<p>It is due to much rain. It is to open soon. The range is to big toes. You get to cool rooms.</p>"),
        Good("<p>You want too much. It is too hot. You too need the test. She tried too hard.</p>"),
    ),
)
