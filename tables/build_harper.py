"""Build the list of Harper's rules that speak, from Harper itself.

Needs the engine (`harper-py`). Writes `harper-rules.tsv` in `lint/analysis/data`: every rule that `harper.toml` does
not turn off. A rule that stands in neither file is off: a newer Harper says nothing new before somebody has looked.
"""

import sys
from importlib.metadata import version
from pathlib import Path

import harper

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from lint.analysis.grammar.profile import DATA, read  # noqa: E402  # found by the line above, without an install


def main() -> None:
    """Write the list."""
    off = read("harper").off
    rows = sorted(f"{rule}\n" for rule in harper.Linter().get_lint_descriptions() if rule not in off)
    (DATA / "harper-rules.tsv").write_text(f"# harper-py {version('harper-py')}\n" + "".join(rows), "utf-8")


if __name__ == "__main__":
    main()
