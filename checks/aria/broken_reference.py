"""What an element takes its name or its description from is on the page.

aria-labelledby and aria-describedby hold ids. Where nothing has the id, the name or the hint is never read.

Write the id that the text has now, or give the text its id back.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.references import Reference, references
from lint.rule import Bad, Good, Level, Problem, rule


def check(reference: Reference) -> Iterator[Problem]:
    if not reference.broken:
        return
    attribute, first = reference.attribute, reference.nodes[0]
    named = attribute == "aria-labelledby"
    part = "" if len(first.tokens(attribute)) == 1 else "a part of "
    hint = f"Did you mean “{reference.close}”?" if reference.close else "Write the id of the text."
    # Said once for all: elements inside each other with one missing id each describe all that is in them.
    message = (
        f"{attribute} of {describe(first)} leads to “{reference.id}”, and nothing on this page has that id: "
        f"{part}its {'name' if named else 'description'} is not read. {hint}"
    )
    barrier = named and any(not node.name for node in reference.nodes)
    for node in reference.nodes:
        yield Problem(
            node.page.tree.attribute(node.element, attribute) or node.element,
            message,
            level=None if barrier else Level.WARNING,
            key=f"{attribute} {reference.id}",
            review=reference.may_come,
            suggestions=(reference.close,) if reference.close else (),
        )


RULE = rule(
    __name__,
    __doc__,
    over=references,
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
        Bad(
            '<!doctype html><nav aria-labelledby="[[m]]"></nav><nav aria-labelledby=m></nav>',
            "is not read. Write the id",
        ),
        Good("<!doctype html><p id=a hidden>Tea</p><nav aria-labelledby=a aria-describedby=''></nav>"),
        Good(
            "<!doctype html><a href=/ id=a aria-labelledby='a b'>Tea</a><a href=/x id=b aria-labelledby='b a'>More</a>"
        ),
        Good("<!doctype html><button hidden aria-labelledby=x>Send</button><button aria-controls=later>Menu</button>"),
    ),
)
