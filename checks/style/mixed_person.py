"""The questions in headings call the reader either “I” or “you”.

"When should I see a doctor?" below "How do you get gout?" makes two people of one, and readers stop to ask who speaks.

Choose one for all headings: most guides say "you".
"""

from collections.abc import Iterator

from lint.analysis.structure import headings
from lint.over import page as whole_page
from lint.page import Page, Sentence, sentences
from lint.rule import Bad, Good, Level, Problem, Related, rule
from lint.text import Span

_I = frozenset("i my me i'm i've i'll i'd myself".split())
_YOU = frozenset("you your you're you've you'll you'd yourself".split())
_QUOTES = '"“”‘'

Place = tuple[Sentence, int]


def check(page: Page) -> Iterator[Problem]:
    own = [one for section in headings.content(page) for one in sentences(section.heading) if _is_plain(one)]
    as_i = [place for one in own if (place := _first(one, _I))]
    as_you = [place for one in own if (place := _first(one, _YOU))]
    if not as_i or not as_you or any(one is other for one, _ in as_i for other, _ in as_you):
        return
    few, many = (as_i, as_you) if len(as_i) <= len(as_you) else (as_you, as_i)
    odd, usual = _written(few[0]), _written(many[0])
    message = f"A question here says “{odd}”, another says “{usual}”. Call the reader the same in all of them."
    for index, place in enumerate(few):
        related = () if index else (Related(_span(many[0]), f"“{usual}”"),)
        yield Problem(_span(place), message, related=related)


def _is_plain(sentence: Sentence) -> bool:
    """Tell whether it is a question, and nobody is quoted: "What you can do" goes well below "Can I run?"."""
    return sentence.string.endswith("?") and not any(mark in sentence.string for mark in _QUOTES)


def _first(sentence: Sentence, words: frozenset[str]) -> Place | None:
    for index, word in enumerate(sentence.words):
        if word in words and not (word == "i" and not _is_pronoun(sentence, index)):
            return sentence, index
    return None


def _is_pronoun(sentence: Sentence, index: int) -> bool:
    """Tell “I” from a numeral: "type I diabetes", "phase I", "vitamin I"."""
    before = sentence.words[index - 1] if index else ""
    return before not in _NUMBERED


_NUMBERED = frozenset("type phase stage class grade part bipolar level factor chapter vitamin category".split())


def _span(place: Place) -> Span | None:
    return place[0].words_span(place[1])


def _written(place: Place) -> str:
    return place[0].written(place[1])


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("NHS content style guide", "Federal Plain Language Guidelines"),
    examples=(
        Bad(
            "<h1>Gout</h1><h2>What do your tests show?</h2><p>A test.</p><h2>How do you get it?</h2><p>Age.</p>"
            "<h2>When should [[I]] see a doctor?</h2><p>Soon.</p>",
            "says “I”, another says “your”",
        ),
        Bad(
            "<h1>Gout</h1><h2>Can I run?</h2><p>Yes.</p><h2>What can I eat?</h2><p>Fish.</p>"
            "<h2>How do [[you]] get gout?</h2><p>Too much uric acid.</p>",
            "says “you”, another says “I”",
        ),
        Good("<h1>Gout</h1><h2>Can I run?</h2><p>You can.</p><h2>Can my child get it?</h2><p>Seldom.</p>"),
        Good("<h1>Gout</h1><h2>Can I run?</h2><p>You can.</p><h2>What you can do</h2><p>Rest.</p>"),
        Good("<h1>Diabetes</h1><h2>What is type I diabetes?</h2><p>One.</p><h2>What can you do?</h2><p>Run.</p>"),
        Good("<h1>Gout</h1><h2>“Why do I hurt?”</h2><p>Ann asks.</p><h2>What can you do?</h2><p>Rest.</p>"),
    ),
)
