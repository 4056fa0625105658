"""The kind of style that wants one of several terms on a page."""

from collections.abc import Iterator, Mapping

from lint import over
from lint.analysis.structure.outline import own_text
from lint.analysis.vocabulary.wording import Entry, Found, Wording
from lint.page import Page, Sentence
from lint.rule import Problem, Related
from lint.style.kinds import NOTHING, Allow, Check, Style


def consistent(style: Style) -> Check:
    """One of these terms on a page: the one that it uses most."""
    if not style.groups:
        raise ValueError("a style of kind consistent has groups")
    default = "“{found}” here and “{other}” elsewhere on this page. Use one word for one thing."
    style.says(default, found="", other="")
    terms = [Entry(term, str(group), style.forms) for group, same in enumerate(style.groups) for term in same]
    wording = Wording.of((*terms, *(one for one in style.entries if one.stands)))
    holding = over.sentences_with(*wording.keys)

    def check(page: Page, *, allow: Allow = NOTHING) -> Iterator[Problem]:
        used: dict[str, dict[str, list[tuple[Sentence, Found]]]] = {}
        for sentence in holding(page):
            for found in _unexplained(wording, sentence) if sentence.block in own_text(page) else ():
                if found.entry.phrase not in allow:
                    used.setdefault(found.entry.said, {}).setdefault(found.entry.phrase, []).append((sentence, found))
        for terms in used.values():
            yield from _mixed(style, default, terms)

    return check


def _unexplained(wording: Wording, sentence: Sentence) -> Iterator[Found]:
    """The terms of a sentence that does not set two of a group side by side, nor one in brackets, to explain them."""
    found = wording.find(sentence)
    for one in found:
        opened = sentence.string[: sentence.places[one.first][0]].endswith(("(", "“", '"'))
        others = (other for other in found if other.entry.said == one.entry.said)
        if not opened and all(other.entry.phrase == one.entry.phrase for other in others):
            yield one


def _mixed(style: Style, default: str, terms: Mapping[str, list[tuple[Sentence, Found]]]) -> Iterator[Problem]:
    most, *others = sorted(terms.values(), key=len, reverse=True)
    sentence, found = most[0]
    other = sentence.written(found.first, found.last)
    first = Related(sentence.words_span(found.first, found.last), f"“{other}” stands here")
    for uses in others:
        sentence, found = uses[0]
        message = style.says(default, found=sentence.written(found.first, found.last), other=other)
        at, review = sentence.words_span(found.first, found.last), style.is_review(found.entry)
        yield Problem(at, message, review=review, related=(first,), count=len(uses))
