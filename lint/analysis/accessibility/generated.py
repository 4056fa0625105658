"""What style sheets say of parts of elements: text that they write before or after, and placeholders of fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lint.analysis.accessibility.media import applies
from lint.analysis.accessibility.nodes import Node, Nodes
from lint.css import Rule
from lint.page import Page
from lint.selectors import selectors, specificity, split

_BESIDE = re.compile(r"::?(?:before|after)\Z", re.I)
_PLACEHOLDER = re.compile(r"::(?:-webkit-input-|-moz-)?placeholder\Z", re.I)
_STRING = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'""", re.S)
_FUNCTION = re.compile(r"[-\w]+\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_SELECTORS = 200
_MOST = 500  # elements of one selector that are looked at
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
    found: dict[tuple[str, str], Written] = {}
    rules = list(islice(_rules(page, _BESIDE, "content", "display"), _MOST_SELECTORS))
    emptied = [(place, one) for place, (one, rule) in enumerate(rules) if _shows_nothing(rule)]
    for place, (selector, rule) in enumerate(rules):
        said = next((value for name, value, _ in reversed(rule.declarations) if name == "content"), "")
        text = " ".join(one[1] or one[2] or "" for one in _STRING.finditer(_FUNCTION.sub("", said.partition(" / ")[0])))
        if len(_WORD.findall(text)) >= _FEWEST and not _shows_nothing(rule):
            later = [one for at, one in emptied if (specificity(one), at) > (specificity(selector), place)]
            hidden = {node for one in later for node in _elements(page, one, _BESIDE)}
            node = next((one for one in _elements(page, selector, _BESIDE) if one.visible and one not in hidden), None)
            if node is not None:
                found.setdefault((selector, text), Written(" ".join(text.split()), selector, node))
    return list(found.values())


def _shows_nothing(rule: Rule) -> bool:
    """Tell whether a rule takes away what stands before or after something."""
    said = {name: value.strip().lower() for name, value, _ in rule.declarations}
    return said.get("display") == "none" or said.get("content", "?") in ("none", "normal", "''", '""')


def hints(page: Page) -> list[Hint]:
    """The placeholders that people see, whose colour a style sheet sets."""
    won: dict[tuple[Node, str], tuple[tuple[bool, tuple[int, int, int], int], str]] = {}
    for place, (selector, rule) in enumerate(islice(_rules(page, _PLACEHOLDER, "color", "opacity"), _MOST_SELECTORS)):
        said = {name: (value, important) for name, value, important in rule.declarations}
        for node in _elements(page, selector, _PLACEHOLDER):
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


def _rules(page: Page, part: re.Pattern[str], *names: str) -> Iterator[tuple[str, Rule]]:
    """The rules in force for a part of elements that set one of the properties, selector by selector, in order."""
    for rule, around in page.derive(Nodes).styles.rules():
        if ":" not in rule.prelude or not any(name in names for name, _, _ in rule.declarations):
            continue
        if all(applies(condition) for condition in around):
            yield from ((one, rule) for one in split(rule.prelude) if part.search(one))


def _elements(page: Page, selector: str, part: re.Pattern[str]) -> list[Node]:
    tree = page.derive(Nodes)
    own = part.sub("", selector)
    if not own or own[-1] in " >+~":
        own += "*"
    return [tree.node(one) for rest in selectors(own) for one in page.tree.find(rest.text)[:_MOST]]
