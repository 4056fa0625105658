"""Computed styles from the source: inline styles, `<style>`, linked sheets; cascade, inheritance, variables.

CSS Cascading and Inheritance Level 4. Nothing is laid out: a value is what the cascade makes of it, a length in pixels
where it can be known. Matched against the page is only what somebody asks for.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lint import css
from lint.analysis.accessibility import defaults, lengths, media
from lint.css import Value
from lint.page import Element, Page
from lint.parse import inside

INHERITED = frozenset(
    "color visibility font-size font-weight font-family font-style letter-spacing word-spacing line-height text-indent "
    "text-transform text-shadow text-align white-space -webkit-text-fill-color".split()
)
_VARIABLE = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)", re.I)
_MOST_VARIABLES, _LONGEST = 20, 2000  # replaced in one value, and characters of what comes out
_NOTHING: Mapping[Element, str] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Styled:
    """One selector of a rule that may match the page, with what it declares."""

    selector: str
    declarations: Mapping[str, Value]
    order: int
    layered: bool

    @property
    def strength(self) -> tuple[bool, tuple[int, int, int], int]:
        return not self.layered, css.specificity(self.selector), self.order


class Styles:
    """The styles of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.inline = {one: css.declarations(one.attr("style") or "") for one in page.tree.select("[style]")}
        self._sources = page.tree.select("style, link[rel~=stylesheet i]")
        self.complete = True  # False: a sheet could not be had, so colours are not certain
        self._sheets = list(self._read())
        self.host = (styles(page.host[0]), page.host[1]) if page.host else None
        self.empty = not self.inline and not self._sheets and self.host is None
        self._winning: dict[str, Mapping[Element, str]] = {}
        self._matched: dict[str, list[Element]] = {}
        self._sizes: dict[Element, float] = {}
        self._values: dict[str, dict[Element, str]] = {}

    def _read(self) -> Iterator[tuple[css.Sheet, str]]:
        """Every sheet of the page with its media condition, in order; imports stand before what imports them."""
        for element in self._sources:
            condition = element.attr("media") or ""
            if element.tag == "style":
                if (element.attr("type") or "text/css").strip().lower() == "text/css":
                    yield from self._with_imports(element.text, condition, {""}, 0)
            elif "alternate" not in (element.attr("rel") or "").lower().split() and element.attr("disabled") is None:
                yield from self._linked((element.attr("href") or "").strip(), condition, set(), 0)

    def _linked(self, address: str, condition: str, seen: set[str], depth: int) -> Iterator[tuple[css.Sheet, str]]:
        if not address or address in seen:
            return
        text = self.page.sheets.get(address)
        if text is None:
            self.complete = self.complete and not media.holds(condition)
            return
        yield from self._with_imports(text, condition, {*seen, address}, depth)

    def _with_imports(self, text: str, condition: str, seen: set[str], depth: int) -> Iterator[tuple[css.Sheet, str]]:
        sheet = css.sheet(text)
        for address, asked in sheet.imports:
            if media.holds(asked) and depth < css.DEEPEST:
                yield from self._linked(address, condition, seen, depth + 1)
        yield sheet, condition

    @cached_property
    def rules(self) -> list[Styled]:
        """Every selector of the rules that hold on a screen, whether it matches the page or not."""
        return [
            Styled(selector, declared, order, rule.layered)
            for order, (rule, chosen) in enumerate(self._candidates())
            if (declared := css.declarations(rule.body))
            for selector in chosen
        ]

    def _candidates(self) -> Iterator[tuple[css.Rule, list[str]]]:
        """The rules that may match this page, with those of their selectors that may."""
        present = self._present
        for sheet, condition in self._sheets:
            if not media.holds(condition):
                continue
            for rule in sheet.rules:
                if rule.media and not all(media.holds(one) for one in rule.media):
                    continue
                if chosen := [one for one in css.selectors(rule.selectors) if css.needs(one) <= present]:
                    yield rule, chosen

    @cached_property
    def conditional(self) -> list[tuple[css.Rule, tuple[str, ...]]]:
        """Every rule with all the media conditions around it, whether they hold or not."""
        return [(rule, (condition, *rule.media)) for sheet, condition in self._sheets for rule in sheet.rules]

    @cached_property
    def _present(self) -> frozenset[str]:
        """The tags, classes and ids of the page, as `css.needs` names them."""
        select = self.page.tree.select
        found = {element.tag for element in select("*")}
        for text in {element.attr("class") or "" for element in select("[class]")}:
            found.update("." + name for name in text.split())
        found.update("#" + name for name, _ in self.page.identified)
        return frozenset(found)

    @cached_property
    def _by_property(self) -> dict[str, list[Styled]]:
        found: dict[str, list[Styled]] = {}
        for rule in self.rules:
            for name in rule.declarations:
                found.setdefault(name, []).append(rule)
        return found

    @cached_property
    def _inline_by_property(self) -> dict[str, list[tuple[Element, Value]]]:
        found: dict[str, list[tuple[Element, Value]]] = {}
        for element, declared in self.inline.items():
            for name, value in declared.items():
                found.setdefault(name, []).append((element, value))
        return found

    def matched(self, selector: str) -> list[Element]:
        """The elements that a selector of a sheet matches."""
        if selector not in self._matched:
            self._matched[selector] = self.page.tree.find(selector)
        return self._matched[selector]

    def cascaded(self, name: str) -> Mapping[Element, str]:
        """What the page declares of a property, by element: the winning value."""
        if self.empty:
            return _NOTHING
        if name not in self._winning:
            won: dict[Element, str] = {}
            rules = sorted(self._by_property.get(name, ()), key=lambda rule: rule.strength)
            inline = self._inline_by_property.get(name, ())
            for important in (False, True):
                for rule in rules:
                    value = rule.declarations[name]
                    if value.important == important:
                        won.update(dict.fromkeys(self.matched(rule.selector), value.text))
                won.update((element, value.text) for element, value in inline if value.important == important)
            self._winning[name] = won
        return self._winning[name]

    def value(self, element: Element, name: str) -> str:
        """The computed value as text, in lower case; lengths as written. With "var(" where a variable is not known."""
        known = self._values.setdefault(name, {})
        if element not in known:
            if name in INHERITED:
                self._inherit(element, name, known)
            else:
                known[element] = self._own(element, name)
        return known[element]

    def _inherit(self, element: Element, name: str, known: dict[Element, str]) -> None:
        """Find an inherited property at the nearest element that says something, for all on the way there."""
        won, chain = self.cascaded(name), []
        outer: Element | None = element
        while outer is not None and outer not in known:
            said = self._resolved(outer, name, won)
            if said and said not in ("inherit", "unset"):
                known[outer] = defaults.initial(name) if said == "initial" else said
                break
            chain.append(outer)
            outer = inside(outer)
        if outer is not None:
            found = known[outer]
        else:
            found = self.host[0].value(self.host[1], name) if self.host else defaults.initial(name)
        known.update(dict.fromkeys(chain, found))

    def _own(self, element: Element, name: str) -> str:
        won = self.cascaded(name)
        outer: Element | None = element
        while outer is not None and (said := self._resolved(outer, name, won)):
            if said != "inherit":
                return defaults.initial(name) if said in ("initial", "unset") else said
            outer = inside(outer)
        return defaults.initial(name)

    def _resolved(self, element: Element, name: str, won: Mapping[Element, str]) -> str:
        said = won.get(element, "")
        if "var(" in said:
            said = self._without_variables(element, said)
        said = said if name in ("font-family", "background-image") else said.lower()
        if not said or said in ("revert", "revert-layer"):
            return defaults.of_element(element, name)
        return said

    def _without_variables(self, element: Element, text: str) -> str:
        for _ in range(_MOST_VARIABLES):
            found = _VARIABLE.search(text)
            if found is None or len(text) > _LONGEST:
                break
            said = self._variable(element, found[1]) or (found[2] or "").strip()
            if not said:
                break
            text = text[: found.start()] + said + text[found.end() :]
        return text

    def _variable(self, element: Element, name: str) -> str:
        won = self.cascaded(name)
        outer: Element | None = element if won else None
        while outer is not None:
            if outer in won:
                return won[outer]
            outer = inside(outer)
        return ""

    def pixels(self, element: Element, name: str) -> float | None:
        """A length in CSS pixels; None for one that only layout or a calculation tells, and for words."""
        said = self.value(element, name)
        if not said or said in ("auto", "normal", "none"):
            return None
        owner = self._owner(element, name) if name in INHERITED and "e" in said else element
        return lengths.pixels(said, self.font_size(owner), self.font_size(self.page.root) if self.page.root else 16.0)

    def _owner(self, element: Element, name: str) -> Element:
        """The element that an inherited value comes from: its font size is what "em" means."""
        won = self.cascaded(name)
        outer: Element | None = element
        while outer is not None:
            if outer in won and won[outer].lower() not in ("inherit", "unset"):
                return outer
            outer = inside(outer)
        return element

    def font_size(self, element: Element) -> float:
        """The font size in pixels; one that cannot be read is that of the element around it."""
        chain: list[Element] = []
        outer: Element | None = element
        while outer is not None and outer not in self._sizes:
            chain.append(outer)
            outer = inside(outer)
        first = self.host[0].font_size(self.host[1]) if self.host else lengths.MEDIUM
        size = self._sizes[outer] if outer is not None else first
        won = self.cascaded("font-size")
        for one in reversed(chain):
            said = self._resolved(one, "font-size", won)
            size = lengths.font_size(said, size, self._sizes.get(chain[-1], lengths.MEDIUM))
            self._sizes[one] = size
        return size


def styles(page: Page) -> Styles:
    """The styles of a page."""
    return page.derive(Styles)
