"""What the styles of a page say of how focus looks."""

from lint.analysis.accessibility.media import applies
from lint.analysis.accessibility.nodes import Nodes
from lint.analysis.accessibility.styles import set_by
from lint.page import Page
from lint.selectors import split


def of_page(page: Page) -> list[tuple[str, dict[str, str]]]:
    """The selectors with `:focus` or the like that hold on a screen, each with the longhands declared for it."""
    return [
        (selector, {name: value for name, value, _ in set_by(rule.declarations)})
        for rule, conditions in page.derive(Nodes).styles.rules()
        if ":focus" in rule.prelude and all(applies(one) for one in conditions)
        for selector in split(rule.prelude)
        if ":focus" in selector and ":not(:focus" not in selector
    ]
