"""Computed styles: the cascade of a page's sheets, style attributes and what browsers do by themselves.

Each property is worked out when it is first asked for, from the rules that declare it (CSS Cascading and
Inheritance Level 5). Values are text, in lower case. The page is at rest, on the screen of `media.LAPTOP`:
nothing is hovered or focused.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from lint import css
from lint.analysis.accessibility import lengths, user_agent
from lint.analysis.accessibility.media import LAPTOP, Screen, applies
from lint.analysis.accessibility.properties import INHERITED, INITIAL, SHORTHANDS, WIDE, longhands
from lint.analysis.accessibility.sheets import InForce, sheets
from lint.css import Condition, Rule
from lint.page import Page
from lint.parse import Element, inside
from lint.selectors import Selector, Specificity, selectors, split

GIVEN = 3_000_000  # declarations given to elements, on one page; the same
WORK = 60_000_000  # elements looked at for selectors, on one page; past it the styles are not complete
HEAVY = 100  # what a selector with :has() costs, in plain ones
DEEPEST = 16  # custom properties that name custom properties
LONGEST = 4_000  # characters of a value with its custom properties filled in
_VARIABLE = re.compile(r"var\(\s*(--[^\s,()]+)\s*")
_STATES = r":{1,2}(?:hover|focus|focus-visible|focus-within|active|visited|before|after)(?![-\w])"
_STATE = re.compile(rf":not\(\s*{_STATES}\s*\)|(^|[\s>+~(])?{_STATES}")
_BRACKET = re.compile(r"[()]")

# important, in a style attribute, layer, specificity, sheet and place in it
Rank = tuple[bool, bool, int, Specificity, int]
Own = tuple[Rank, str]
_NOTHING: Mapping[Element, str] = {}
_NO_WINNERS: dict[Element, Own] = {}


class Styled(NamedTuple):
    """A selector and what it sets, longhand by longhand."""

    selector: str
    declared: Mapping[str, str]
    important: frozenset[str]  # the names of what is declared so
    at_rest: str  # the selector less its states


class _Entry(NamedTuple):
    """What a rule says of one longhand; `layer` is the rank of its layer."""

    rule: Rule
    sheet: int
    layer: int
    value: str
    important: bool


class Styles:
    """The styles of one page. `empty`: neither sheets nor style attributes. `complete`: all its sheets were read."""

    def __init__(self, page: Page, screen: Screen = LAPTOP) -> None:
        self.page, self.screen = page, screen
        self.sheets = sheets(page)
        self.host = (styles(page.host[0]), page.host[1]) if page.host else None  # of a shadow tree
        self.empty = self.host is None and not self.sheets.found and page.tree.document.select_one("[style]") is None
        self.complete = not self.sheets.missing and not self.sheets.cut
        self._values: dict[str, dict[Element, tuple[str, Element | None]]] = {}
        self._own: dict[str, dict[Element, Own]] = {}
        self._sizes: dict[Element, float] = {}
        self._matched: dict[str, list[Element] | None] = {}
        self._cascaded: dict[str, dict[Element, str]] = {}
        self._variables: dict[tuple[Element, str], str | None] = {}
        self._count, self._work, self._given, self._depth = 0, WORK, GIVEN, 0

    def value(self, element: Element, name: str) -> str:
        """The computed value of a longhand, or of `overflow`; with "var(" in it where a variable is not known."""
        if name == "overflow":
            return " ".join(dict.fromkeys((self.value(element, "overflow-x"), self.value(element, "overflow-y"))))
        known = self._values.get(name)
        if known is not None and element in known:
            return known[element][0]
        if self.empty and (name not in INHERITED or name not in user_agent.sheet()):
            return user_agent.own(element, name) or INITIAL.get(name, "")
        return self.source(element, name)[0]

    def source(self, element: Element, name: str) -> tuple[str, Element | None]:
        """The computed value, and the element whose own style it is; None for what browsers do by themselves."""
        found: tuple[str, Element | None] = (INITIAL.get(name, ""), None)
        winners = self._winners(name)
        if not winners and self.host is None and not user_agent.speaks(name):
            return found
        known = self._values.setdefault(name, {})
        path: list[Element] = []
        outer: Element | None = element
        inherited = name in INHERITED or name.startswith("--")
        while outer is not None:
            if outer in known:
                found = known[outer]
                break
            said, mine = self._said(outer, name, winners)
            path.append(outer)
            if said == "inherit" or (said is None and inherited):
                outer = inside(outer)
                continue
            found = (INITIAL.get(name, "") if said is None else said, outer if mine else None)
            break
        else:
            if self.host is not None and inherited:
                found = self.host[0].source(self.host[1], name)
        for one in path:
            known[one] = found
        return found

    def pixels(self, element: Element, name: str) -> float | None:
        """A length in pixels; None for keywords, calc(), and percentages of what only layout knows."""
        if name == "font-size":
            return self.font_size(element)
        value, source = self.source(element, name)
        holder = source if source is not None else element
        whole = self._whole(holder, name, value) if value.endswith("%") else None
        return lengths.pixels(value, self.font_size(holder), self._root_size(), whole)

    def font_size(self, element: Element) -> float:
        """The size of the font in pixels."""
        path: list[Element] = []
        outer: Element | None = element
        while outer is not None and outer not in self._sizes:
            path.append(outer)
            outer = inside(outer)
        first = self.host[0].font_size(self.host[1]) if self.host else lengths.KEYWORDS["medium"]
        size = self._sizes[outer] if outer is not None else first
        root, winners = self.page.root, self._winners("font-size")
        for one in reversed(path):
            said, _ = self._said(one, "font-size", winners)
            if said not in (None, "inherit"):
                root_size = self._sizes.get(root, lengths.KEYWORDS["medium"]) if root is not None else 16.0
                size = lengths.font_size(str(said), size, root_size)
            self._sizes[one] = size
        return size

    def fixed(self, name: str) -> dict[Element, str]:
        """What style attributes say with `!important` and win with, by element."""
        won = self._winners(name)
        return {element: own[1] for element, own in won.items() if own[0][:2] == (True, True)}

    def inline(self, element: Element, name: str) -> str:
        """What its style attribute says, where that wins: of what is not here only `!important` could change it."""
        own = self._winners(name).get(element)
        return own[1] if own is not None and own[0][1] else ""

    def cascaded(self, name: str) -> Mapping[Element, str]:
        """What the page declares of a property, by element: the value that wins, with its variables filled in."""
        if self.empty:
            return _NOTHING
        if name not in self._cascaded:
            won = self._winners(name)
            self._cascaded[name] = {
                one: self._filled(one, name, value) if "var(" in value else value for one, (_, value) in won.items()
            }
        return self._cascaded[name]

    def rules(self) -> Iterator[tuple[Rule, tuple[Condition, ...]]]:
        """Every rule of every sheet, in order, with all the conditions around it, whether they hold or not."""
        for one in self.sheets.found:
            for rule in one.sheet.rules:
                yield rule, (*one.conditions, *rule.conditions)

    def of_state(self, state: str) -> list[Styled]:
        """What the sheets say of a state such as ":focus", for elements that the page may have."""
        found = []
        for rule, around in self.rules():
            if state in rule.prelude and all(applies(condition) for condition in around):
                said = list(set_by(rule.declarations))
                declared = {name: value for name, value, _ in said}
                important = frozenset(name for name, _, important in said if important)
                for text in split(rule.prelude):
                    at_rest = _STATE.sub(lambda found: "" if found[1] is None else f"{found[1]}*", text)
                    if state in text and any(one.needs <= self._held for one in selectors(at_rest)):
                        found.append(Styled(text, declared, important, at_rest))
        return found

    def matching(self, rule: Rule) -> list[Element]:
        """The elements that a rule styles when its conditions hold."""
        return [element for _, elements in self._matches(rule) for element in elements]

    def _root_size(self) -> float:
        return self.font_size(self.page.root) if self.page.root is not None else lengths.KEYWORDS["medium"]

    def _whole(self, element: Element, name: str, value: str) -> float | None:
        """What a percentage is of, where the source tells: of the font; a place wholly out of a box is out of any."""
        if name in ("line-height", "letter-spacing", "word-spacing"):
            return self.font_size(element)
        far = name in ("left", "right", "top", "bottom", "text-indent") and value.startswith("-")
        number = lengths.pixels(value, 0, 0, 100) if far else None
        return 1280.0 if number is not None and number <= -100 else None

    def _said(self, element: Element, name: str, winners: Mapping[Element, Own]) -> tuple[str | None, bool]:
        """The value of the element itself, and whether the page says so; None to inherit, or for the initial one."""
        won = winners.get(element)
        if won is None:
            return user_agent.own(element, name), False
        value = self._filled(element, name, won[1])
        if value == "currentcolor" and name == "color":
            value = "inherit"
        if value not in WIDE or value == "inherit":
            return value, True
        if value in ("initial", "unset"):
            return INITIAL.get(name, "") if value == "initial" else None, True
        return user_agent.own(element, name), False

    def _filled(self, element: Element, name: str, value: str) -> str:
        """The value with its variables filled in; `unset` when it then is not valid."""
        if "var(" not in value:
            return value
        shorthand = name
        if not value.startswith("--") and value.partition(":")[0] in SHORTHANDS:
            shorthand, _, value = value.partition(":")
        value = self._substituted(element, value)
        if "var(" in value:
            return value
        value = " ".join(value.lower().split())
        return longhands(shorthand, value).get(name, "unset")

    def _substituted(self, element: Element, value: str) -> str:
        """Put in variables, from the left; what is not known stays."""
        start = 0
        while match := _VARIABLE.search(value, start):
            end = _closing(value, match.end())
            rest = value[match.end() : end].strip()
            known = self._variable(element, match[1])
            start = match.start() + len(known or "")
            if known is None and rest.startswith(","):
                known = rest[1:].strip()
            if known is None:
                start = match.end()
                continue
            value = value[: match.start()] + known + value[end + 1 :]
            if len(value) > LONGEST:
                return "var()"
        return value

    def _variable(self, element: Element, name: str) -> str | None:
        """The value of a custom property; None when it is not known, or stands for itself."""
        outer: Element | None = element
        own = self._winners(name)
        while own and outer is not None:
            if outer in own and own[outer][1] not in ("inherit", "unset"):
                return self._own_variable(outer, name, own[outer][1])
            outer = inside(outer)
        return self.host[0]._variable(self.host[1], name) if self.host else None

    def _own_variable(self, element: Element, name: str, value: str) -> str | None:
        if (element, name) not in self._variables:
            self._variables[element, name] = None  # while it is worked out, so that a circle ends
            if value != "initial" and self._depth < DEEPEST:
                self._depth += 1
                value = self._substituted(element, value) if "var(" in value else value
                self._depth -= 1
                self._variables[element, name] = None if "var(" in value else value
        return self._variables[element, name]

    def _winners(self, name: str) -> dict[Element, Own]:
        """For each element that the page styles so, the declaration that wins."""
        if self.empty:
            return _NO_WINNERS
        if name not in self._own:
            found: dict[Element, Own] = {}
            for entry in self._entries.get(name, ()):
                for selector, elements in self._matches(entry.rule):
                    rank = (entry.important, False, entry.layer, selector.specificity, entry.sheet)
                    self._given -= len(elements)
                    if self._given < 0:
                        self.complete = False
                        break
                    own = (rank, entry.value)
                    for element in elements:  # the innermost loop of all: most of a sheet's time
                        known = found.get(element)
                        if known is None or rank >= known[0]:
                            found[element] = own
            for element, value, important in self._inline.get(name, ()):
                rank = (important, True, 0, (0, 0, 0), 0)
                if element not in found or rank >= found[element][0]:
                    found[element] = (rank, value)
            self._own[name] = found
        return self._own[name]

    @cached_property
    def _entries(self) -> dict[str, list[_Entry]]:
        """What the rules that may match this page set, longhand by longhand, in order."""
        found: dict[str, list[_Entry]] = {}
        for number, one in enumerate(self.sheets.found):
            if not all(applies(condition, self.screen) for condition in one.conditions):
                continue
            for rule in one.sheet.rules:
                if not any(selector.needs <= self._held for selector in rule.selectors):
                    continue
                if rule.conditions and not all(applies(condition, self.screen) for condition in rule.conditions):
                    continue
                layer = (
                    self._layers[self._path(number, one, rule.layer)] if rule.layer or one.layer else len(self._layers)
                )
                for name, value, important in set_by(rule.declarations):
                    entry = _Entry(rule, number, -layer if important else layer, value, important)
                    found.setdefault(name, []).append(entry)
        return found

    @cached_property
    def _inline(self) -> dict[str, list[tuple[Element, str, bool]]]:
        """What style attributes set, longhand by longhand."""
        found: dict[str, list[tuple[Element, str, bool]]] = {}
        for element in self.page.tree.select("[style]"):
            for name, value, important in set_by(css.declarations(element.attr("style") or "")):
                found.setdefault(name, []).append((element, value, important))
        return found

    @cached_property
    def _layers(self) -> dict[tuple[str, ...], int]:
        """The rank of each cascade layer; what stands in no layer wins over what does."""
        order: dict[tuple[str, ...], int] = {}
        for number, one in enumerate(self.sheets.found):
            for path in ((), *one.sheet.layers):
                full = self._path(number, one, path)
                for length in range(1, len(full) + 1):
                    order.setdefault(full[:length], len(order))
        outside = len(order)  # what stands in a layer itself wins over the layers inside it
        paths = sorted(order, key=lambda path: [*(order[path[: at + 1]] for at in range(len(path))), outside])
        return {path: rank for rank, path in enumerate(paths)}

    @staticmethod
    def _path(number: int, one: InForce, layer: tuple[str, ...]) -> tuple[str, ...]:
        """A layer's path on the page: layers without names are the sheet's own."""
        path = (*one.layer, *layer)
        return tuple(f"{number}{name}" if name.startswith("(") else name for name in path)

    def _matches(self, rule: Rule) -> list[tuple[Selector, list[Element]]]:
        """The elements that each selector of a rule matches; nothing when one of them is no CSS."""
        found = []
        for selector in rule.selectors:
            if selector.needs <= self._held:
                elements = self._select(selector)
                if elements is None:
                    return []
                found.append((selector, elements))
        return found

    def _select(self, selector: Selector) -> list[Element] | None:
        """The elements that a selector matches; None when it is no CSS, or when too much was looked at."""
        if selector.text not in self._matched:
            cost = self._count * (HEAVY if selector.heavy else 1)
            found: list[Element] | None = None
            if cost <= self._work:
                self._work -= cost
                try:
                    found = self.page.tree.select(selector.text)
                    self._work -= len(found)
                except ValueError:
                    found = None
            else:
                self.complete = False
            self._matched[selector.text] = found
        return self._matched[selector.text]

    @cached_property
    def _held(self) -> frozenset[str]:
        """The tags, ".class" and "#id" of the page, in lower case."""
        tags = [element.tag for element in self.page.tree.select("*")]
        self._count = len(tags)
        held = {tag.lower() for tag in set(tags)}
        for text in {element.attr("class") or "" for element in self.page.tree.select("[class]")}:
            held.update("." + one for one in text.lower().split())
        held.update("#" + name.lower() for name, _ in self.page.identified)
        return frozenset(held)


def styles(page: Page) -> Styles:
    """The styles of a page."""
    return page.derive(Styles)


def set_by(declarations: Iterable[css.Declaration]) -> Iterator[css.Declaration]:
    """What declarations set, longhand by longhand, less what is not valid."""
    for name, value, important in declarations:
        if name.startswith("--"):
            yield name, value, important
        else:
            text = " ".join(value.split())
            for longhand, given in longhands(name, text if "var(" in text else text.lower()).items():
                yield longhand, given, important


def _closing(text: str, start: int) -> int:
    depth = 1
    for match in _BRACKET.finditer(text, start):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.start()
    return len(text)
