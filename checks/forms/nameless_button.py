"""Every button has a name.

People who use a screen reader hear "button" and cannot tell what it does; who speaks to the computer cannot press it.

Write on the button what it does, or add aria-label: "Search", "Close", "Play".
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_buttons = with_role("button")


def over(page: Page) -> Sequence[Node]:
    """Every button but images that send a form."""
    return [
        node for node in _buttons(page) if (node.attr("type") or "").strip().lower() != "image" or node.tag != "input"
    ]


def check(button: Node) -> Iterator[Problem]:
    if not button.name:
        said = f"{capital(describe(button))} has no text. {_remedy(button)}"
        yield Problem(button.element, said, related=because(causes(button)))


def _remedy(button: Node) -> str:
    if button.tag == "input":
        return "Say in its value what it does."
    if button.attr("value"):
        return "The value of a <button> is not shown or read out: write what it does between its tags."
    image = next((one for one in button.descendants() if one.tag == "img" and one.exposed), None)
    if image is not None:
        return f"Say what it does in the alt of {describe(image).partition(' inside ')[0]}."
    return "Write what it does, or add aria-label where it shows an icon."


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ACT 97a4e1", "HHS 504"),
    examples=(
        Bad("<p>[[<button class=close>]]</button></p>", "The button has no text. Write what it does"),
        Bad("<p>[[<button value=Search>]]</button></p>", "The value of a <button> is not shown"),
        Bad("<p>[[<button id=go>]]<img src=go.png alt=''></button></p>", "in the alt of the image go.png"),
        Bad("<p>[[<input type=button id=go>]]</p>", "with id=“go” has no text. Say in its value"),
        Bad("<p>[[<button>]]<b aria-hidden=true>×</b></button></p>", "The button “×” has no text"),
        Bad("<p>[[<span role=button tabindex=0>]]</span><button role=none disabled></button></p>", "no text"),
        Good("<button>Search</button><input type=submit><input type=reset><input type=button value=Go>"),
        Good("<button aria-label=Close>×</button><button title=Close></button><label>Go<button></button></label>"),
        Good("<input type=image src=go.png><button hidden></button><button role=link>x</button>"),
    ),
)
