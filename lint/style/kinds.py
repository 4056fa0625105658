"""What each kind of style expects of a page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from lint import over
from lint.analysis.grammar.words import takes_an
from lint.analysis.structure.outline import own_text
from lint.analysis.vocabulary.wording import Entry, Found, Wording, Words, choices, near
from lint.page import Block, Link, Page, Sentence
from lint.rule import Fix, Problem
from lint.text import WORD, Edit, Span

PLACES = ("text", "headings", "links")
WITHIN = ("page", "section", "paragraph", "sentence")
Item = Page | Sentence | Link
Check = Callable[..., Iterable[Problem]]
Allow = Annotated[frozenset[str], "Phrases of this list to let stand, as the list writes them."]
_MOST_NAMED = 3  # phrases named of those that are needed
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Style:
    """A word list as its file says."""

    kind: str
    entries: tuple[Entry, ...] = ()
    message: str = ""
    review: bool | frozenset[str] = False
    where: str = "text"
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    within: str = "page"
    most: int = 1
    groups: tuple[tuple[str, ...], ...] = ()
    forms: str = "words"
    wording: Wording = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "wording", Wording.of(self.entries))

    def is_review(self, entry: Entry) -> bool:
        return self.review if isinstance(self.review, bool) else entry.phrase in self.review

    def says(self, default: str, **values: object) -> str:
        """The message with its words in place. Raises ValueError for a place that the kind does not know."""
        try:
            return (self.message or default).format(**values)
        except (KeyError, IndexError, ValueError) as error:
            known = ", ".join(f"{{{name}}}" for name in values)
            raise ValueError(f"message: {self.message!r} may hold only {known}") from error

    def finder(self) -> Callable[[Words], list[Found]]:
        """A function that finds the phrases that nothing near them makes right."""
        before, after = (Wording.of(Entry(one) for one in phrases) for phrases in (self.before, self.after))
        wording = self.wording
        if not self.before and not self.after:
            return wording.find
        return lambda said: [one for one in wording.find(said) if not near(said, one.first, one.last, before, after)]


@dataclass(frozen=True)
class LinkText:
    """The words of a link, to be looked at as those of a sentence are."""

    link: Link

    @property
    def string(self) -> str:
        return self.link.text

    @property
    def words(self) -> list[str]:
        return [one.lower().replace("’", "'") for one in WORD.findall(self.string)]

    @property
    def places(self) -> list[tuple[int, int]]:
        return [one.span() for one in WORD.finditer(self.string)]

    def written(self, first: int, last: int | None = None) -> str:
        return self.string[self.places[first][0] : self.places[first if last is None else last][1]]

    def words_span(self, first: int, last: int | None = None) -> Span | None:  # noqa: ARG002  # a link is marked whole
        return self.link.content_span


def where(style: Style) -> Callable[[Page], Sequence[Item]]:
    """What a style looks at: links, headings, or sentences of its own that hold one of its words."""
    if style.where == "links":
        return over.links
    if style.where == "headings":
        return lambda page: [one for one in page.sentences if one.block.level]
    holding = over.sentences_with(*style.wording.keys)
    return lambda page: [one for one in holding(page) if one.block in own_text(page)]


def _words(item: Sentence | Link) -> Words:
    return LinkText(item) if isinstance(item, Link) else item


def avoid(style: Style) -> Check:
    """None of these words: each has an advice, which may be empty."""
    default = (
        "“{found}”: {advice}" if all(one.said or one.stands for one in style.entries) else "Avoid “{found}”. {advice}"
    )
    style.says(default, found="", advice="")
    finder = style.finder()

    def check(item: Sentence | Link, *, allow: Allow = NOTHING) -> Iterator[Problem]:
        said = _words(item)
        for found in finder(said):
            if found.entry.phrase not in allow:
                message = style.says(default, found=said.written(*found[1:3]), advice=_advice(found)).strip()
                yield Problem(said.words_span(*found[1:3]), message, review=style.is_review(found.entry))

    return check


def _advice(found: Found) -> str:
    """What a list advises; of a noun, in two parts, the first for one and the second for several."""
    single, several, more = found.entry.said.partition(" / ")
    return more if several and found.entry.forms == "nouns" and found.form else single


def swap(style: Style) -> Check:
    """Other words instead of these."""
    default = "“{found}”: write “{instead}”."
    style.says(default, found="", instead="")
    finder = style.finder()

    def check(item: Sentence | Link, *, allow: Allow = NOTHING) -> Iterator[Problem]:
        said = _words(item)
        for found in finder(said):
            if found.entry.phrase in allow:
                continue
            instead = choices(found, said, found.entry.said)
            if _explained(said, found, instead):
                continue
            message = style.says(default, found=said.written(*found[1:3]), instead="” or “".join(instead))
            fix = _fix(item, found, instead[0]) if isinstance(item, Sentence) else None
            at, review = said.words_span(*found[1:3]), style.is_review(found.entry)
            yield Problem(at, message, fix=fix, suggestions=tuple(instead), review=review)

    return check


def _explained(said: Words, found: Found, instead: Iterable[str]) -> bool:
    """Tell whether brackets behind a phrase say what it means: "a small incision (cut)"."""
    opened, _, rest = said.string[said.places[found.last][1] :].partition("(")
    return opened.isspace() and any(f" {one}" in f" {rest.partition(')')[0].lower()}" for one in instead)


def _fix(sentence: Sentence, found: Found, new: str) -> Fix | None:
    """Put the first choice in place, with "a" or "an" before it as it asks for."""
    start, end = sentence.places[found.first][0], sentence.places[found.last][1]
    capital = sentence.string[start].isupper() and not (found.first and found.entry.phrase[0].isupper())
    edits = [sentence.edit(start, end, new[:1].upper() + new[1:] if capital else new)]
    before = sentence.words[found.first - 1] if found.first else ""
    right = takes_an(new) if before in ("a", "an") else None
    if right is not None and right != (before == "an"):
        edits.append(_article(sentence, found.first - 1, right))
    return Fix.of(*edits, safe=False)


def _article(sentence: Sentence, index: int, an: bool) -> Edit | None:
    return sentence.rewrite(index, "an" if an else "a")


def require(style: Style) -> Check:
    """Where one thing is said, another must be said too."""
    if not style.need:
        raise ValueError("a style of kind require has need")
    default = "“{found}” is said here, and none of: {need}. Add it." if style.when else "The page says none of: {need}."
    needed = ", ".join(style.need[:_MOST_NAMED])
    style.says(default, found="", need=needed)
    stands = tuple(one for one in style.entries if one.stands)
    when, need = Wording.of((*map(Entry, style.when), *stands)), Wording.of(map(Entry, style.need))
    holding = over.sentences_with(*when.keys)

    def check(page: Page, *, allow: Allow = NOTHING) -> Iterator[Problem]:
        if style.when and not holding(page):
            return
        for unit in _units(page, style.within):
            if any(need.find(one) for one in unit):
                continue
            said = ((one, found) for one in unit if one.block in own_text(page) for found in when.find(one))
            sentence, found = next(((one, it) for one, it in said if it.entry.phrase not in allow), (None, None))
            if sentence and found:
                message = style.says(default, found=sentence.written(found.first, found.last), need=needed)
                at = sentence.words_span(found.first, found.last)
                yield Problem(at, message, review=style.is_review(found.entry))
            elif not style.when:
                yield Problem(None, style.says(default, found="", need=needed), review=style.review is True)

    return check


def limit(style: Style) -> Check:
    """No more than so many of these."""
    default = "“{found}”: {count} times, at most {most}."
    style.says(default, found="", count=0, most=0)
    holding = over.sentences_with(*style.wording.keys)

    def check(page: Page, *, allow: Allow = NOTHING) -> Iterator[Problem]:
        alone = style.within == "sentence"
        for unit in [[one] for one in holding(page)] if alone else _units(page, style.within):
            said = [(one, found) for one in unit if one.block in own_text(page) for found in style.wording.find(one)]
            said = [(one, found) for one, found in said if found.entry.phrase not in allow]
            if len(said) > style.most:
                sentence, found = said[style.most]
                written = sentence.written(found.first, found.last)
                message = style.says(default, found=written, count=len(said), most=style.most)
                at = sentence.words_span(found.first, found.last)
                yield Problem(at, message, review=style.is_review(found.entry))

    return check


def _units(page: Page, within: str) -> Iterable[Sequence[Sentence]]:
    """The sentences of a page, of each section, paragraph, or each alone; every language, as names need no other."""
    if within == "page":
        return [page.sentences]
    if within == "sentence":
        return [[one] for one in page.sentences]
    found: dict[object, list[Sentence]] = {}
    sections = _sections(page) if within == "section" else {}
    for sentence in page.sentences:
        found.setdefault(sections.get(sentence.block) if sections else sentence.block, []).append(sentence)
    return list(found.values())


def _sections(page: Page) -> dict[Block, int]:
    return {
        block: number for number, section in enumerate(page.sections) for block in (section.heading, *section.blocks)
    }
