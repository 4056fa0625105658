"""The style sheets that a page has in force, in the order of the cascade."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lint import css
from lint.analysis.accessibility.media import holds
from lint.css import Condition, Sheet, address
from lint.page import Page
from lint.parse import Element, raw_text

DEEPEST = 8  # sheets that import sheets
MOST = 200  # sheets of one page
# Services whose sheets bring fonts and say nothing of colours or places.
_FONT_SERVICES = frozenset(
    {
        "api.fontshare.com",
        "cloud.typography.com",
        "fast.fonts.net",
        "fonts.bunny.net",
        "fonts.googleapis.com",
        "p.typekit.net",
        "use.typekit.net",
    }
)


@dataclass(eq=False)
class InForce:
    """A sheet in force: the conditions and the layer that it was taken in under."""

    sheet: Sheet
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()


@dataclass(eq=False)
class Sheets:
    """All sheets of a page. `missing`: the addresses of those that could not be had."""

    found: list[InForce] = field(default_factory=list)
    missing: list[tuple[str, Element]] = field(default_factory=list)
    cut: list[Element] = field(default_factory=list)  # what brought a sheet that was too long to read whole


def sheets(page: Page) -> Sheets:
    """The sheets of a page."""
    return page.derive(_sheets)


def _sheets(page: Page) -> Sheets:
    found = Sheets()
    preferred = ""
    for element in page.tree.select("style, link[rel~=stylesheet i]"):
        if not is_in_force(element):
            continue
        title = element.attr("title") or ""
        if element.tag == "link" and title:  # CSSOM: of the sheets with titles, those of the first title
            preferred = preferred or title
            if title != preferred:
                continue
        written = element.attr("media") or ""
        conditions = (Condition("media", written),) if written.strip() else ()
        if element.tag == "style":
            text, base = raw_text(element), ""
        else:
            base = address(element.attr("href") or "")
            said = text_at(page, base)
            if said is None:
                if holds(written) and not _brings_fonts(base):
                    found.missing.append((base, element))
                continue
            text = said
        found.found += _with_imports(page, found, element, css.sheet(text), base, conditions)
    return found


def is_in_force(element: Element) -> bool:
    """Tell whether browsers apply a `<style>` or a `<link rel=stylesheet>`."""
    kind = (element.attr("type") or "text/css").partition(";")[0].strip().lower()
    if kind != "text/css" or element.closest("noscript") is not None:
        return False
    if element.tag == "style":
        return True
    alternate = "alternate" in (element.attr("rel") or "").lower().split()
    return not alternate and element.attr("disabled") is None and bool((element.attr("href") or "").strip())


def _brings_fonts(href: str) -> bool:
    return urlsplit(href).hostname in _FONT_SERVICES


def text_at(page: Page, href: str) -> str | None:
    """The text of a sheet; None when it could not be had."""
    if href[:5].lower() == "data:":
        kind, comma, text = href[5:].partition(",")
        plain = comma and kind.lower().startswith("text/css") and "base64" not in kind.lower()
        return unquote(text, errors="replace") if plain else None
    return page.sheets.get(href)


def _with_imports(
    page: Page, found: Sheets, element: Element, sheet: Sheet, base: str, conditions: tuple[Condition, ...]
) -> Iterator[InForce]:
    """The sheet, behind those that it imports, each once in a chain."""
    if sheet.cut:
        found.cut.append(element)
    stack: list[tuple[InForce, str, tuple[str, ...], bool]] = [(InForce(sheet, conditions), base, (base,), False)]
    count = len(found.found)
    while stack and count < MOST:
        one, place, chain, ready = stack.pop()
        if ready or not one.sheet.imports:
            count += 1
            yield one
            continue
        stack.append((one, place, chain, True))
        for wanted in reversed(one.sheet.imports):
            target = address(wanted.href, place)
            held = (*one.conditions, Condition("media", wanted.media)) if wanted.media else one.conditions
            if target in chain or len(chain) > DEEPEST or not target:
                continue
            text = text_at(page, target)
            if text is None:
                if all(holds(condition.text) for condition in held) and not _brings_fonts(target):
                    found.missing.append((target, element))
                continue
            inner = InForce(css.sheet(text), held, (*one.layer, *(wanted.layer or ())))
            stack.append((inner, target, (*chain, target), False))
