"""Passive clauses: a form of "be" or "get" and a past participle, read without a parser."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.grammar import closed, words
from lint.analysis.structure.running_text import running_text
from lint.page import Page, Sentence

_BE = (closed.BE | {"be"}) - {"am"}
# Participles that tell a state, or an act whose doer no patient asks for: "is linked to", "were diagnosed with".
STATES = frozenset(
    "accustomed affected allowed anticipated associated based blocked born bored bothered broken caused called closed "
    "committed complicated concerned confused connected covered cracked damaged dated depressed designed diagnosed "
    "disabled divorced drugged drunk educated embarrassed exhausted experienced expected exposed fertilized filled "
    "finished focused frightened frustrated gone hooked impressed included infected inflamed inherited injured "
    "interested involved irritated known limited lined linked listed located lost made married meant mistaken "
    "motivated named narrowed needed overwhelmed packed pleased prepared qualified raised related relaxed required "
    "rested satisfied scared separated shocked sold stressed stuck supposed surprised surrounded swollen tested "
    "thickened tightened tired trained treated underdiagnosed uninsured upset used vaccinated weakened worried".split()
)
_REPORTS = frozenset(
    "advised agreed assumed believed considered estimated expected hoped recommended reported said suggested "
    "suspected thought understood".split()
)
# What a patient does with a thing: "should be taken with food".
_PATIENT_DOES = frozenset(
    "applied avoided chewed cleaned crushed discarded drunk eaten finished inserted kept reported rinsed stopped "
    "stored swallowed taken thrown used washed worn".split()
)
_ORDERS = frozenset("should shouldn't must mustn't".split())
_CLINICIANS = frozenset(
    "anesthesiologist clinician clinicians dentist dermatologist doctor doctors gynecologist midwife neurologist "
    "nurse nurses obstetrician oncologist paediatrician pediatrician pharmacist physician physicians "
    "physiotherapist provider providers psychiatrist psychologist radiologist specialist specialists surgeon surgeons "
    "technician therapist".split()
)
_MOST_BEFORE_NOUN = 5  # words from "by" to the clinician: "by your own health care provider"
_SIGNED = frozenset("authored edited reviewed updated written".split())  # how a page names its authors
_DONE_TO = frozenset("to who you".split())  # the reader stays in front: "you may be seen by a nurse"
_FEWEST, _HIGH = 20, 10  # sentences; per cent of them: what guides for patients allow is 5 to 10

AGENT, REPORT, ORDER, NAME = "agent", "report", "order", "name"


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive clause: from the auxiliary to the participle."""

    sentence: Sentence
    first: int
    last: int
    kind: str = ""  # what makes an active clause the better one, where that is sure


@dataclass(frozen=True, slots=True)
class Share:
    """How many sentences of the running text hold a passive that tells of an act."""

    passives: tuple[Passive, ...]  # the first of each sentence
    sentences: int

    @property
    def percent(self) -> int:
        return round(100 * len(self.passives) / self.sentences) if self.sentences else 0

    @property
    def high(self) -> bool:
        return self.sentences >= _FEWEST and self.percent > _HIGH


def share(page: Page) -> Share:
    """The passives of the page's running text."""
    return page.derive(_share)


def poor(page: Page) -> list[Passive]:
    """The passives that an active clause replaces with certainty."""
    return [one for found in page.derive(_passives) for one in found if one.kind]


def _passives(page: Page) -> list[list[Passive]]:
    return [list(passives(sentence)) for sentence in running_text(page)]


def _share(page: Page) -> Share:
    every = page.derive(_passives)
    counted = (next(filter(_hides_doer, found), None) for found in every)
    return Share(tuple(one for one in counted if one), len(every))


def _hides_doer(one: Passive) -> bool:
    """Tell whether an act is told of, and no reader or relative clause is its subject: "a lump that is felt"."""
    said = one.sentence.words
    return said[one.last] not in STATES and not (one.first and said[one.first - 1] in _DONE_TO | closed.RELATIVES)


def passives(sentence: Sentence) -> Iterator[Passive]:
    """The passive clauses of a sentence, in order."""
    said = sentence.words
    if _BE.isdisjoint(said):
        return
    for index in range(len(said) - 1):
        if said[index] not in _BE or not sentence.joined(index):
            continue
        last = index + 1
        while last < len(said) - 1 and (closed.is_adverb(said[last]) or said[last] in _BE):
            last += 1
        if said[last - 1] != "being" and words.past_forms(said[last]) and said[last] not in _BE:
            yield Passive(sentence, _start(said, index), last, _kind(sentence, index, last))


def _start(said: list[str], index: int) -> int:
    """The first word of the verb: "may be", "has been"."""
    while index and (said[index - 1] in closed.MODALS or said[index - 1] in ("not", "has", "have", "had")):
        index -= 1
    return index


def _kind(sentence: Sentence, index: int, last: int) -> str:
    said, word = sentence.words, sentence.words[last]
    after = said[last + 1 : last + 2 + _MOST_BEFORE_NOUN]
    start = _start(said, index)
    if after[:2] == ["to", "as"] and word == "referred":
        return NAME
    if after[:1] == ["that"] and word in _REPORTS and start and said[start - 1] == "it":
        return REPORT
    if word in _PATIENT_DOES and not _ORDERS.isdisjoint(said[start:last]):
        return ORDER
    by = after[:1] == ["by"] and word not in _SIGNED and (not start or said[start - 1] not in _DONE_TO)
    if by and _names_clinician(sentence, last + 2):
        return AGENT
    return ""


def _names_clinician(sentence: Sentence, start: int) -> bool:
    """Tell whether the noun phrase from `start` on ends in a clinician: "by a skilled nurse"."""
    said = sentence.words
    for index in range(start, min(start + _MOST_BEFORE_NOUN, len(said))):
        if said[index] in _CLINICIANS:
            return not (sentence.joined(index) and words.is_singular_noun(said[index + 1]))  # "specialist clinic"
        if not sentence.joined(index) or said[index] in closed.PREPOSITIONS | closed.RELATIVES:
            return False
    return False
