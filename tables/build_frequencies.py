"""Build the table of word frequencies from wordfreq's English list.

Needs the dependency group `tables`. Writes `lint/analysis/data/frequencies.txt`, with the words that are met at
least once in a million words, by the tenth of the Zipf scale, and the notice of the list. Same input, same bytes.

The scale is van Heuven et al. 2014: the logarithm of how often a word is met in a thousand million words. wordfreq
joins subtitles, web pages, books, news, encyclopedias and talk on the web, which comes nearer to what readers know
than books alone; lists from books leave out "labor", "cannot" and "HIV", or take them for rare words.
"""

import gzip
import re
from collections import defaultdict
from importlib.metadata import Distribution, distribution
from pathlib import Path

import msgspec

DATA = Path(__file__).parents[1] / "lint" / "analysis" / "data"
LIST = "wordfreq/data/large_en.msgpack.gz"
WORD = re.compile("[a-z]+(?:'[a-z]+)?")
RAREST, COMMONEST = 30, 45  # tenths of the Zipf scale; words more common than the last are not told apart


def binned(package: Distribution) -> dict[int, list[str]]:
    """The words by tenths of the Zipf scale, rounded down."""
    packed = gzip.decompress(Path(str(package.locate_file(LIST))).read_bytes())
    _, *bins = msgspec.msgpack.decode(packed, type=list[dict[str, object] | list[str]])
    found: defaultdict[int, list[str]] = defaultdict(list)
    for hundredths, words in enumerate(bins):  # below a word that is every word, which is 9 on the scale
        tenths = min((900 - hundredths) // 10, COMMONEST)
        if tenths >= RAREST:
            found[tenths].extend(word for word in words if WORD.fullmatch(word))
    return found


def notice(package: Distribution) -> str:
    """Whose data this is, in the words of the package."""
    said = package.metadata.json["description"]
    licence = re.search(r"^## License\n+(.*?)(?=^## )", str(said), re.M | re.S)
    if licence is None:
        raise SystemExit("wordfreq no longer says its licence where it did")
    return (
        f"frequencies.txt comes from wordfreq {package.version} by Robyn Speer: its English list, less the words met\n"
        "less than once in a million and with the frequencies rounded down. The file may be passed on under the\n"
        "Creative Commons Attribution-ShareAlike 4.0 licence, https://creativecommons.org/licenses/by-sa/4.0/, which\n"
        "may be turned into the GNU General Public License, version 3, but not back. SUBTLEX, one of its sources, is\n"
        "freely available data: Brysbaert and New 2009 (SUBTLEX-US), van Heuven et al. 2014 (SUBTLEX-UK). What\n"
        f"wordfreq says of itself:\n\n{licence[1].strip()}\n"
    )


def main() -> None:
    """Write the table and its notice."""
    package = distribution("wordfreq")
    lines = [f"{tenths / 10:.1f} {' '.join(sorted(words))}" for tenths, words in sorted(binned(package).items())]
    head = "# Made by tables/build_frequencies.py; see NOTICE-wordfreq.txt"
    text = "\n".join([head, *reversed(lines)]) + "\n"
    (DATA / "frequencies.txt").write_text(text, "utf-8")
    (DATA / "NOTICE-wordfreq.txt").write_text(notice(package), "utf-8")
    print(f"frequencies.txt: {len(text)} characters")


if __name__ == "__main__":
    main()
