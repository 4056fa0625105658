"""Sentences say who does what.

"Tablets should be taken with food" and "it is recommended that" hide who acts; readers must work out that it is they.

Name the doer first: "take the tablets with food", "doctors recommend", "your nurse takes blood". A few passives do no
harm: guides for patients allow 5 to 10 in 100 sentences.
"""

from collections.abc import Iterator

from lint.analysis.grammar.passives import AGENT, NAME, ORDER, REPORT, Passive, poor, share
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import Span

_ADVICE = {
    AGENT: "is passive. Put who does it first: “your doctor …”.",
    NAME: "is passive and long. Write “is also called”.",
    ORDER: "is passive. Say who does it, or tell readers: “take it …”, “do not use it …”.",
    REPORT: "hides who says so. Name them, “doctors recommend …”, or say it straight: “about half …”.",
}


def check(page: Page) -> Iterator[Problem]:
    for one in poor(page):
        yield Problem(_span(one), f"“{_written(one)}” {_ADVICE[one.kind]}", review=True)
    told = share(page)
    if told.high:
        first = told.passives[0]
        message = f"{told.percent} in 100 sentences are passive, as “{_written(first)}” is; guides allow 5 to 10."
        yield Problem(_span(first), f"{message} Say who acts where you can.", review=True)


def _span(one: Passive) -> Span | None:
    return one.sentence.words_span(one.first, one.last + _more(one))


def _written(one: Passive) -> str:
    return one.sentence.written(one.first, one.last + _more(one))


def _more(one: Passive) -> int:
    """How many words behind the participle belong to the fault: "referred to as", "done by"."""
    return {NAME: 2, REPORT: 1, AGENT: 1}.get(one.kind, 0)


_ACTIVE = "<p>Rest helps.</p>" * 17

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    plain=True,
    folds=True,
    standards=("NHS content style guide", "CDC CCI 6", "PEMAT 5", "Federal Plain Language Guidelines"),
    examples=(
        Bad("<p>The tablets [[should be taken]] with food.</p>", "tell readers: “take it …”", review=True),
        Bad("<p>It [[is recommended that]] adults sleep 7 hours.</p>", "hides who says so", review=True),
        Bad("<p>The test [[is usually done by]] a skilled eye doctor.</p>", "who does it first", review=True),
        Bad("<p>Gout [[may be referred to as]] crystal arthritis.</p>", "is also called", review=True),
        Bad(
            f"{_ACTIVE}<p>Blood [[is drawn]]. The sample is then sent away. The results are checked.</p>",
            "15 in 100 sentences",
            review=True,
        ),
        Good(f"{_ACTIVE}<p>Blood is drawn. You may be tired. It is caused by age. It is called gout. Rest.</p>"),
        Good(f"{_ACTIVE}<p>A lump that is felt. You are seen. It has to be sent. Lumps which are removed. Rest.</p>"),
        Good("<p>You should be tested. She was worried by the news. It is known that smoking harms.</p>"),
        Good("<p>Take medicine prescribed by your doctor. It was reviewed by a doctor. It is done by noon.</p>"),
        Good("<p>It is vital to be seen by a doctor. You may be seen by a nurse. Women who were told by a doctor.</p>"),
    ),
)
