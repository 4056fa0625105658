"""The language of the page is named by a tag that exists.

Screen readers know languages by the codes of a registry. What is not in it, such as "english" or "en_US", tells them
nothing, and they read the page in whatever voice they have.

Write the code: lang="en" for English, lang="es" for Spanish, lang="zh-Hans" for simplified Chinese.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.lang_tags import fault
from lint.analysis.accessibility.nodes import Node, node
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def over(page: Page) -> Sequence[Node]:
    """The root element where its lang says something."""
    root = page.root
    if root is None or root.tag != "html" or not (root.attr("lang") or "").strip():
        return ()
    return (node(page, root),)


def check(node: Node) -> Iterator[Problem]:
    found = fault(node.attr("lang") or "", "The page")
    if found:
        at = node.page.tree.attribute(node.element, "lang")
        fix = Fix((Edit(*at, found.meant),)) if at and found.meant else None
        level = Level.NOTE if found.region else None
        yield Problem(at, found.message, level=level, review=found.region, fix=fix)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    whole=True,
    standards=("WCAG 3.1.1", "WCAG technique H57", "ACT bf051a", "HHS 504"),
    examples=(
        Bad('<html lang="[[english]]">', "“english” is no code", fixed='<html lang="en">'),
        Bad("<html lang=[[eng]]>", 'write lang="en"', fixed="<html lang=en>"),
        Bad('<html lang="[[en_US]]">', 'lang="en-US"', fixed='<html lang="en-US">'),
        Bad('<html lang="[[Español]]">', 'lang="es"', fixed='<html lang="es">'),
        Bad('<html lang="[[em-US]]">', "“em-US” is no code"),
        Bad('<html lang="[[en-UK]]">', "“UK” is no code", fixed='<html lang="en-GB">', review=True, level=Level.NOTE),
        Good('<html lang="FR">'),
        Good('<html lang="zh-Hant-TW">'),
        Good('<html lang="es-419">'),
        Good('<html lang="">'),
    ),
)
