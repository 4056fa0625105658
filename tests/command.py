"""The installed command, run as a person runs it, and pages and house rules for it to work on."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "fixtures").glob("*.html"))
TODAY = "2026-11-22"
PROGRAM = Path(sys.executable).with_name("carelint")

SLIP = "<p>It can also prevents labor.</p>\n"  # one definite fault, an error, with a safe fix
FINE = "<p>It also prevents labor.</p>\n"
ONLY = ("--select", "language/modal-verb-form", "--today", TODAY)

_RULE = '''"""House rule.\n\nWhy.\n\nWhat to do.\n"""
import os
from lint.over import page
from lint.rule import Bad, Good, Level, Problem, rule


def check(page):
    {body}
    yield from ()


RULE = rule(__name__, __doc__, over=page, check=check, level=Level.WARNING, examples=(Bad("", ""), Good("")))
'''


def run(
    *arguments: str | Path, cwd: Path, stdin: bytes | str = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run carelint in a folder; its output is a pipe. No engine is asked, unless the environment names one."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        cwd=cwd,
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env={**os.environ, "CARELINT_ENGINES": "none", **environment},
        timeout=120,
        check=False,
    )


def document(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    """The JSON report that a run wrote to standard output."""
    assert done.stdout, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def rules_found(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [one["rule"] for one in document(done)["findings"]]


def write(folder: Path, **pages: str) -> None:
    """Write pages by name, less .html."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.html").write_bytes(text.encode())


def house_rule(folder: Path, body: str, name: str = "odd") -> None:
    """Write a house rule `house/NAME` with this body, and a config that names its folder."""
    (folder / "rules" / "house").mkdir(parents=True, exist_ok=True)
    (folder / "rules" / "house" / f"{name}.py").write_text(_RULE.format(body=body), "utf-8")
    (folder / "carelint.toml").write_text('rules = "rules"\n', "utf-8")
