"""A field that asks for the name or address of the person who fills it in says so to the browser.

Browsers then fill it in, and aids for people with a cognitive disability show a picture of a letter or a telephone
beside it. Who tires, forgets or cannot type well, gets through the form.

Write what the field is for: autocomplete="email", "tel", "given-name", "bday". Fields that ask about another person
need none.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.autofill import asked_for
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_TYPES = frozenset({"text", "email", "tel", "date", "number", "search", "url"})


def over(page: Page) -> Sequence[Node]:
    """Every field for text, without autocomplete, that people can fill in."""
    found = page.tree.select("input:not([autocomplete]), textarea:not([autocomplete])")
    return [node for node in map(nodes(page).node, found) if _takes_text(node) and node.tabbable and node.exposed]


def _takes_text(node: Node) -> bool:
    return node.tag == "textarea" or (node.attr("type") or "text").strip().lower() in _TYPES


def check(node: Node) -> Iterator[Problem]:
    name = asked_for(node.name)
    if name and not any(one.role == "search" for one in node.ancestors):
        message = f"{capital(describe(node))} has no autocomplete. If people are to write their own there,"
        yield Problem(node.element, f'{message} add autocomplete="{name}".', review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    folds=True,
    standards=("WCAG 1.3.5", "WCAG technique H98", "HHS 504"),
    examples=(
        Bad("<label>E-mail: [[<input name=a>]]</label>", 'add autocomplete="email"', review=True),
        Bad("<label for=a>Date of birth (required)</label>[[<input id=a type=date>]]", '="bday"', review=True),
        Bad("[[<input aria-label='First name *'>]]", "The text field “First name *” has no autocomplete", review=True),
        Bad("<label>Home address [[<textarea>]]</textarea></label>", "street-address", review=True),
        Good("<label>E-mail <input autocomplete=email></label><label>Phone <input autocomplete=off></label>"),
        Good("<label>Your doctor's name <input></label><label>Search <input type=search></label>"),
        Good("<label>Phone <input type=checkbox></label><label>E-mail <input disabled></label>"),
        Good("<form role=search><label>City <input></label></form><label>E-mail <input type=hidden></label>"),
    ),
)
