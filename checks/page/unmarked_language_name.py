"""A link with the name of a language, in that language, says which it is.

"Tiếng Việt" or "Kreyòl ayisyen" is the one link that somebody needs who cannot read English. Read by English rules, it
is a noise.

Write the language on the link: <a href="/vi" lang="vi" hreflang="vi">Tiếng Việt</a>.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import noun
from lint.analysis.accessibility.unmarked import Unmarked, autonym_links
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def check(item: Unmarked) -> Iterator[Problem]:
    node = item.node
    span = node.page.tree.span(node.element)
    place = span.start + 1 + len(node.tag) if span else 0
    alone = span is not None and all(node.attr(name) is None for name in ("lang", "aria-label", "title"))
    yield Problem(
        node.element,
        f"The {noun(node)} “{item.text}” is not marked as being in another language: a screen reader pronounces it "
        f'wrongly. Write lang="{item.tag}" on it.',
        fix=Fix((Edit(place, place, f' lang="{item.tag}"'),)) if alone else None,
    )


RULE = rule(
    __name__,
    __doc__,
    over=autonym_links,
    check=check,
    level=Level.NOTE,
    folds=True,
    standards=("WCAG 3.1.2", "WCAG technique H58", "HHS 504"),
    examples=(
        Bad(
            "<html lang=en>[[<a href=/vi>]]Tiếng Việt</a>",
            "The link “Tiếng Việt”",
            fixed='<html lang=en><a lang="vi" href=/vi>Tiếng Việt</a>',
        ),
        Bad(
            "<html lang=en><select>[[<option>]]Kreyòl Ayisyen</select>",
            'lang="ht"',
            fixed='<html lang=en><select><option lang="ht">Kreyòl Ayisyen</select>',
        ),
        Bad("<html lang=en>[[<a href=/es title='In Spanish'>]]Leer en español</a>", 'lang="es"'),
        Good("<html lang=en><a href=/vi lang=vi>Tiếng Việt</a><a href=/es><span lang=es>Español</span></a>"),
        Good("<html lang=es><a href=/es>Español</a><a href=/tl>Tagalog</a>"),
        Good("<html lang=en><a href=/es>Spanish</a><a href=/fr hidden>Français</a>"),
        Good("<a href=/es>Español</a>"),
    ),
)
