"""What the engines of language cost: CPU time, that of the processes they live in included."""

import datetime
import tempfile
import time
from pathlib import Path
from statistics import median

from bench import data, pages, said
from bench.checkers import CORE, missing
from bench.timing import CARELINT, TODAY, run, spread
from lint.engines import text_engine
from lint.runner import Plan, Runner
from lint.source import Entry
from lint.text import WORD

ROUNDS, PAGE_ROUNDS, COLD = 3, 30, 5
PAGE, WORDS, A_PAGE = 1_500, 20_000, 70  # words of a page, and of all that is parsed; sentences a page
NLP = (*CORE, "nlp")


def main() -> None:
    """Print words in a CPU-second with nothing known, then what answers cost that are known, then a cold start."""
    clean = data.find("grammar/clean.jsonl")
    texts = [one["text"] for one in data.lines(clean)] if clean else []
    reasons = {engine: missing(engine) for engine in NLP}
    for reason in filter(None, reasons.values()):
        print(f"absent: {reason}")
    if texts and not reasons["nlp"]:
        _warm(_up_to(texts, WORDS))
    if texts and not any(reasons.values()):
        _together(_up_to(texts, WORDS))
        _cached(_up_to(texts, PAGE))
    if not reasons["harper"]:
        _cold()


def _words(texts: list[str]) -> int:
    return sum(len(WORD.findall(text)) for text in texts)


def _up_to(texts: list[str], words: int) -> list[str]:
    """The first texts that hold so many words together."""
    return next((texts[:end] for end in range(1, len(texts)) if _words(texts[:end]) >= words), texts)


def _warm(texts: list[str]) -> None:
    engine = text_engine("nlp")
    engine.ask(texts[:50])
    start = time.process_time()
    engine.ask(texts[50:])
    words = _words(texts[50:])
    print(f"nlp alone, warm: {words / (time.process_time() - start):,.0f} words a CPU-second, {words} words")
    engine.close()


def _together(texts: list[str]) -> None:
    """The command on all texts, less what it takes for one: the engines' start."""
    command = [*CARELINT, "check", "--today", TODAY, "--no-cache", "--engines", ",".join(NLP), "--jobs", "1"]
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.html", Path(folder) / "many"
        one.write_bytes(said.page(texts[:1]))
        many.mkdir()
        for start in range(0, len(texts), A_PAGE):
            (many / f"{start}.html").write_bytes(said.page(texts[start : start + A_PAGE]))
        starts = [run([*command, str(one)]).cpu for _ in range(ROUNDS)]
        wholes = [run([*command, str(many)]).cpu for _ in range(ROUNDS)]
    words = _words(texts)
    rates = [words / (whole - start) for whole, start in zip(wholes, starts, strict=True)]
    print(f"harper, nlp and rules together, nothing known: {max(rates):,.0f} words a CPU-second at best,", end=" ")
    print(f"median {median(rates):,.0f}; {words} words; their start: {spread(starts, 'CPU-s')}")


def _cached(texts: list[str]) -> None:
    entry = Entry("page.html", data=said.page(texts))
    today = datetime.date.fromisoformat(TODAY)
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "answers.sqlite3"
        runners = {"on": Runner(Plan(today=today, engines=NLP, cache=cache)), "off": Runner(Plan(today=today))}
        taken: dict[str, list[float]] = {name: [] for name in runners}
        for index in range(PAGE_ROUNDS + 1):
            for name, asked in runners.items():
                start = time.process_time()
                asked.check(entry)
                if index:  # the first round asks
                    taken[name].append((time.process_time() - start) * 1000)
    print(f"a page of {_words(texts)} words: engines off {spread(taken['off'], 'ms')};", end=" ")
    print(f"all answers known {spread(taken['on'], 'ms')}: {median(taken['on']) - median(taken['off']):.2f} ms more")


def _cold() -> None:
    """The installed command on a small page with an empty cache; what its engines' processes take is counted."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(pages.small(1), "utf-8")
        command = [*CARELINT, "check", str(page), "--today", TODAY, "--no-cache", "--engines"]
        for engines in ("none", "harper"):
            ran = [run([*command, engines]) for _ in range(COLD + 1)][1:]  # the first fills the file cache
            cpu, wall = (spread([getattr(one, name) for one in ran], name) for name in ("cpu", "wall"))
            print(f"carelint check, engines {engines}, nothing known: {cpu}-s; {wall}-s")
