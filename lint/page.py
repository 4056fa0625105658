"""A page as the rules see it: blocks, sentences, sections, links; each derived once, when first asked for."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar, cast

from lint import blocks, parse
from lint.blocks import Block as Block
from lint.house import NO_HOUSE, House
from lint.parse import Element as Element
from lint.parse import Tree
from lint.source import Source
from lint.text import WORD, Edit, Span, split, visible

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

T = TypeVar("T")


class Untestable(Exception):
    """A page cannot be told by a rule that asks for this; the message says why."""


Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.I)
_LINE_END = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_JSON_STRING = re.compile(r'"(\w+)"\s*:\s*"((?:[^"\\]|\\.)*)"')


class Sentence:
    """A sentence of a block, with its words: `words` in lower case, curly apostrophes made straight."""

    __slots__ = ("_places", "block", "end", "start", "words")

    def __init__(self, block: Block, start: int, end: int, words: list[str]) -> None:
        self.block, self.start, self.end, self.words = block, start, end, words
        self._places: list[tuple[int, int]] | None = None

    @property
    def string(self) -> str:
        return self.block.text.string[self.start : self.end]

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands in `string`; found when first asked for."""
        if self._places is None:
            shift, string = self.start, self.block.text.string
            found = (match.span() for match in WORD.finditer(string, shift, self.end))
            self._places = [(start - shift, end - shift) for start, end in found]
        return self._places

    def joined(self, index: int) -> bool:
        """Tell whether only white space stands between this word and the next."""
        return index + 1 < len(self.words) and self._cut(self.places[index][1], self.places[index + 1][0]).isspace()

    def written(self, first: int, last: int | None = None) -> str:
        """The words from `first` to `last` as they stand in the text."""
        return self._cut(self.places[first][0], self.places[first if last is None else last][1])

    def _cut(self, start: int, end: int) -> str:
        """A part of `string`, without making the whole of it."""
        return self.block.text.string[self.start + start : self.start + end]

    def words_span(self, first: int, last: int | None = None) -> Span | None:
        return self.span(self.places[first][0], self.places[first if last is None else last][1])

    def span(self, start: int, end: int) -> Span | None:
        return self.block.text.span(self.start + start, self.start + end)

    def rewrite(self, index: int, new: str) -> Edit | None:
        """Put another word in a word's place, with a capital where it had one."""
        start, end = self.places[index]
        return self.edit(start, end, new[:1].upper() + new[1:] if self._cut(start, end)[0].isupper() else new)

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        return self.block.text.edit(self.start + start, self.start + end, new)


@dataclass(slots=True, eq=False)
class Section:
    """A heading and what stands under it, up to the next heading."""

    heading: Block
    level: int
    parent: "Section | None"
    blocks: list[Block] = field(default_factory=list)  # up to the next heading of any level
    children: list["Section"] = field(default_factory=list)
    media: bool = False  # a picture, form or video stands in it
    slots: bool = False  # an empty element stands in it that a script may fill

    @property
    def text(self) -> str:
        return visible(self.heading.text.string)


@dataclass(slots=True, eq=False)
class Link:
    """A link: `<a href>` or `<area href>`; `href` as written, without white space around it."""

    element: Element
    href: str
    tree: Tree
    _text: str | None = None

    @property
    def text(self) -> str:
        """What it is called; read when first asked for, as several rules ask."""
        if self._text is None:
            self._text = visible(self.element.text)
        return self._text

    @property
    def href_span(self) -> Span | None:
        return self.tree.attribute(self.element, "href")

    @property
    def content_span(self) -> Span | None:
        """What stands between its tags."""
        return self.tree.content(self.element)


@dataclass(frozen=True, slots=True, eq=False)
class JsonLd:
    """A block of JSON-LD: what it holds (None when it cannot be read, with the reason)."""

    element: Element
    value: Json
    error: str
    strings: tuple[tuple[str, str, Span], ...]  # every "key": "value" with the place of the value


@dataclass(eq=False)
class Page:
    """One page of a site."""

    name: str
    source: Source
    tree: Tree
    cut: blocks.Cut
    declared_type: str = ""  # what options or config say: condition, procedure, medicine, symptom, none, or the team's
    house: House = NO_HOUSE  # what config adds to what is known of pages
    sheets: Mapping[str, str | None] = field(default_factory=dict)  # linked style sheets by address; None: not here
    host: "tuple[Page, Element] | None" = None  # of a shadow tree: the page and the element that it hangs on
    _derived: dict[object, object] = field(default_factory=dict)

    def derive(self, function: "Callable[[Page], T]") -> T:
        """Call a function of the page once, and remember what it said."""
        if function not in self._derived:
            self._derived[function] = function(self)
        return cast("T", self._derived[function])

    def release(self) -> None:
        """Let go of what refers to the page in turn, so that its memory is free without a search for cycles."""
        if "sections" in self.__dict__:  # were derived
            for section in self.sections:
                section.parent = None
        for made in self._derived.values():
            if callable(release := getattr(made, "release", None)):
                release()
        self._derived.clear()

    @property
    def blocks(self) -> list[Block]:
        return self.cut.blocks

    @cached_property
    def fragment(self) -> bool:
        """Tell whether this is a part of a page, as a content management system exports it."""
        return not self.source.plain and not _WHOLE_PAGE.search(_COMMENT.sub("", self.source.text[:4096]))

    @cached_property
    def root(self) -> Element | None:
        return None if self.source.plain else self.tree.document.root

    @cached_property
    def size(self) -> int:
        """How many elements it has."""
        return len(self.tree.select("*"))

    @cached_property
    def lang(self) -> str:
        """The page's language as its root element says, lower case; "" when it says nothing."""
        return ((self.root.attr("lang") if self.root else "") or "").strip().lower()

    @cached_property
    def title(self) -> str:
        """What the page is about: its first h1, else its title element."""
        for block in self.blocks:
            if block.level == 1:
                return visible(block.text.string)
        found = self.tree.select("title")
        return visible(found[0].text) if found else ""

    @cached_property
    def main(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.main)

    @cached_property
    def apostrophe(self) -> str:
        """The apostrophe that most of its main text is written with: curly or straight."""
        marks = [mark for block in self.main for mark in _APOSTROPHE.findall(block.text.string)]
        straight, curly = marks.count("'"), marks.count("’")
        return "’" if curly and curly >= straight else "'"

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence outside navigation."""
        return tuple(sentence for block in self.blocks if not block.nav for sentence in sentences(block))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The outline of the main content, in document order."""
        return tuple(_outline(self.main, self.cut))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(
            Link(element, (element.attr("href") or "").strip(" \t\n\f\r"), self.tree)
            for element in self.tree.select("a[href], area[href]")
        )

    @cached_property
    def images(self) -> tuple[Element, ...]:
        return tuple(self.tree.select("img"))

    @cached_property
    def tables(self) -> tuple[Element, ...]:
        return tuple(self.tree.select("table"))

    @cached_property
    def identified(self) -> tuple[tuple[str, Element], ...]:
        """Every element that has an id, with it."""
        return tuple((element.attr("id") or "", element) for element in self.tree.select("[id]"))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every place that a fragment can lead to: ids and the names of anchors."""
        names = (element.attr("name") or "" for element in self.tree.select("a[name]"))
        return frozenset(name for name in (*(name for name, _ in self.identified), *names) if name)

    @cached_property
    def json_ld(self) -> tuple[JsonLd, ...]:
        return tuple(_json_ld(self, element) for element in self.tree.select('script[type="application/ld+json" i]'))

    @cached_property
    def soup(self) -> "BeautifulSoup":
        """The page as BeautifulSoup, from the same parse; slow to build, so only where a rule asks for it."""
        from lint.soup import soup

        return soup(self.tree)

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line of the file starts."""
        text = self.source.text
        if "\r" in text:
            return [0, *(match.end() for match in _LINE_END.finditer(text))]
        return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]

    @cached_property
    def headings_by_offset(self) -> tuple[list[int], list[str]]:
        """Where each heading starts in the file, and its text: to say in which section a finding stands."""
        found = [(span.start, block) for block in self.blocks if block.level and (span := block.span)]
        found.sort(key=lambda pair: pair[0])
        return [start for start, _ in found], [visible(block.text.string) for _, block in found]

    def section_at(self, offset: int) -> str:
        """The heading above a place in the file; "" above the first."""
        starts, texts = self.headings_by_offset
        index = bisect_right(starts, offset) - 1
        return texts[index] if index >= 0 else ""


def read(source: Source, *, page_type: str = "", content: str = "", house: House = NO_HOUSE) -> Page:
    """Parse a source into a page."""
    tree = parse.parse_plain(source.text) if source.plain else parse.parse(source.text)
    cut = blocks.cut_text(tree) if source.plain else blocks.cut(tree, content)
    return Page(source.name, source, tree, cut, page_type, house)


def sentences(block: Block) -> list[Sentence]:
    """Cut one block into sentences: every piece that holds a word."""
    string = block.text.string
    folded = string.lower().replace("’", "'")
    if len(folded) != len(string):  # a few letters grow in lower case
        folded = "".join(one.lower() if len(one.lower()) == 1 else one for one in string).replace("’", "'")
    find = WORD.findall
    return [Sentence(block, start, end, words) for start, end in split(string) if (words := find(folded, start, end))]


def _outline(main: Sequence[Block], cut: blocks.Cut) -> list[Section]:
    found: list[Section] = []
    open_sections: list[Section] = []
    for block in main:
        if not block.level:
            if found:
                found[-1].blocks.append(block)
            continue
        while open_sections and open_sections[-1].level >= block.level:
            open_sections.pop()
        section = Section(block, block.level, open_sections[-1] if open_sections else None)
        if section.parent:
            section.parent.children.append(section)
        open_sections.append(section)
        found.append(section)
    starts = [section.heading.order for section in found]
    for places, name in ((cut.media, "media"), (cut.slots, "slots")):
        for place in places:
            index = bisect_right(starts, place - 1) - 1
            if index >= 0 and place <= _last_order(found, index) + 1:
                setattr(found[index], name, True)
    return found


def _last_order(sections: list[Section], index: int) -> int:
    section = sections[index]
    return section.blocks[-1].order if section.blocks else section.heading.order


def _json_ld(page: Page, element: Element) -> JsonLd:
    written = element.text
    place = page.tree.content(element)
    strings = (
        ()
        if place is None
        else tuple(
            (match[1], match[2], Span(*match.span(2)))
            for match in _JSON_STRING.finditer(page.source.text, place.start, place.end)
        )
    )
    try:
        return JsonLd(element, json.loads(written), "", strings)
    except RecursionError:
        return JsonLd(element, None, "it is nested too deeply", strings)
    except ValueError as error:
        return JsonLd(element, None, str(error), strings)
