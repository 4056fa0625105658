"""Applies fixes: back to front, skipping those that overlap, and only where the file still says what was read."""

import difflib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.finding import Finding
from lint.rule import Fix
from lint.source import Source, encode
from lint.text import Edit


class Changed(Exception):
    """The file is no longer what was read."""


def fixed(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """Apply fixes to a source text: the new text, and how many were applied. Of fixes that overlap, the first."""
    applied = 0
    taken: list[tuple[int, int]] = []
    edits: list[Edit] = []
    for fix in sorted(fixes, key=lambda one: [(edit.start, edit.end) for edit in one.edits]):
        places = [(edit.start, edit.end) for edit in fix.edits]
        if any(start <= other_end and other_start <= end for start, end in places for other_start, other_end in taken):
            continue
        taken.extend(places)
        edits.extend(fix.edits)
        applied += 1
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text, applied


def write(source: Source, findings: Sequence[Finding]) -> int:
    """Apply the safe fixes to a page's file: how many. Raises Changed when the file is not what was read."""
    new, applied = fixed(source.text, safe(findings))
    data = encode(new, source) if applied else None
    if source.path is None or data is None:
        return 0
    if source.path.read_bytes() != source.data:
        raise Changed(f"{source.name} was changed while it was being checked; nothing was written to it.")
    _replace(source.path, data)
    return applied


def _replace(path: Path, data: bytes) -> None:
    """Write all or nothing: a stop half-way leaves the old file. A link stays one."""
    path = path.resolve()
    draft = path.with_name(path.name + ".carelint")
    draft.write_bytes(data)
    draft.chmod(path.stat().st_mode)
    draft.replace(path)


def safe(findings: Iterable[Finding]) -> list[Fix]:
    """The fixes that cannot change the meaning."""
    return [one.fix for one in findings if one.fix is not None and one.fix.safe and not one.review]


def diff(source: Source, findings: Sequence[Finding]) -> str:
    """What `write` would change, as a unified diff."""
    new, _ = fixed(source.text, safe(findings))
    before, after = (list(io.StringIO(text, newline="\n")) for text in (source.text, new))
    lines = difflib.unified_diff(before, after, source.name, source.name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
