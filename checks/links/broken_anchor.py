"""A link into the page leads to a place that exists.

A contents list or a footnote mark that leads nowhere leaves readers where they are, and tells nobody why.

Give the target its id back, or point the link at the id that it has now.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from lint.analysis.structure.targets import is_top, local
from lint.page import Link, Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[tuple[Page, Link, str]]:
    """Every link into the page, with its fragment."""
    targets = ((link, local(link.href)) for link in page.links if "#" in link.href)
    return tuple((page, link, target.fragment) for link, target in targets if target and not target.path)


def check(item: tuple[Page, Link, str]) -> Iterator[Problem]:
    page, link, fragment = item
    written = link.href.partition("#")[2]
    if is_top(fragment) or fragment in page.ids or written in page.ids:
        return
    close = get_close_matches(fragment, sorted(page.ids), 1, 0.6) if len(page.ids) < 2000 else []
    hint = f" Did you mean “#{close[0]}”?" if close else ""
    yield Problem(
        link.href_span,
        f"The link “{link.text or link.href}” leads to “#{fragment}”, and no place on this page has that id.{hint}",
        key=f"#{fragment}",
        suggestions=tuple(f"#{one}" for one in close),
    )


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.1", "WCAG 2.4.4"),
    examples=(
        Bad('<a href="[[#symptoms]]">Symptoms</a><h2 id=signs-and-symptoms>Signs</h2>', "“#signs-and-symptoms”?"),
        Bad("<a href=[[#refs]]>1</a><a href=#refs>2</a>", "leads to “#refs”"),
        Bad('<h2 id="Case">A</h2><a href="[[#case]]">A</a>', "leads to “#case”"),
        Bad('<a href="[[#caf%C3%A9]]">A</a>', "“#café”"),
        Good("<a href=#top>Back to top</a><a href=#>Top</a><a href=#TOP>Top</a>"),
        Good("<a href='#caf%C3%A9'>A</a><h2 id='café'>A</h2>"),
        Good("<a href='#a%20b'>A</a><h2 id='a%20b'>A</h2>"),
        Good("<a href='#:~:text=rest'>A</a>"),
        Good("<a href=#old>A</a><a name=old></a>"),
        Good("<a href=other.html#x>A</a><a href=https://example.org/#x>A</a>"),
    ),
)
