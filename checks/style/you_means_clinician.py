"""“You” in a heading means the reader, as in the rest of the page.

"How do you diagnose asthma?" asks a doctor. A page that calls its reader "you" makes the patient stop: am I to do that?

Name who does it: "How do doctors diagnose asthma?", or "How is asthma diagnosed?".
"""

from collections.abc import Iterator

from lint.analysis.structure import headings
from lint.analysis.structure.running_text import running_text
from lint.over import page as whole_page
from lint.page import Page, Section, Sentence, sentences
from lint.rule import Bad, Good, Level, Problem, rule

_ASKS = frozenset("do can could would will should did".split())
# What only a clinician does; the second set needs a clinician in the section, for patients do these at home too.
_THEIRS = frozenset("diagnose prescribe".split())
_MAY_BE_THEIRS = frozenset("confirm detect operate screen test treat".split())
_NEEDS_FOR = frozenset("screen test".split())  # "test for diabetes", but "test your blood sugar"
_CLINICIANS = frozenset(
    "clinician clinicians doctor doctors doctor's gynecologist nurse nurses oncologist physician physicians "
    "prescribe prescribed prescribes provider providers specialist specialists surgeon surgeons surgery "
    "obstetrician paediatrician pediatrician dermatologist cardiologist gp midwife".split()
)
_PATIENT = frozenset("your yourself you're you've".split())
_ALONE = frozenset("home yourself own".split())
_SENDS = frozenset("ask call contact see talk tell visit".split())  # to a clinician, after what patients try first
_FEWEST = 3  # sentences that speak to the patient


def check(page: Page) -> Iterator[Problem]:
    asked = [(section, *found) for section in headings.content(page) if (found := _asked(section))]
    if not asked or sum(not _PATIENT.isdisjoint(one.words) for one in running_text(page)) < _FEWEST:
        return
    for section, sentence, first, verb in asked:
        if sentence.words[verb] in _MAY_BE_THEIRS and not _tells_of_clinicians(section):
            continue
        said = sentence.written(first, verb)
        message = f"“You” is the patient elsewhere; in “{said}” it is the doctor. Write “{_instead(sentence, verb)}”."
        yield Problem(sentence.words_span(first, verb), message, review=True)


def _asked(section: Section) -> tuple[Sentence, int, int] | None:
    """The sentence of a heading that asks what “you” do, the first word of the question and its verb."""
    for sentence in sentences(section.heading):
        said = sentence.words
        for index in range(1, len(said) - 2):
            asks = said[index] == "you" and said[index - 1] in _ASKS and said[index + 1] in _THEIRS | _MAY_BE_THEIRS
            if said[index + 1] in _NEEDS_FOR and said[index + 2] != "for":
                continue
            if asks and "how" in said[:index] and _ALONE.isdisjoint(said):
                return sentence, said.index("how"), index + 1
    return None


def _tells_of_clinicians(section: Section) -> bool:
    """Tell whether the section says what clinicians do, and nothing that patients do alone."""
    text = [sentence for block in section.blocks for sentence in sentences(block)]
    text += [sentence for below in section.children for block in below.blocks for sentence in sentences(block)]
    if any(not _ALONE.isdisjoint(one.words) for one in text):
        return False
    return any(not _CLINICIANS.isdisjoint(one.words) and _SENDS.isdisjoint(one.words) for one in text)


def _instead(sentence: Sentence, verb: int) -> str:
    return f"How do doctors {sentence.words[verb]} …?"


_YOUR = "<p>Rest your foot.</p><p>Ask your doctor.</p><p>Lift your leg.</p>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("NHS content style guide", "CDC CCI 7", "PEMAT 5", "Federal Plain Language Guidelines"),
    examples=(
        Bad(
            f"<h1>Gout</h1>{_YOUR}<h2>[[How do you diagnose]] gout?</h2><p>A blood test shows it.</p>",
            "“How do doctors diagnose …?”",
            review=True,
        ),
        Bad(
            f"<h1>Gout</h1>{_YOUR}<h2>[[How Do You Treat]] Gout?</h2><p>Doctors give pills.</p>",
            "it is the doctor",
            review=True,
        ),
        Good(f"<h1>Burns</h1>{_YOUR}<h2>How do you treat a burn?</h2><p>Hold it under cold water.</p>"),
        Good(f"<h1>Burns</h1>{_YOUR}<h2>How can you treat a burn at home?</h2><p>Or see a doctor.</p>"),
        Good(f"<h1>Gout</h1>{_YOUR}<h2>How do you treat gout?</h2><p>Use ice. If it lasts, see a doctor.</p>"),
        Good(f"<h1>Gout</h1>{_YOUR}<h2>How do you test your blood?</h2><p>As your doctor showed you.</p>"),
        Good(f"<h1>Gout</h1>{_YOUR}<h2>How do doctors diagnose gout?</h2><h2>How do you get gout?</h2><p>Tests.</p>"),
        Good("<h1>Gout</h1><h2>How do you diagnose gout?</h2><p>Clinicians look at crystals.</p>"),
    ),
)
