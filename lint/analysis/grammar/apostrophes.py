"""Words that have lost their apostrophe, and what they were: "dont", "womens", "Crohns"."""

from functools import cache

_CONTRACTIONS = (
    "aren't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't needn't shouldn't wasn't weren't "
    "wouldn't they'll you'll they've we've you've they're you're that's there's what's who's here's where's how's "
    "it'll that'll i've i'm they'd you'd"
).split()
_POSSESSIVES = "children's men's women's gentlemen's policemen's grandchildren's".split()
# Diseases and the like that are named after people, with the 's that most guides keep.
_EPONYMS = (
    "Addison Alzheimer Baker Barrett Bartholin Behcet Bell Bowen Braxton Bright Crohn Cushing Dupuytren Fabry Fournier "
    "Friedreich Gaucher Gehrig Hashimoto Hirschsprung Hodgkin Huntington Kaposi Menetrier Meniere Munchausen Paget "
    "Parkinson Peyronie Pott Raynaud Reiter Reye Sheehan Sjogren Still Tourette Wegener Wernicke Whipple Wilson"
).split()
# Names that have a plural too, or are words: only before what they are the name of.
_BEFORE = frozenset(
    "cyst cysts disease esophagus oesophagus palsy sarcoma syndrome contracture gangrene lymphoma".split()
)
_PLURALS = frozenset("bells bakers brights potts stills wilsons barretts pagets".split())


@cache
def _table() -> dict[str, str]:
    found = {word.replace("'", ""): word for word in (*_CONTRACTIONS, *_POSSESSIVES)}
    return found | {f"{name}s": f"{name}'s" for name in _EPONYMS}


def missing(written: str, follows: str = "") -> str:
    """The word with its apostrophe, in the case it is written in; "" for a word that needs none.

    `follows`: the next word, in lower case; some names need it.
    """
    table = _table()
    right = table.get(written) or table.get(written[:1].lower() + written[1:])
    if not right or (written.lower() in _PLURALS and follows not in _BEFORE):
        return ""
    return written[:1] + right[1:]
