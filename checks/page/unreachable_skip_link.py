"""A link that skips the menu can be reached, and skips it.

People who use the keyboard press it first. Where it is hidden from them too, or stands behind the menu, they tab
through all of it on every page.

Put it first in the page, and move it out of sight with the style sheet until it has focus: not with display: none.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import skip_links
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_MENU, _IN_MENU = 5, 2  # links in all, and in a navigation: fewer are passed quickly


def over(page: Page) -> Sequence[Node]:
    """Every link that says it skips to a part of the page, where that part is."""
    known = nodes(page).by_id
    return [link for link in skip_links.of_page(page) if (link.attr("href") or "")[1:].strip() in known]


def check(link: Node) -> Iterator[Problem]:
    tree = link.tree
    target = tree.node(tree.by_id[(link.attr("href") or "")[1:].strip()])
    before, in_menu = _links_before(link)
    if link.hidden:
        yield Problem(
            link.element, "Nobody can reach this skip link: it is hidden from the keyboard too. Move it out of sight."
        )
    elif target.hidden:
        yield Problem(
            link.element, "This skip link leads to a part of the page that is hidden. Lead it to the content."
        )
    elif tree.order[target.element] < tree.order[link.element]:
        related = (Related(target.element, "where it leads"),)
        yield Problem(
            link.element, "This skip link leads back, not past the menu. Put it before its target.", related=related
        )
    elif before >= _MENU or in_menu >= _IN_MENU:
        message = f"{before} links stand before this skip link. Put it first, so that it skips them."
        yield Problem(link.element, message, level=Level.WARNING, review=True)


def _links_before(link: Node) -> tuple[int, int]:
    """How many links the tab key reaches before it, and how many of those stand in a navigation."""
    elements = [one.element for one in link.page.links]
    before = [link.tree.node(one) for one in elements[: elements.index(link.element)]]
    reached = [one for one in before if one.tabbable]
    return len(reached), sum(any(outer.role == "navigation" for outer in one.ancestors) for one in reached)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.1", "WCAG technique G1", "HHS 504"),
    whole=True,
    examples=(
        Bad(
            "<body>[[<a href=#m hidden>]]Skip to content</a><main id=m>x</main></body>",
            "Nobody can reach this skip link",
        ),
        Bad("<body><main id=m>x</main>[[<a href=#m>]]Skip to main content</a></body>", "leads back"),
        Bad("<body>[[<a href=#m>]]Skip menu</a><main id=m hidden>x</main></body>", "a part of the page that is hidden"),
        Bad(
            "<body>" + "<a href=a>b</a> " * 5 + "[[<a href=#m>]]Skip menu</a><main id=m>x</main></body>",
            "5 links stand before this skip link",
            review=True,
            level=Level.WARNING,
        ),
        Good("<body><a href=#m style='position:absolute;left:-999px'>Skip to content</a><main id=m>x</main></body>"),
        Good("<body><a href=a>Home</a><a href=#m>Skip to content</a><main id=m>x</main></body>"),
        Good("<body><h2 id=d>Can I skip a dose?</h2><aside><a href=#d>Do not skip doses</a></aside></body>"),
    ),
)
