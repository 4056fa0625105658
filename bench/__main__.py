"""`python -m bench [PART...]`: run the measurements, all or the named ones, in this order."""

import importlib
import sys

from bench.timing import machine

PARTS = {
    "marks": "bench.marks",
    "language": "bench.language",
    "language-pages": "bench.language_pages",
    "language-speed": "bench.language_speed",
    "languages": "bench.languages",
    "blind": "bench.blind",
    "content-pages": "bench.content_pages",
    "dates": "bench.dates",
    "sections": "bench.sections",
    "act": "bench.act",
    "barriers": "bench.barriers",
    "positions": "bench.positions",
    "reading": "bench.reading",
    "speed": "bench.speed",
    "start": "bench.start",
    "memory": "bench.memory",
    "accessibility": "bench.accessibility",
    "accessibility-pages": "bench.accessibility_pages",
    "design-systems": "bench.design_systems",
    "html-validate": "bench.peer",
}


def main(arguments: list[str]) -> int:
    options = next((index for index, one in enumerate(arguments) if one.startswith("--")), len(arguments))
    wanted = arguments[:options]  # what follows is for the part itself
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"No part is called {', '.join(unknown)}. There are: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    print(machine())
    for name in wanted or PARTS:
        print(f"\n== {name}", flush=True)
        importlib.import_module(PARTS[name]).main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
