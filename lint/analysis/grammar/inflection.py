"""The forms of a word: of a verb by its base, of a noun by its singular."""

from functools import cache
from typing import NamedTuple

from lint.analysis.grammar import closed, words

_HAVE = frozenset("had has have having".split())
# Verbs whose participle is the base: "came, come".
_BASE_AGAIN = frozenset("become come outrun overcome rerun run".split())
_BE_OR_GET = closed.BE | {"be", "get", "gets", "getting", "got"}


class Verb(NamedTuple):
    """The forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


@cache
def verb(base: str) -> Verb:
    """Return a verb's forms; one that the tables do not know is taken for regular."""
    thirds, pasts, gerunds = _by_base()
    past = pasts.get(base) or (words.regular_past(base),)
    tense, participle = (past[0], base) if base in _BASE_AGAIN else _past(past)
    third = thirds.get(base) or words.regular_third(base)
    return Verb(base, third, tense, participle, gerunds.get(base) or words.regular_gerund(base))


@cache
def plural(singular: str) -> str:
    """Return a noun's plural; one that the tables do not know is taken for regular."""
    return words.irregular_plurals().get(singular) or words.regular_plural(singular)


def follows_auxiliary(said: list[str], index: int) -> bool:
    """Tell whether "have", "be" or "get" stands before a word, so that it is a participle, no past tense."""
    while index and closed.is_adverb(said[index - 1]):
        index -= 1
    return bool(index) and (said[index - 1] in _HAVE or said[index - 1] in _BE_OR_GET)


@cache
def _by_base() -> tuple[dict[str, str], dict[str, tuple[str, ...]], dict[str, str]]:
    third, past, gerund = words.irregular_verb_forms()
    several: dict[str, tuple[str, ...]] = {}
    for form, base in past.items():
        several[base] = (*several.get(base, ()), form)
    return {base: form for form, base in third.items()}, several, {base: form for form, base in gerund.items()}


def _past(forms: tuple[str, ...]) -> tuple[str, str]:
    """Tell past tense and participle apart: "began, begun", "gave, given"; two spellings of one form stay one."""
    if len(forms) == 1:
        return forms[0], forms[0]
    participle = max(forms, key=_looks_like_participle)
    if not _looks_like_participle(participle):
        regular = [form for form in forms if form.endswith("ed")]
        own = [form for form in forms if not form.endswith(("ed", "t"))]  # "paid", not "learnt"
        one = own[0] if own else max(regular or forms, key=len)  # "referred", not "refered"
        return one, one
    others = [form for form in forms if form != participle]
    return next((form for form in others if not form.endswith("ed")), others[0]), participle


def _looks_like_participle(form: str) -> int:
    return 2 * form.endswith(("um", "un", "ung", "unk")) + form.endswith(("n", "ne"))
