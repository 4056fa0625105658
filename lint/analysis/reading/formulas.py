"""The wider panel of readability formulas, from textstat, fed with our sentences and syllables.

textstat on its own reads its syllables from a dictionary that it fetches at run time, and takes every stop for
the end of a sentence. Both counts are given to it here, so it fetches nothing and agrees with the headline. Its
Linsear Write is left out: it joins the first hundred words to one line, and so loses every end of a sentence.
"""

import sys
from collections.abc import Iterable, Sequence
from functools import cache

from lint.analysis.reading.syllables import syllables

_FORMULAS = {
    "flesch_reading_ease": "flesch_reading_ease",
    "gunning_fog": "gunning_fog",
    "coleman_liau": "coleman_liau_index",
    "automated_readability": "automated_readability_index",
    "dale_chall": "dale_chall_readability_score",
    "lix": "lix",
}


class _Syllables:
    """Looks like the pronouncing dictionary that textstat expects: a word has one phone for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * syllables(word)]


def _one_sentence_a_line(text: str) -> int:
    return max(1, text.count("\n") + 1)


@cache
def _fed() -> object:
    """Import textstat with our counts in place of its own."""
    import textstat  # half a second to import

    given = {"count_sentences": _one_sentence_a_line, "get_cmudict": lambda _: _Syllables()}
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat."):
            for attribute, ours in given.items():
                if callable(getattr(module, attribute, None)):
                    setattr(module, attribute, ours)
    return textstat


def panel(sentences: Iterable[Sequence[str]]) -> dict[str, float]:
    """Every formula of the panel for sentences given as words; empty for no text."""
    text = "\n".join(" ".join(words) for words in sentences)
    if not text.strip():
        return {}
    library = _fed()
    return {name: round(float(getattr(library, function)(text)), 2) for name, function in _FORMULAS.items()}
