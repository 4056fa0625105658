"""A link says where it leads.

`href=""` leads to the page that the reader is on: it was meant to be filled in.

Fill in the address, or make it plain text.
"""

from collections.abc import Iterator

from lint.over import links
from lint.page import Link
from lint.rule import Bad, Good, Level, Problem, rule


def check(link: Link) -> Iterator[Problem]:
    if not link.href:
        name = f"The link “{link.text}”" if link.text else "This link"
        yield Problem(link.element, f"{name} has no address: its href is empty. Fill it in, or make it plain text.")


RULE = rule(
    __name__,
    __doc__,
    over=links,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.4",),
    examples=(
        Bad('[[<a class=x href="">]]Find a doctor</a>', "“Find a doctor” has no address"),
        Bad("[[<a href=' '>]]<img src=x alt=Map></a>", "This link has no address"),
        Good("<a href=#>Back to top</a><a id=here>Here</a>"),
        Good("<a href=page.html>Page</a>"),
    ),
)
