"""The list of contents says what is on the page, in the order of the page.

Readers choose from the list and jump. An entry that leads to another section, or a section that the list leaves
out, costs them the answer that they came for.

Let each entry lead to the heading that it names, list every heading of that level, and keep their order.
"""

from collections.abc import Iterator
from itertools import pairwise

from lint.analysis.structure import contents_list, outline
from lint.analysis.structure.contents_list import Entry
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, Related, rule


def check(page: Page) -> Iterator[Problem]:
    entries = contents_list.entries(page)
    if not entries:
        return
    wrong = []
    for entry in entries:
        if entry.section is not None and not contents_list.fits(page, entry.text, entry.section):
            wrong.append(entry)
            yield _leads_elsewhere(page, entry)
    missing = contents_list.left_out(page, entries)
    if missing and len(missing) <= len(entries):
        named = ", ".join(f"“{section.text}”" for section in missing[:3]) + (" and more" if len(missing) > 3 else "")
        related = tuple(Related(section.heading.span, "not in the list") for section in missing)
        message = f"The list of contents leaves out {named}. Add what readers may look for."
        yield Problem(entries[0].link.content_span, message, Level.NOTE, related=related)
    for before, after in pairwise(entry for entry in entries if entry.section is not None and entry not in wrong):
        if before.section and after.section and _follows(before.section, after.section):
            message = f"The contents list “{after.text}” after “{before.text}”; on the page it comes first."
            yield Problem(after.link.content_span, message, Level.NOTE, key=f"{page.name} order")


def _follows(section: Section, other: Section) -> bool:
    return section.heading.order > other.heading.order


def _leads_elsewhere(page: Page, entry: Entry) -> Problem:
    topic = outline.topic(page)
    said = contents_list.told(entry.text, topic)
    named = [one for one in page.sections if one.level > 1 and contents_list.told(one.text, topic) == said]
    heading = entry.section.text if entry.section else ""
    message = f"The entry “{entry.text}” leads to “{heading}”. "
    message += f"Lead it to “{named[0].text}”." if named else "Word them alike, or correct the link."
    return Problem(entry.link.href_span, message, review=not named)


_LIST = "<ul><li><a href={}>Signs</a></li><li><a href=#b>Causes</a></li><li><a href=#c>Tests</a></li></ul>"
_BODY = "<h2 id=a>Signs</h2><p>a</p><h2 id=b>What causes gout?</h2><p>b</p><h2 id=c>Tests for gout</h2><p>c</p>"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.4.5", "WCAG 2.4.4", "PEMAT 10"),
    examples=(
        Bad(
            _LIST.format('"[[#d]]"') + _BODY + "<h2 id=d>Diet</h2><p>d</p>",
            "“Signs” leads to “Diet”. Lead it to “Signs”",
        ),
        Bad(
            "<nav><a href=#a>Signs</a> <a href=[[#b]]>Foods to eat</a> <a href=#c>Tests</a></nav>" + _BODY,
            "Word them alike",
            review=True,
        ),
        Bad(
            _LIST.format("#a").replace("Signs", "[[Signs]]") + _BODY + "<h2>Diet</h2><p>d</p>",
            "leaves out “Diet”",
            level=Level.NOTE,
        ),
        Bad(
            "<ul><li><a href=#a>Signs</a></li><li><a href=#c>Tests</a></li><li><a href=#b>[[Causes]]</a></li></ul>"
            + _BODY,
            "on the page it comes first",
            level=Level.NOTE,
        ),
        Good(_LIST.format("#a") + _BODY + "<h3>In children</h3><p>d</p><h2>Sources</h2><p>e</p>"),
        Good(_LIST.format("#gone") + _BODY),  # links/broken-anchor speaks of it
        Good("<h1>Gout</h1>" + _LIST.format("#a").replace("Causes", "Triggers") + _BODY),
        Good(_BODY + "<p><a href=#b>Signs</a> <a href=#c>Diet</a> <a href=#a>Care</a></p>"),
        Good("<ul><li><a href=#a>A</a></li><li><a href=#b>B</a></li><li><a href=#c>C</a></li></ul>" + _BODY),
    ),
)
