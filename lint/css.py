"""CSS text to rules: selectors, declarations of the properties that matter here, media conditions.

Beside `lint.parse` the only module that knows the HTML parser, whose C code reads declarations. What is read is what
CSS Syntax Level 3 makes of any text: nothing raises, what cannot be read is dropped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from turbohtml.cssom import StyleDeclaration

LONGEST = 1_000_000  # characters of one sheet that are read
DEEPEST = 8  # at-rules inside at-rules
# The properties that say what can be seen, where, in which colours and spacing.
PROPERTIES = frozenset(
    "background-clip background-color background-image background-repeat background-size bottom clip clip-path "
    "color content-visibility display filter font-family font-size font-style font-weight height left "
    "letter-spacing line-height margin-left margin-top max-height max-width min-height min-width mix-blend-mode "
    "opacity outline outline-style outline-width overflow overflow-x overflow-y padding-bottom padding-left "
    "padding-right padding-top position right rotate text-align text-decoration-line text-indent text-shadow "
    "text-transform top transform visibility white-space width word-spacing z-index -webkit-text-fill-color "
    "border-bottom-width border-bottom-style box-shadow".split()
)
_SHORT = frozenset("background border border-bottom font inset margin outline overflow padding text-decoration".split())
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*+["\n]?|'(?:\\.|[^'\\\n])*+['\n]?|\\.|url\(\s*+[^"'\s()][^()"']*+\)|[{};]""",
    re.S | re.I,
)
# A rule as nearly all are: no string, escape or block in it.
_STATEMENT = re.compile(r"""([^{}@;"'\\]++)\{([^{}"'\\]*+)\}""")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|(\"(?:\\.|[^\"\\\n])*+\"|'(?:\\.|[^'\\\n])*+')", re.S)
_AT = re.compile(r"@(-?[a-z][a-z-]*)\s*(.*)", re.I | re.S)
_IMPORT = re.compile(r"""(?:url\(\s*)?["']?([^"')\s]+)["']?\s*\)?\s*(.*)""", re.I | re.S)
_GROUPS = frozenset({"media", "supports", "layer"})  # at-rules whose content is rules


class Value(NamedTuple):
    """A declared value as written."""

    text: str
    important: bool


class Rule(NamedTuple):
    """A style rule as written; its selectors and declarations are read only where they may matter."""

    selectors: str
    body: str
    media: tuple[str, ...] = ()  # every condition that must hold
    layered: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of one style sheet in order, and what it imports: (address, media)."""

    rules: tuple[Rule, ...] = ()
    imports: tuple[tuple[str, str], ...] = ()
    cut: bool = False  # longer than LONGEST: the rest was not read


@dataclass
class _Reading:
    rules: list[Rule] = field(default_factory=list)
    imports: list[tuple[str, str]] = field(default_factory=list)


@lru_cache(maxsize=256)
def sheet(text: str) -> Sheet:
    """Read a style sheet; the pages of a site share theirs."""
    found = _Reading()
    _read(_without_comments(text[:LONGEST]), (), False, found, 0)
    return Sheet(tuple(found.rules), tuple(found.imports), len(text) > LONGEST)


@lru_cache(maxsize=4096)
def declarations(text: str) -> dict[str, Value]:
    """Read a block of declarations: the last important one of each property, else the last; shorthands taken apart."""
    if "{" in text:
        text = _without_blocks(text)
    try:
        read = StyleDeclaration.parse(text)
    except (ValueError, RecursionError):
        return {}
    found: dict[str, Value] = {}
    for name in read:
        if name in PROPERTIES or name.startswith("--"):
            _put(found, name, Value(read[name].strip(), read.important(name)))
        elif name in _SHORT:
            value = Value(read[name].strip(), read.important(name))
            for long, text in _longhands(name, value.text):
                _put(found, long, Value(text, value.important))
    return found


def _put(found: dict[str, Value], name: str, value: Value) -> None:
    before = found.get(name)
    if before is None or value.important or not before.important:
        found[name] = value


def _read(text: str, media: tuple[str, ...], layered: bool, found: _Reading, depth: int) -> None:
    for prelude, body in _statements(text):
        at = _AT.match(prelude) if prelude[:1] == "@" else None
        if at is None:
            if body:
                found.rules.append(Rule(prelude, body, media, layered))
        elif at[1].lower() == "import" and body is None:
            if address := _IMPORT.match(at[2]):
                found.imports.append((address[1], address[2].strip()))
        elif at[1].lower() in _GROUPS and body is not None and depth < DEEPEST:
            kind = at[1].lower()
            inner = (
                (*media, at[2].strip()) if kind == "media" else (*media, "not all") if _fails(kind, at[2]) else media
            )
            _read(body, inner, layered or kind == "layer", found, depth + 1)


def _fails(kind: str, condition: str) -> bool:
    """Tell whether an @supports asks that something is not supported: browsers of today support what sheets ask for."""
    return kind == "supports" and condition.strip().lower().startswith("not")


def _statements(text: str) -> Iterator[tuple[str, str | None]]:
    """Every statement: what stands before its block, and the block; None for a statement without one."""
    place, simple = 0, _STATEMENT.match
    while place < len(text):
        if found := simple(text, place):
            yield _prelude(found[1]), found[2]
            place = found.end()
        else:
            prelude, body, place = _statement(text, place)
            if prelude:
                yield prelude, body


def _statement(text: str, start: int) -> tuple[str, str | None, int]:
    """The statement that starts at a place, token by token, and where it ends."""
    depth = opened = 0
    for token in _TOKEN.finditer(text, start):
        kind = token[0]
        if kind == "{":
            if not depth:
                opened = token.start()
            depth += 1
        elif kind == "}" and depth:
            depth -= 1
            if not depth:
                return _prelude(text[start:opened]), text[opened + 1 : token.start()], token.end()
        elif kind == ";" and not depth and text[start : token.start()].lstrip()[:1] == "@":
            return text[start : token.start()].strip(), None, token.end()
    if depth:
        return _prelude(text[start:opened]), text[opened + 1 :], len(text)
    return "", None, len(text)


def _prelude(text: str) -> str:
    return (text.replace("<!--", " ").replace("-->", " ") if "--" in text else text).strip()


def _without_comments(text: str) -> str:
    return _COMMENT.sub(lambda found: found[1] or " ", text) if "/*" in text else text


def _without_blocks(text: str) -> str:
    """A block of declarations without the rules nested in it."""
    kept, depth, start = [], 0, 0
    for token in _TOKEN.finditer(text):
        if token[0] == "{":
            if not depth:
                kept.append(text[start : token.start()].rpartition(";")[0])
            depth += 1
        elif token[0] == "}" and depth:
            depth -= 1
            start = token.end()
    return ";".join((*kept, text[start:] if not depth else ""))


def split(text: str, at: str = ",") -> list[str]:
    """Cut a list at its commas, outside brackets and strings."""
    if "(" not in text and "[" not in text and '"' not in text:
        return [one.strip() for one in text.split(at)]
    parts, depth, start = [], 0, 0
    for match in re.finditer(r"""\\.|"(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'|[\[\](),]|/""", text, re.S):
        mark = match[0]
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth -= 1
        elif mark == at and not depth:
            parts.append(text[start : match.start()].strip())
            start = match.end()
    return [*parts, text[start:].strip()]


def _longhands(name: str, text: str) -> Iterator[tuple[str, str]]:
    """What a shorthand sets of the properties that matter."""
    words = _words(text)
    if name in ("margin", "padding", "inset"):
        top, right, bottom, left = (words * 4)[:4] if len(words) == 1 else _sides(words)
        prefix = "" if name == "inset" else f"{name}-"
        sides = (("top", top), ("right", right), ("bottom", bottom), ("left", left))
        yield from ((prefix + side, value) for side, value in sides if prefix + side in PROPERTIES)
    elif name == "background":
        yield from _background(text)
    elif name == "font":
        yield from _font(words)
    elif name == "overflow":
        yield "overflow-x", words[0] if words else ""
        yield "overflow-y", words[-1] if words else ""
    elif name == "text-decoration":
        lines = [one for one in words if one.lower() in _LINES]
        yield "text-decoration-line", " ".join(lines) or "none"
    elif name in ("border", "border-bottom"):
        yield "border-bottom-style", next((one for one in words if one.lower() in _BORDERS), "none")
        yield "border-bottom-width", next((one for one in words if one[:1].isdigit()), "medium")
    else:
        yield "outline", text
        yield "outline-style", next((one for one in words if one.lower() in _BORDERS), "none")


_GLOBAL = frozenset("inherit initial unset revert revert-layer".split())
_LINES = frozenset("underline overline line-through blink none".split()) | _GLOBAL
_BORDERS = frozenset("none hidden dotted dashed solid double groove ridge inset outset auto".split()) | _GLOBAL
_SIZES = frozenset("xx-small x-small small medium large x-large xx-large xxx-large smaller larger".split())
_NO_COLOUR = frozenset(
    "border-box bottom center contain content-box cover fixed left local no-repeat none padding-box repeat repeat-x "
    "repeat-y right round scroll space text top".split()
)
_REPEATS = frozenset("no-repeat repeat repeat-x repeat-y round space".split())
_SLASH = re.compile(r"(?<=[\s\w%)])\s*/\s*(?=[\w.])(?![^(]*\))")
_WORD = re.compile(r"""(?:[^\s()"']+|"[^"]*"|'[^']*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+""")
_IMAGE = re.compile(r"(?:url|src|image|image-set|element|cross-fade|(?:-\w+-)?(?:repeating-)?[\w]*-?gradient)\(", re.I)
_AMOUNT = re.compile(r"[+-]?[\d.]|calc\(|var\(|min\(|max\(|clamp\(", re.I)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _sides(words: list[str]) -> list[str]:
    if not words:
        return [""] * 4
    two = [words[0], words[1]]
    return [*two, words[2] if len(words) > 2 else words[0], words[3] if len(words) > 3 else words[1]]


def _background(text: str) -> Iterator[tuple[str, str]]:
    if text.lower() in _GLOBAL or ("var(" in text and len(_words(text)) == 1):
        yield "background-color", text
        yield "background-image", text if text.lower() in _GLOBAL else "none"
        return
    layers = split(text)
    images = [word for layer in layers for word in _words(layer) if _IMAGE.match(word)]
    yield "background-image", ", ".join(images) or "none"
    repeats = [word for word in _words(text) if word.lower() in _REPEATS]
    yield "background-repeat", " ".join(repeats) or "repeat"
    yield "background-size", _size(layers[0])
    last = (word for word in _words(_SLASH.sub(" ", layers[-1])) if not _IMAGE.match(word))
    colour = [word for word in last if word.lower() not in _NO_COLOUR and not _is_amount(word)]
    yield "background-color", colour[0] if colour else "transparent"


def _size(layer: str) -> str:
    """What stands behind the slash of a layer: how large its image is drawn."""
    found = _SLASH.search(layer)
    return layer[found.end() :].strip() if found else "auto"


def _is_amount(word: str) -> bool:
    return _AMOUNT.match(word) is not None and not word.lower().startswith("var(")


def _font(words: list[str]) -> Iterator[tuple[str, str]]:
    index = next((place for place, one in enumerate(words) if _is_size(one)), None)
    if index is None:
        if len(words) == 1 and words[0].lower() in _GLOBAL:
            yield from ((name, words[0]) for name in ("font-size", "font-weight", "font-family", "line-height"))
        return
    size, _, height = words[index].partition("/")
    weights = [one for one in words[:index] if one.lower() in ("bold", "bolder", "lighter") or one.isdecimal()]
    yield "font-size", size
    yield "line-height", height or "normal"
    yield "font-weight", weights[0] if weights else "normal"
    yield "font-family", " ".join(words[index + 1 :])


def _is_size(word: str) -> bool:
    plain = word.partition("/")[0].lower()
    return plain in _SIZES or (_AMOUNT.match(plain) is not None and not plain.isdecimal())


_SIMPLE = re.compile(
    r"(?P<id>#(?:\\.|[\w-]|[^\x00-\x7f])+)|(?P<class>\.(?:\\.|[\w-]|[^\x00-\x7f])+|\[[^\]]*\]?)"
    r"|(?P<element>::[\w-]+(?:\([^)]*\))?)|:(?P<pseudo>[\w-]+)(?P<open>\()?|(?P<type>(?:\\.|[\w-]|[^\x00-\x7f])+)"
)
_ATTRIBUTE = re.compile(r"\[[^\]]*\]?")
_NEEDED = re.compile(r"[#.](?:[\w-]|[^\x00-\x7f]|\\.)+|(?<![\w:\\#.-])(?:[\w-]|[^\x00-\x7f])+")
_ELEMENTS = frozenset({"before", "after", "first-line", "first-letter"})  # with one colon, as CSS 2 wrote them


@lru_cache(maxsize=8192)
def selectors(text: str) -> tuple[str, ...]:
    """The selectors of a list."""
    return tuple(one for one in split(text) if one)


@lru_cache(maxsize=8192)
def needs(selector: str) -> frozenset[str]:
    """The ids, classes and tags that a page must have for a selector to match: "#id", ".class", "tag"."""
    if "(" in selector:
        selector = _without_arguments(selector)
    plain = _ATTRIBUTE.sub("", selector)
    return frozenset(one if one[0] in "#." else one.lower() for one in _NEEDED.findall(plain) if "\\" not in one)


def _without_arguments(selector: str) -> str:
    kept, depth = [], 0
    for one in selector:
        depth += one == "("
        if not depth:
            kept.append(one)
        depth -= one == ")" and depth > 0
    return "".join(kept)


@lru_cache(maxsize=8192)
def specificity(selector: str) -> tuple[int, int, int]:
    """How strong a selector is: ids, classes, elements (Selectors Level 4, 17)."""
    ids = classes = elements = place = 0
    while match := _SIMPLE.search(selector, place):
        place = match.end()
        if match["id"]:
            ids += 1
        elif match["class"]:
            classes += 1
        elif match["element"] or match["type"]:
            elements += 1
        elif match["open"]:
            close = _closing(selector, place)
            inner = _argument(match["pseudo"].lower(), selector[place:close])
            ids, classes, elements = ids + inner[0], classes + inner[1], elements + inner[2]
            place = close + 1
        elif match["pseudo"].lower() in _ELEMENTS:
            elements += 1
        else:
            classes += 1
    return ids, classes, elements


def _argument(name: str, text: str) -> tuple[int, int, int]:
    if name == "where":
        return 0, 0, 0
    if name in ("is", "not", "has", "matches", "-webkit-any", "-moz-any") and len(text) < 2000:
        return max((specificity(one) for one in split(text)), default=(0, 0, 0))
    return 0, 1, 0


def _closing(text: str, start: int) -> int:
    depth = 1
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return place
    return len(text)
