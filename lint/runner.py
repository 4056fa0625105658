"""One page x the rules that a plan asks for -> findings. Whatever goes wrong is part of the result."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from lint import allow, config, gather, load, over, source
from lint.analysis.reading import readability
from lint.analysis.structure import outline
from lint.cache import Cache
from lint.config import Settings
from lint.engines.clock import Clock
from lint.engines.dictionaries import Dictionaries
from lint.engines.files import LocalFiles
from lint.engines.identification import Identification
from lint.engines.stylesheets import Stylesheets
from lint.facts import Answers, Engine, Fact, Missing
from lint.finding import Finding, Outcome, PageResult, Result, digest
from lint.fold import folded
from lint.load import AnyRule
from lint.merge import merged
from lint.page import Page, Untestable
from lint.page import read as read_page
from lint.place import Placer
from lint.rule import Level, Problem
from lint.source import Entry, Unreadable


@dataclass(frozen=True)
class Plan:
    """What a run was asked for. It goes to other processes, so it holds plain values only."""

    settings: Settings = field(default_factory=Settings)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    page_type: str = ""
    today: datetime.date | None = None
    outcomes: bool = False  # keep what became of each rule on each page
    engines: tuple[str, ...] = ()  # those that may be asked about texts
    engine_options: gather.Options = field(default_factory=dict)
    cache: Path | None = None  # where answers are kept; None: for this run only
    folds: bool = True  # False: every place of quiet advice is a finding of its own

    @property
    def digest(self) -> str:
        """A short name for the settings, the same wherever the config file lies."""
        here = replace(self.settings, path=None, house_rules=None, root=None)
        return digest(repr(here), repr(self.select), repr(self.ignore), self.page_type)


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule set up for a page: its level and its `check` with the options filled in."""

    rule: AnyRule
    level: Level
    check: Callable[..., Iterable[Problem]]
    only: frozenset[str] = frozenset()  # the rules of an engine that may speak, lower case; empty for all
    silent: frozenset[str] = frozenset()  # those that may not

    @staticmethod
    def of(
        rule: AnyRule,
        level: Level,
        options: Mapping[str, object],
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
    ) -> "Ready":
        """Fill in the options. Of a rule that speaks for an engine, parts may be selected or ignored."""
        check = partial(rule.check, **options) if options else rule.check
        if rule.subs is None:
            return Ready(rule, level, check)
        chosen = [load.sub_of(name) for name in select if load.matches(name, rule)]
        only = frozenset(chosen) if all(chosen) else frozenset()
        return Ready(rule, level, check, only, frozenset(_dropped_subs(rule, ignore)))

    def says(self, problem: Problem) -> bool:
        sub = problem.sub.lower()
        return sub not in self.silent and (not self.only or sub in self.only)


def _dropped_subs(rule: AnyRule, ignore: Sequence[str]) -> Iterable[str]:
    return (sub for name in ignore if load.names(name, rule) and (sub := load.sub_of(name)))


class Runner:
    """Checks pages one by one, with the rules and engines that a plan asks for."""

    def __init__(self, plan: Plan, rules: Mapping[str, AnyRule] | None = None, ask: gather.Ask | None = None) -> None:
        """`ask` is how engines are asked about texts: by default in processes of this one."""
        self.plan = plan
        self.ask = ask or self._ask
        self.rules = dict(rules) if rules is not None else load.rules(plan.settings.house_rules)
        self._ready: dict[tuple[object, ...], list[Ready]] = {}

    @cached_property
    def clock(self) -> Clock:
        return Clock(self.plan.today)

    @cached_property
    def engines(self) -> list[Engine]:
        wanted = {need for one in self.rules.values() for need in one.needs}
        settings = self.plan.settings
        known: list[Engine] = [self.clock, LocalFiles(settings.root), Dictionaries(settings.words), Identification()]
        return [one for one in known if one.supplies in wanted]

    @cached_property
    def stylesheets(self) -> Stylesheets:
        return Stylesheets(self.plan.settings.root)

    @cached_property
    def gatherer(self) -> gather.Gatherer:
        return gather.Gatherer(self.plan.engines, self.plan.engine_options, self.ask, Cache(self.plan.cache))

    def _ask(self, name: str, texts: Sequence[str]) -> list[bytes]:
        from lint.engines import process  # slow to import, and only needed for texts that are new

        return process.running(name, self.plan.engine_options.get(name, {})).ask(texts)

    def versions(self) -> dict[str, str]:
        """The engines that the chosen rules stand on and their versions; an absent one is left out."""
        found = {engine.name: engine.version for engine in self.engines}
        for need in sorted(self._asked_for(self.ready("")), key=lambda one: one.engine):
            version = self.gatherer.version(need.engine)
            if isinstance(version, str):
                found[need.engine] = version
        return found

    @staticmethod
    def _asked_for(ready: Iterable[Ready]) -> set[type[gather.AnyAnswers]]:
        return {need for one in ready for need in one.rule.needs if issubclass(need, Answers)}

    def ready(self, page: str) -> list[Ready]:
        """The chosen rules for a page of this name; the last word has the command line, then the overrides."""
        overrides = config.matching(self.plan.settings.overrides, page)
        if overrides not in self._ready:
            self._ready[overrides] = list(self._set_up(overrides))
        return self._ready[overrides]

    def _set_up(self, overrides: tuple[config.Override, ...]) -> Iterable[Ready]:
        settings = self.plan.settings
        select = self.plan.select or settings.select or ("all",)
        ignore = (*settings.ignore, *(name for one in overrides for name in one.ignore))
        for one in self.rules.values():
            named = any(load.names(name, one) for name in self.plan.select)  # the command line has the last word
            dropped = self.plan.ignore if named else (*ignore, *self.plan.ignore)
            said = [layer[one.id] for layer in (settings.rules, *(o.rules for o in overrides)) if one.id in layer]
            chosen = any(load.chooses(name, one) for name in select) or (one.opt_in and said and not self.plan.select)
            if not chosen or any(_drops(name, one) for name in dropped):
                continue
            level = config.level_of(one, said)
            if level is None and named:
                level = one.level
            if level is not None:
                options = {name: value for layer in said for name, value in layer.options.items()}
                yield Ready.of(one, level, options, select, dropped)

    def check(self, entry: Entry) -> PageResult:
        """Check one page. Whatever goes wrong is part of the result."""
        try:
            read = source.read(entry)
        except Unreadable as error:
            return PageResult(entry.name, "none", "unreadable", problems=(str(error),))
        try:
            page = self.page(read)
            try:
                return self.check_page(page)
            finally:
                page.release()
        except Exception as error:  # a page must not end the run for the others
            said = f"The page could not be checked: {type(error).__name__}: {error}. This is a fault in carelint."
            return PageResult(entry.name, "none", "crashed", problems=(said,))

    def page(self, read: source.Source) -> Page:
        overrides = config.matching(self.plan.settings.overrides, read.name)
        types = [self.plan.settings.page_type, *(one.page_type for one in overrides), self.plan.page_type]
        contents = [self.plan.settings.content, *(one.content for one in overrides)]
        page = read_page(
            read,
            page_type=next((one for one in reversed(types) if one), ""),
            content=next((one for one in reversed(contents) if one), ""),
            house=self.plan.settings.house,
        )
        page.sheets = self.stylesheets.of(page)
        return page

    def check_page(self, page: Page) -> PageResult:
        """Check a page that was read. Raises what goes wrong with the page as a whole."""
        kind = outline.page_type(page)[0]
        placer = Placer(page)
        findings: list[Finding] = []
        outcomes: list[Outcome] = []
        problems: list[str] = []
        ready = self.ready(page.name)
        facts = self.facts(page, [one for one in ready if _applies(one.rule, page, kind)])
        for one in ready:
            try:
                outcome, found = apply_rule(one, page, kind, facts, placer)
            except Untestable as error:
                outcome, found = Outcome(page.name, one.rule.id, "untested", 0, str(error)), []
            except (Exception, SystemExit) as error:  # a rule must not end the page for the other rules
                said = f"The rule {one.rule.id} crashed: {type(error).__name__}: {error}. The other rules went on."
                problems.append(said)
                outcome, found = Outcome(page.name, one.rule.id, "untested", 0, "the rule crashed"), []
            findings.extend(found)
            outcomes.append(outcome)
        tested = [one for one, outcome in zip(ready, outcomes, strict=True) if outcome.result != "untested"]
        findings = self._allow(page, merged(findings), tested, placer)
        findings = folded(findings, (one.rule.id for one in ready if one.rule.folds and self.plan.folds))
        grade = readability.summary(page)
        return PageResult(
            name=page.name,
            page_type=kind,
            status="checked",
            fragment=page.fragment,
            sha256=hashlib.sha256(page.source.data).hexdigest(),
            words=sum(len(sentence.words) for sentence in readability.prose(page)),
            readability=grade,
            findings=tuple(_numbered(page.name, findings)),
            outcomes=tuple(outcomes),
            problems=tuple(problems),
            other_languages=tuple(sorted(over.other_languages(page).items())),
        )

    def facts(self, page: Page, ready: Iterable[Ready]) -> dict[type[Fact], Fact | Missing]:
        """What the rules that are to run need to know of a page; for what nobody supplied, why not."""
        found = {engine.supplies: engine.gather([page])[0] for engine in self.engines}
        if needs := self._asked_for(ready):
            found.update(self.gatherer.facts(page, sorted(needs, key=lambda one: one.engine)))
        return found

    def _allow(self, page: Page, findings: list[Finding], ready: list[Ready], placer: Placer) -> list[Finding]:
        allows = [*self.plan.settings.allows, *allow.in_page(page)]
        if not allows:
            return findings
        today = self.clock.date
        left, used = allow.apply(findings, allows, self._means, today)
        ran = {one.rule.id: one for one in ready}
        said = allow.problems(
            allows,
            used,
            ran=lambda name: all(one in ran for one, rule in self.rules.items() if load.matches(name, rule)),
            known=lambda name: load.unknown(name, self.rules),
            today=today,
            page=page.name,
        )
        for name, problem in said:
            if name in ran:
                left.extend(placer.findings(ran[name].rule, ran[name].level, [problem]))
        return left

    def _means(self, selector: str, finding: Finding) -> bool:
        return load.matches(selector, self.rules[finding.rule], finding.sub)


def _drops(selector: str, rule: AnyRule) -> bool:
    """Tell whether a selector under `ignore` means the whole of a rule."""
    return load.matches(selector, rule) and not (rule.subs is not None and load.sub_of(selector))


def apply_rule(
    one: Ready, page: Page, kind: str, facts: Mapping[type[Fact], Fact | Missing], placer: Placer
) -> tuple[Outcome, list[Finding]]:
    """Run one rule on one page. `kind` is the page's type. Raises what the rule raises."""
    rule = one.rule
    if not _applies(rule, page, kind):
        return Outcome(page.name, rule.id, "inapplicable", 0), []
    items = rule.over(page)
    if not items:
        return Outcome(page.name, rule.id, "inapplicable", 0), []
    given = {name: facts[need] for name, need in rule.fact_arguments.items()} if rule.needs else {}
    for fact in given.values():
        if isinstance(fact, Missing):
            return Outcome(page.name, rule.id, "untested", 0, fact.reason), []
    check = partial(one.check, **given) if given else one.check
    problems = [problem for item in items for problem in check(item)]
    if one.only or one.silent:
        problems = [problem for problem in problems if one.says(problem)]
    found = placer.findings(rule, one.level, problems) if problems else []
    if not found:
        return Outcome(page.name, rule.id, "passed", len(items)), []
    result: Result = "failed" if any(finding.fails for finding in found) else "review"
    return Outcome(page.name, rule.id, result, len(items)), found


def _applies(rule: AnyRule, page: Page, kind: str) -> bool:
    if {kind, page.house.like(kind)}.isdisjoint(rule.page_types) or (page.source.plain and not rule.plain):
        return False
    return not (rule.whole and page.fragment)


def _numbered(page: str, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Put findings in order of their place, with fingerprints: equal faults on a page are counted."""
    counts: dict[str, int] = {}
    for finding in sorted(findings, key=lambda one: (one.place.line, one.place.column, one.rule, one.message)):
        ordinal = counts[finding.group] = counts.get(finding.group, 0) + 1
        yield replace(finding, fingerprint=digest(page, finding.group, str(ordinal)))
