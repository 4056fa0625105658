"""What people see that stands in style sheets alone: texts before and after elements, and the look of placeholders."""

from dataclasses import dataclass
from itertools import islice

from lint.analysis.accessibility import pseudo
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.page import Page
from lint.selectors import specificity

_FEWEST = 2  # words of a text: one alone is a mark or a label, as "New"


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a style sheet writes, and the first visible element that shows it."""

    text: str
    selector: str
    node: Node


@dataclass(frozen=True, slots=True)
class Hint:
    """A field's placeholder, and the colour and opacity that sheets give it, as written."""

    node: Node
    colour: str
    opacity: str


def texts(page: Page) -> list[Written]:
    """The texts of words that style sheets write before or after what is visible."""
    tree = page.derive(Nodes)
    found: dict[tuple[str, str], Written] = {}
    for one in pseudo.texts(page):
        if len(pseudo.WORD.findall(one.text)) >= _FEWEST:
            node = next((node for node in map(tree.node, one.elements) if node.visible), None)
            if node is not None:
                found.setdefault((one.selector, one.text), Written(one.text, one.selector, node))
    return list(found.values())


def hints(page: Page) -> list[Hint]:
    """The placeholders that people see, whose colour a style sheet sets."""
    tree = page.derive(Nodes)
    won: dict[tuple[Node, str], tuple[tuple[bool, tuple[int, int, int], int], str]] = {}
    told = islice(pseudo.rules(page, pseudo.PLACEHOLDER, "color", "opacity"), pseudo.MOST_SELECTORS)
    for place, (selector, rule) in enumerate(told):
        said = {name: (value, important) for name, value, important in rule.declarations}
        for node in map(tree.node, pseudo.elements(page, selector, pseudo.PLACEHOLDER)):
            for name in ("color", "opacity"):
                if name in said and _shows_hint(node):
                    rank = (said[name][1], specificity(selector), place)
                    if (node, name) not in won or rank >= won[node, name][0]:
                        won[node, name] = (rank, said[name][0].lower())
    coloured = [node for node, name in won if name == "color"]
    return [Hint(one, won[one, "color"][1], won.get((one, "opacity"), (None, "1"))[1]) for one in coloured]


def _shows_hint(node: Node) -> bool:
    shown = node.tag in ("input", "textarea") and bool((node.attr("placeholder") or "").strip())
    return shown and node.visible and node.exposed and not node.disabled and not (node.attr("value") or node.text)
