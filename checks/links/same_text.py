"""Links with the same text lead to the same page.

A screen reader lists the links of a page by their text: twice "Read the leaflet", and nobody knows which is which.

Say in each link what is particular: "Leaflet on asthma", "Leaflet on eczema".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.analysis.structure import main_content, targets
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[list[Node]]:
    """Links of the main content by their name, where there are several of one name."""
    by_name: dict[str, list[Node]] = {}
    for link in with_role("link")(page):
        if link.attr("href") and main_content.holds(page, link.element):
            by_name.setdefault(link.name.lower().strip(" .:"), []).append(link)
    return [links for name, links in by_name.items() if name and len(links) > 1]


def check(links: list[Node]) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for link in links:
        first.setdefault(targets.plain(link.attr("href") or ""), link)
    known, *others = first.values()
    for link in others:
        message = (
            f"Two links are called “{short(link.name)}” and lead to different pages. Say in each what is particular."
        )
        yield Problem(link.element, message, key=link.name, review=True, related=(Related(known.element, "the first"),))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 2.4.9", "WCAG 2.4.4"),
    folds=True,
    examples=(
        Bad("<p><a href=a.html>Leaflet</a> [[<a href=b.html>]]Leaflet</a></p>", "called “Leaflet”", review=True),
        Good("<p><a href=a.html>Leaflet</a> <a href=./a.html#top>Leaflet</a> <a href=b.html>Form</a></p>"),
        Good("<p><a href=a.html>Leaflet</a></p><nav><a href=b.html>Leaflet</a></nav>"),
        Good("<p><a href=a.html>Leaflet</a> <a href=b.html aria-label='Leaflet on asthma'>Leaflet</a></p>"),
    ),
)
