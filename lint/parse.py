"""HTML to a tree, with the place of every text node in the source. Nothing else imports the HTML parser.

turbohtml builds the tree that browsers build and knows where each tag stands, but gives text no position.
`walk` goes through the tree with a cursor on the source and finds each text node again: by comparing at the
cursor, else by decoding references and stepping over stray tags, else from the nearest tag before it.
Of an element the rest of carelint uses `tag`, `attr`, `text`, `select`, `select_one`, `closest`, `parent`,
`descendants` and the functions here.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.entities import html5
from typing import Final, Literal

import turbohtml
from turbohtml import Element as Element
from turbohtml import Node
from turbohtml import Text as _Text

from lint.text import Span

Remark = turbohtml.Comment

OPEN: Final = 0
TEXT: Final = 1
CLOSE: Final = 2
COMMENT: Final = 3

# (offset in the text, offset in the source, source characters or 0 when one to one), for each run
Place = tuple[tuple[int, int, int], ...]
Event = (
    tuple[Literal[0], Element, str]
    | tuple[Literal[1], str, int | Place | None]
    | tuple[Literal[2], Element, str]
    | tuple[Literal[3], str, Remark]
)

_ESCAPABLE = frozenset({"title", "textarea"})  # references count in them, tags do not
# Elements whose content is no text of the page, and is not parsed as markup.
_RAW = frozenset("script style xmp iframe noembed noframes plaintext template".split())

_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]*;?)")
# Tags and comments as the tokenizer of the HTML standard reads them: a quote quotes only behind "=".
# Possessive: what was taken is not given back, so the time stays linear whatever stands in the tag.
_VALUE = r"""[ \t\n\f]*+=[ \t\n\f]*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\f>"'][^ \t\n\f>]*+)?+"""
_WRITTEN = rf"</?[a-zA-Z][^ \t\n\f/>]*+(?:[ \t\n\f/]*+[^ \t\n\f/>][^ \t\n\f/>=]*+(?:{_VALUE})?+)*+[ \t\n\f/]*+>"
_MARKUP = rf"{_WRITTEN}|<!--(?:-?>|.*?--!?>)|<(?:[!?]|/[^a-zA-Z>])[^>]*+>|</>"
_TAGS = re.compile(rf"(?:{_MARKUP})++", re.S)
# The same for tags as nearly all are written, every value in double quotes; three times as fast.
_TIDY_TAGS = re.compile(r"""(?:</?[a-zA-Z][^<>"'=]*+(?:="[^"]*+"[^<>"'=]*+)*+>)++""")
_TAG = re.compile(_MARKUP, re.S)
_FOREIGN_TAG = re.compile(rf"<!\[CDATA\[|\]\]>|{_MARKUP}", re.S)
_NO_TAG = re.compile("(?!)")
MOST_REPEATED = 500  # attributes that stand twice in their tag: more are not told one by one
_NAME_BEFORE = re.compile(r"[^\s\"'<>/=]+\Z")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TEMPLATE = re.compile("<template", re.I)
_DROPPED = " \t\n\f\r\0"


@dataclass(frozen=True)
class Tree:
    """A parsed page: the document, and the newline-normalised source that its offsets count in."""

    document: turbohtml.Document
    text: str
    crlf: tuple[int, ...]

    @cached_property
    def lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _inert(self) -> frozenset[Element]:
        return frozenset(self.document.select("template *")) if _TEMPLATE.search(self.text) else frozenset()

    def select(self, selector: str) -> list[Element]:
        """The elements that match, without those in a template: they are no part of the page (HTML, 4.12.3)."""
        found, inert = self.document.select(selector), self._inert
        return [one for one in found if one not in inert] if inert else found

    def find(self, selector: str) -> list[Element]:
        """The same for a selector that somebody else wrote: one that cannot be read matches nothing."""
        try:
            return self.select(selector)
        except (ValueError, RecursionError):
            return []

    def repeated_attributes(self) -> list[tuple[str, Span]]:
        """Attributes that their tag holds already: the name in lower case, and where it stands."""
        found: list[tuple[str, Span]] = []
        for error in self.document.errors:
            if len(found) >= MOST_REPEATED:
                break
            if error.code == "duplicate-attribute" and error.line <= len(self.lines):
                end = self.lines[error.line - 1] + error.col  # the parser stops behind the name
                name = _NAME_BEFORE.search(self.text, max(0, end - 80), end)
                if name is not None:
                    found.append((name[0].lower(), Span(self.file(name.start()), self.file(name.end()))))
        return found

    def holding_text(self) -> list[Element]:
        """Every element right in which text stands, in document order."""
        found = self.document.xpath_iter("//*[text()[normalize-space()]]")
        return [one for one in found if isinstance(one, Element)]

    def file(self, offset: int) -> int:
        """Turn an offset of the normalised source into one of the file."""
        return offset + bisect_left(self.crlf, offset) if self.crlf else offset

    def span(self, element: Element) -> Span | None:
        """Where the element's start tag stands; None for an element that the parser supplied."""
        location = element.source_location
        if location is None:
            return None
        return Span(self.file(location.start_tag.start_offset), self.file(location.start_tag.end_offset))

    def extent(self, element: Element) -> Span | None:
        """From the start tag to the end tag, or, where none is written, to the end of what it holds."""
        location = element.source_location
        if location is None:
            return None
        if location.end_tag is not None:
            return Span(self.file(location.start_tag.start_offset), self.file(location.end_tag.end_offset))
        if element.tag in _VOID:
            return self.span(element)
        end = _next_offset(element)
        return Span(self.file(location.start_tag.start_offset), self.file(len(self.text) if end is None else end))

    def content(self, element: Element) -> Span | None:
        """What stands between the element's tags; where no end tag is written, as far as `extent` goes."""
        location, extent = element.source_location, self.extent(element)
        if location is None or extent is None:
            return None
        end = self.file(location.end_tag.start_offset) if location.end_tag else extent.end
        return Span(self.file(location.start_tag.end_offset), end)

    def attribute_name(self, element: Element, name: str) -> Span | None:
        """Where the name of an attribute stands."""
        location = element.source_location
        place = location.attrs.get(name) if location else None
        if place is None:
            return None
        return Span(self.file(place.start_offset), self.file(place.start_offset + len(name)))

    def attribute(self, element: Element, name: str) -> Span | None:
        """Where the attribute's value stands, without its quotes; the name when it has no value."""
        location = element.source_location
        place = location.attrs.get(name) if location else None
        if place is None:
            return None
        written = self.text[place.start_offset : place.end_offset]
        match = re.match(r"[^=]*=\s*", written)
        start, end = (match.end(), len(written)) if match else (0, len(written))
        if match and written[start : start + 1] in ("'", '"') and end - start >= 2:
            start, end = start + 1, end - 1
        return Span(self.file(place.start_offset + start), self.file(place.start_offset + end))


def parse(text: str) -> Tree:
    """Parse decoded HTML. Never raises for any input; the tree is at most about 512 levels deep."""
    normal = unify(text)
    return Tree(turbohtml.parse(normal, source_locations=True), normal, crlf(text))


def parse_plain(text: str) -> Tree:
    """The same for a plain text file: an empty document with the text beside it."""
    return Tree(turbohtml.parse(""), unify(text), crlf(text))


def unify(text: str) -> str:
    """Make every line end a newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def crlf(text: str) -> tuple[int, ...]:
    """Where, in the text with its line ends unified, a newline was CRLF."""
    if "\r" not in text:
        return ()
    return tuple(match.start() - index for index, match in enumerate(re.finditer("\r\n", text)))


def sniff(data: bytes) -> str:
    """Name the encoding of bytes as a browser finds it (WHATWG, "determining the character encoding")."""
    return turbohtml.parse(data, detect_encoding=True).encoding or "windows-1252"


def inside(element: Element) -> Element | None:
    """The element around this one."""
    parent = element.parent
    return parent if isinstance(parent, Element) else None


def is_foreign(element: Element) -> bool:
    """Tell whether an element belongs to SVG or MathML."""
    return element.namespace is not turbohtml.Namespace.HTML


def contents(element: Element) -> Iterator[Element | str]:
    """The elements and the texts right inside an element, in order; of a script or the like, nothing."""
    if element.tag in _RAW:
        return
    for node in element:
        if isinstance(node, Element):
            yield node
        elif isinstance(node, _Text):
            yield node.data


def raw_text(element: Element) -> str:
    """What stands in a script, a style or another element whose content `walk` leaves out."""
    return element.text if element.tag in _RAW and element.tag != "template" else ""


def following(comment: Remark) -> Element | None:
    """The first element after a comment among its siblings."""
    node = comment.next_sibling
    while node is not None and not isinstance(node, Element):
        node = node.next_sibling
    return node


def before_everything(comment: Remark) -> bool:
    """Tell whether no element stands before the comment: then it speaks of the page."""
    return isinstance(comment.parent, turbohtml.Document) and not any(
        isinstance(node, Element) for node in comment.previous_siblings
    )


def walk(tree: Tree) -> Iterator[Event]:
    """Yield the tree in document order: elements opening and closing, text with its place, comments.

    A text's place is one offset of the normalised source when it stands there as it is, a `Place` when it
    is put together from several runs, None when it was lost.
    """
    source, size = tree.text, len(tree.text)
    skip_tidy, skip, same = _TIDY_TAGS.match, _TAGS.match, source.startswith
    stack: list[tuple[Iterator[Node], Element, str]] = []
    nodes: Iterator[Node] = iter(tree.document)
    cursor = 0  # in the source, behind what was last found: only tags stand between here and the next text
    while True:
        for node in nodes:
            if isinstance(node, _Text):
                data = node.data
                if cursor < size and source[cursor] == "<":
                    if match := skip_tidy(source, cursor):
                        cursor = match.end()
                    if cursor < size and source[cursor] == "<" and (match := skip(source, cursor)):
                        cursor = match.end()
                # What looks the same may be a reference there, or a tag.
                if same(data, cursor) and "&" not in data and "<" not in data:
                    yield TEXT, data, cursor
                    cursor += len(data)
                else:
                    tag_in = _tag_in(stack[-1][1]) if stack else _TAG
                    found = _decode(source, cursor, data, tag_in) or _decode(source, _anchor(node), data, tag_in)
                    cursor = found[1] if found else cursor
                    yield TEXT, data, found[0] if found else None
            elif isinstance(node, Element):
                tag = node.tag
                yield OPEN, node, tag
                if tag in _RAW:
                    cursor = _behind_raw(tree, node, cursor)
                    yield CLOSE, node, tag
                    continue
                stack.append((nodes, node, tag))
                nodes = iter(node)
                break
            elif isinstance(node, Remark):
                yield COMMENT, node.data, node
        else:
            if not stack:
                return
            nodes, element, tag = stack.pop()
            yield CLOSE, element, tag


def _behind_raw(tree: Tree, element: Element, cursor: int) -> int:
    """Where the content of a script, a style... ends: what looks like a tag in it is none."""
    position = element.position
    if position is None:
        return cursor
    start = tree.lines[position[0] - 1] + position[1]
    end = tree.text.find("</" + element.tag, start)
    return end if end > 0 else start


def _tag_in(element: Element) -> re.Pattern[str]:
    """What may stand between the characters of an element's text: stray tags and comments."""
    if element.namespace is not turbohtml.Namespace.HTML:
        return _FOREIGN_TAG
    return _NO_TAG if element.tag in _ESCAPABLE else _TAG


def _decode(source: str, start: int, data: str, between: re.Pattern[str]) -> tuple[Place, int] | None:
    """Match decoded text against the source from `start` on: its runs and the end, or None."""
    runs: list[tuple[int, int, int]] = []
    done, cursor, size = 0, start, len(source)
    fresh = True  # the next plain character starts a run
    while done < len(data):
        if cursor >= size:
            return None
        character = source[cursor]
        if character == "&" and (reference := _reference(source, cursor)):
            length, value = reference
            if data.startswith(value, done):
                runs.append((done, cursor, length))
                done, cursor, fresh = done + len(value), cursor + length, True
                continue
        if character == "<" and (tag := between.match(source, cursor)):
            cursor, fresh = tag.end(), True
        elif character == data[done]:
            if fresh:
                runs.append((done, cursor, 0))
            done, cursor, fresh = done + 1, cursor + 1, False
        elif character in _DROPPED:
            cursor, fresh = cursor + 1, True
        else:
            return None
    return tuple(runs), cursor


def _reference(source: str, start: int) -> tuple[int, str] | None:
    """Read a character reference: its length and what it stands for (longest known name, as browsers do)."""
    match = _REFERENCE.match(source, start)
    if match is None:
        return None
    name = match[0][1:]
    if name[0] == "#":
        return len(match[0]), html.unescape(match[0]) or chr(int(name.strip("#;xX"), 16 if name[1] in "xX" else 10))
    for end in range(len(name), 1, -1):
        if name[:end] in html5:
            return end + 1, html5[name[:end]]
    return None


def _anchor(node: Node) -> int:
    """The end of the nearest tag before a node: where to look again for text that was not at the cursor."""
    sibling = node.previous_sibling
    while sibling is not None:
        if isinstance(sibling, Element) and (location := sibling.source_location):
            return (location.end_tag or location.start_tag).end_offset
        sibling = sibling.previous_sibling
    for parent in node.ancestors:
        if isinstance(parent, Element) and (location := parent.source_location):
            return location.start_tag.end_offset
    return 0


def _next_offset(element: Element) -> int | None:
    """Where the next sibling starts or the parent ends: the end of an element without an end tag."""
    node: Node | None = element
    while isinstance(node, Element):
        sibling = node.next_sibling
        while sibling is not None:
            if isinstance(sibling, Element) and (location := sibling.source_location):
                return location.start_tag.start_offset
            sibling = sibling.next_sibling
        node = node.parent
        if isinstance(node, Element) and (outer := node.source_location) and outer.end_tag:
            return outer.end_tag.start_offset
    return None
