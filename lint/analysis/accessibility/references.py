"""Where elements take their names and descriptions from, by id; which of these ids nothing on the page has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from lint.analysis.accessibility.nodes import Node, nodes
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page

REFERRING = ("aria-labelledby", "aria-describedby")
_REFERRERS = with_attribute(*REFERRING)
_FIELDS = frozenset({"input", "select", "textarea"})
_MOST = 100_000  # comparisons of ids, when those that look alike are looked for
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """The exposed elements that take their name, or their description, from one id."""

    attribute: str
    id: str
    nodes: tuple[Node, ...]
    broken: bool  # nothing has the id
    close: str = ""  # an id that looks like a broken one

    @property
    def may_come(self) -> bool:
        """Tell whether a script may write the text later: it names the id, or the element is a field.

        What is wrong with an entry is written beside its field when it is wrong.
        """
        first = self.nodes[0]
        if self.attribute == "aria-describedby" and first.tag in _FIELDS:
            return True
        return _words(self.id) <= first.page.derive(_scripted)


def references(page: Page) -> Sequence[Reference]:
    """Every id that exposed elements take a name or a description from, as first met."""
    found: dict[tuple[str, str], list[Node]] = {}
    for node in _REFERRERS(page):
        for attribute in REFERRING if node.exposed else ():
            for one in dict.fromkeys(node.tokens(attribute)):
                found.setdefault((attribute, one), []).append(node)
    known = nodes(page).by_id
    missing = {name for _, name in found if name not in known}
    compared = [name for name in known if name] if len(known) * len(missing) <= _MOST else []
    close = {name: next(iter(get_close_matches(name, compared, 1, 0.75)), "") for name in missing}
    return [
        Reference(attribute, name, tuple(group), name in missing, close.get(name, ""))
        for (attribute, name), group in found.items()
    ]


def _scripted(page: Page) -> set[str]:
    """The words of the page's own scripts."""
    return {word for script in page.tree.select("script:not([src])") for word in _words(script.text)}


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))
