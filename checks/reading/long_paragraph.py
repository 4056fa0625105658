"""A paragraph is short enough to be taken in at a glance.

A wall of text makes worried readers skip, and what they need to do is lost in the middle of it.

Start a new paragraph with each new idea, or make a list. NHS asks for three sentences at most, the federal guidelines
for 150 words and eight sentences.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated

from lint.analysis.reading.readability import prose
from lint.page import Page, Sentence
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Sequence[Sentence]]:
    """The sentences of each paragraph of the running text; a line break starts a new one."""
    return [paragraph for _, block in groupby(prose(page), lambda one: one.block) for paragraph in _lines(list(block))]


def _lines(sentences: list[Sentence]) -> Iterator[Sequence[Sentence]]:
    if "\n" not in sentences[0].block.text.string:
        yield sentences
        return
    ends = [index for index, one in enumerate(sentences[0].block.text.string) if one == "\n"]
    yield from (list(line) for _, line in groupby(sentences, lambda one: bisect_left(ends, one.start)))


def check(
    paragraph: Sequence[Sentence],
    *,
    words: Annotated[int, "Most words in a paragraph."] = 150,
    sentences: Annotated[int, "Most sentences in a paragraph."] = 8,
) -> Iterator[Problem]:
    number = sum(len(one.words) for one in paragraph)
    if number <= words and len(paragraph) <= sentences:
        return
    first, last = paragraph[0], paragraph[-1]
    message = f"This paragraph has {len(paragraph)} sentences and {number} words. Split it, or make a list."
    yield Problem(first.block.text.span(first.start, last.end), message)


_LONG = "Call us. " * 8 + "Rest."

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    folds=True,
    plain=True,
    standards=("NHS content style guide", "Federal Plain Language Guidelines"),
    examples=(
        Bad(f"<p>[[{_LONG}]]</p><p>Rest.</p>", "9 sentences and 17 words", level=Level.NOTE),
        Bad(
            "<p>[[" + "You can call us or come and see us on any day of the week. " * 3 + "Rest.]]</p>",
            "46 words",
            options={"words": 40},
        ),
        Bad("<p>[[Rest. Eat. Drink. Sleep.]]</p>", "4 sentences", options={"sentences": 3}),
        Good("<p>" + "Call us. " * 8 + "</p>"),
        Good(f"<p>{'Call us. ' * 6}</p><p>{'Call us. ' * 6}</p>"),
        Good(f"<p>{'Call us. ' * 6}<br><br>{'Call us. ' * 6}</p>"),
        Good("<ul>" + "<li>Call us. Rest.</li>" * 9 + "</ul>"),
        Good(f"<nav><p>{_LONG}</p></nav>"),
    ),
)
