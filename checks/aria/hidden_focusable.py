"""What is hidden from screen readers cannot be focused.

The tab key stops at something that nobody hears: people who cannot see the page are lost there.

Take aria-hidden away, or take the element out of the tab order as well: tabindex="-1", disabled, or hidden.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule

_MUTED = matching('[aria-hidden="true" i]')
_ON_FOCUS = re.compile(r"""addEventListener\(\s*["'`]focus(?:in)?["'`]|\.onfocus\b|\.focus\(""")


def over(page: Page) -> Sequence[Node]:
    """Every element with aria-hidden="true" that is in no other one."""
    return [node for node in _MUTED(page) if node.parent is None or not node.parent.muted]


def check(outer: Node) -> Iterator[Problem]:
    if outer.tag in ("html", "body"):
        message = f"aria-hidden on <{outer.tag}> hides this whole page from screen readers. Take it away."
        yield Problem(outer.page.tree.attribute_name(outer.element, "aria-hidden"), message)
        return
    for node in (outer, *outer.descendants()):
        if node.tabbable:
            advice = 'Take aria-hidden away, or add tabindex="-1".'
            message = (
                f"{capital(describe(node))} is hidden from screen readers, and the tab key still stops at it. {advice}"
            )
            related = () if node is outer else (Related(outer.element, "hidden by this"),)
            review = _passes_focus_on(node) or node.tag == "iframe" or _may_be_hidden(outer)
            yield Problem(node.element, message, review=review, related=related)


def _may_be_hidden(outer: Node) -> bool:
    """Tell whether a style sheet that is not here may hide it, as those of dialogs and menus do."""
    return not outer.tree.styles.complete and bool(outer.attr("class") or outer.attr("id"))


def _passes_focus_on(node: Node) -> bool:
    """Tell whether a script listens to its focus, and may send it on (as at the ends of a dialog)."""
    if node.attr("onfocus") is not None:
        return True
    name = node.attr("id")
    if not name:
        return False
    listening = node.page.derive(_listening)
    return any(name in script and _ON_FOCUS.search(_near(script, name)) for script in listening)


def _near(script: str, name: str) -> str:
    at = script.index(name)
    return script[at : at + 120]


def _listening(page: Page) -> tuple[str, ...]:
    """The page's own scripts that wait for focus."""
    scripts = (script.text for script in page.tree.select("script:not([src])"))
    return tuple(script for script in scripts if _ON_FOCUS.search(script))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ACT 6cfa84", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("<div aria-hidden=true>[[<a href=/>]]Home</a></div>", "The link “Home” is hidden from screen readers"),
        Bad("[[<p tabindex=0 aria-hidden=true>]]Text</p>", "the tab key still stops at it"),
        Bad(
            "<p aria-hidden=true>[[<a href=# id=end>]]End</a></p><script>end.addEventListener('focus', go)</script>",
            "the tab key still stops",
            review=True,
        ),
        Good(
            "<div aria-hidden=true><a href=/ tabindex=-1>Home</a><button disabled>Go</button></div>"
            "<p aria-hidden=true><i hidden><a href=/>x</a></i></p>"
        ),
        Bad(
            "<link rel=stylesheet href=far.css><div class=modal aria-hidden=true>[[<button>]]Close</button></div>",
            "The button “Close”",
            review=True,
        ),
        Bad("<body [[aria-hidden]]=true><p>Text</p>", "hides this whole page from screen readers"),
        Good("<a href=/><svg aria-hidden=true></svg> Home</a><p aria-hidden=false><a href=/>x</a></p>"),
    ),
)
