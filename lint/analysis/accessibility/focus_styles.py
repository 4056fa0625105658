"""What the styles of a page say of how focus looks."""

from dataclasses import dataclass

from lint.analysis.accessibility.media import applies
from lint.analysis.accessibility.nodes import Nodes
from lint.analysis.accessibility.styles import set_by
from lint.page import Page
from lint.selectors import split


@dataclass(frozen=True, slots=True)
class Focus:
    """A selector with `:focus` or the like, the longhands declared for it, and those of them that are `!important`."""

    selector: str
    declared: dict[str, str]
    important: frozenset[str]


def of_page(page: Page) -> list[Focus]:
    """What holds on a screen, in order."""
    found = []
    for rule, conditions in page.derive(Nodes).styles.rules():
        if ":focus" in rule.prelude and all(applies(one) for one in conditions):
            declared = list(set_by(rule.declarations))
            values = {name: value for name, value, _ in declared}
            important = frozenset(name for name, _, important in declared if important)
            found += [Focus(one, values, important) for one in split(rule.prelude) if _asks_for_focus(one)]
    return found


def _asks_for_focus(selector: str) -> bool:
    return ":focus" in selector and ":not(:focus" not in selector
