"""The checkers that `python -m bench language` compares: texts in, marks in each text out."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench import said
from bench.said import Said
from bench.timing import TODAY
from lint.engines import text_engine
from lint.facts import Absent
from lint.finding import Finding
from lint.runner import Plan, Runner
from lint.source import Entry

if TYPE_CHECKING:
    from language_tool_python import LanguageTool

CORE = ("harper",)
FAMILIES = ("language", "spelling")
A_PAGE, A_REQUEST = 200, 60  # texts on a page, and in one request to LanguageTool
BETWEEN = "\n\n"

# They compare a sentence with its neighbours, which are strangers here; the earlier notes leave them out as well.
ABOUT_NEIGHBOURS = frozenset({"ENGLISH_WORD_REPEAT_BEGINNING_RULE", "OrthographicConsistency"})

Check = Callable[[Sequence[str]], list[list[Said]]]


class Column(NamedTuple):
    """A checker by its name, or why it is absent."""

    name: str
    check: Check | None
    absent: str = ""


def columns(cache: Path) -> list[Column]:
    """All checkers, those that are not installed too. Engines' answers are kept in the cache."""
    return [
        _column("core", partial(carelint, CORE, cache), CORE),
        _column("+nlp", partial(carelint, (*CORE, "nlp"), cache), (*CORE, "nlp")),
        _column("+LT", partial(carelint, (*CORE, "nlp", "languagetool"), cache), (*CORE, "nlp", "languagetool")),
        _column("LT alone", languagetool, ("languagetool",)),
        _column("Harper alone", harper, ("harper",)),
    ]


def _column(name: str, check: Check, engines: Iterable[str]) -> Column:
    reasons = [reason for engine in engines if (reason := missing(engine))]
    # Without an engine the rules that need none can still be measured: only what is added by it is absent.
    return Column(name, None if reasons and name != "core" else check, "; ".join(reasons))


def missing(engine: str) -> str:
    """Why an engine cannot be asked; "" when it can."""
    try:
        text_engine(engine).version()
    except (Absent, ImportError) as error:
        return f"{engine}: {error}"
    return ""


def runner(engines: tuple[str, ...], cache: Path | None = None) -> Runner:
    """The runner with the rules of language and spelling, and these engines only."""
    today = datetime.date.fromisoformat(TODAY)
    return Runner(Plan(select=FAMILIES, today=today, engines=engines, cache=cache))


def carelint(engines: tuple[str, ...], cache: Path, texts: Sequence[str]) -> list[list[Said]]:
    """Ask carelint, each text a page of its own. Before, all on long pages: so engines are asked by the hundred."""
    asked = runner(engines, cache)
    for batch in _batches(texts, A_PAGE):
        asked.check(Entry("page.html", data=said.page(batch)))
    return [said.of_findings(_findings(asked, text), text) for text in texts]


def _findings(asked: Runner, text: str) -> tuple[Finding, ...]:
    result = asked.check(Entry("page.html", data=said.page([text])))
    if result.problems:
        raise RuntimeError(result.problems[0])
    return result.findings


def harper(texts: Sequence[str]) -> list[list[Said]]:
    """Harper as it comes."""
    import harper as engine  # at hand only where it is installed

    linter = engine.Linter()
    return [
        [
            _mark(text, one.span.start, one.span.end, rule, spelling=rule == "SpellCheck")
            for rule, lints in linter.organized_lints(text, language="plaintext").items()
            for one in lints
            if rule not in ABOUT_NEIGHBOURS
        ]
        for text in texts
    ]


def languagetool(texts: Sequence[str]) -> list[list[Said]]:
    """LanguageTool as it comes: the server that carelint starts, with all the rules that are on by default."""
    import language_tool_python

    from lint.engines import languagetool_server, setup_languagetool

    server = languagetool_server.start(setup_languagetool.installed())
    try:
        tool = language_tool_python.LanguageTool("en-US", remote_server=server.url, proxies={"http": "", "https": ""})
        return [marks for batch in _batches(texts, A_REQUEST) for marks in _asked(tool, batch)]
    finally:
        server.stop()


def _asked(tool: "LanguageTool", texts: Sequence[str]) -> list[list[Said]]:
    """Ask about several texts at once, each a paragraph."""
    found: list[list[Said]] = [[] for _ in texts]
    starts = list(accumulate((len(text) + len(BETWEEN) for text in texts), initial=0))
    for one in tool.check(BETWEEN.join(texts)):
        index = bisect_right(starts, one.offset) - 1
        start = one.offset - starts[index]
        if one.rule_id not in ABOUT_NEIGHBOURS:
            speller = one.rule_id.startswith("MORFOLOGIK")
            found[index].append(_mark(texts[index], start, start + one.error_length, one.rule_id, spelling=speller))
    return found


def _mark(text: str, start: int, end: int, rule: str, *, spelling: bool) -> Said:
    return Said(start, end, rule, text[start:end], spelling)


def _batches(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (texts[start : start + size] for start in range(0, len(texts), size))
