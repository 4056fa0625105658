"""html-validate and carelint on the same pages, each as a whole command, in turn.

They do not do the same work: html-validate's recommended preset is all about markup, carelint's rules are mostly
about text; so carelint runs a second time with its rules on accessibility alone. html-validate is the linter of HTML
that an editor's CI may run today, so it sets the scale.
"""

import json
import subprocess
import tempfile
from pathlib import Path

from bench import accessibility, pages
from bench.packages import installed
from bench.timing import CARELINT, TODAY, run, spread, target

PACKAGE = "html-validate@^10"
PAGES, ROUNDS = 200, 3
TARGET = 8.0


def main() -> None:
    """Print the CPU seconds of both and the ratio; a notice where node or npm is missing."""
    peer = _install()
    if peer is None:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pages").mkdir()
        pages.write(folder / "pages", PAGES)
        config = folder / "config.json"
        config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}), "utf-8")
        theirs = [str(peer), "--config", str(config), "--formatter", f"json={folder}/peer.json", f"{folder}/pages"]
        check = [*CARELINT, "check", f"{folder}/pages", "--today", TODAY, "--jobs", "1", "-f", "json", "-o"]
        report = folder / "ours.json"
        ours = [*check, str(report)]
        alone = [*check, str(folder / "alone.json"), "--select", ",".join(accessibility.rules()), "--engines", "none"]
        _compare({"html-validate": theirs, "carelint": ours, "carelint, accessibility alone": alone})
        said = sum(len(one["messages"]) for one in json.loads((folder / "peer.json").read_text("utf-8")))
        print(f"reports: html-validate {said}, carelint {len(json.loads(report.read_text('utf-8'))['findings'])}")


def _install() -> Path | None:
    """The command, once its version is printed; None, with a notice, where it cannot be had."""
    modules = installed([PACKAGE], ".bin/html-validate")
    if modules is None:
        return None
    peer = modules / ".bin" / "html-validate"
    version = subprocess.run([str(peer), "--version"], capture_output=True, text=True, check=True)
    print(version.stdout.strip() or version.stderr.strip())
    return peer


def _compare(commands: dict[str, list[str]]) -> None:
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    wall: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            ran = run(command)
            cpu[name].append(ran.cpu)
            wall[name].append(ran.wall)
    for name in commands:
        print(f"{name}, {PAGES} big pages, {ROUNDS} rounds: CPU {spread(cpu[name])}; wall {spread(wall[name])}")
    for name in list(commands)[1:]:
        ratios = [theirs / ours for theirs, ours in zip(cpu["html-validate"], cpu[name], strict=True)]
        fastest = min(cpu["html-validate"]) / min(cpu[name])
        print(f"html-validate's CPU to that of {name}: {fastest:.1f} times (fastest of each), {spread(ratios, '', 1)}")
        print(target(ratios, TARGET, " times", least=True))
