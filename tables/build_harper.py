"""Build the table of what Harper's rules are about, from Harper itself, and its notice.

Needs the engine (`harper-py`). Writes `harper-rules.tsv` in `lint/analysis/data`: every rule that `harper.toml` does
not turn off. A rule that stands in neither file is off: a newer Harper says nothing new before somebody has looked.
"""

import re
import sys
from importlib.metadata import distribution, version
from pathlib import Path

import harper

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from lint.analysis.profile import DATA, read  # noqa: E402  # found by the line above, without an install

SENTENCE = re.compile(r".*?[.!?](?=\s[A-Z]|$)")
COLLECTION = "A collection of linters"


def described(rule: str, description: str) -> str:
    """One line in plain text: the first sentence of Harper's own, or else the rule's name in words."""
    line = re.sub(r"`([^`]*)`", r"“\1”", " ".join(description.split()))
    if not line or line.startswith(COLLECTION):
        return re.sub(r"(?<=.)(?=[A-Z])", " ", rule).capitalize() + "."
    found = SENTENCE.match(line)
    return found[0] if found else line.rstrip(".") + "."


def main() -> None:
    """Write both files."""
    off = read("harper").off
    about = harper.Linter().get_lint_descriptions()
    rows = sorted(f"{rule}\t{described(rule, text)}\n" for rule, text in about.items() if rule not in off)
    (DATA / "harper-rules.tsv").write_text(f"# harper-py {version('harper-py')}\n" + "".join(rows), "utf-8")
    notices = [one for one in distribution("harper-py").files or () if one.name == "LICENSE"]
    (DATA / "NOTICE-harper.txt").write_text(notices[0].read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main()
