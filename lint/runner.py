"""One page x the rules that a plan asks for -> findings. Whatever goes wrong is part of the result."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from lint import allow, config, load, source
from lint.analysis import outline, readability
from lint.config import Settings
from lint.engines.clock import Clock
from lint.engines.dictionaries import Dictionaries
from lint.engines.files import LocalFiles
from lint.facts import Engine, Fact, Missing
from lint.finding import Finding, Outcome, PageResult, Result, digest
from lint.load import AnyRule
from lint.page import Page
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

    @staticmethod
    def of(rule: AnyRule, level: Level, options: Mapping[str, object]) -> "Ready":
        return Ready(rule, level, partial(rule.check, **options) if options else rule.check)


class Runner:
    """Checks pages one by one, with the rules and engines that a plan asks for."""

    def __init__(self, plan: Plan, rules: Mapping[str, AnyRule] | None = None) -> None:
        self.plan = plan
        self.rules = dict(rules) if rules is not None else load.rules(plan.settings.house_rules)
        self._ready: dict[tuple[object, ...], list[Ready]] = {}

    @cached_property
    def clock(self) -> Clock:
        return Clock(self.plan.today)

    @cached_property
    def engines(self) -> list[Engine]:
        wanted = {need for one in self.rules.values() for need in one.needs}
        known: list[Engine] = [self.clock, LocalFiles(self.plan.settings.root), Dictionaries(self.plan.settings.words)]
        return [one for one in known if one.supplies in wanted]

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
            if not any(load.matches(name, one) for name in select) or any(load.matches(name, one) for name in dropped):
                continue
            said = [layer[one.id] for layer in (settings.rules, *(o.rules for o in overrides)) if one.id in layer]
            level = config.level_of(one, said)
            if level is None and named:
                level = one.level
            if level is not None:
                options = {name: value for layer in said for name, value in layer.options.items()}
                yield Ready.of(one, level, options)

    def check(self, entry: Entry) -> PageResult:
        """Check one page. Whatever goes wrong is part of the result."""
        try:
            read = source.read(entry)
        except Unreadable as error:
            return PageResult(entry.name, "none", "unreadable", problems=(str(error),))
        try:
            return self._check(self.page(read))
        except Exception as error:  # a page must not end the run for the others
            said = f"The page could not be checked: {type(error).__name__}: {error}. This is a fault in carelint."
            return PageResult(entry.name, "none", "crashed", problems=(said,))

    def page(self, read: source.Source) -> Page:
        overrides = config.matching(self.plan.settings.overrides, read.name)
        types = [self.plan.settings.page_type, *(one.page_type for one in overrides), self.plan.page_type]
        contents = [self.plan.settings.content, *(one.content for one in overrides)]
        return read_page(
            read,
            page_type=next((one for one in reversed(types) if one), ""),
            content=next((one for one in reversed(contents) if one), ""),
        )

    def _check(self, page: Page) -> PageResult:
        kind = outline.page_type(page)[0]
        placer = Placer(page)
        findings: list[Finding] = []
        outcomes: list[Outcome] = []
        problems: list[str] = []
        facts = self._facts(page)
        ready = self.ready(page.name)
        for one in ready:
            try:
                outcome, found = apply_rule(one, page, kind, facts, placer)
            except (Exception, SystemExit) as error:  # a rule must not end the page for the other rules
                said = f"The rule {one.rule.id} crashed: {type(error).__name__}: {error}. The other rules went on."
                problems.append(said)
                outcome, found = Outcome(page.name, one.rule.id, "untested", 0, "the rule crashed"), []
            findings.extend(found)
            outcomes.append(outcome)
        tested = [one for one, outcome in zip(ready, outcomes, strict=True) if outcome.result != "untested"]
        findings = self._allow(page, findings, tested, placer)
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
        )

    def _facts(self, page: Page) -> dict[type[Fact], Fact | Missing]:
        return {engine.supplies: engine.gather([page])[0] for engine in self.engines}

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

    def _means(self, selector: str, rule: str) -> bool:
        return load.matches(selector, self.rules[rule])


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
    found = placer.findings(rule, one.level, problems) if problems else []
    if not found:
        return Outcome(page.name, rule.id, "passed", len(items)), []
    result: Result = "failed" if any(finding.fails for finding in found) else "review"
    return Outcome(page.name, rule.id, result, len(items)), found


def _applies(rule: AnyRule, page: Page, kind: str) -> bool:
    if kind not in rule.page_types or (page.source.plain and not rule.plain):
        return False
    return not (rule.whole and page.fragment)


def _numbered(page: str, findings: Sequence[Finding]) -> Iterable[Finding]:
    """Put findings in order of their place, with fingerprints: equal faults on a page are counted."""
    counts: dict[str, int] = {}
    for finding in sorted(findings, key=lambda one: (one.place.line, one.place.column, one.rule, one.message)):
        ordinal = counts[finding.group] = counts.get(finding.group, 0) + 1
        yield replace(finding, fingerprint=digest(page, finding.group, str(ordinal)))
