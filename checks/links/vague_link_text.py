"""The text of a link says where it leads.

People who use a screen reader go from link to link: ten times "click here" tells them nothing. Everybody else
scans links too.

Name what stands behind the link: "Read about side effects".
"""

from collections.abc import Iterator, Sequence
from typing import Annotated

from lint.over import links
from lint.page import Link, Page
from lint.rule import Bad, Good, Level, Problem, rule

_EDGES = " .,:;!?…»«›‹>→-–—|()[]"
_VAGUE = frozenset(
    "click|click here|click this|click this link|click to learn more|continue|details|find out|find out more|for more|"
    "go|go here|here|info|learn more|link|links|more|more details|more info|more information|page|read|read here|"
    "read more|read on|see|see here|see more|see this|tap here|this|this article|this link|this page|this site|"
    "this website|view|view more|visit|website".split("|")
)


def over(page: Page) -> Sequence[Link]:
    """Every link but those that a list of contents takes from the headings: there the heading is vague."""
    headings = {section.text for section in page.sections}
    return [link for link in links(page) if not (link.href.startswith("#") and link.text in headings)]


def check(
    link: Link,
    *,
    also: Annotated[frozenset[str], "Further texts that say nothing, in lower case."] = frozenset(),
) -> Iterator[Problem]:
    name = link.text
    text = name.lower().strip(_EDGES)
    if (text in _VAGUE or text in also) and text and not _named_otherwise(link):
        message = f"“{name}” does not say where this link leads. Name what stands behind it."
        yield Problem(link.content_span, message, key=f"{text} {link.href}")


def _named_otherwise(link: Link) -> bool:
    """Tell whether it has another name, or is a button that says what it does: "Continue"."""
    element = link.element
    is_button = (element.attr("role") or "").strip().lower() == "button"
    return is_button or any(element.attr(name) for name in ("aria-label", "aria-labelledby"))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 2.4.4", "WCAG 2.4.9", "NHS content style guide"),
    examples=(
        Bad("<p>To see our doctors, <a href=d.html>[[click here]]</a>.</p>", "“click here” does not say"),
        Bad("<a href=d.html>[[<b>Read more</b> »]]</a>", "“Read more »”"),
        Bad("<a href=d.html>[[Leaflet]]</a>", "Leaflet", options={"also": frozenset({"leaflet"})}),
        Good("<a href=d.html>Read more about asthma</a>"),
        Good("<a href=d.html aria-label='More about asthma'>More</a>"),
        Good("<a href=d.html><img src=x alt=here></a>"),
        Good("<a href=d.html role=button>Continue</a>"),
        Good("<ul><li><a href=#more>More information</a></ul><h2 id=more>More information</h2>"),
    ),
)
