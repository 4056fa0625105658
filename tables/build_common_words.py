"""Write the commonest words of languages in Latin letters, from wordfreq's lists.

Needs the dependency group `tables`. Writes `lint/analysis/data/common-words.txt` and its notice. Every list holds
English words, because people quote them ("the" is among the 400 commonest words of French texts): a word that is met
much more often in English is left out. Same input, same bytes.
"""

import gzip
from importlib.metadata import Distribution, distribution
from pathlib import Path

import msgspec

from tables.build_frequencies import notice

DATA = Path(__file__).parents[1] / "lint" / "analysis" / "data"
LANGUAGES = "ca da de es fi fr id it nb nl pl pt ro sv tl".split()
FILES = {"nb": "nb", "tl": "fil"}
MOST = 1000  # words of a language
BORROWED = 50  # hundredths of the Zipf scale by which English uses a word more


def hundredths(package: Distribution, language: str) -> dict[str, int]:
    """How much rarer each word is than one that were all of the text, in hundredths of the Zipf scale."""
    path = Path(str(package.locate_file(f"wordfreq/data/small_{language}.msgpack.gz")))
    _, *bins = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=list[dict[str, object] | list[str]])
    return {word: place for place, words in enumerate(bins) for word in words}


def commonest(own: dict[str, int], english: dict[str, int]) -> list[str]:
    """The commonest words that are the language's own."""
    words = [
        word
        for word, place in sorted(own.items(), key=lambda pair: (pair[1], pair[0]))
        if word.isalpha() and len(word) > 1 and place - english.get(word, 900) < BORROWED
    ]
    return sorted(words[:MOST])


def main() -> None:
    """Write the table and its notice."""
    package = distribution("wordfreq")
    english = hundredths(package, "en")
    lines = ["# Made by tables/build_common_words.py; see NOTICE-common-words.txt"]
    for language in LANGUAGES:
        words = commonest(hundredths(package, FILES.get(language, language)), english)
        lines.append(f"{language} {' '.join(words)}")
    (DATA / "common-words.txt").write_text("\n".join(lines) + "\n", "utf-8")
    said = notice(package).partition("What\nwordfreq says of itself:")[2]
    (DATA / "NOTICE-common-words.txt").write_text(
        f"common-words.txt comes from wordfreq {package.version} by Robyn Speer: the commonest words of some of its\n"
        "lists, without their frequencies. The file may be passed on under the Creative Commons licence\n"
        "Attribution-ShareAlike 4.0, https://creativecommons.org/licenses/by-sa/4.0/, which may be turned into\n"
        f"the GNU General Public License, version 3, but not back. What wordfreq says of itself:{said}",
        "utf-8",
    )


if __name__ == "__main__":
    main()
