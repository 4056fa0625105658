"""What style sheets say of parts of elements that are no elements: ::before and ::after, and placeholders."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from lint.analysis.accessibility.media import applies
from lint.analysis.accessibility.styles import styles
from lint.css import Rule
from lint.page import Element, Page
from lint.selectors import selectors, specificity, split

BESIDE = re.compile(r"::?(?:before|after)\Z", re.I)
PLACEHOLDER = re.compile(r"::(?:-webkit-input-|-moz-)?placeholder\Z", re.I)
WORD = re.compile(r"[^\W\d_]{2,}")
MOST_SELECTORS = 200
_STRING = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'""", re.S)
_FUNCTION = re.compile(r"[-\w]+\([^()]*\)")
_ATTRIBUTE = re.compile(r"\battr\(\s*([-\w]+)")
_MOST = 500  # elements of one selector that are looked at


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a style sheet writes before or after elements, and those that show it.

    `said` is what screen readers say in its place: the alternative that CSS Generated Content 3 allows behind a slash.
    `attributes` of an element whose values stand in it too.
    """

    text: str
    said: str
    attributes: tuple[str, ...]
    selector: str
    elements: tuple[Element, ...]


def texts(page: Page) -> tuple[Text, ...]:
    """The texts that style sheets write before or after elements; images and marks are none."""
    return page.derive(_texts)


def written(page: Page) -> Mapping[Element, str]:
    """What screen readers say of each element because style sheets write it before or after; words only."""
    return page.derive(_written)


def _texts(page: Page) -> tuple[Text, ...]:
    found = []
    told = list(islice(rules(page, BESIDE, "content", "display"), MOST_SELECTORS))
    emptied = [(place, one) for place, (one, rule) in enumerate(told) if _shows_nothing(rule)]
    for place, (selector, rule) in enumerate(told):
        value = next((value for name, value, _ in reversed(rule.declarations) if name == "content"), "")
        shown, slash, instead = value.partition(" / ")
        text, said = _words(shown), _words(instead if slash else shown)
        attributes = tuple(_ATTRIBUTE.findall((instead if slash else shown).lower()))
        if (attributes or WORD.search(text) or WORD.search(said)) and not _shows_nothing(rule):
            later = [one for at, one in emptied if (specificity(one), at) > (specificity(selector), place)]
            hidden = {element for one in later for element in elements(page, one, BESIDE)}
            rest = (one for one in elements(page, selector, BESIDE) if one not in hidden)
            found.append(Text(text, said, attributes, selector, tuple(rest)))
    return tuple(found)


def _words(content: str) -> str:
    strings = _STRING.finditer(_FUNCTION.sub("", content))
    return " ".join(" ".join(one[1] or one[2] or "" for one in strings).split())


def _written(page: Page) -> dict[Element, str]:
    found: dict[Element, str] = {}
    for one in texts(page):
        for element in one.elements:
            said = " ".join((one.said, *(element.attr(name) or "" for name in one.attributes)))
            if WORD.search(said):
                found[element] = f"{found.get(element, '')} {said}".strip()
    return found


def _shows_nothing(rule: Rule) -> bool:
    """Tell whether a rule takes away what stands before or after something."""
    said = {name: value.strip().lower() for name, value, _ in rule.declarations}
    return said.get("display") == "none" or said.get("content", "?") in ("none", "normal", "''", '""')


def rules(page: Page, part: re.Pattern[str], *names: str) -> Iterator[tuple[str, Rule]]:
    """The rules in force for a part of elements that set one of the properties, selector by selector, in order."""
    for rule, around in styles(page).rules():
        if ":" not in rule.prelude or not any(name in names for name, _, _ in rule.declarations):
            continue
        if all(applies(condition) for condition in around):
            yield from ((one, rule) for one in split(rule.prelude) if part.search(one))


def elements(page: Page, selector: str, part: re.Pattern[str]) -> list[Element]:
    """The elements whose part a selector means, not too many."""
    own = part.sub("", selector)
    if not own or own[-1] in " >+~":
        own += "*"
    return [one for rest in selectors(own) for one in page.tree.find(rest.text)[:_MOST]]
