"""Which sentences are the hardest to read, and what makes them hard: length, rare words, long words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

from lint.analysis.reading import rare_words
from lint.analysis.reading.readability import Count, tallies
from lint.analysis.reading.topic import topic_words
from lint.page import Page, Sentence

# How much of the load of rare words one word of length weighs: as people rate sentences, length tells less than
# rarity, and a word that is hardly ever met (2) is as hard as ten words more.
LENGTH = 0.2
NAMED = 5  # rare words that are named


@dataclass(frozen=True, slots=True)
class Hard:
    """One sentence with what makes it hard. Names, the topic's own words and what brackets explain do not weigh."""

    sentence: Sentence
    count: Count
    rare: tuple[str, ...]  # the rarest first
    load: float  # of rare words, a sum of `rare_words.rarity`

    @property
    def weight(self) -> float:
        """How hard it is, to compare sentences."""
        return self.load + LENGTH * self.count.words

    @property
    def why(self) -> str:
        """What makes it hard, in words."""
        said = [f"{self.count.words} words"]
        if self.rare:
            named = ", ".join(f"“{word}”" for word in self.rare[:NAMED])
            said.append(f"rare {'word' if len(self.rare) == 1 else 'words'}: {named}")
        if self.count.long_words:
            number = self.count.long_words
            said.append(f"{number} {'word' if number == 1 else 'words'} of three or more syllables")
        return "; ".join(said)


def hard(page: Page, sentences: Iterable[Sentence]) -> list[Hard]:
    """What makes each of some sentences of the running text hard; the hardest first."""
    found = [_hard(page, sentence) for sentence in sentences]
    return sorted(found, key=lambda one: (-one.weight, one.sentence.block.order, one.sentence.start))


def _hard(page: Page, sentence: Sentence) -> Hard:
    at_most = page.derive(_at_most)
    weighed = {
        word: rarity
        for index, word in enumerate(sentence.words)
        if word in at_most
        and not _is_name(sentence, index)
        and not _is_explained(sentence, index)
        and (rarity := rare_words.rarity(word))
    }
    rare = sorted((word for word in weighed if weighed[word] > rare_words.WEIGHS), key=lambda word: -weighed[word])
    return Hard(sentence, tallies(page)[sentence], tuple(rare), sum(weighed.values()))


def may_weigh(page: Page, sentence: Sentence, load: float) -> bool:
    """Tell, at little cost, whether the rare words of a sentence may weigh this much."""
    return sum(map(page.derive(_at_most).get, sentence.words, repeat(0.0))) >= load


def _at_most(page: Page) -> dict[str, float]:
    """What each word of the running text weighs at most that is no everyday word and not the topic's own."""
    words = set().union(*(one.words for one in tallies(page)))
    return rare_words.at_most(words - topic_words(page))


def _is_name(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is written as a name or an abbreviation."""
    written = sentence.written(index)
    return (index > 0 and written[0].isupper()) or written[1:] != written[1:].lower()


def _is_explained(sentence: Sentence, index: int) -> bool:
    """Tell whether a word stands before a bracket, in one, or behind "called": a term and its everyday word."""
    string, (start, end) = sentence.string, sentence.places[index]
    return (
        string[end : end + 2].lstrip().startswith("(")
        or string.rfind("(", 0, start) > string.rfind(")", 0, start)
        or not _NAMING.isdisjoint(sentence.words[max(0, index - NAME_WORDS) : index])
    )


_NAMING = frozenset({"called", "named"})
NAME_WORDS = 4  # how many words behind "called" are the name


def page_load(page: Page) -> tuple[float, float]:
    """The share of rare words among the words of the running text, and what they weigh in a sentence, on average.

    All words count here, names and the topic's own too.
    """
    every = [word for one in tallies(page) for word in one.words]
    weights = list(map(rare_words.rarity, every))
    if not every:
        return 0.0, 0.0
    return sum(one > rare_words.WEIGHS for one in weights) / len(every), sum(weights) / len(tallies(page))
