"""The command line. Thin: each command reads its options, calls a function elsewhere, prints, exits."""

import datetime
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint import __version__

if TYPE_CHECKING:
    from lint.config import Settings
    from lint.finding import Report
    from lint.load import AnyRule
    from lint.page import Page
    from lint.source import Found

FINDINGS, USAGE, INCOMPLETE = 1, 2, 3
LEVELS = ("error", "warning", "note")
ENGINES_HELP = "Ask only these about language: harper, nlp, languagetool; or none [all that are installed]."
PAGE_TYPE_HELP = (
    "These are pages of this type: condition, procedure, medicine, symptom, none, or a type of your config."
)


class Commands(click.Group):
    """A group in which `carelint PATH...` is short for `carelint check PATH...`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"--help", "--version", "-h"}
        if args and args[0] not in self.commands and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)


class CheckCommand(click.Command):
    """A command in which `-o FILE` belongs to the `-f FORMAT` before it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_paired(args)))


def _paired(args: Sequence[str]) -> list[str]:
    """Write each `-o FILE` into the `-f FORMAT` before it, as FORMAT=FILE."""
    found: list[str] = []
    waiting = iter(args)
    for arg in waiting:
        name, given, value = arg.partition("=")
        if name in ("-o", "--output") or (arg.startswith("-o") and not arg.startswith("--")):
            target = value if given else arg[2:] if arg.startswith("-o") and len(arg) > 2 else next(waiting, "")
            place = next((i for i in range(len(found) - 1, -1, -1) if found[i - 1 : i] in (["-f"], ["--format"])), None)
            if place is None or "=" in found[place] or not target:
                raise click.UsageError("Write -f FORMAT before each -o FILE, for instance: -f json -o report.json")
            found[place] += f"={target}"
        elif name == "--format" and given:
            found += ["-f", value]
        elif arg.startswith("-f") and len(arg) > 2 and not arg.startswith("--"):
            found += ["-f", arg[2:]]
        else:
            found.append(arg)
    return found


def _today(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write it as 2026-11-22.") from error


def _comma(_: click.Context, __: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="carelint")
def main() -> None:
    """Check patient information pages: reading level, slips, sections, review dates, links, barriers.

    `carelint PATH...` is short for `carelint check PATH...`.
    """
    # What is made at the start stays: to look through it for cycles again and again takes a tenth of a short run.
    gc.set_threshold(50_000)


@main.command(cls=CheckCommand)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "-f", "--format", "formats", multiple=True, help="terminal, json or earl; again for another. -o FILE after it."
)
@click.option(
    "--select", multiple=True, callback=_comma, help='Only these rules: ids, families, standards ("WCAG 2.1 AA").'
)
@click.option("--ignore", multiple=True, callback=_comma, help="All but these rules.")
@click.option("--page-type", default="", metavar="TYPE", help=PAGE_TYPE_HELP)
@click.option("--fail-on", type=click.Choice(LEVELS), default=None, help="Exit 1 from this level on [error].")
@click.option("--today", callback=_today, metavar="DATE", help="The date that ages are counted from.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes.")
@click.option("--fix", is_flag=True, help="Apply the fixes that cannot change the meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing.")
@click.option("--stdin-filename", default="", metavar="FILE", help="The name of the page on standard input.")
@click.option("--config", "config_file", default=None, metavar="FILE", help="This config file, no other.")
@click.option("--engines", multiple=True, callback=_comma, envvar="CARELINT_ENGINES", help=ENGINES_HELP)
@click.option("--require", multiple=True, callback=_comma, help="Exit 3 when one of these engines is missing.")
@click.option("--languagetool-url", default="", metavar="URL", help="A LanguageTool server that is running.")
@click.option("--no-cache", is_flag=True, help="Ask the engines anew about every text.")
@click.option("--outcomes", is_flag=True, help="json: what became of each rule on each page.")
@click.option("--all", "everything", is_flag=True, help="Show everything, not only errors.")
def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    page_type: str,
    fail_on: str | None,
    today: datetime.date | None,
    jobs: int | None,
    fix: bool,
    diff: bool,
    stdin_filename: str,
    config_file: str | None,
    engines: tuple[str, ...],
    require: tuple[str, ...],
    languagetool_url: str,
    no_cache: bool,
    outcomes: bool,
    everything: bool,
) -> None:
    """Check pages: files, folders, globs, - (standard input), @list."""
    from functools import partial

    from lint import cache, output, run
    from lint.rule import Level
    from lint.runner import Plan, Runner

    writers = output.writers(formats or ("terminal",))
    settings, rules = _settings(config_file, paths, stdin_filename)
    _known([*select, *ignore], rules)
    asked = _asked(engines, require, settings)
    options = {"languagetool": {"url": url}} if (url := languagetool_url or settings.languagetool_url) else {}
    answers = None if no_cache or not asked else cache.default_path()
    _type(page_type, settings)
    outcomes = outcomes or any(one.of_outcomes for one in writers)
    plan = Plan(settings, select, ignore, page_type, today, outcomes, asked, options, answers)
    found = _found(paths, stdin_filename, settings)
    level = Level[(fail_on or settings.fail_on or "error").upper()]
    again = partial(
        run.check, found.entries, plan, jobs=jobs or 0, fail_on=level, everything=everything, require=require
    )
    runner = Runner(plan, rules)
    if not runner.ready(""):
        raise click.UsageError("No rule is left to run: see --select, --ignore and the config.")
    with output.progress(len(found.entries)) as progress:
        report = again(runner=runner, progress=progress)
    problems = found.problems
    if fix or diff:
        problems += output.mend(report, found.entries, write=not diff)
        report = report if diff else again(runner=runner)
    report.problems = sorted([*report.problems, *problems])
    if diff:
        output.complain(report.problems)
    else:
        output.write(report, writers)
    sys.exit(_exit_code(report))


def _asked(chosen: Sequence[str], required: Sequence[str], settings: "Settings") -> tuple[str, ...]:
    """The engines that may be asked: the command line's, else the config's, else all; and those required."""
    from lint import engines

    try:
        asked = engines.chosen(chosen) if chosen else settings.engines
        return tuple(dict.fromkeys((*(engines.TEXT_ENGINES if asked is None else asked), *engines.chosen(required))))
    except ValueError as error:
        raise click.UsageError(f"{error}.") from error


def _exit_code(report: "Report") -> int:
    if report.problems or not report.pages or any(one.status != "checked" or one.problems for one in report.pages):
        return INCOMPLETE
    return FINDINGS if report.fails(report.fail_on) else 0


def _found(paths: Sequence[str], stdin_filename: str, settings: "Settings") -> "Found":
    """The pages that the command line names. Exits 2 when it names none."""
    from lint import source

    if not paths:
        raise click.UsageError("Name the pages: files, folders, globs, - for standard input, or @list.")
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    found = source.find(paths, stdin=stdin, stdin_name=stdin_filename, base=settings.folder, exclude=settings.exclude)
    if not found.entries and not found.problems:
        found.problems.append((" ".join(paths), "No page is left to check: the list is empty, or exclude leaves none."))
    return found


def _settings(
    config_file: str | None, paths: Sequence[str], stdin_filename: str = ""
) -> tuple["Settings", dict[str, "AnyRule"]]:
    """The config for these pages, and all rules. Exits 2 where it cannot be used."""
    from lint import config, load, source

    try:
        path = Path(config_file) if config_file else config.nearest(source.common_folder(paths, stdin_filename))
        return config.read(path) if path else (config.Settings(), load.rules())
    except (config.ConfigError, load.LoadError) as error:
        raise click.UsageError(str(error)) from error


def _type(name: str, settings: "Settings") -> None:
    if name and name not in settings.page_types:
        known = ", ".join(f"'{one}'" for one in settings.page_types)
        raise click.UsageError(f"--page-type: '{name}' is not one of {known}.")


def _known(selectors: Sequence[str], rules: dict[str, "AnyRule"]) -> None:
    from lint import load

    for selector in selectors:
        if said := load.unknown(selector, rules):
            raise click.UsageError(said)


@main.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "-f", "--format", "form", type=click.Choice(("text", "json")), default="text", help="json: a line a page."
)
@click.option("--page-type", default="", metavar="TYPE", help=PAGE_TYPE_HELP)
@click.option("--stdin-filename", default="", metavar="FILE", help="The name of the page on standard input.")
@click.option("--config", "config_file", default=None, metavar="FILE", help="This config file, no other.")
@click.option("--claims", "only_claims", is_flag=True, help="List every number, dose, medicine and date to sign off.")
def inspect(
    paths: tuple[str, ...],
    form: str,
    page_type: str,
    stdin_filename: str,
    config_file: str | None,
    only_claims: bool,
) -> None:
    """Show what was read: outline with sections, dates, readability, links, scores."""
    from lint import claims, inspection, output, scorecard, source
    from lint.runner import Plan, Runner

    def look(page: "Page") -> str:
        if only_claims:
            listed = claims.of(page)
            return claims.as_json(listed) if form == "json" else claims.as_text(listed)
        seen = inspection.inspect(page, scorecard.scores(page, runner.check_page(page), rules))
        return inspection.as_json(seen) if form == "json" else inspection.as_text(seen)

    settings, rules = _settings(config_file, paths, stdin_filename)
    _type(page_type, settings)
    runner = Runner(Plan(settings, page_type=page_type), rules)
    found = _found(paths, stdin_filename, settings)
    problems = found.problems
    for entry in found.entries:
        try:
            shown = look(runner.page(source.read(entry)))
        except source.Unreadable as error:
            problems.append((entry.name, str(error)))
            continue
        except Exception as error:  # one page must not end the run for the others
            problems.append((entry.name, f"It could not be inspected: {error!r}. This is a fault in carelint."))
            continue
        output.show(shown)
    output.complain(problems)
    sys.exit(INCOMPLETE if problems else 0)


@main.command()
@click.option("-f", "--format", "form", type=click.Choice(("text", "json")), default="text")
@click.option("--config", "config_file", default=None, metavar="FILE", help="With the house rules of this config.")
def rules(form: str, config_file: str | None) -> None:
    """List the rules."""
    from lint import manual, output

    known = _settings(config_file, ["."])[1]
    output.show(manual.as_json(known) if form == "json" else manual.as_list(known))


@main.command()
@click.argument("rule")
@click.option("--config", "config_file", default=None, metavar="FILE", help="With the house rules of this config.")
def explain(rule: str, config_file: str | None) -> None:
    """Explain a rule: what it promises, why, what to do, options, examples."""
    from lint import load, manual, output

    known = _settings(config_file, ["."])[1]
    found = [one for one in known.values() if rule in (one.id, one.id.partition("/")[2], *one.aliases)]
    if not found:
        raise click.UsageError(
            load.unknown(rule, known) or f"{rule} is a group; name one rule of it: `carelint rules`."
        )
    output.show("\n".join(manual.page(one) for one in found))


@main.command()
@click.argument("names", nargs=-1, metavar="[STYLES]...")
@click.option("--config", "config_file", default=None, metavar="FILE", help="With the house rules of this config.")
def test(names: tuple[str, ...], config_file: str | None) -> None:
    """Run the examples of rules: style files, folders, ids, families; without a name the house rules."""
    from lint import load, output, rule_tests

    known = _settings(config_file, ["."])[1]
    try:
        own = load.rules()
        chosen = rule_tests.chosen(names, known, [name for name in known if name not in own])
    except (rule_tests.Unknown, load.LoadError) as error:
        raise click.UsageError(str(error)) from error
    failed = False
    for line, fault in rule_tests.lines(rule_tests.run(chosen)):
        output.show(line + "\n")
        failed = failed or fault
    sys.exit(FINDINGS if failed else 0)


@main.command()
@click.option("--force", is_flag=True, help="Write over a config that is there.")
def init(force: bool) -> None:
    """Write a carelint.toml to start from into this folder."""
    from lint import scaffold

    path = Path("carelint.toml")
    if path.exists() and not force:
        raise click.UsageError(f"{path} is there already. Edit it, or start anew with --force.")
    path.write_text(scaffold.config(), "utf-8")
    click.echo(f"Wrote {path}. Every setting in it is a comment: take away the # of those you want.")


@main.command()
@click.argument("name", metavar="FAMILY/NAME")
@click.option("--style", is_flag=True, help="A word list (TOML, no code) instead of Python.")
@click.option("--config", "config_file", default=None, metavar="FILE", help="Into the rules folder of this config.")
def new(name: str, style: bool, config_file: str | None) -> None:
    """Write the file of a new rule, ready to run, with examples that are its tests."""
    from lint import scaffold

    settings, known = _settings(config_file, ["."])
    try:
        path = scaffold.rule(name, scaffold.folder(settings, Path.cwd()), known, style=style)
    except scaffold.ScaffoldError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Wrote {path}. It runs as it stands; change what it looks for, and its examples.")


@main.command()
@click.argument("engine", type=click.Choice(("languagetool",)))
def setup(engine: str) -> None:  # noqa: ARG001  # there is one so far
    """Install an engine that is not a Python package; what is there already is kept."""
    from lint import output
    from lint.engines import setup_languagetool
    from lint.facts import Absent

    try:
        with output.fetching() as progress:
            folder = setup_languagetool.install(progress)
    except (Absent, setup_languagetool.SetupFailed) as error:
        click.echo(str(error), err=True)
        sys.exit(INCOMPLETE)
    click.echo(f"LanguageTool {setup_languagetool.VERSION} is in {folder}. `carelint check` asks it from now on.")
