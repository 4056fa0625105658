"""Which sections a page has, and what type of page it is."""

from lint.analysis import sections
from lint.page import Block, Json, Page, Section


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


def page_type(page: Page) -> tuple[str, str]:
    """The type of the page and why: as declared, else by its JSON-LD, else by its headings."""
    if page.declared_type:
        return page.declared_type, "said by an option or the config"
    return page.derive(_page_type)


def _page_type(page: Page) -> tuple[str, str]:
    types = [kind for block in page.json_ld for kind in schema_types(block.value)]
    return sections.page_type(names(page).values(), types, page.title)


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


def present(page: Page) -> frozenset[str]:
    """The canonical sections that the page shows: by a heading, or by text under its title."""
    return page.derive(_present)


def _present(page: Page) -> frozenset[str]:
    found = {name for announced in names(page).values() for name in announced}
    first = next((section for section in page.sections if section.level > 1), None)
    end = first.heading.order if first else len(page.blocks)
    if any(block.order < end and is_text(block) for block in page.main):
        found.add("overview")
    return frozenset(found)


def is_text(block: Block) -> bool:
    """Tell whether a block is text and no heading, link or control."""
    return not (block.level or block.linked or block.nav or block.control)
