"""Shadow roots whose content the source holds: declared by a template, or written out in the page's own script.

A script is not run. What is read is the plain way of writing it: an element found by its id or a selector,
`attachShadow`, and a text literal assigned to `innerHTML` or `textContent`.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from lint import css
from lint.page import Element, Page, read
from lint.source import Source

_STRING = r"""(?:'((?:[^'\\\n]|\\.)*+)'|"((?:[^"\\\n]|\\.)*+)"|`((?:[^`\\$]|\\.)*+)`)"""
_FOUND = rf"document\s*\.\s*(querySelector|getElementById)\(\s*{_STRING}\s*\)"
_ELEMENT = re.compile(rf"\b(?:const|let|var)\s+([\w$]+)\s*=\s*{_FOUND}\s*(?:;|\n|\Z)")
_ROOT = re.compile(rf"\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:{_FOUND}|([\w$]+))\s*\.\s*attachShadow\s*\(")
_WRITTEN = re.compile(rf"\b([\w$]+)\s*\.\s*(innerHTML|textContent)\s*=\s*{_STRING}\s*(?:;|\n|\Z)")
_ESCAPE = re.compile(r"\\(.)", re.S)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
MOST = 50  # shadow roots of one page that are read


def pages(page: Page) -> tuple[Page, ...]:
    """The shadow trees of a page, each as a page of its own whose `host` is the element that it hangs on."""
    return page.derive(_pages)


def _pages(page: Page) -> tuple[Page, ...]:
    if page.host is not None or ("attachShadow" not in page.tree.text and "shadowrootmode" not in page.tree.text):
        return ()
    written = [*_declared(page), *_scripted(page)][:MOST]
    return tuple(_tree(page, host, markup) for host, markup in written)


def _tree(page: Page, host: Element, markup: str) -> Page:
    source = Source("shadow.html", markup.encode("utf-8", "replace"), markup, "utf-8")
    return replace(read(source), host=(page, host), sheets=page.sheets)


def _declared(page: Page) -> Iterator[tuple[Element, str]]:
    if "shadowrootmode" in page.tree.text:
        for element in page.tree.select("*"):
            if (root := element.shadow_root) is not None:
                yield element, root.inner_html


def _scripted(page: Page) -> Iterator[tuple[Element, str]]:
    for script in page.tree.select("script:not([src])"):
        text = script.text
        if "attachShadow" in text and len(text) < css.LONGEST:
            yield from _of_script(page, text)


def _of_script(page: Page, text: str) -> Iterator[tuple[Element, str]]:
    elements = {found[1]: _find(page, found[2], _value(found.groups()[2:5])) for found in _ELEMENT.finditer(text)}
    roots: dict[str, Element] = {}
    for found in _ROOT.finditer(text):
        host = elements.get(found[6]) if found[6] else _find(page, found[2], _value(found.groups()[2:5]))
        if host is not None:
            roots[found[1]] = host
    for found in _WRITTEN.finditer(text):
        if found[1] in roots:
            value = _value(found.groups()[2:5])
            yield roots[found[1]], value if found[2] == "innerHTML" else html.escape(value)


def _find(page: Page, how: str, text: str) -> Element | None:
    if how == "getElementById":
        return next((element for name, element in page.identified if name == text), None)
    return next(iter(page.tree.find(text)), None)


def _value(groups: tuple[str | None, ...]) -> str:
    """The string that a literal stands for."""
    written = next((one for one in groups if one is not None), "")
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), written)
