"""CSS properties: which values are valid, what shorthands stand for, what is inherited and what is initial.

Values are in lower case. What is not valid must not win over what is, so each property that rules read has its
grammar here, as the CSS modules give it; other values count as valid.
"""

import re
from functools import cache, lru_cache

from lint.analysis.accessibility.colours import is_colour

WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
INHERITED = frozenset(
    "color font-family font-size font-style font-weight letter-spacing line-height text-align text-indent "
    "text-shadow text-transform visibility white-space word-spacing -webkit-text-fill-color".split()
)
INITIAL = {
    "background-clip": "border-box", "background-color": "transparent", "background-image": "none",
    "background-repeat": "repeat", "background-size": "auto", "border-bottom-style": "none",
    "border-bottom-width": "medium", "bottom": "auto", "box-shadow": "none", "clip": "auto", "clip-path": "none",
    "color": "#000000", "color-scheme": "normal", "content": "normal", "content-visibility": "visible",
    "display": "inline", "filter": "none",
    "font-family": "serif", "font-size": "medium", "font-style": "normal", "font-weight": "400", "height": "auto",
    "left": "auto", "letter-spacing": "normal", "line-height": "normal", "margin-left": "0", "margin-top": "0",
    "max-height": "none", "max-width": "none", "min-height": "auto", "min-width": "auto", "mix-blend-mode": "normal",
    "opacity": "1", "outline-color": "currentcolor", "outline-style": "none", "outline-width": "medium",
    "overflow-x": "visible", "overflow-y": "visible", "padding-bottom": "0", "padding-left": "0", "padding-right": "0",
    "padding-top": "0", "position": "static", "right": "auto", "rotate": "none", "scale": "none",
    "text-align": "start", "text-decoration-line": "none", "text-indent": "0", "text-shadow": "none",
    "text-transform": "none", "top": "auto", "transform": "none", "visibility": "visible", "white-space": "normal",
    "width": "auto", "word-spacing": "normal", "z-index": "auto",
}  # fmt: skip
SHORTHANDS = {
    "background": (
        "background-color", "background-image", "background-repeat", "background-size", "background-clip",
    ),
    "border": ("border-bottom-style", "border-bottom-width"),
    "border-bottom": ("border-bottom-style", "border-bottom-width"),
    "font": ("font-size", "font-style", "font-weight", "line-height", "font-family"),
    "inset": ("top", "right", "bottom", "left"),
    "margin": ("margin-top", "margin-left"),
    "outline": ("outline-color", "outline-style", "outline-width"),
    "overflow": ("overflow-x", "overflow-y"),
    "padding": ("padding-top", "padding-right", "padding-bottom", "padding-left"),
    "text-decoration": ("text-decoration-line",),
    "-webkit-background-clip": ("background-clip",),
    "all": tuple(INITIAL),
}  # fmt: skip
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_UNIT = r"px|r?em|r?ex|r?ch|r?lh|cap|ic|%|pt|pc|in|cm|mm|q|[sld]?v(?:w|h|i|b|min|max)|cq\w+"
_MATHS = r"(?:calc|min|max|clamp|env|anchor|anchor-size|fit-content|round)\(.*\)"
_LENGTH = rf"(?:[+-]?0+(?:\.0+)?|{_NUMBER}(?:{_UNIT})|{_MATHS})"
_SIZE = rf"{_LENGTH}|auto|none|min-content|max-content|fit-content|stretch|-webkit-fill-available|-moz-available"
_FONT_SIZE = rf"{_LENGTH}|(?:xx?x?-small|small|medium|large|xx?x?-large|smaller|larger|math)"
_BOX = (
    "none|contents|block|inline|run-in|flow|flow-root|table|flex|grid|ruby|math|list-item|inline-(?:block|table|flex|grid)"
    "|table-(?:row-group|header-group|footer-group|row|cell|column-group|column|caption)|ruby-(?:base|text)(?:-container)?"
    "|-webkit-(?:inline-)?(?:box|flex)"
)
_SHOWN = "visible|hidden|clip|scroll|auto|overlay"
_GRAMMAR = {
    name: pattern
    for names, pattern in (
        ("display", rf"(?:{_BOX})(?: (?:{_BOX}))*"),
        ("visibility", "visible|hidden|collapse"),
        ("content-visibility", "visible|hidden|auto"),
        ("opacity", rf"{_NUMBER}%?|calc\(.*\)"),
        ("position", "static|relative|absolute|fixed|(?:-webkit-)?sticky"),
        ("left right top bottom", rf"{_LENGTH}|auto"),
        ("margin-left margin-top", rf"{_LENGTH}|auto"),
        ("padding-top padding-right padding-bottom padding-left", _LENGTH),
        ("width height max-width max-height min-width min-height", _SIZE),
        ("overflow-x overflow-y", _SHOWN),
        ("font-size", _FONT_SIZE),
        ("font-weight", r"normal|bold|bolder|lighter|\d+(?:\.\d+)?|calc\(.*\)"),
        ("letter-spacing word-spacing", rf"normal|{_LENGTH}"),
        ("line-height", rf"normal|{_NUMBER}|{_LENGTH}"),
        ("text-transform", "none|capitalize|uppercase|lowercase|full-width|full-size-kana|math-auto"),
        ("mix-blend-mode", "[a-z-]+"),
        ("z-index", r"auto|[+-]?\d+|calc\(.*\)"),
        ("clip", r"auto|rect\(.*\)"),
        ("background-clip", r"[a-z, -]+"),
        ("white-space", "[a-z -]+"),
        ("rotate", r"none|.*\d(?:deg|grad|rad|turn).*|.*calc\(.*"),
        ("background-image", r"(?:none|[-a-z]+\(.*)(?:,.*)?"),
        ("transform filter", r"none|[-a-z0-9]+\(.*\)"),
    )
    for name in names.split()
}
_COLOURS = frozenset({"color", "background-color", "outline-color", "-webkit-text-fill-color"})
# A function ends at its bracket: minified sheets have url(a.png)no-repeat.
_TOKEN = re.compile(
    r"""[^\s()"',/]*\((?:[^()"']|"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\))*\)|"[^"]*"|'[^']*'|[^\s()"',/]+|,|/"""
)
_QUOTED = re.compile(r"""url\([^)"']*\)|"[^"]*"|'[^']*'""")
_BROKEN = re.compile(r"[{}!;]|^-(?:ms|moz|o)-|\"|'")
_PICTURE = re.compile(
    r"(?:url|image|(?:-webkit-)?image-set|element|cross-fade|paint)\(|(?:-\w+-)?(?:repeating-)?(?:linear|radial|conic)-gradient\("
)
_PLACES = frozenset("left right top bottom center scroll fixed local".split())
_REPEATS = frozenset("no-repeat repeat repeat-x repeat-y round space".split())
_CLIPS = ("border-box", "padding-box", "content-box", "text")
_PATTERN_LENGTH = re.compile(_LENGTH, re.S)
_PATTERN_FONT_SIZE = re.compile(_FONT_SIZE, re.S)
_WEIGHTS = {"normal": "400", "bold": "700"}
_LINE_STYLES = frozenset("none hidden dotted dashed solid double groove ridge inset outset auto".split())
_LINES = ("underline", "overline", "line-through", "none", "blink")


@lru_cache(maxsize=8192)
def longhands(name: str, value: str) -> dict[str, str]:
    """What a declaration sets, longhand by longhand; nothing when its value is not valid.

    A shorthand that holds var() sets each of its longhands to the whole of it, with its name before it.
    """
    if name in SHORTHANDS:
        if value in WIDE:
            return dict.fromkeys(SHORTHANDS[name], value)
        if "var(" in value:
            return dict.fromkeys(SHORTHANDS[name], f"{name}:{value}")
        return _expanded(name, value)
    if not is_valid(name, value):
        return {}
    return {name: _WEIGHTS.get(value, value) if name == "font-weight" else value}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled when first needed: most pages ask for few of them."""
    return re.compile(pattern, re.S)


def is_valid(name: str, value: str) -> bool:
    """Tell whether a longhand may have a value."""
    if value in WIDE or "var(" in value or name.startswith("--"):
        return True
    if is_broken(value):
        return False
    if name in _COLOURS:
        return is_colour(value)
    grammar = _compiled(_GRAMMAR[name]) if name in _GRAMMAR else None
    return grammar is None or bool(grammar.fullmatch(value))


def is_broken(value: str) -> bool:
    """Tell whether a value holds what no value holds, outside its strings and addresses."""
    return bool(_BROKEN.search(_QUOTED.sub("", value) if "url(" in value or '"' in value or "'" in value else value))


def pieces(value: str) -> list[str]:
    """Cut a value at its outer spaces; commas and slashes are pieces too."""
    return _TOKEN.findall(value)


def layers(value: str) -> list[list[str]]:
    """Cut a value at its outer commas, and each part at its spaces."""
    found: list[list[str]] = [[]]
    for piece in pieces(value):
        if piece == ",":
            found.append([])
        else:
            found[-1].append(piece)
    return found


def _expanded(name: str, value: str) -> dict[str, str]:
    if is_broken(value):
        return {}
    if name == "background":
        return _background(value)
    if name == "font":
        return _font(value)
    if name == "text-decoration":
        lines = [one for one in pieces(value) if one in _LINES]
        return {"text-decoration-line": " ".join(lines) or "none"}
    if name in ("outline", "border", "border-bottom"):
        return _line(name, value)
    if name == "-webkit-background-clip":
        return {"background-clip": value}
    given = pieces(value)
    names = SHORTHANDS[name]
    if not 1 <= len(given) <= (2 if name == "overflow" else 4):
        return {}
    if name == "overflow":
        found = dict(zip(names, (given[0], given[-1]), strict=True))
    else:
        sides = dict(zip(("top", "right", "bottom", "left"), _four(given), strict=True))
        found = {one: sides[one.removeprefix(f"{name}-")] for one in names}
    return found if all(is_valid(*one) for one in found.items()) else {}


def _four(given: list[str]) -> list[str]:
    """Top, right, bottom, left of one to four values."""
    return [
        given[0],
        given[1 % len(given)],
        given[2 if len(given) > 2 else 0],
        given[3 if len(given) > 3 else 1 % len(given)],
    ]


def _background(value: str) -> dict[str, str]:
    """The colour is that of the last layer; each layer has a picture or none."""
    parts = [_layer(layer) for layer in layers(value)]
    if any(one is None or not one["background-color"] for one in parts):
        return {}
    known = [one for one in parts if one is not None]
    if any(one["background-color"] != "transparent" for one in known[:-1]):
        return {}
    found = {name: ", ".join(one[name] for one in known) for name in SHORTHANDS["background"]}
    if all(one["background-image"] == "none" for one in known):
        found["background-image"] = "none"
    return {**found, "background-color": known[-1]["background-color"]}


def _layer(layer: list[str]) -> dict[str, str] | None:
    """One layer of a background; None when something in it belongs to none."""
    colour, image, clip, repeats = "transparent", "none", "border-box", ""
    sizes: list[str] = []
    behind = False  # the slash before a size
    for piece in layer:
        if _PICTURE.match(piece):
            image = piece
        elif piece in _CLIPS:
            clip = piece
        elif piece in _REPEATS:
            repeats = f"{repeats} {piece}".lstrip()
        elif is_colour(piece):
            colour = piece
        elif behind and len(sizes) < 2 and (piece in ("cover", "contain", "auto") or _PATTERN_LENGTH.fullmatch(piece)):
            sizes.append(piece)
        elif piece not in ("none", "/") and piece not in _PLACES and not _PATTERN_LENGTH.fullmatch(piece):
            return None
        behind = behind or piece == "/"
    values = (colour, image, repeats or "repeat", " ".join(sizes) or "auto", clip)
    return dict(zip(SHORTHANDS["background"], values, strict=True)) if layer else None


def _font(value: str) -> dict[str, str]:
    given = pieces(value)
    size = next((index for index, one in enumerate(given) if _PATTERN_FONT_SIZE.fullmatch(one)), None)
    if size is None or size + 1 >= len(given):
        return {}
    height, family = "normal", size + 1
    if given[family] == "/":
        height, family = "".join(given[family + 1 : family + 2]), family + 2
    before = given[:size]
    weight = next((one for one in before if one.isdigit() or one in ("bold", "bolder", "lighter")), "400")
    if not given[family:] or not is_valid("line-height", height):
        return {}
    style = next((one for one in before if one in ("italic", "oblique")), "normal")
    values = (given[size], style, _WEIGHTS.get(weight, weight), height, " ".join(given[family:]).replace(" ,", ","))
    return dict(zip(SHORTHANDS["font"], values, strict=True))


def _line(name: str, value: str) -> dict[str, str]:
    """The style and the width of a border or an outline, and the outline's colour."""
    prefix = "outline" if name == "outline" else "border-bottom"
    found = {f"{prefix}-style": "none", f"{prefix}-width": "medium"}
    if name == "outline":
        found["outline-color"] = "currentcolor"
    for piece in pieces(value):
        if is_colour(piece):
            if name == "outline":
                found["outline-color"] = piece
        elif _PATTERN_LENGTH.fullmatch(piece) or piece in ("thin", "medium", "thick"):
            found[f"{prefix}-width"] = piece
        elif piece in _LINE_STYLES:
            found[f"{prefix}-style"] = piece
        else:
            return {}
    return found
