"""A page cut into blocks of text: one for each paragraph, list item, cell, heading..."""

import re
from dataclasses import dataclass, field

from lint import parse
from lint.parse import CLOSE, COMMENT, OPEN, TEXT, Element, Place, Tree
from lint.text import SHOWS_NOTHING, Run, Span, Text

# Elements that a browser sets apart from the text around them (HTML standard, "Rendering": display block,
# list-item, table parts), and buttons, which hold a text of their own.
BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre "
    "search section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
# Their text is no running text of the page, or only shown where something else fails.
_SKIPPED = frozenset(
    "audio canvas datalist head iframe math noscript object script select style svg template textarea title "
    "video".split()
)
_MEDIA = frozenset("audio canvas embed form iframe img input math object select svg textarea video".split())
_REGIONS = {"nav": "nav", "header": "header", "footer": "footer", "aside": "aside"}
_ROLES = {"navigation": "nav", "banner": "header", "contentinfo": "footer", "complementary": "aside"}
_FILLABLE = frozenset({"div", "section", "ul", "ol", "span"})
# Inline elements that change nothing here; any tag that is not known goes the long way.
_PLAIN = frozenset(
    "abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small strong sub u var wbr".split()
)
# Blocks of which nothing is noted but their text.
_QUIET = BLOCK - _FILLABLE - _MEDIA - {"nav"}
_NOT_CONTENT = frozenset({"nav", "header", "footer", "aside"})

# White space that folds (HTML white space, not the no-break spaces) and characters that show nothing.
_FOLD = re.compile("[ \t\n\f\r]{2,}|[\t\n\f\r]|[" + SHOWS_NOTHING + "]+")
_SPACES = " \t\n\f\r"
_SHOWS_NOTHING = frozenset(SHOWS_NOTHING)
_NOTE_MARK = re.compile(r"[\s\d,;*†‡§\[\]()–-]{1,12}")
_HIDDEN = "[hidden], [style*='display' i], [style*='visibility' i], dialog:not([open])"
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


# What holds inside an element, as bits: a block is made for each paragraph, so this must be cheap.
MAIN, NAV, ITEM, TABLE, CONTROL = 1, 2, 4, 8, 16
_ADDS = {
    "li": ITEM, "table": TABLE, "button": CONTROL, "summary": CONTROL, "legend": CONTROL, "caption": CONTROL,
    "figcaption": CONTROL,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, list item, cell, heading...: its text and where it stands."""

    element: Element | None  # None in a plain text file
    tag: str
    text: Text
    order: int  # its place among the page's blocks
    level: int = 0  # of a heading, 1 to 6 (or what aria-level says), else 0
    within: int = MAIN
    linked: bool = False  # it is a link, or several, and nothing else
    lang: str = ""

    @property
    def main(self) -> bool:
        """Tell whether it belongs to the main content."""
        return self.within & MAIN > 0

    @property
    def nav(self) -> bool:
        return self.within & NAV > 0

    @property
    def item(self) -> bool:
        """Tell whether it stands in a list item."""
        return self.within & ITEM > 0

    @property
    def table(self) -> bool:
        return self.within & TABLE > 0

    @property
    def control(self) -> bool:
        """Tell whether it is a button, a caption or the like."""
        return self.within & CONTROL > 0

    @property
    def span(self) -> Span | None:
        return self.text.span(0, len(self.text.string))


@dataclass(slots=True)
class Cut:
    """What one walk over the tree finds."""

    blocks: list[Block] = field(default_factory=list)
    media: list[int] = field(default_factory=list)  # for each picture, form, video: how many blocks stand before it
    slots: list[int] = field(default_factory=list)  # the same for empty elements that a script may fill
    comments: list[tuple[str, parse.Remark]] = field(default_factory=list)


class _Writer:
    """Collects the text of one block and the runs it comes from."""

    __slots__ = ("crlf", "parts", "runs", "size", "space")

    def __init__(self, crlf: tuple[int, ...]) -> None:
        self.crlf = crlf
        self.clear()

    def clear(self) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.size = 0
        self.space: tuple[int, int] | None = None  # white space met, not yet written

    def run(self, data: str, source: int, length: int = 0) -> None:
        size = self.size
        if self.space is not None:
            self.runs.append((size, *self.space))
            self.parts.append(" ")
            size += 1
            self.space = None
        self.runs.append((size, source, length))
        self.parts.append(data)
        self.size = size + len(data)

    def pause(self, source: int, length: int) -> None:
        """Note white space, or what shows nothing right behind white space: one space will stand for all of it."""
        if self.space is None:
            if self.size and self.parts[-1][-1] != "\n":
                self.space = (source, length)
        elif source == sum(self.space) and self.space[0] >= 0:
            self.space = (self.space[0], self.space[1] + length)
        else:  # a tag stands between the two: an edit of either would leave the other
            self.space = (-1, 0)

    def plain(self, data: str, source: int) -> None:
        """Write text that stands in the source as it is (`source` -1: its place was lost)."""
        if data.isspace() and not data.strip(_SPACES):
            self.pause(source, len(data))
        elif not (data.isascii() and data.isprintable() and "  " not in data) and _FOLD.search(data):
            self._folded(data, source)
        elif self.space is None and data[0] != " " != data[-1]:
            self.runs.append((self.size, source, 0))
            self.parts.append(data)
            self.size += len(data)
        else:
            self._words(data, source)

    def _folded(self, data: str, source: int) -> None:
        known = source >= 0
        done = 0
        for match in _FOLD.finditer(data):
            start, end = match.span()
            if start > done:
                self._words(data[done:start], source + done if known else -1)
            if self.space or data[start] not in _SHOWS_NOTHING:
                self.pause(source + start if known else -1, end - start)
            done = end
        if done < len(data):
            self._words(data[done:], source + done if known else -1)

    def _words(self, data: str, source: int) -> None:
        """Write text whose only white space is single spaces."""
        known = source >= 0
        if data[0] == " ":
            self.pause(source, 1)
            data, source = data[1:], source + known
        if data[-1:] != " ":
            if data:
                self.run(data, source)
        else:
            if len(data) > 1:
                self.run(data[:-1], source)
            self.pause(source + len(data) - 1 if known else -1, 1)

    def pieces(self, data: str, place: Place) -> None:
        for index, (start, source, length) in enumerate(place):
            end = place[index + 1][0] if index + 1 < len(place) else len(data)
            if not length:
                self.plain(data[start:end], source)
            elif data[start:end].strip(_SPACES) and data[start] not in _SHOWS_NOTHING:
                self.run(data[start:end], source, length)
            elif self.space or data[start] not in _SHOWS_NOTHING:
                self.pause(source, length)

    def line(self) -> None:
        """Write a line break: it ends a sentence."""
        if self.size and self.parts[-1][-1] != "\n":
            self.space = None
            self.run("\n", -1)

    def finish(self) -> Text:
        """The text written so far; the next block starts."""
        parts = self.parts
        text = Text(parts[0] if len(parts) == 1 else "".join(parts), self.runs, self.crlf)
        self.clear()
        return text


# owner, its tag, heading level, bits, region, lang
_State = tuple[Element | None, str, int, int, str, str]


class _Cutter:
    """Turns the walk's events into blocks."""

    def __init__(self, tree: Tree, content: str) -> None:
        self.tree = tree
        self.cut = Cut()
        self.writer = _Writer(tree.crlf)
        self.hidden = {element for element in tree.select(_HIDDEN) if _is_hidden(element)}
        self.roles = {element: element.attr("role") or "" for element in tree.select("[role]")}
        self.langs = {element: element.attr("lang") or "" for element in tree.select("[lang]")}
        self.content = _content(tree, content)
        self.special = {*self.hidden, *self.roles, *self.langs, *self.content}
        self.state: _State = (None, "body", 0, 0 if self.content else MAIN, "", "")
        self.link_start = 0  # where, in the block being written, the open link starts
        self.linked = 0  # characters of that block that stand in links

    def run(self) -> Cut:
        skipping: Element | None = None
        stack: list[tuple[Element, _State]] = []
        writer, special = self.writer, self.special
        for event in parse.walk(self.tree):
            if event[0] == OPEN:
                element, tag = event[1], event[2]
                is_special = element in special
                if skipping is not None or (tag in _PLAIN and not is_special):
                    continue
                if tag == "a" and not is_special:
                    self.link_start = writer.size
                elif (tag not in _QUIET or is_special) and self.open(element, tag):
                    skipping = element
                elif tag in BLOCK or is_special:
                    stack.append((element, self.state))
                    self.enter(element, tag)
            elif event[0] == CLOSE:
                if skipping is not None:
                    if skipping is event[1]:
                        skipping = None
                elif stack and stack[-1][0] is event[1]:
                    before = stack.pop()[1]
                    if writer.size and before[0] is not self.state[0]:
                        self.flush()
                    self.state = before
                elif event[2] == "a":
                    self.linked += max(0, writer.size - self.link_start)
            elif event[0] == TEXT:
                data, place = event[1], event[2]
                if skipping is not None or (not writer.size and data.isspace()):
                    continue
                if isinstance(place, int):
                    writer.plain(data, place)
                elif place is None:
                    writer.plain(data, -1)
                else:
                    writer.pieces(data, place)
            elif event[0] == COMMENT:
                self.cut.comments.append((event[1], event[2]))
        self.flush()
        return self.cut

    def open(self, element: Element, tag: str) -> bool:
        """Note what an element opens; True when its content is to be skipped."""
        if tag in _MEDIA or (tag == "nav" and element.select_one("h1, h2, h3, h4, h5, h6") is None):
            self.cut.media.append(self._here())
        elif (tag == "script" and element.attr("type") != "application/ld+json") or _may_be_filled(element, tag):
            self.cut.slots.append(self._here())
        if tag == "a":
            self.link_start = self.writer.size
        elif tag == "br":
            self.writer.line()
        elif tag == "img":
            self.writer.pause(-1, 0)
        return tag in _SKIPPED or element in self.hidden or (tag == "sup" and self.is_note_mark(element))

    def _here(self) -> int:
        return len(self.cut.blocks) + (self.writer.size > 0)

    def enter(self, element: Element, tag: str) -> None:
        owner, own_tag, level, bits, region, lang = self.state
        if element in self.special:
            role = self.roles.get(element, "")
            own_level = _level(element, tag, role)
            lang = self.langs.get(element, lang)
        else:
            role, own_level = "", HEADINGS.get(tag, 0)
        if (tag in BLOCK or own_level) and not level:
            if self.writer.size:
                self.flush()
            owner, own_tag, level = element, tag, own_level
        if tag in _REGIONS or role in _ROLES or element in self.content:
            region, bits = self._region(element, _ROLES.get(role) or _REGIONS.get(tag, ""), bits, region)
        self.state = (owner, own_tag, level, bits | _ADDS.get(tag, 0), region, lang)

    def _region(self, element: Element, named: str, bits: int, region: str) -> tuple[str, int]:
        """Which region of the page an element opens, and whether it is main content."""
        if element in self.content:
            return "", bits & ~NAV | MAIN
        inner = bits & MAIN and self.content
        if inner and named in ("header", "footer"):
            return region, bits  # of an article or section, not of the page
        if named in _NOT_CONTENT and not inner:
            bits &= ~MAIN
        return named or region, bits | (NAV if named == "nav" else 0)

    def flush(self) -> None:
        """End the block that is being written."""
        if self.writer.size:
            text = self.writer.finish()
            if not text.string.isspace():
                owner, tag, level, bits, _, lang = self.state
                linked = self.linked > 0 and self.linked >= len(text.string) - 3
                self.cut.blocks.append(Block(owner, tag, text, len(self.cut.blocks), level, bits, linked, lang))
        self.linked = self.link_start = 0

    def is_note_mark(self, element: Element) -> bool:
        """Tell a footnote mark from an exponent: it links into the page, or follows a punctuation mark."""
        text = element.text
        if not _NOTE_MARK.fullmatch(text):
            return False
        before = self.writer.parts[-1][-1:] if self.writer.parts else ""
        return element.select_one("a[href]") is not None or before in {".", ",", ";", ":", "!", "?", ")", "”", '"'}


def cut(tree: Tree, content: str = "") -> Cut:
    """Cut a page into blocks; `content` is a CSS selector for the main content, "" to find it."""
    return _Cutter(tree, content).run()


def cut_text(tree: Tree) -> Cut:
    """Cut a plain text file: an empty line ends a block, a bullet starts a list item."""
    found = Cut()
    writer = _Writer(tree.crlf)
    for match in re.finditer(r"[^\n]+(?:\n(?!\s*(?:\n|[•*–-] ))[^\n]+)*", tree.text):
        line = match[0].lstrip()
        bullet = re.match(r"[•*–-]\s+", line)
        start = match.start() + len(match[0]) - len(line) + (bullet.end() if bullet else 0)
        writer.plain(tree.text[start : match.end()], start)
        text = writer.finish()
        if text.string and not text.string.isspace():
            tag = "li" if bullet else "p"
            found.blocks.append(Block(None, tag, text, len(found.blocks), within=MAIN | (ITEM if bullet else 0)))
    return found


def _content(tree: Tree, selector: str) -> set[Element]:
    for choice in (selector, "main, [role=main]", "article"):
        if choice and (found := tree.select(choice)):
            return set(found)
    return set()


def _is_hidden(element: Element) -> bool:
    if element.tag == "dialog" or element.attr("hidden") is not None:
        return element.attr("hidden") != "until-found"
    return bool(_HIDDEN_STYLE.search(element.attr("style") or ""))


def _may_be_filled(element: Element, tag: str) -> bool:
    """Tell whether a script may put content into this empty element: then nobody can call it empty."""
    if len(element) or not (tag in _FILLABLE or "-" in tag):
        return False
    return "-" in tag or any(name == "id" or name.startswith("data-") for name in element.attrs)


def _level(element: Element, tag: str, role: str) -> int:
    """The heading level that an element has by its role, else by its tag."""
    if role == "heading":
        return _aria_level(element) or HEADINGS.get(tag, 2)
    return HEADINGS.get(tag, 0) if not role else 0


def _aria_level(element: Element) -> int:
    level = (element.attr("aria-level") or "").strip()
    return int(level) if level.isdecimal() and level.isascii() and len(level) < 3 else 0
