"""How many text nodes of real pages keep their exact place in the source."""

from dataclasses import dataclass

from bench import data
from lint import parse, source
from lint.source import Entry


@dataclass
class _Count:
    nodes: int = 0
    lost: int = 0
    characters: int = 0
    lost_characters: int = 0

    def add(self, text: str, *, lost: bool) -> None:
        self.nodes += 1
        self.characters += len(text)
        self.lost += lost
        self.lost_characters += len(text) * lost


def main() -> None:
    """Print the share of text nodes, and of their characters, that were located; name the pages with lost ones."""
    folder = data.find("pages/womenshealth")
    if folder is None:
        return
    count, pages = _Count(), sorted(folder.glob("*.html"))
    for path in pages:
        before = count.lost
        tree = parse.parse(source.read(Entry(path.name, path)).text)
        for event in parse.walk(tree):
            if event[0] == parse.TEXT:
                count.add(event[1], lost=event[2] is None)
        if count.lost > before:
            print(f"  {path.name}: {count.lost - before} lost")
    print(f"{len(pages)} pages: {count.nodes - count.lost} of {count.nodes} text nodes located", end=" ")
    print(f"({1 - count.lost / count.nodes:.4%})")
    print(f"  characters: {1 - count.lost_characters / count.characters:.4%} of {count.characters}")
