"""CSS text to rules: selectors, declarations of the properties that carelint reads, the conditions around them.

The HTML parser's own CSS parser skips at-rules, loses what follows a nested rule or a broken string, and tells
only the last of equal declarations; CSS parsers in Python take a hundred times as long as a page. So the text
is cut here, as CSS Syntax Level 3 says: in one pass over its brackets, strings and semicolons, in linear time
for any input. Selectors are matched by the HTML parser. Values are kept as written: whoever reads them knows
which are valid.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from lint.selectors import Selector, nested, selectors
from lint.selectors import split as split

LONGEST: Final = 2_000_000  # characters of a sheet that are read
LONGEST_VALUE: Final = 2_000  # characters of a value, without the files written into it
DEEPEST: Final = 12  # rules in rules, or at-rules in at-rules
# What is kept of a rule: longhands as they are, shorthands for whoever expands them, and custom properties.
PROPERTIES: Final = frozenset(
    "all animation animation-iteration-count animation-name background background-clip background-color "
    "background-image background-repeat background-size border "
    "border-bottom border-bottom-style border-bottom-width bottom box-shadow clip clip-path color color-scheme "
    "content content-visibility display filter font font-family font-size font-style font-weight grid-area "
    "grid-column grid-row height inset left letter-spacing line-height margin margin-left margin-top max-height "
    "max-width min-height min-width mix-blend-mode opacity outline outline-color outline-style outline-width "
    "overflow overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top position right "
    "rotate scale text-align text-decoration text-decoration-line text-indent text-shadow text-transform top "
    "transform visibility white-space width word-spacing z-index -webkit-background-clip "
    "-webkit-text-fill-color".split()
)
Declaration = tuple[str, str, bool]  # property, value as written, whether it is important

_COMMENT = re.compile(
    r"""(?P<comment>/\*(?:.*?\*/|.*))|"(?:[^"\\\n]|\\.)*+|'(?:[^'\\\n]|\\.)*+'?|url\((?![ \t\n\f]*["'])[^)]*+""",
    re.S | re.I,
)
_STRUCTURE = re.compile(
    r"""\{(?:[^{}()\[\]"'\\]++|\([^{};()\[\]"'\\]*+\))*+\}|"(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?"""
    r"""|url\((?![ \t\n\f]*["'])(?:[^)\\]|\\.)*+\)?|\\.|[{}()\[\];]""",
    re.S | re.I,
)
_IMPORTANT = re.compile(r"!\s*important\s*$", re.I)
_CUSTOM = re.compile(r"\s*--[^\s:;{}]+\s*:")
_DATA = re.compile(r"""url\(\s*(?:"data:[^"]*"|'data:[^']*'|data:[^)]*)\s*\)""", re.I)
_AT = re.compile(r"\s*+@")
_IMPORT = re.compile(r"""@import\s*(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^"'\s;)]+))\s*\)?\s*(.*)""", re.S | re.I)
_IMPORT_LAYER = re.compile(r"layer(?:\(([^)]*)\))?(?=\s|$)\s*", re.I)
_CLOSER = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Condition:
    """An at-rule that a rule stands in: `kind` "media", "supports" or "container", and its text."""

    kind: str
    text: str


@dataclass(eq=False)
class Rule:
    """A style rule. `prelude` is its selector list; `layer` the path of its cascade layers, () outside."""

    prelude: str
    body: str = ""  # what stands between its braces, read when first asked for; "" where it was read at once
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()
    read: tuple[Declaration, ...] = ()

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """Those of its declarations that somebody reads, in order."""
        return self.read or tuple(_flat(self.body))

    @cached_property
    def selectors(self) -> tuple[Selector, ...]:
        """Its selectors that could match an element of a page at rest; () when one of them is no CSS."""
        return selectors(self.prelude)


@dataclass(frozen=True)
class Import:
    """An `@import`: the address as written, the media it is for, and the layer that it goes into."""

    href: str
    media: str
    layer: tuple[str, ...] | None = None


@dataclass(eq=False)
class Sheet:
    """What a style sheet says.

    `layers`: the layers that it names, in order; `keyframes`: what stands in each `@keyframes`, by its name;
    `cut`: it was too long to read whole.
    """

    rules: list[Rule] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    layers: list[tuple[str, ...]] = field(default_factory=list)
    keyframes: dict[str, str] = field(default_factory=dict)
    cut: bool = False


@lru_cache(maxsize=256)
def sheet(text: str) -> Sheet:
    """Read a style sheet. Never raises for any text."""
    found = Sheet(cut=len(text) > LONGEST)
    _Reader(_clean(text[:LONGEST]), found).read()
    found.rules = [rule for rule in found.rules if rule.read or rule.body]
    return found


@lru_cache(maxsize=4096)
def declarations(text: str) -> tuple[Declaration, ...]:
    """Read the declarations of a style attribute."""
    text = _clean(text[:LONGEST])
    if not any(mark in text for mark in "\"'\\()[]{}"):
        return tuple(_flat(text))
    reader = _Reader(text, Sheet())
    return tuple(reader.declared(0, len(reader.kinds), 0, len(text), _Context()))


def _clean(text: str) -> str:
    """Drop comments, what hides a sheet from browsers of 1995, and the line ends of other systems."""
    if "\r" in text or "\f" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if "/*" in text:
        text = _COMMENT.sub(_without_comment, text)
    if "-->" in text or "<!--" in text:
        text = text.replace("<!--", "    ").replace("-->", "   ")
    return text


def _without_comment(match: re.Match[str]) -> str:
    if match["comment"] is None:
        return match[0]
    return "" if match.string[match.end() : match.end() + 1] in (".", "#", "[", ":") else " "


def _flat(text: str) -> Iterator[Declaration]:
    """Read declarations without strings, and without semicolons in brackets."""
    for written in text.split(";"):
        name, _, value = written.partition(":")
        name = name.strip()
        if name in PROPERTIES or name[:2] == "--" or not name.islower():
            yield from _declaration(name, value)


def _declaration(name: str, value: str) -> Iterator[Declaration]:
    """A declaration that somebody reads; nothing for others, and for what is none."""
    if name[:2] != "--":
        name = name.lower()
        if name not in PROPERTIES:
            return
    value = value.strip()
    important = _IMPORTANT.search(value) if "!" in value else None
    if important:
        value = value[: important.start()].rstrip()
    if len(value) > LONGEST_VALUE:
        value = _DATA.sub("url(data:)", value)
    if len(value) <= LONGEST_VALUE and (value or name[:2] == "--"):
        yield name, value, important is not None


@dataclass(frozen=True)
class _Context:
    """What stands around a rule; `parent` is the selector list of the rule that it is nested in."""

    parent: str = ""
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()
    depth: int = 0


class _Reader:
    """Goes through the marks of a text: each bracket knows where its mate stands, so none is looked at twice."""

    def __init__(self, text: str, sheet: Sheet) -> None:
        self.text, self.sheet = text, sheet
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []  # of a flat block: behind it
        self.mates: list[int] = []  # the mark that closes this one
        self.unnamed = 0
        self._mark()

    def _mark(self) -> None:
        open_marks: list[int] = []
        for match in _STRUCTURE.finditer(self.text):
            kind = match[0]
            if len(kind) > 1:
                if kind[0] != "{":
                    continue
                kind = "{}"
            number = len(self.kinds)
            if kind in _CLOSER:
                open_marks.append(number)
            elif open_marks and kind == _CLOSER[self.kinds[open_marks[-1]]]:
                self.mates[open_marks.pop()] = number
            self.kinds.append(kind)
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.mates.append(number)
        for number in open_marks:  # what is not closed ends with the sheet
            self.mates[number] = len(self.kinds)

    def read(self) -> None:
        self._rules(0, len(self.kinds), 0, _Context())

    def _start(self, mark: int) -> int:
        return self.starts[mark] if mark < len(self.starts) else len(self.text)

    def _rules(self, first: int, last: int, start: int, context: _Context) -> None:
        """Read the rules between two marks; `start` is where the text of the first begins."""
        mark = first
        statement = _AT.match(self.text, start)
        while mark < last:
            kind = self.kinds[mark]
            if kind in ("{", "{}"):
                self._block(self.text[start : self.starts[mark]], mark, context)
                mark = self.mates[mark] + 1
                start = self._start(mark - 1) + 1 if kind == "{" else self.ends[mark - 1]
                statement = _AT.match(self.text, start)
            elif kind == ";" and statement:
                self._statement(self.text[start : self.starts[mark]].strip(), context)
                start = self.starts[mark] + 1
                mark += 1
                statement = _AT.match(self.text, start)
            else:
                mark = self.mates[mark] + 1
        rest = self.text[start : self._start(last)].strip()
        if not context.depth and rest[:7].lower() == "@import":
            self._statement(rest, context)

    def _block(self, prelude: str, mark: int, context: _Context) -> None:
        """Read a rule with a block: a style rule, or an at-rule with rules in it."""
        prelude = prelude.strip()
        if prelude.startswith("@"):
            inner = self._inside(prelude, context)
            if inner is None:
                self._keep(prelude, mark)
                return
            if context.parent:
                self._style(context.parent, mark, inner)
            elif self.kinds[mark] == "{":
                self._rules(mark + 1, self.mates[mark], self.starts[mark] + 1, inner)
        elif context.depth < DEEPEST:
            self._style(nested(prelude, context.parent) if context.parent else prelude, mark, context)

    def _keep(self, prelude: str, mark: int) -> None:
        """Keep the text of `@keyframes`; of other at-rules nothing styles an element."""
        name, _, text = _at_name(prelude)
        if name == "keyframes" and self.kinds[mark] == "{":
            self.sheet.keyframes[text.strip("\"'")] = self.text[self.starts[mark] + 1 : self._start(self.mates[mark])]

    def _style(self, prelude: str, mark: int, context: _Context) -> None:
        """Read a style rule; rules nested in it come behind it."""
        rule = Rule(prelude, "", context.conditions, context.layer)
        self.sheet.rules.append(rule)
        if self.kinds[mark] == "{}":
            rule.body = self.text[self.starts[mark] + 1 : self.ends[mark] - 1].strip()
        else:
            inner = _Context(prelude, context.conditions, context.layer, context.depth + 1)
            end = self.mates[mark]
            rule.read = tuple(self.declared(mark + 1, end, self.starts[mark] + 1, self._start(end), inner))

    def declared(self, first: int, last: int, start: int, end: int, context: _Context) -> Iterator[Declaration]:
        """Read the declarations between two marks, and the rules nested among them."""
        mark = first
        while mark < last:
            kind = self.kinds[mark]
            at = self.starts[mark]
            if kind == ";":
                yield from self._one(start, at)
                start = at + 1
            elif kind in ("{", "{}") and not _CUSTOM.match(self.text, start, at):
                if context.parent:
                    self._block(self.text[start:at], mark, context)
                start = self._start(self.mates[mark]) + 1 if kind == "{" else self.ends[mark]
            mark = self.mates[mark] + 1
        yield from self._one(start, end)

    def _one(self, start: int, end: int) -> Iterator[Declaration]:
        name, _, value = self.text[start:end].partition(":")
        yield from _declaration(name.strip(), value)

    def _inside(self, prelude: str, context: _Context) -> _Context | None:
        """What stands around the rules in an at-rule; None when they never style an element of a page."""
        name, _, text = _at_name(prelude)
        if context.depth >= DEEPEST:
            return None
        conditions, layer = context.conditions, context.layer
        if name in ("media", "supports", "container"):
            conditions = (*conditions, Condition(name, text))
        elif name == "layer":
            self.unnamed += not text
            layer = (*layer, *(text.split(".") if text else (f"({self.unnamed})",)))
            self.sheet.layers.append(layer)
        else:
            return None
        return _Context(context.parent, conditions, layer, context.depth + 1)

    def _statement(self, text: str, context: _Context) -> None:
        """Read an at-rule without a block."""
        name, _, rest = _at_name(text)
        if name == "layer":
            self.sheet.layers += ((*context.layer, *one.strip().split(".")) for one in rest.split(",") if one.strip())
        elif name == "import" and not self.sheet.rules and not context.depth and (match := _IMPORT.match(text)):
            media, layer = match[4].strip(), None
            if found := _IMPORT_LAYER.match(media):
                self.unnamed += 1
                layer = tuple(found[1].split(".")) if found[1] else (f"({self.unnamed})",)
                media = media[found.end() :]
            self.sheet.imports.append(Import(match[1] or match[2] or match[3] or "", media, layer))


def _at_name(prelude: str) -> tuple[str, str, str]:
    match = re.match(r"@([-\w]*)(\s*)(.*)", prelude, re.S)
    return (match[1].lower(), match[2], match[3].strip()) if match else ("", "", "")


def address(href: str, base: str = "") -> str:
    """The address of a sheet, as seen from the page, when the sheet at `base` names it."""
    href = href.strip(" \t\n\f\r")
    if not base or not href or base.startswith("data:") or re.match(r"[a-z][-+.a-z0-9]*:|/", href, re.I):
        return href
    return base.partition("?")[0].rpartition("/")[0] + "/" + href if "/" in base else href
