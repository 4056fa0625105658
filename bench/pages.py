"""Pages to measure on, made from a fixture's text: the same bytes for the same number, on every machine."""

import random
from functools import cache
from html import escape
from pathlib import Path

from lint.page import read
from lint.source import Entry
from lint.source import read as read_source

FIXTURE = Path(__file__).parents[1] / "fixtures" / "iron-deficiency-anemia.html"
SECTIONS = ("What causes it?", "Symptoms", "When to call a doctor", "Diagnosis", "Treatment", "Outlook")


@cache
def _sentences() -> list[str]:
    page = read(read_source(Entry(FIXTURE.name, FIXTURE)))
    return [sentence.string for sentence in page.sentences if sentence.block.main and len(sentence.words) > 4]


def page(number: int, *, paragraphs: int, links: int, padding: int) -> str:
    """A condition page: `paragraphs` of three sentences, `links` in lists, attributes of `padding` characters."""
    chance = random.Random(number)
    pool = _sentences()
    parts = [
        "<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n"
        f"<title>Condition {number}</title>\n</head>\n<body>\n<header><nav><ul>\n"
    ]
    parts += [
        f'<li class="{"n" * padding}"><a href="https://example.org/{n}">Page {n}</a></li>\n' for n in range(links)
    ]
    parts.append(f"</ul></nav></header>\n<main id=main>\n<h1>Condition {number}</h1>\n")
    for index in range(paragraphs):
        if index % max(1, paragraphs // len(SECTIONS)) == 0:
            parts.append(f"<h2 id=s{index}>{SECTIONS[index // max(1, paragraphs // 6) % 6]} {index}</h2>\n")
        words = [escape(one) for one in chance.sample(pool, 3)]
        first, _, rest = words[1].partition(" ")
        parts.append(
            f'<p class="{"p" * padding}">{words[0]}\n      {first} <strong>{rest}</strong> '
            f'<a href="#s0">{words[2]}</a></p>\n<ul class="{"u" * padding}">\n'
        )
        parts += [f"  <li>{escape(one)}</li>\n" for one in chance.sample(pool, 2)]
        parts.append("</ul>\n")
    parts.append("</main>\n<footer><p>Last reviewed: 5 May 2026</p></footer>\n</body>\n</html>\n")
    return "".join(parts)


def big(number: int) -> str:
    """About 184 KB, 3,400 nodes and 2,400 words, as on a real page with much markup."""
    return page(number, paragraphs=49, links=631, padding=172)


def small(number: int) -> str:
    """About 9 KB, 340 nodes and 480 words."""
    return page(number, paragraphs=9, links=34, padding=62)


def write(folder: Path, number: int) -> list[Path]:
    """Write that many big pages, all different, into a folder."""
    paths = [folder / f"page-{index:04}.html" for index in range(number)]
    for index, path in enumerate(paths):
        path.write_text(big(index), "utf-8")
    return paths
