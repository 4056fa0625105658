"""A page that lists symptoms says when to get help.

Readers who know a symptom from the list need to know what to do about it: wait, call a doctor, or go at once.

Add when to see a doctor, and which signs are an emergency. Pages of a known type are held to it by
sections/missing-section.
"""

import re
from collections.abc import Iterator

from lint.analysis.structure import outline
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, rule

# Any advice to turn to somebody; what missing-section asks of a typed page is more.
_ADVICE = re.compile(
    r"\b(?:advice|ask|call|consult|contact|get|phone|ring|see|seek|speak|talk|tell|visit)\b.{0,60}"
    r"\b(?:111|112|911|999|a&e|care|clinic|dentist|doctors?|emergency|gp|help|helpline|hospital|midwife|nurse|"
    r"ob-gyn|pharmacist|provider|specialist|team|therapist|us)\b",
    re.I,
)
_FEWEST_ITEMS = 2


def check(page: Page) -> Iterator[Problem]:
    if page.declared_type or outline.page_type(page)[0] != "none":
        return
    found = [section for section, names in outline.names(page).items() if "symptoms" in names]
    listing = next((section for section in found if _lists(section)), None)
    if listing is None or outline.shows(page, ("when_to_seek_care",)):
        return
    if any(_ADVICE.search(block.text.string) for block in page.main if not block.nav):
        return
    message = f"“{listing.text}” lists symptoms, and the page never says when to get help. Say whom to call, and when."
    yield Problem(listing.heading.span, message, review=True)


def _lists(section: Section) -> bool:
    return section.level > 1 and sum(block.item and not block.linked for block in section.blocks) >= _FEWEST_ITEMS


_LIST = "<ul><li>pain</li><li>a red toe</li></ul>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    whole=True,
    page_types=("none",),
    standards=("NHS standard for creating health content", "PEMAT 20"),
    examples=(
        Bad(f"<!doctype html><h1>Gout</h1><h2>[[Signs of gout]]</h2>{_LIST}", "never says when to get", review=True),
        Good(f"<!doctype html><h1>Gout</h1><h2>Signs of gout</h2>{_LIST}<p>Talk to your GP about them.</p>"),
        Good(f"<!doctype html><h1>Gout</h1><h2>Signs of gout</h2>{_LIST}<h2>When to get help</h2><p>Now.</p>"),
        Good("<!doctype html><h1>Gout</h1><h2>Signs of gout</h2><p>Gout shows in many ways.</p>"),
        Good(f"<!doctype html><h1>Gout</h1><h2>Signs of gout</h2>{_LIST}", page_type="none"),
        Good(f"<h2>Signs of gout</h2>{_LIST}"),
    ),
)
