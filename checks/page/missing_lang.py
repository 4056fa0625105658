"""The root element says in which language the page is written.

A screen reader chooses its voice by it. Without it, somebody who listens in Spanish hears an English page read
by Spanish rules, which nobody understands.

Write it on the first tag: <html lang="en">.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.languages import looks_like
from lint.over import page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule
from lint.text import Edit


def check(page: Page) -> Iterator[Problem]:
    root = page.root
    if root is None or root.tag != "html" or (root.attr("lang") or "").strip():
        return
    language = (root.attr("xml:lang") or "").strip() or looks_like(page)
    write = f'Write <html lang="{language}">.'
    at = page.tree.attribute(root, "lang")
    if at is not None:
        message = f"The page names no language: its lang is empty, so screen readers guess how to pronounce it. {write}"
        yield Problem(at if at.end > at.start else root, message)
        return
    if root.attr("xml:lang"):
        why = f"The page names its language only in xml:lang, which browsers do not read in HTML. {write}"
        yield Problem(root, why, fix=_added(page, language))
    else:
        yield Problem(
            root if page.tree.span(root) else None,
            f"The page does not say in which language it is, so screen readers guess how to pronounce it. {write}",
        )


def _added(page: Page, language: str) -> Fix | None:
    """Add what xml:lang says as lang, behind the name of the tag."""
    span = page.tree.span(page.root) if page.root else None
    return Fix((Edit(span.start + 5, span.start + 5, f' lang="{language}"'),)) if span else None


RULE = rule(
    __name__,
    __doc__,
    over=page,
    check=check,
    level=Level.ERROR,
    whole=True,
    standards=("WCAG 3.1.1", "WCAG technique H57", "ACT b5c3f8", "HHS 504"),
    examples=(
        Bad("[[<html>]]<body><p>Drink enough water.</p></body>", 'Write <html lang="en">.'),
        Bad("<!doctype html><title>A</title><p>Tome la pastilla con agua y con la comida.", 'Write <html lang="es">.'),
        Bad("<html lang='[[ ]]'><p>Drink enough water.</p>", "its lang is empty"),
        Bad("<html [[lang]]><p>Drink enough water.</p>", "its lang is empty"),
        Bad(
            '[[<html xml:lang="en-US">]]<p>Drink enough water.</p>',
            "only in xml:lang",
            fixed='<html lang="en-US" xml:lang="en-US"><p>Drink enough water.</p>',
        ),
        Good('<html lang="en"><p>Drink enough water.</p>'),
        Good("<p>Part of a page says nothing: the page around it does.</p>"),
    ),
)
