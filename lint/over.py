"""What a rule looks at: a function from a page to the items that `check` is called with, one by one."""

from collections.abc import Callable, Sequence

from lint import language
from lint.page import Block, Element, JsonLd, Link, Page, Section, Sentence


def page(page: Page) -> Sequence[Page]:
    """The page itself."""
    return (page,)


def blocks(page: Page) -> Sequence[Block]:
    """Every block of visible text."""
    return page.blocks


def sentences(page: Page) -> Sequence[Sentence]:
    """Every English sentence of two words or more, outside navigation."""
    return page.derive(_english)


_ASKED_FOR: set[str] = set()


def sentences_with(*words: str) -> Callable[[Page], Sequence[Sentence]]:
    """Make a function that gives the English sentences with one of some lower-case words."""
    _ASKED_FOR.update(words)

    def chosen(page: Page) -> Sequence[Sentence]:
        found = page.derive(_by_word)
        numbers = {number for word in words for number in found.get(word, ())}
        every = sentences(page)
        return [every[number] for number in sorted(numbers)]

    return chosen


def _by_word(page: Page) -> dict[str, list[int]]:
    # One walk for all rules that ask for words: most of them are in few sentences.
    found: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences(page)):
        for word in _ASKED_FOR.intersection(sentence.words):
            found.setdefault(word, []).append(number)
    return found


def texts(page: Page) -> Sequence[Block]:
    """Every English block of two words or more, outside navigation: what grammar engines are asked about."""
    return page.derive(_texts)


def headings(page: Page) -> Sequence[Block]:
    """Every heading that holds text."""
    return page.derive(_headings)


def sections(page: Page) -> Sequence[Section]:
    """Every heading of the main content with what stands under it."""
    return page.sections


def links(page: Page) -> Sequence[Link]:
    """Every link: `<a href>` and `<area href>`."""
    return page.links


def images(page: Page) -> Sequence[Element]:
    """Every `<img>`."""
    return page.images


def tables(page: Page) -> Sequence[Element]:
    """Every `<table>`."""
    return page.tables


def identified(page: Page) -> Sequence[tuple[str, Element]]:
    """Every element that has an id, with that id."""
    return page.identified


def json_ld(page: Page) -> Sequence[JsonLd]:
    """Every block of JSON-LD."""
    return page.json_ld


def english(page: Page) -> Sequence[Block]:
    """Every English block outside navigation."""
    return [block for block, written_in in page.derive(_languages).items() if written_in == "en" and not block.nav]


def other_languages(page: Page) -> dict[str, int]:
    """How many blocks outside navigation are in another language than English, by language."""
    found: dict[str, int] = {}
    for block, written_in in page.derive(_languages).items():
        if written_in != "en" and not block.nav:
            found[written_in] = found.get(written_in, 0) + 1
    return found


def _languages(page: Page) -> dict[Block, str]:
    return {block: language.of_block(block, page.lang) for block in page.blocks}


def _english(page: Page) -> tuple[Sentence, ...]:
    written_in = page.derive(_languages)
    return tuple(
        sentence for sentence in page.sentences if len(sentence.words) > 1 and written_in[sentence.block] == "en"
    )


def _texts(page: Page) -> tuple[Block, ...]:
    found = {sentence.block: None for sentence in sentences(page)}  # in order, each once
    return tuple(found)


def _headings(page: Page) -> tuple[Block, ...]:
    return tuple(block for block in page.blocks if block.level)
