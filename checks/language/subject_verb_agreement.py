"""A verb agrees with its subject: "the symptoms are", "the cause is".

"The symptoms of the illness is" is nearly always left over from an edit. Readers look back for what the sentence is
about, and a careful page looks careless.

Give the verb the number of its subject, or mend the subject.
"""

from collections.abc import Iterator

from lint.analysis.grammar.agreement import Slip, slips
from lint.analysis.grammar.finite import other_form
from lint.analysis.grammar.number import MANY
from lint.analysis.grammar.parsed import Parsed, parse_of
from lint.facts import Parses
from lint.over import sentences
from lint.page import Sentence
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_PERSONAL = frozenset("he it she they we you".split())


def check(sentence: Sentence, *, parses: Parses) -> Iterator[Problem]:
    if parsed := parse_of(sentence, parses):
        yield from (_problem(sentence, parsed, slip) for slip in slips(parsed))


def _problem(sentence: Sentence, parsed: Parsed, slip: Slip) -> Problem:
    start, end = parsed.tokens[slip.verb].start, parsed.tokens[slip.verb].end
    first, head = parsed.tokens[slip.subject.first], parsed.tokens[slip.subject.head]
    written, right = parsed.written[slip.verb], other_form(parsed.words[slip.verb])
    right = right[:1].upper() + right[1:] if written[:1].isupper() else right
    named = sentence.string[first.start : head.end]
    means = "several" if slip.subject.number == MANY else "one"
    personal = named.lower() in _PERSONAL
    if slip.stands_for:
        said = f"“{slip.stands_for}” stands for “{named}”, which means {means}."
    else:
        said = f"The verb goes with “{named}”" + ("." if personal else f", which means {means}.")
    fix = Fix.of(sentence.edit(start, end, right), safe=personal and slip.sure)
    message = f"{said} Write “{right}”, not “{written}”."
    return Problem(sentence.span(start, end), message, fix=fix, review=not slip.sure)


RULE = rule(
    __name__,
    __doc__,
    over=sentences,
    check=check,
    level=Level.ERROR,
    needs=(Parses,),
    plain=True,
    standards=("NHS content style guide",),
    examples=(
        Bad(
            "<p>The symptoms of the illness [[is]] mild.</p>",
            "“The symptoms”, which means several. Write “are”",
            fixed="<p>The symptoms of the illness are mild.</p>",
        ),
        Bad(
            "<p>The cause of these headaches [[are]]n&rsquo;t known.</p>",
            "“The cause”, which means one. Write “is”",
            fixed="<p>The cause of these headaches isn&rsquo;t known.</p>",
        ),
        Bad(
            "<p>Women who [[has]] <b>asthma</b> need care.</p>",
            "“who” stands for “Women”, which means several. Write “have”",
            fixed="<p>Women who have <b>asthma</b> need care.</p>",
        ),
        Bad("<p>They [[has]] no pain.</p>", "goes with “They”.", fixed="<p>They have no pain.</p>"),
        Bad(
            "<p>How the illness spreads [[are]] not known.</p>",
            "Write “is”",
            review=True,
            fixed="<p>How the illness spreads is not known.</p>",
        ),
        Bad("<p>[[Does]] these drugs help?</p>", "Write “Do”", fixed="<p>Do these drugs help?</p>"),
        Bad("<p>This disorder [[affect]] men.</p>", "Write “affects”", fixed="<p>This disorder affects men.</p>"),
        Bad(
            "<p>It relaxes the womb and [[prevent]] labor.</p>",
            "Write “prevents”",
            review=True,
            fixed="<p>It relaxes the womb and prevents labor.</p>",
        ),
        Bad(
            "<p>When the nerve [[send]] pain signals, it hurts.</p>",
            "“the nerve”, which means one. Write “sends”",
            fixed="<p>When the nerve sends pain signals, it hurts.</p>",
        ),
        Bad(
            "<p>A cough and a runny nose [[is]] common.</p>",
            "means several. Write “are”",
            fixed="<p>A cough and a runny nose are common.</p>",
            review=True,
        ),
        Good("<p>What the test shows is not clear. What the scan shows depends on the part of the body.</p>"),
        Good("<p>The nurse who looks after you has a phone. When is the test, and who has the key?</p>"),
        Good("<p>The chance that the pain returns is small. The deaf often use signs. Wear and tear is common.</p>"),
        Good("<p>Which dose suits you depends on your age. Lest the wound get wet, cover it. Bleeding gums hurt.</p>"),
        Good("<p>Wearing boots and a hat keeps you warm. Labor and delivery care is free. A blood test for iron.</p>"),
        Good("<p>The number of women is small. A number of women are ill. Most of the pain is mild.</p>"),
        Good("<p>Taking these drugs is safe. Five years is a long time. The family are here. Diabetes is common.</p>"),
        Good("<p>It helps the heart beat. We recommend that he take it. If it were so, it would hurt.</p>"),
        Good("<p>Neither the doctor nor the nurses are in. Pain and swelling are common. What are the signs?</p>"),
        Good(
            "<p>Two thirds of the liver is removed. The drug your doctors give you is safe. Women age 40 are ill.</p>"
        ),
        Good("<p>He and she are well. The fluids, such as tea, are fine. Blood tests show the cause of both.</p>"),
        Good("<p>She is one of the women who have it. Blood flow to the brain is blocked. Does he have it?</p>"),
    ),
)
