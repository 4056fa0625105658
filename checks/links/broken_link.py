"""A link to another page of the site leads to a file, and a place in it, that exist.

A dead link in the middle of advice is where readers give up.

Correct the path, or link to the page that took the old one's place. Links that start with "/" are looked up
in the folder that the config names as `root`.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from lint.analysis.structure.targets import Target, is_top, local
from lint.facts import Files
from lint.page import Link, Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[tuple[Link, Target]]:
    """Every link to a local file."""
    targets = ((link, local(link.href)) for link in page.links)
    return tuple((link, target) for link, target in targets if target and target.path)


def check(item: tuple[Link, Target], *, files: Files) -> Iterator[Problem]:
    link, target = item
    if target.path not in files.ids:
        return
    ids = files.ids[target.path]
    name = link.text or link.href
    if ids is None:
        message = f"The link “{name}” leads to {target.path}, and there is no such file."
    elif is_top(target.fragment) or target.fragment in ids or "*" in ids:
        return
    else:
        close = get_close_matches(target.fragment, sorted(ids), 1, 0.6)
        hint = f" Did you mean “#{close[0]}”?" if close else ""
        message = f"The link “{name}” leads to “#{target.fragment}” in {target.path}, which has no such id.{hint}"
    yield Problem(link.href_span, message, key=f"{target.path}#{target.fragment}")


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    needs=(Files,),
    standards=("WCAG 2.4.4",),
    examples=(
        Bad("<a href=[[leaflet.html]]>Leaflet</a>", "there is no such file"),
        Bad("<a href='[[a.html#nowhere]]'>A</a>", "no such id", files={"a.html": "<h2 id=here>A</h2>"}),
        Bad("<a href='[[a.html#her]]'>A</a>", "Did you mean “#here”?", files={"a.html": "<h2 id=here>A</h2>"}),
        Good("<a href=a.html#here>A</a>", files={"a.html": "<h2 id=here>A</h2>"}),
        Good("<a href='a%20b.html?x=1'>A</a>", files={"a b.html": "<p>A"}),
        Good("<a href=https://example.org/x.html>A</a><a href=mailto:a@example.org>B</a><a href='tel:1'>C</a>"),
        Good("<a href=/services/>A</a>"),
        Good("<a href=doc.pdf#page=2>A</a>", files={"doc.pdf": "%PDF-"}),
        Good("<a href='a.html#:~:text=b'>A</a>", files={"a.html": "<p>b"}),
    ),
)
