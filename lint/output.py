"""Puts reports where they belong: terminal, standard output, files; shows progress; applies fixes."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from lint import fix, report, source
from lint.finding import Report
from lint.source import Entry

SLOW = 40  # pages from which on progress is shown
_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold blue",
    "look": "bold magenta",
    "good": "bold green",
    "mark": "bold red",
    "fix": "green",
    "dim": "dim",
    "strong": "bold",
}


@dataclass(frozen=True)
class Writer:
    """A report's format and where it goes; `path` None: standard output."""

    format: str
    render: report.Render
    path: Path | None


def writers(formats: Sequence[str]) -> list[Writer]:
    """Read FORMAT or FORMAT=FILE. Raises click.UsageError for an unknown format or two on standard output."""
    found = []
    for given in formats:
        name, _, target = given.partition("=")
        render = report.find(name)
        if render is None:
            raise click.UsageError(f"There is no format {name!r}. Formats: {', '.join(report.names())}.")
        found.append(Writer(name, render, Path(target) if target and target != "-" else None))
    if sum(one.path is None for one in found) > 1:
        raise click.UsageError("Two reports cannot both go to standard output. Give one a file: -f json -o report.json")
    return found


def write(result: Report, to: Sequence[Writer]) -> None:
    for one in to:
        if one.path is not None:
            try:
                one.path.write_text(one.render(result), "utf-8", errors="surrogatepass")
            except OSError as error:
                raise click.UsageError(f"The report cannot be written to {one.path}: {error.strerror}.") from error
        elif one.format == "terminal" and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
            _show(result)
        else:
            sys.stdout.buffer.write(one.render(result).encode("utf-8", "backslashreplace"))
            sys.stdout.flush()


def _show(result: Report) -> None:
    from rich.console import Console  # only where a terminal shows it
    from rich.text import Text

    from lint.report.terminal import View, lines

    console = Console(highlight=False, soft_wrap=True)
    for line in lines(result, View(min(console.width, 120), result.everything)):
        text = Text()
        for segment, kind in line:
            text.append(segment, _STYLES.get(kind, ""))
        console.print(text)


@contextmanager
def progress(pages: int) -> Iterator[Callable[[int], None] | None]:
    """Show on the terminal, on standard error, how far a long run is."""
    if pages < SLOW or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("Checking", total=pages)

        def advance(done: int) -> None:
            bar.advance(task, done)
            bar.refresh()

        yield advance


def mend(result: Report, entries: Sequence[Entry], *, write: bool) -> None:
    """Apply the safe fixes to the pages, or print them as a diff."""
    findings = {page.name: page.findings for page in result.pages}
    for entry in entries:
        if not fix.safe(findings.get(entry.name, ())):
            continue
        read = source.read(entry)
        if not write:
            click.echo(fix.diff(read, findings[entry.name]), nl=False)
            continue
        if read.path is None or entry.data is not None:
            result.problems.append(
                (entry.name, "A page from standard input cannot be fixed; save it and check the file.")
            )
            continue
        try:
            click.echo(f"{entry.name}: {fix.write(read, findings[entry.name])} fixed", err=True)
        except (OSError, fix.Changed) as error:
            result.problems.append((entry.name, f"The fixes were not written: {error}"))
