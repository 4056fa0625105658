"""What an element takes its name or its description from is on the page.

aria-labelledby and aria-describedby hold ids. Where nothing has the id, the name or the hint is never read.

Write the id that the text has now, or give the text its id back.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_REFERRING = ("aria-labelledby", "aria-describedby")
_REFERRERS = with_attribute(*_REFERRING)
_FIELDS = frozenset({"input", "select", "textarea"})
_MOST = 2000  # ids among which a near one is looked for


def over(page: Page) -> Sequence[tuple[Node, str]]:
    """Every attribute that takes a name or a description from elsewhere, on an exposed element."""
    return [(node, name) for node in _REFERRERS(page) if node.exposed for name in _REFERRING if node.tokens(name)]


def check(item: tuple[Node, str]) -> Iterator[Problem]:
    node, attribute = item
    ids = node.tokens(attribute)
    missing = [one for one in ids if one not in node.tree.by_id]
    if not missing:
        return
    known = node.tree.by_id
    close = get_close_matches(missing[0], known, 1, 0.75) if len(known) <= _MOST else []
    hint = f"Did you mean “{close[0]}”?" if close else "Write the id of the text."
    message = f"{attribute} of {describe(node)} leads to “{missing[0]}”, and nothing on this page has that id: "
    yield Problem(
        node.page.tree.attribute(node.element, attribute) or node.element,
        f"{message}{_lost(attribute, len(missing) == len(ids))} is not read. {hint}",
        level=None if attribute == "aria-labelledby" and not node.name else Level.WARNING,
        review=_may_come(node, attribute, missing[0]),
        suggestions=tuple(close),
    )


def _lost(attribute: str, whole: bool) -> str:
    what = "name" if attribute == "aria-labelledby" else "description"
    return f"its {what}" if whole else f"a part of its {what}"


def _may_come(node: Node, attribute: str, name: str) -> bool:
    """Tell whether a script may write the text later: it names the id, or this is where what is wrong is said."""
    if attribute == "aria-describedby" and node.tag in _FIELDS:
        return True
    return any(name in script.text for script in node.page.tree.select("script:not([src])"))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    whole=True,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad(
            '<!doctype html><p id=date>Date</p><input aria-labelledby="[[dat]]">',
            "nothing on this page has that id: its name is not read. Did you mean “date”?",
        ),
        Bad(
            '<!doctype html><h2 id=a>Tea</h2><section aria-labelledby="[[a b]]">Tea</section>',
            "leads to “b”, and nothing on this page has that id: a part of its name is not read",
            level=Level.WARNING,
        ),
        Bad(
            '<!doctype html><button aria-describedby="[[hint]]">Send</button>',
            "aria-describedby of the button “Send” leads to “hint”",
            level=Level.WARNING,
        ),
        Bad(
            '<!doctype html><input aria-label=Age aria-describedby="[[e]]">',
            "its description",
            review=True,
            level=Level.WARNING,
        ),
        Bad(
            '<!doctype html><a href=/ aria-labelledby="[[h]]">Tea</a><script>make("h")</script>',
            "“h”",
            review=True,
            level=Level.WARNING,
        ),
        Good("<!doctype html><p id=a hidden>Tea</p><nav aria-labelledby=a aria-describedby=''></nav>"),
        Good(
            "<!doctype html><a href=/ id=a aria-labelledby='a b'>Tea</a><a href=/x id=b aria-labelledby='b a'>More</a>"
        ),
        Good("<!doctype html><button hidden aria-labelledby=x>Send</button><button aria-controls=later>Menu</button>"),
    ),
)
