"""Which sections a page has, and what type of page it is."""

from collections.abc import Iterable

from lint import over
from lint.analysis.structure import page_types, sections
from lint.page import Block, Json, Page, Section, Sentence

# Words by which a sentence goes on about what its page is about.
_IT = frozenset("it its it's they their this these condition disease disorder illness infection medicine".split())

_OTHERS = frozenset(("references_review", "related_resources", "boilerplate"))  # sections of titles and names


def topic(page: Page) -> frozenset[str]:
    """The words of what the page is about, lower case."""
    return frozenset(word.strip("?.,:;()").lower() for word in page.title.split())


def names(page: Page) -> dict[Section, tuple[str, ...]]:
    """The canonical sections that each heading of the main content announces; the h1 announces none.

    A heading below another has the other's sections too, where it names a part of them.
    """
    return page.derive(_names)


def _names(page: Page) -> dict[Section, tuple[str, ...]]:
    words = topic(page)
    found: dict[Section, tuple[str, ...]] = {}
    for section in page.sections:
        if section.level == 1:
            found[section] = sections.OTHER
            continue
        own = sections.sections(section.text, topic=words, house=page.house.phrases)
        above = found[section.parent] if section.parent else sections.OTHER
        found[section] = sections.inherit(own, above)
    return found


def profile(page: Page) -> page_types.Profile:
    """What a page of this type should hold."""
    return page_types.profile(page_type(page)[0], page.house)


def own_text(page: Page) -> frozenset[Block]:
    """The blocks of the main content that are the page's own words: no sources, related pages, lists of links."""
    return page.derive(_own_text)


def _own_text(page: Page) -> frozenset[Block]:
    others = {block for section, found in names(page).items() if _OTHERS & set(found) for block in section.blocks}
    return frozenset(block for block in page.main if not block.linked and block not in others)


def page_type(page: Page) -> tuple[str, str]:
    """The type of the page and why: as declared, else by its path, by its JSON-LD, by its headings."""
    if page.declared_type:
        return page.declared_type, "said by an option or the config"
    return page.derive(_page_type)


def _page_type(page: Page) -> tuple[str, str]:
    by_path = page.derive(_house_path)
    if by_path[0] or (by_path := page_types.folder(page.name, page.derive(_canonical)))[0]:
        return by_path
    types = page.derive(_schema_types)
    if _marked(page) != "none":
        return page_types.page_type(names(page).values(), types, page.title, page.house)
    return _guessed(page)


def _guessed(page: Page) -> tuple[str, str]:
    """The type that headings alone tell: enough of what pages of that type require must be there."""
    kind, why = page_types.page_type(names(page).values(), (), page.title, page.house)
    about = sections.sections(page.title, house=page.house.phrases)
    if kind == "condition" and page_types.is_part(page.title, about):
        return "none", f"its title speaks of {sections.label(about[0])} alone"
    required = page_types.profile(kind, page.house).required
    shown = _headed(page, required)
    if 2 * shown < len(required):
        return "none", f"it holds {shown} of the {len(required)} sections that make a {kind} page"
    if not _proved(page, kind):
        return "none", f"its headings are too few of those that only a {kind} page has"
    return kind, why


def _proved(page: Page, kind: str) -> bool:
    proofs = page_types.proofs(kind)
    return not proofs or any(all(_announces(page, group) for group in groups) for groups in proofs)


def is_sure(page: Page) -> bool:
    """Tell whether the page's type is said by a person or by markup, or shown by two thirds of what it requires.

    A folder is no proof: sites keep other pages in it too.
    """
    kind = page_type(page)[0]
    if page.declared_type or page.derive(_house_path)[0] or _marked(page) == kind != "none":
        return True
    required = profile(page).required
    return _proved(page, kind) and 3 * _headed(page, required) >= 2 * len(required)


def _house_path(page: Page) -> tuple[str, str]:
    return page_types.house_path(page.name, page.derive(_canonical), page.house)


def _canonical(page: Page) -> str:
    found = page.tree.select('link[rel~="canonical" i][href]')
    return (found[0].attr("href") or "").strip() if found else ""


def _schema_types(page: Page) -> list[str]:
    return [kind for block in page.json_ld for kind in schema_types(block.value)]


def _marked(page: Page) -> str:
    """The type that the page's markup names, whatever its headings say."""
    return page_types.page_type((), page.derive(_schema_types), page.title, page.house)[0]


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
    group = tuple(group)
    return not page.derive(_headings).isdisjoint(group) or any(_told(page, name) for name in group)


def _headed(page: Page, groups: Iterable[tuple[str, ...]]) -> int:
    """How many of the groups a heading announces; advice on when to get help seldom has one."""
    return sum(shows(page, one) if "when_to_seek_care" in one else _announces(page, one) for one in groups)


def _announces(page: Page, group: Iterable[str]) -> bool:
    return not page.derive(_headings).isdisjoint(group)


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


def _told(page: Page, name: str) -> bool:
    """Tell whether a sentence of the main content does the work of a section."""
    work = sections.work(name)
    if work is None:
        return False
    about = topic(page) - sections.small_words()
    subject = about | _IT
    for sentence, string in page.derive(_main_sentences):
        if work.words.isdisjoint(sentence.words):
            continue
        if work.anywhere and work.anywhere.search(string):
            return True
        if name == "overview" and _defines(sentence, about):
            return True
        if work.of_topic and not subject.isdisjoint(sentence.words) and work.of_topic.search(string):
            return True
    return False


def _defines(sentence: Sentence, about: frozenset[str]) -> bool:
    """Tell whether a sentence starts with the topic and says what it is: "Shin splints is pain…"."""
    words = sentence.words[1:] if sentence.words[0] in {"a", "an", "the"} else sentence.words
    named = next((index for index, word in enumerate(words) if word not in about), len(words))
    return named > 0 and words[named : named + 1] in (["is"], ["are"], ["means"])


def _main_sentences(page: Page) -> list[tuple[Sentence, str]]:
    """The English sentences of the main content, each with its text in lower case."""
    found = [one for one in over.sentences(page) if one.block.main and not one.block.level]
    return [(one, one.string.lower().replace("’", "'")) for one in found]


def in_english(page: Page) -> bool:
    """Tell whether the main content is in English for the most part: headings are read in English alone."""
    spoken = [one for one in page.sentences if one.block.main and len(one.words) > 1]
    english = sum(one.block.main for one in over.sentences(page))
    return 2 * english >= len(spoken)


def is_text(block: Block) -> bool:
    """Tell whether a block is text and no heading, link or control."""
    return not (block.level or block.linked or block.nav or block.control)
