"""BeautifulSoup over the same parse: the familiar tree for house rules, with the places kept.

Every tag has `sourceline` and `sourcepos` (from 1, from 0, as BeautifulSoup's own builders give them); every
text that stands in the source as it is has `offset`, where it starts in the newline-normalised source.
"""

import warnings

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, Comment, NavigableString, Script, Stylesheet

from lint import parse
from lint.parse import Element, Tree


class PlacedString(NavigableString):
    """A text that knows where it stands; `offset` None: it is put together from pieces, or was lost."""

    offset: int | None = None


_STRINGS: set[type[NavigableString]] = {PlacedString, NavigableString, CData}  # what get_text() takes
_RAW: dict[str, type[NavigableString]] = {"script": Script, "style": Stylesheet}  # and what it does not


def soup(tree: Tree) -> BeautifulSoup:
    """Build the tree anew as BeautifulSoup: same elements, same texts, same order."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an empty document looks like a file name to BeautifulSoup
        found = BeautifulSoup("", "html.parser")
    found.interesting_string_types = _STRINGS
    open_tags: list[Tag] = [found]
    for event in parse.walk(tree):
        if event[0] == parse.OPEN:
            tag = _tag(found, event[1], event[2])
            open_tags[-1].append(tag)
            open_tags.append(tag)
        elif event[0] == parse.CLOSE:
            if raw := parse.raw_text(event[1]):
                open_tags[-1].append(_RAW.get(event[2], NavigableString)(raw))
            open_tags.pop()
        elif event[0] == parse.TEXT:
            text = PlacedString(event[1])
            text.offset = event[2] if isinstance(event[2], int) else None
            open_tags[-1].append(text)
        else:
            open_tags[-1].append(Comment(event[1]))
    return found


def _tag(found: BeautifulSoup, element: Element, name: str) -> Tag:
    line, column = element.position or (None, None)
    attributes = {
        name: " ".join(value) if isinstance(value, list) else value or "" for name, value in element.attrs.items()
    }
    tag = found.new_tag(name, attrs=attributes, sourceline=line, sourcepos=column)
    if name not in _RAW:
        tag.interesting_string_types = _STRINGS
    return tag
