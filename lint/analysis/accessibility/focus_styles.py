"""What the styles of a page say of how focus looks."""

from lint.analysis.accessibility.nodes import Nodes
from lint.analysis.accessibility.styles import Styled
from lint.page import Page

_MOST = 500  # elements of one selector that are looked at


def of_page(page: Page) -> list[Styled]:
    """What holds on a screen for elements that the tab key reaches, in order."""
    tree = page.derive(Nodes)
    return [
        one
        for one in tree.styles.of_state(":focus")
        if ":not(:focus" not in one.selector
        and (
            ":focus-within" in one.selector
            or any(tree.node(each).tabbable for each in page.tree.find(one.at_rest)[:_MOST])
        )
    ]
