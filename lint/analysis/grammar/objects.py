"""Which verbs take no object: those with a preposition of their own, and passives."""

from functools import cache

from lint.analysis.grammar import closed, words

# Passives that a noun phrase may follow: two objects, a name, a state: "is called a sprain", "was given the drug".
_TAKE_MORE = frozenset(
    "accord add afford allocate allot allow ask assign assume award be bear become begin believe bill bring build buy "
    "call charge choose consider continue cost crown cut deal declare deem deny do dub elect email end fail fax feed "
    "feel fetch find fine finish forbid force forgive get give go grant guarantee hand have hold issue judge keep know "
    "label leave lend let like loan lose mail make message name need offer order owe pass pay permit persuade play "
    "post prescribe presume promise pronounce prove provide quote rate read refuse regard reimburse remain remind "
    "render request run save say sell send serve set show spare start style supply suppose take teach tell term text "
    "think throw title vote want warn win wish write".split()
)
# "It is hoped the drug works", "you are pleased the test is done": a clause follows without "that".
_TAKE_CLAUSE = frozenset(
    "advise agree alarm amaze anger annoy announce argue assure astonish claim concern conclude confirm convince "
    "decide delight determine disappoint discover doubt ensure estimate excite expect explain fear frighten hope "
    "imagine imply indicate inform insist know mention note notice notify please predict propose reassure "
    "recommend relieve report reveal satisfy scare shock speculate state suggest surprise suspect thrill trouble "
    "understand upset worry".split()
)
# Forms of "be" that make a passive.
PASSIVE = frozenset("am are be been is was were".split())
# Nouns of time and amount, which stand without a preposition: "it occurs the next day".
MEASURES = frozenset(
    "afternoon age bit century day days deal decade evening few fall first hour hours last least little lot minute "
    "minutes moment month months morning most night number other past same season second spring summer time times "
    "way week weekend weeks while winter year years".split()
)


@cache
def _prepositions() -> dict[str, str]:
    lines = (words.DATA / "one-preposition.tsv").read_text("utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {verb: preposition for verb, _, preposition in rows}


@cache
def lost_preposition(verb: str) -> str:
    """The preposition that a form of a verb needs before a thing; "" where it may do without."""
    base = words.third_person(verb) or words.past_forms(verb) or words.gerund(verb) or verb
    return _prepositions().get(base, "")


def takes_two(word: str) -> bool:
    """Tell whether a form of a verb may have two objects, or an object and what it is called or made."""
    base = words.third_person(word) or words.past_forms(word) or words.gerund(word) or word
    return base in _TAKE_MORE


# Participles that hardly ever stand before their noun, nor take one: "is caused by heat".
ALONE = frozenset(
    "accompanied caused characterised characterized composed confined followed surrounded triggered".split()
)


def is_closed_passive(said: list[str], participle: int) -> bool:
    """Tell whether a passive stands here that no noun phrase may follow: "is caused", "are often treated"."""
    base = words.past_forms(said[participle]) if len(said[participle]) > 3 else None
    if not base or base in _TAKE_MORE or base in _TAKE_CLAUSE:
        return False
    place = participle - 1
    while place > 0 and closed.is_adverb(said[place]):
        place -= 1
    return place >= 0 and said[place] in PASSIVE
