"""The title of a page says what the page is about.

It stands in the tab, in the history and in lists of results. "Home" or the name of the hospital alone tells nothing
there.

Begin with the subject: "Gout: symptoms and treatment | Hill Hospital".
"""

import re
from collections.abc import Iterator

from lint.analysis.accessibility import heading_levels
from lint.analysis.accessibility.describe import short
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_EMPTY = frozenset(
    "document|home|home page|homepage|html|index|new page|no title|page|page title|test|title|untitled|"
    "untitled document|untitled page|website|welcome".split("|")
)
_FILE = re.compile(r"[\w-]+\.(?:html?|php|aspx?|pdf|docx?)", re.I)
_WORD = re.compile(r"[^\W\d_]{3,}")


def check(page: Page) -> Iterator[Problem]:
    element = next((one for one in page.tree.select("title") if one.closest("svg, template") is None), None)
    title = " ".join(element.text.split()) if element is not None else ""
    if not title:
        return
    at = page.tree.content(element) if element is not None else None
    if title.lower().strip(" .|-") in _EMPTY or _FILE.fullmatch(title):
        yield Problem(at, f"The title “{short(title)}” does not say what this page is about. Begin with its subject.")
        return
    first = next((one for one in heading_levels.headings(page) if heading_levels.level(one) == 1), None)
    if first is not None and _words(first.name) and _words(first.name).isdisjoint(_words(title)):
        message = (
            f"The title “{short(title)}” has no word of the heading “{short(first.name)}”. Does it name this page?"
        )
        yield Problem(at, message, review=True, level=Level.NOTE)


def _words(text: str) -> set[str]:
    """The words of a text by their beginnings, so that "allergy" and "allergies" are one."""
    return {word.lower()[:5] for word in _WORD.findall(text)}


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.2", "WCAG technique F25", "HHS 504"),
    whole=True,
    examples=(
        Bad("<html><title>[[Untitled document]]</title><h1>Gout</h1></html>", "does not say what this page is about"),
        Bad("<html><title>[[gout-2.html]]</title><h1>Gout</h1></html>", "“gout-2.html”"),
        Bad("<html><title>[[Hill Hospital]]</title><h1>Gout</h1></html>", "no word of the heading", review=True),
        Good("<html><title>Gout: symptoms | Hill Hospital</title><h1>What is gout?</h1></html>"),
        Good("<html><title>Allergy</title><h1>Allergies</h1></html>"),
    ),
)
