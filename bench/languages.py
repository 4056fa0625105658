"""In which language a text is: what the rules say of paragraphs of our own in other languages, and of plain English."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from bench import data
from lint import load
from lint.analysis.accessibility.languages import is_alike
from lint.analysis.accessibility.subtags import primary
from lint.finding import Finding
from lint.runner import Plan, Runner
from lint.source import Entry

OWN = Path(__file__).with_name("data") / "languages.tsv"
TRAPS = OWN.with_name("language-traps.tsv")
RULES = ("page/wrong-lang", "page/wrong-part-lang", "page/unmarked-language")
AROUND = "<p>Ask the nurse what you may eat on the day of the test, and bring a list of your medicines.</p>" * 3


class Text(NamedTuple):
    """A paragraph and the tag of the language that it is in."""

    language: str
    string: str


class Tally(NamedTuple):
    """Of all texts: the ones found for certain, those for a person to look at, those taken for a wrong language."""

    texts: int
    sure: int
    review: int
    wrong: list[str]
    missed: list[Text]


def own(path: Path = OWN) -> list[Text]:
    """The paragraphs of a file: language, tab, text."""
    return [Text(*line.split("\t")) for line in path.read_text("utf-8").splitlines()]


def unmarked(texts: Iterable[Text]) -> Tally:
    """Each text as a paragraph without lang on an English page."""
    return _tally(texts, lambda text: f'<html lang="en">{AROUND}<p>{escape(text.string)}</p>')


def mistaken(texts: Iterable[Text], tag: str = "en") -> Tally:
    """Each text as a part that says that it is in another language."""
    return _tally(texts, lambda text: f'<html lang="en">{AROUND}<p lang="{tag}">{escape(text.string)}</p>')


def whole(texts: Iterable[Text]) -> Tally:
    """Each text as all that an English page holds."""
    return _tally(texts, lambda text: f'<html lang="en"><p>{escape(text.string)}</p>')


def rightly_marked(texts: Iterable[Text]) -> list[tuple[Text, Finding]]:
    """What is said, wrongly, of texts that name their language, on an English page and as a page of their own."""
    runner = _runner()
    found = []
    for text in texts:
        tag, string = text.language, escape(text.string)
        for html in (f'<html lang="en">{AROUND}<p lang="{tag}">{string}</p>', f'<html lang="{tag}"><p>{string}</p>'):
            found += [(text, one) for one in _findings(runner, html)]
    return found


def english(strings: Iterable[str]) -> list[Finding]:
    """What is said, wrongly, of English texts, each a paragraph of one page."""
    page = "".join(f"<p>{escape(string)}</p>" for string in strings)
    return _findings(_runner(), f'<html lang="en">{page}')


def _tally(texts: Iterable[Text], html: Callable[[Text], str]) -> Tally:
    runner, levels = _runner(), Counter[bool]()
    wrong, missed, every = [], [], list(texts)
    for text in every:
        found = _findings(runner, html(text))
        levels.update(one.review for one in found[:1])
        if not found:
            missed.append(text)
        for one in found:
            said = one.message.rpartition('lang="')[2].partition('"')[0]
            if not is_alike(said, primary(text.language)):
                wrong.append(f"{text.string} {one.message}")
    return Tally(len(every), levels[False], levels[True], wrong, missed)


def _runner() -> Runner:
    rules = load.rules()
    return Runner(Plan(), rules={name: rules[name] for name in RULES})


def _findings(runner: Runner, html: str) -> list[Finding]:
    result = runner.check(Entry("page.html", data=html.encode()))
    if result.problems:
        raise SystemExit(result.problems[0])
    return list(result.findings)


def _said(name: str, tally: Tally) -> Iterator[str]:
    yield f"{name:52} {tally.sure:4} sure {tally.review:4} review of {tally.texts}, {len(tally.wrong)} another language"
    yield from (f"    missed: {text.language} {text.string}" for text in tally.missed[:9])
    yield from (f"    wrong: {one}" for one in tally.wrong)


def main() -> None:
    """Print what is found, and what is found wrongly."""
    texts, traps = own(), own(TRAPS)
    for name, tally in (
        ("paragraphs of an English page, without lang", unmarked(texts)),
        ("parts of an English page with lang=en", mistaken(texts)),
        ("whole pages with lang=en", whole(texts)),
    ):
        print(*_said(name, tally), sep="\n")
    for name, found in (("paragraphs", rightly_marked(texts)), ("traps", rightly_marked(traps))):
        print(f"{len(found)} findings on {name} that name their language rightly")
        for text, one in found:
            print(f"    {'review' if one.review else 'sure'}: {text.string}: {one.message}")
    path = data.find("grammar/clean.jsonl")
    if path is not None:
        sentences = [row["text"] for row in data.lines(path)]
        said = english(sentences)
        print(f"{len(said)} findings on {len(sentences)} English sentences")
        print(*(f"    {one.message}" for one in said), sep="\n", end="\n" if said else "")
        for tag in ("es", "fr", "de", "vi"):
            print(*_said(f"the same with lang={tag}", mistaken((Text("en", one) for one in sentences), tag)), sep="\n")


if __name__ == "__main__":
    main()
