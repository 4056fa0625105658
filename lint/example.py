"""Runs one example of a rule the way a page is run, so that rules are tested without clock, network or files."""

import atexit
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lint import config, gather
from lint.analysis.structure import outline
from lint.engines import text_engine
from lint.engines.identification import Identification
from lint.facts import Answers, Dictionary, Fact, Files, Identifier, Missing, TextEngine, Today
from lint.finding import Finding
from lint.fix import fixed
from lint.load import AnyRule
from lint.page import Page, read
from lint.place import Placer
from lint.rule import Bad, Example
from lint.runner import Ready, apply_rule
from lint.source import Source, decode


@dataclass(frozen=True)
class Shown:
    """What a rule said of an example."""

    page: Page
    findings: Sequence[Finding]

    def mended(self) -> str:
        """The source with every fix applied, safe or not."""
        return fixed(self.page.source.text, [one.fix for one in self.findings if one.fix])[0]


def show(rule: AnyRule, example: Example) -> Shown:
    """Run a rule on an example."""
    text = example.source if isinstance(example, Bad) else example.html
    page = _page(example.name, text, example.page_type)
    page.sheets = {name: said for name, said in example.files.items() if name.endswith(".css")}
    options = {name.replace("-", "_"): value for name, value in example.options.items()}
    check = Ready.of(rule, rule.level, config.options(rule, options, rule.id) if options else {})
    facts: dict[type[Fact], Fact | Missing] = {
        Today: Today(datetime.date.fromisoformat(example.today)),
        Files: Files(_files(page, example)),
        Dictionary: Dictionary(),
        Identifier: Identification().gather([page])[0],
    }
    for need in rule.needs:
        if issubclass(need, Answers):
            facts[need] = _said(need, page, example)
    return Shown(page, apply_rule(check, page, outline.page_type(page)[0], facts, Placer(page))[1])


def _said(need: type[gather.AnyAnswers], page: Page, example: Example) -> Fact:
    """What an engine says of the page: as the example says, else it is asked. Raises Absent."""
    strings = gather.texts(page, need.unit)
    if example.matches or not strings:
        return need({text: example.matches if index == 0 else () for index, text in enumerate(strings)})
    answers: Sequence[tuple[tuple[object, ...], ...]] = _engine(need.engine).ask(strings)
    return need(dict(zip(strings, answers, strict=True)))


@cache
def _engine(name: str) -> TextEngine:
    engine = text_engine(name)
    atexit.register(engine.close)
    return engine


def _page(name: str, text: str, page_type: str = "") -> Page:
    data = text.encode()
    return read(Source(name, data, *decode(data)), page_type=page_type)


def _files(page: Page, example: Example) -> dict[str, frozenset[str] | None]:
    """The files that the example names; any other that the page links to is missing."""
    from lint.analysis.structure.targets import local

    linked = {target.path for link in page.links if (target := local(link.href))}
    found: dict[str, frozenset[str] | None] = {path: None for path in linked if not path.startswith("/")}
    for name, text in example.files.items():
        found[name] = _page(name, text).ids if name.endswith((".html", ".htm")) else frozenset({"*"})
    return found


def faults(rule: AnyRule, example: Example) -> list[str]:
    """What is wrong with what a rule says of an example; empty when all is as the example says."""
    shown = show(rule, example)
    if not isinstance(example, Bad):
        return [f"it must say nothing, and says: {one.message}" for one in shown.findings]
    said = []
    wanted = [tuple(span) for span in example.spans]
    given = [(one.place.start, one.place.end) for one in shown.findings if not one.whole_page]
    if wanted != given:
        text = shown.page.source.text
        said.append(f"it must mark {example.marked}, and marks {[text[slice(*place)] for place in given]}")
    if not shown.findings:
        said.append("it must say something, and says nothing")
    for one in shown.findings:
        if example.message not in one.message:
            said.append(f"it must say {example.message!r}, and says {one.message!r}")
        if one.review != example.review:
            said.append(f"review must be {example.review}")
        if example.level is not None and one.level != example.level:
            said.append(f"the level must be {example.level.word}, and is {one.level.word}")
    mended = shown.mended()
    if mended != (example.fixed or example.source):
        said.append(f"the fix must give {example.fixed!r}, and gives {mended!r}")
    return said
