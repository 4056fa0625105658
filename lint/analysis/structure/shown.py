"""What a page holds that instruments for patient material ask for: lists, headings, pictures, things to do.

Each function answers True or False, or None where the question does not arise. They see markup and words only: whether
a picture is a good one is for a person.
"""

from collections.abc import Callable, Mapping

from lint.analysis.grammar import words
from lint.analysis.reading.readability import prose
from lint.analysis.structure import main_content, outline
from lint.page import Page, Sentence

LONGEST_PART = 300  # words under one heading; a longer part is no chunk
FEWEST_STEPS = 2
# Adverbs and the like that a command may begin with.
_BEFORE_COMMANDS = frozenset("always carefully do don't first gently never next now please slowly then try".split())


def opening(page: Page) -> bool:
    """Text stands under the title, before the first section."""
    return outline.shows(page, ("overview",))


def picture(page: Page) -> bool:
    """A picture, drawing or film stands in the main content."""
    return bool(
        main_content.elements(page, "img, svg, picture, video, figure, iframe[src*=video], iframe[src*=youtube]")
    )


def captions(page: Page) -> bool | None:
    """Every figure has a caption."""
    figures = main_content.elements(page, "figure")
    if not figures:
        return None if not picture(page) else False
    return all(figure.select("figcaption") for figure in figures)


def table_heads(page: Page) -> bool | None:
    """Every table has head cells."""
    tables = main_content.elements(page, "table")
    return all(table.select("th") for table in tables) if tables else None


def list_(page: Page) -> bool:
    """A list of two items or more stands in the main content."""
    return any(len(one.select("li")) >= FEWEST_STEPS for one in main_content.elements(page, "ul, ol")) or bool(
        main_content.elements(page, "dl dt")
    )


def headings(page: Page) -> bool:
    """No part of the text is longer than 300 words without a heading."""
    parts: dict[int, int] = {}
    starts = [section.heading.order for section in page.sections]
    for sentence in prose(page):
        part = sum(start < sentence.block.order for start in starts)
        parts[part] = parts.get(part, 0) + len(sentence.words)
    return bool(starts) and all(number <= LONGEST_PART for number in parts.values())


def cues(page: Page) -> bool:
    """Bullets, bold words or boxes lead the eye."""
    return list_(page) or bool(
        main_content.elements(page, "strong, b, em, mark, aside, blockquote, details, [class*=callout i]")
    )


def summary(page: Page) -> bool:
    """A section sums the page up."""
    asked = frozenset("summary recap takeaways takeaway remember".split())
    return any(
        not asked.isdisjoint(section.text.lower().replace("-", " ").split())
        or "key points" in section.text.lower()
        or "in short" in section.text.lower()
        for section in page.sections
    )


def action(page: Page) -> bool:
    """The page tells readers something to do."""
    return outline.shows(page, ("self_care", "prevention", "when_to_seek_care", "how_to_take", "preparation")) or any(
        _is_command(one) for one in prose(page)
    )


def steps(page: Page) -> bool:
    """Two commands or more stand as items of a list."""
    return sum(one.block.item and _is_command(one) for one in prose(page)) >= FEWEST_STEPS


def you(page: Page) -> bool:
    """Every fifth sentence, or more, says "you" or is a command."""
    said = prose(page)
    return sum(not _YOU.isdisjoint(one.words) or _is_command(one) for one in said) * 5 >= len(said) > 0


def harm(page: Page) -> bool:
    """The page tells of complications, risks or side effects."""
    return outline.shows(page, ("complications", "risks", "side_effects", "risk_factors"))


def tool(page: Page) -> bool:
    """There is something to use: questions to ask, a checklist, a form, a planner."""
    asked = ("checklist", "planner", "diary", "worksheet", "action plan", "calculator")
    said = [section.text.lower() for section in page.sections] + [link.text.lower() for link in page.links]
    return outline.shows(page, ("questions_to_ask",)) or any(word in text for text in said for word in asked)


_YOU = frozenset("you you'll you're you've you'd your yours yourself".split())

SHOWN: Mapping[str, Callable[[Page], bool | None]] = {
    one.__name__.rstrip("_"): one
    for one in (
        opening, picture, captions, table_heads, list_, headings, cues, summary, action, steps, you, harm, tool
    )
}  # fmt: skip


def _is_command(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a bare verb: "Call your doctor", "Do not lift"."""
    said = sentence.words
    index = 0
    while index < len(said) - 1 and said[index] in _BEFORE_COMMANDS:
        index += 1
    first = said[index]
    follows = said[index + 1] if index + 1 < len(said) else ""
    sure = not (words.is_singular_noun(first) or words.is_adjective(first)) or follows in _AFTER_COMMANDS or index > 0
    return words.is_base_verb(first) and sure


# What stands behind a verb and seldom behind a noun that begins a sentence.
_AFTER_COMMANDS = frozenset("a an any each every it the them this these those your yourself all at least not".split())
