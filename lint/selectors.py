"""Selector lists: cut into selectors, with their specificity and what a page must hold for them to match.

Matching itself is the HTML parser's. Specificity as Selectors Level 4 counts it.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

LONGEST: Final = 1000  # characters of one selector; longer ones are not read
DEEPEST: Final = 8  # brackets in brackets

Specificity = tuple[int, int, int]

_NAME = r"(?:[^\x00-,./:-@\[-^`{-\x7f]|\\[0-9a-fA-F]{1,6}[ \t\n]?|\\[^\n])++"
_TOKEN = re.compile(
    rf"""(?P<attribute>\[(?:[^\]"'\\]|"[^"]*+"|'[^']*+'|\\.)*+\]?)|\#(?P<id>{_NAME})|\.(?P<class>{_NAME})"""
    rf"""|(?P<element>::{_NAME})|:(?P<pseudo>{_NAME})|(?P<open>\()|(?P<close>\))|(?P<comma>,)|(?P<type>{_NAME})"""
    r"""|(?P<string>"(?:[^"\\]|\\.)*+"?|'(?:[^'\\]|\\.)*+'?)|(?P<parent>&)""",
    re.S,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|(.))", re.S)
# Pseudo-classes that are true of nothing on a page at rest, and those that hold for parts of elements.
_AT_REST_FALSE = frozenset(
    "hover focus focus-visible focus-within active visited target target-within placeholder-shown autofill "
    "-webkit-autofill popover-open modal fullscreen user-valid user-invalid picture-in-picture playing paused "
    "host host-context -moz-focusring -webkit-full-screen current past future open state".split()
)
_PARTS = frozenset({"before", "after", "first-line", "first-letter"})
_NEVER = _AT_REST_FALSE | _PARTS
_SIMPLE = re.compile(r"[-\w.# >+~*\n\t]+", re.A)
_KEY = re.compile(r"[.#]?[-\w]+", re.A)
_TAKE_ARGUMENT = frozenset({"is", "not", "has", "matches", "-webkit-any", "-moz-any"})
_NTH = frozenset({"nth-child", "nth-last-child"})
# The HTML parser does not know these; they are false, as `:hover` is, which it knows, and as specific.
_UNKNOWN = re.compile(
    r":(?:placeholder-shown|-webkit-autofill|autofill|popover-open|modal|fullscreen|user-valid|user-invalid|"
    r"picture-in-picture|playing|paused|-moz-focusring|-webkit-full-screen|open)(?![-\w(])",
    re.I,
)
# A state or a part outside brackets at the end, as most of them stand: `a:hover`, `p::before`.
_DEAD = re.compile(r"[-\w\]]::?(?:hover|focus|active|visited|before|after)\Z")
_DEFINED = re.compile(r":defined(?![-\w(])", re.I)


@dataclass(frozen=True)
class Selector:
    """One selector, ready to be matched. `needs`: the tags, ".class" and "#id" that a page must hold, lower case."""

    text: str
    needs: frozenset[str]
    heavy: bool  # it looks into all elements of an element: as dear as many others

    @cached_property
    def specificity(self) -> Specificity:
        return specificity(self.text)


def selectors(prelude: str) -> tuple[Selector, ...]:
    """Cut a selector list. Those of parts of elements, or of states that no page at rest has, are left out."""
    found = []
    for text in split(prelude):
        if not text:
            return ()
        if len(text) <= LONGEST and (":" not in text or not _DEAD.search(text)) and (selector := _selector(text)):
            found.append(selector)
    return tuple(found)


def nested(prelude: str, parent: str) -> str:
    """Write a nested selector list as one that stands alone (CSS Nesting, "&")."""
    found = []
    for text in split(prelude):
        if len(text) + len(parent) > LONGEST:
            continue
        outer = f":is({parent})"
        replaced = "".join(outer if one == "&" else one for one in re.split(r"""(&|"[^"]*"|'[^']*')""", text))
        found.append(replaced if "&" in text else f"{outer} {text}")
    return ", ".join(found)[: LONGEST + 1]


def split(prelude: str) -> list[str]:
    """Cut a list at its outer commas."""
    if not any(mark in prelude for mark in "([\"'\\"):
        return [one.strip() for one in prelude.split(",")]
    found, depth, start = [], 0, 0
    for match in _TOKEN.finditer(prelude):
        kind = match.lastgroup
        depth += (kind == "open") - (kind == "close")
        if kind == "comma" and depth <= 0:
            found.append(prelude[start : match.start()].strip())
            start = match.end()
    return [*found, prelude[start:].strip()]


def specificity(text: str, depth: int = 0) -> Specificity:
    """Count ids; classes, attributes and pseudo-classes; tags and pseudo-elements."""
    ids = classes = tags = 0
    position = 0
    while match := _TOKEN.search(text, position):
        kind, position = match.lastgroup, match.end()
        name = (match["pseudo"] or match["element"] or "").lower()
        inner = ""
        if name and text[position : position + 1] == "(":
            end = _closing(text, position)
            inner, position = text[position + 1 : end], end + 1
        if kind == "pseudo" and name in _TAKE_ARGUMENT | _NTH | {"where"}:
            one, two, three = _of_argument(name, inner, depth)
            ids, classes, tags = ids + one, classes + two, tags + three
        else:
            ids += kind == "id"
            classes += kind in ("class", "attribute") or (kind == "pseudo" and name not in _PARTS)
            tags += kind in ("type", "element") or name in _PARTS
    return ids, classes, tags


def _of_argument(name: str, inner: str, depth: int) -> Specificity:
    if name == "where" or depth >= DEEPEST:
        return 0, 0, 0
    own = 0
    if name in _NTH:
        own, (_, of, inner) = 1, re.sub(r"\s+", " ", inner).partition(" of ")
        if not of:
            return 0, 1, 0
    ids, classes, tags = max((specificity(one, depth + 1) for one in split(inner)), default=(0, 0, 0))
    return ids, classes + own, tags


def _closing(text: str, start: int) -> int:
    """Where the bracket at `start` closes; the end of the text when it does not."""
    depth = 0
    for match in _TOKEN.finditer(text, start):
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if not depth:
            return match.start()
    return len(text)


def _selector(text: str) -> Selector | None:
    if _SIMPLE.fullmatch(text):  # as most are: names, classes, ids and combinators
        return Selector(text, frozenset(_KEY.findall(text.lower())), heavy=False)
    needs: set[str] = set()
    depth = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind in ("open", "close"):
            depth += 1 if kind == "open" else -1
        elif depth:
            continue
        elif kind == "element" or (kind == "pseudo" and match["pseudo"].lower() in _NEVER):
            return None
        elif kind == "class":
            needs.add("." + _plain(match["class"]))
        elif kind == "id":
            needs.add("#" + _plain(match["id"]))
        elif kind == "type":
            needs.add(_plain(match["type"]))
    if "|" in text:
        needs.clear()
    if ":" in text:
        text = _DEFINED.sub(":is(*)", _UNKNOWN.sub(":hover", text))
    return Selector(text, frozenset(needs), ":has(" in text.lower() or " of " in text)


def _plain(name: str) -> str:
    """A name without its escapes, in lower case."""
    return (_ESCAPE.sub(_unescaped, name) if "\\" in name else name).lower()


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
