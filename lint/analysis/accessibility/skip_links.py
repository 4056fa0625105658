"""Links that lead past what is the same on every page (WCAG technique G1)."""

import re
from functools import lru_cache

from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page

_PARTS = r"(?:main|navigation|nav|menu|content|contents|links?|header|banner|sections?|site|page|global|primary|list)\b"
# Of pages, not of meals and doses.
_SAYS = re.compile(
    rf"\b(?:skip|jump)(?: (?:straight|directly|ahead|down))? (?:to|past|over)\b|\A\W*skip\W*\Z"
    rf"|\bskip (?:the |this |all |repetitive |main )?{_PARTS}"
    r"|\bgo (?:straight |directly )?to (?:the )?(?:main|content)|\bmain content\b|\bto content\b",
    re.I,
)


def of_page(page: Page) -> list[Node]:
    """The links that say so and lead into the page, outside its main part; hidden ones too."""
    return page.derive(_skip_links)


def _skip_links(page: Page) -> list[Node]:
    tree = page.derive(Nodes)
    links = [tree.node(link.element) for link in page.links if link.href.startswith("#") and len(link.href) > 1]
    said = [node for node in links if says_so(" ".join((node.element.text, node.attr("aria-label") or "")))]
    return [node for node in said if not any(outer.role == "main" for outer in node.ancestors)]


@lru_cache(maxsize=512)
def says_so(text: str) -> bool:
    """Tell whether a text promises to skip something."""
    return _SAYS.search(text) is not None
