"""A link opens in the same window, or says that it does not.

In a new window the way back is gone. People with a screen reader, or who use the web seldom, do not notice
that the window changed.

Take target away, or write "(opens in a new tab)" into the link.
"""

from collections.abc import Iterator

from lint.analysis.structure import main_content
from lint.over import page as whole_page
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_SAME = frozenset({"", "_self", "_parent", "_top"})
_WORDS = ("new window", "new tab", "another window", "another tab")


def check(page: Page) -> Iterator[Problem]:
    for link in page.links:
        target = (link.element.attr("target") or "").strip().lower()
        if target in _SAME or not main_content.holds(page, link.element):
            continue
        said = " ".join(main_content.named(link.element)).lower()
        if not any(words in said for words in _WORDS):
            name = f"“{link.text}”" if link.text else "with a picture"
            message = f"The link {name} opens in a new window without a word. Take target away, or say so in the link."
            yield Problem(page.tree.attribute(link.element, "target") or link.element, message)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("WCAG 3.2.5", "NHS content style guide"),
    folds=True,
    examples=(
        Bad('<p><a href=a.html target="[[_blank]]">Asthma</a></p>', "“Asthma” opens in a new window"),
        Bad('<p><a href=a.html target="[[help]]"><img src=a.png alt=Help></a></p>', "with a picture"),
        Good("<p><a href=a.html target=_blank>Asthma (opens in a new tab)</a></p>"),
        Good("<p><a href=a.html target=_blank>Asthma <img src=out.png alt='(new window)'></a></p>"),
        Good("<p><a href=a.html target=_self>Asthma</a> <a href=b.html>Gout</a></p>"),
        Good("<body><main><p>Text.</p></main><footer><a href=b.html target=_blank>Share</a></footer>"),
    ),
)
