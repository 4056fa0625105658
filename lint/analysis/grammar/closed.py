"""Closed classes of English words: modals, prepositions, determiners... They can be listed in full."""

MODALS = frozenset(
    "can could may might must shall should will would cannot can't couldn't mayn't mightn't mustn't shan't shouldn't "
    "won't wouldn't".split()
)
DO_NOT = frozenset("don't doesn't didn't".split())
# Adverbs that stand between an auxiliary and its verb; those in -ly are known by their ending.
ADVERBS = frozenset(
    "also always even ever first further hardly just least likely never no not now often only probably quite "
    "rather really seldom simply sometimes soon still then therefore thus too usually well".split()
)
QUESTION_WORDS = frozenset("how what when where which who whom whose why".split())
# After these a clause may put its auxiliary before the subject.
INVERTERS = frozenset("neither never nor not only rarely scarcely seldom so then".split())
PRONOUNS = frozenset("he i it she they we you".split())
DETERMINERS = frozenset("a an every her his its my our the their your".split())
PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind below beneath beside between beyond by "
    "despite down during except for from in inside into like near of off on onto out outside over past per since than "
    "through throughout to toward towards under until up upon via with within without".split()
)
CONJUNCTIONS = frozenset(
    "although and because but if nor or so than that though unless when where whether while".split()
)
RELATIVES = frozenset("that what which who whom whose".split())
INDEFINITE_PRONOUNS = frozenset(
    "anybody anyone anything everybody everyone everything nobody nothing somebody someone something".split()
)
SINGLE = frozenset("a an another one".split())
SEVERAL = frozenset(
    "both eight few five four many multiple nine numerous seven several six ten these three two various".split()
)
# Words of amount that are written as one and may mean several, or the other way round.
AMOUNTS = frozenset(
    "all bit couple deal dozen estimated few group half handful host hundred kind less lot lots loads majority million "
    "minority more most number pair percent percentage plenty proportion range series set sort thousand tons total "
    "type variety".split()
)
# Nouns with one form for one and for several.
UNCHANGED = frozenset("aircraft cattle clergy deer fish offspring people police salmon sheep shrimp staff".split())
BE = frozenset("am are aren't been being is isn't was wasn't were weren't".split())


def is_adverb(word: str) -> bool:
    """Tell whether a word may stand between an auxiliary and its verb."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS)


# Nouns, verbs and adjectives in -ly.
_NOT_ADVERBS = frozenset(
    "anomaly apply assembly belly bully butterfly comply family imply jelly multiply rely reply supply".split()
)
