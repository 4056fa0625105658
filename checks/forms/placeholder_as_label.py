"""A field is named by a label, not by its placeholder alone.

A placeholder is gone once people type: who is interrupted, or forgets easily, cannot tell any more what was asked for.
It is often too pale to read, too.

Write <label for="the field's id"> before the field, and keep the placeholder for an example.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.describe import noun, short
from lint.analysis.accessibility.fields import fields
from lint.analysis.accessibility.nodes import Node
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Node]:
    """Every field that people type in and that shows a placeholder; a search field has its button beside it."""
    return [node for node in fields(page) if node.attr("placeholder") and node.role != "searchbox"]


def check(field: Node) -> Iterator[Problem]:
    if field.name_source == "placeholder":
        message = (
            f"The placeholder “{short(field.name)}” is all that names this {noun(field)}, and goes once people type."
        )
        at = field.page.tree.attribute(field.element, "placeholder") or field.element
        yield Problem(at, f"{message} Is there a <label>?", review=True)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 3.3.2", "HHS 504"),
    folds=True,
    examples=(
        Bad("<input placeholder='[[Your name]]'>", "“Your name” is all that names this text field", review=True),
        Good("<label for=n>Name</label><input id=n placeholder='Ann Lee'><input title=Name placeholder=Name>"),
        Good("<input type=search placeholder=Search><input type=checkbox placeholder=x aria-label=Yes>"),
    ),
)
