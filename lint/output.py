"""Puts reports where they belong: terminal, standard output, files; shows progress; applies fixes."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from lint import fix, report, source
from lint.finding import PageResult, Report
from lint.source import Entry

SLOW = 40  # pages from which on progress is shown
FIRST_VTE = 5000  # of GNOME's terminals, the first whose links are safe
_LINKING = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "WarpTerminal", "Tabby"})
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

    @property
    def of_outcomes(self) -> bool:
        return self.format in report.OF_OUTCOMES


def writers(formats: Sequence[str]) -> list[Writer]:
    """Read FORMAT or FORMAT=FILE. Raises click.UsageError for an unknown format or two on standard output."""
    found = []
    for given in formats:
        name, _, target = given.partition("=")
        try:
            render = report.find(name)
        except report.PluginError as error:
            raise click.UsageError(str(error)) from error
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
                one.path.write_bytes(_encoded(one.render(result)))
            except OSError as error:
                raise click.UsageError(f"The report cannot be written to {one.path}: {error.strerror}.") from error
        elif one.format == "terminal" and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
            _show(result)
        else:
            show(one.render(result))


def show(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale, with no escape codes."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_encoded(text))
    sys.stdout.buffer.flush()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")  # half a surrogate pair, from JSON, stays what JSON writes


def _show(result: Report) -> None:
    from rich.console import Console  # only where a terminal shows it
    from rich.text import Text

    from lint.report.terminal import View, lines

    console = Console(highlight=False, soft_wrap=True)
    links = follows_links(os.environ)
    for line in lines(result, View(min(console.width, 120), result.everything, links)):
        text = Text()
        for segment, kind in line:
            text.append(segment, _style(kind, links))
        console.print(text)


def _style(kind: str, links: bool) -> str:
    if "://" in kind:
        return f"dim link {kind}" if links else "dim"
    return _STYLES.get(kind, "")


def follows_links(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal is one of those that are known to open links (OSC 8); FORCE_HYPERLINK decides.

    Others may print the address into the text, and tmux and screen pass it on only where they are told to.
    """
    if forced := environment.get("FORCE_HYPERLINK", ""):
        return forced != "0"
    kind = environment.get("TERM", "")
    if kind.startswith(("dumb", "screen", "tmux", "linux")):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM", "") in _LINKING
        or kind.startswith(("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"))
        or not environment.keys().isdisjoint(("WT_SESSION", "KONSOLE_VERSION"))
        or (vte.isdecimal() and int(vte) >= FIRST_VTE)
    )


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


@contextmanager
def fetching() -> Iterator[Callable[[int, int, str], None]]:
    """Show, on standard error, how far a download is: a bar on a terminal, else a line for each tenth of it."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Fetching", total=None)
        told = 0

        def show(done: int, total: int, name: str) -> None:
            nonlocal told
            tenths = done * 10 // max(1, total)
            if tenths > told and not console.is_terminal:
                click.echo(f"{tenths * 10:3} %  {name}", err=True)
            told = max(told, tenths)
            bar.update(task, completed=done, total=total, description=name)

        yield show


def complain(problems: Iterable[tuple[str, str]]) -> None:
    """Say on standard error what went wrong, where no report does."""
    for name, what in problems:
        click.echo(f"{name}: {what}", err=True)


def mend(result: Report, entries: Sequence[Entry], *, write: bool) -> list[tuple[str, str]]:
    """Apply the safe fixes to the pages, or print them as a diff. What went wrong, by page."""
    problems = []
    pages = {page.name: page for page in result.pages}
    for entry in entries:
        page = pages[entry.name]
        if not fix.safe(page.findings):
            continue
        try:
            _mend(entry, page, write=write)
        except (OSError, source.Unreadable, fix.Changed) as error:
            problems.append((entry.name, f"The fixes were not written: {error}"))
    return problems


def _mend(entry: Entry, page: PageResult, *, write: bool) -> None:
    read = source.read(entry)
    if hashlib.sha256(read.data).hexdigest() != page.sha256:
        raise fix.Changed("the page was changed while it was being checked.")
    if not write:
        show(fix.diff(read, page.findings))
    elif entry.data is not None:
        raise fix.Changed("the page came from standard input; save it and check the file.")
    else:
        click.echo(f"{entry.name}: {fix.write(read, page.findings)} fixed", err=True)
