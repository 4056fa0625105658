"""Which sections a page has, and what type of page it is."""

from collections.abc import Iterable

from lint.analysis import sections
from lint.page import Block, Json, Page, Section

_OTHERS = frozenset(("references_review", "related_resources", "boilerplate"))  # sections of titles and names


def topic(page: Page) -> frozenset[str]:
    """The words of what the page is about, lower case."""
    return frozenset(word.strip("?.,:;()").lower() for word in page.title.split())


def names(page: Page) -> dict[Section, tuple[str, ...]]:
    """The canonical sections that each heading of the main content announces; the h1 announces none."""
    return page.derive(_names)


def _names(page: Page) -> dict[Section, tuple[str, ...]]:
    words = topic(page)
    return {
        section: ("other",) if section.level == 1 else sections.sections(section.text, topic=words)
        for section in page.sections
    }


def own_text(page: Page) -> frozenset[Block]:
    """The blocks of the main content that are the page's own words: no sources, related pages, lists of links."""
    return page.derive(_own_text)


def _own_text(page: Page) -> frozenset[Block]:
    others = {block for section, found in names(page).items() if _OTHERS & set(found) for block in section.blocks}
    return frozenset(block for block in page.main if not block.linked and block not in others)


def page_type(page: Page) -> tuple[str, str]:
    """The type of the page and why: as declared, else by its JSON-LD, else by its headings."""
    if page.declared_type:
        return page.declared_type, "said by an option or the config"
    return page.derive(_page_type)


def _page_type(page: Page) -> tuple[str, str]:
    types = [kind for block in page.json_ld for kind in schema_types(block.value)]
    marked = sections.page_type((), types, page.title)
    if marked[0] != "none":
        return sections.page_type(names(page).values(), types, page.title)
    guessed = sections.page_type(names(page).values(), (), page.title)
    required = sections.profile(guessed[0]).required
    shown = [group for group in required if shows(page, group)]
    if 2 * len(shown) < len(required):
        return "none", f"it holds {len(shown)} of the {len(required)} sections that make a {guessed[0]} page"
    return guessed


def is_sure(page: Page) -> bool:
    """Tell whether the page's type is declared, or shown by two thirds of the sections that it requires."""
    types = [kind for block in page.json_ld for kind in schema_types(block.value)]
    if page.declared_type or sections.page_type((), types, page.title)[0] != "none":
        return True
    required = sections.profile(page_type(page)[0]).required
    return 3 * sum(shows(page, group) for group in required) >= 2 * len(required)


def schema_types(value: Json) -> list[str]:
    """Every @type in a JSON-LD value, in its order, at any depth."""
    found: list[str] = []
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, list):
            waiting.extend(reversed(current))
        elif isinstance(current, dict):
            kind = current.get("@type")
            found.extend(name for name in (kind if isinstance(kind, list) else [kind]) if isinstance(name, str))
            waiting.extend(reversed([inner for key, inner in current.items() if key != "@type"]))
    return found


def shows(page: Page, group: Iterable[str]) -> bool:
    """Tell whether the page shows one of these sections: by a heading, or by text that does its work."""
    return any(name in _announced(page) or _advises(page, name) for name in group)


def _announced(page: Page) -> frozenset[str]:
    return page.derive(_headings)


def _headings(page: Page) -> frozenset[str]:
    """The sections that headings announce; text under the title, or above every other heading, is the overview."""
    found = {name for announced in names(page).values() for name in announced}
    first = next((section for section in page.sections if section.level > 1), None)
    end = first.heading.order if first else len(page.blocks)
    opening = [block for block in page.main if block.order < end]
    opening += [block for section in page.sections if section.level == 1 for block in section.blocks]
    if any(is_text(block) for block in opening):
        found.add("overview")
    return frozenset(found)


def _advises(page: Page, name: str) -> bool:
    pattern = sections.advice(name)
    return pattern is not None and any(
        pattern.search(sentence.string.lower()) for sentence in page.sentences if sentence.block.main
    )


def is_text(block: Block) -> bool:
    """Tell whether a block is text and no heading, link or control."""
    return not (block.level or block.linked or block.nav or block.control)
