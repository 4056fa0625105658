"""Barriers that take more than one edit, or a place that no selector finds: where each can stand, how it is made."""

from collections.abc import Callable, Sequence

from bench import barrier_edits as edits
from bench.barrier_edits import Change, met, select
from lint.page import Page
from lint.parse import Element, inside
from lint.text import Edit

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# --- Images

_PICTURE = "img[src][alt]:not([alt='']):not(a img):not(button img)"


def _file_name_as_alt(page: Page, image: Element) -> Change:
    name = (image.attr("src") or "").rpartition("/")[2]
    return Change([edits.put(page, image, "alt", name)])


def _caption_as_alt(page: Page, image: Element) -> Change:
    caption = page.tree.select("figcaption")
    own = next(one for one in caption if inside(one) is inside(image))
    return Change([edits.put(page, image, "alt", " ".join(own.text.split()))], [image, own])


def _image_of(page: Page, image: Element) -> Change:
    said = image.attr("alt") or ""
    return Change([edits.put(page, image, "alt", f"Image of {said[:1].lower()}{said[1:]}")])


# --- Forms


def _labels(page: Page) -> list[Element]:
    """The labels of text fields that have no other name."""
    return [one for one in page.tree.select("label[for]") if (field := _field(page, one)) and _plain(field)]


def _field(page: Page, label: Element) -> Element | None:
    return next((one for name, one in page.identified if name == label.attr("for")), None)


def _plain(field: Element) -> bool:
    written = field.tag in ("select", "textarea") or field.attr("type") in (None, "text", "email", "tel", "date")
    return written and not any(field.attr(name) for name in ("aria-label", "aria-labelledby", "title", "placeholder"))


def _label_removed(page: Page, label: Element) -> Change:
    return Change([edits.remove(page, label)], _fields(page, label))


def _label_to_placeholder(page: Page, label: Element) -> Change:
    (field,) = _fields(page, label)
    said = " ".join(label.text.split())
    return Change([edits.remove(page, label), edits.put(page, field, "placeholder", said)], [field])


def _label_for_nowhere(page: Page, label: Element) -> Change:
    return Change([edits.put(page, label, "for", "field-that-is-not-here")], _fields(page, label))


def _label_id_twice(page: Page, label: Element) -> Change:
    place = page.tree.select("footer p, [role=contentinfo] p")[-1]
    return Change([edits.put(page, place, "id", label.attr("for") or "")], _fields(page, label))


def _fields(page: Page, label: Element) -> list[Element]:
    field = _field(page, label)
    return [] if field is None else [field]


def _with_placeholder(page: Page) -> list[Element]:
    return [one for one in _labels(page) if all(field.tag == "input" for field in _fields(page, one))]


# --- Tables and lists


def _data_cells_only(page: Page, table: Element) -> Change:
    heads = [one for one in table.select("th") if page.tree.span(one)]
    made = [one for head in heads for one in edits.rename(page, head, "td")]
    return Change([*made, *(edits.drop(page, head, "scope") for head in heads if head.attr("scope"))], [table])


def _bullets_as_text(page: Page, box: Element) -> Change:
    made = edits.rename(page, box, "p")
    for item in box.select("li"):
        extent, content = page.tree.extent(item), page.tree.content(item)
        if extent and content:
            made += [Edit(extent.start, content.start, "• "), Edit(content.end, extent.end, "<br>")]
    return Change(made, [box])


def _bulleted(page: Page) -> list[Element]:
    """Lists of nothing but text, with every end tag written."""
    text = page.source.text
    return [
        one
        for one in select("MAIN ul:not([role]):not([id]):not(:has(li *))")(page)
        if (span := page.tree.extent(one)) and len(items := one.select("li")) > 2
        and text[span.start : span.end].count("</li>") == len(items)
    ]  # fmt: skip


# --- Headings


def _leaves(page: Page) -> list[Element]:
    """Headings with no heading of a lower level under them, that name nothing else."""
    found = _headings(page)
    named = " ".join(one.attr("aria-labelledby") or "" for one in page.tree.select("[aria-labelledby]")).split()
    return [
        one
        for one, later in zip(found, [*found[1:], None], strict=True)
        if one.tag != "h1" and (later is None or later.tag <= one.tag) and one.attr("id") not in named
    ]


def _headings(page: Page) -> list[Element]:
    return [one for one in page.tree.select(", ".join(HEADINGS)) if met(page, one)]


def _level_skipped(page: Page, heading: Element) -> Change:
    found = _headings(page)
    earlier = found[found.index(heading) - 1].tag
    return Change(edits.rename(page, heading, f"h{min(6, int(earlier[1]) + 2)}"))


def _heading_emptied(page: Page, heading: Element) -> Change:
    return Change([edits.fill(page, heading, "")])


def _second_h1(page: Page, heading: Element) -> Change:
    return Change(edits.rename(page, heading, "h1"), page.tree.select("h1"))


def _heading_as_bold(page: Page, heading: Element) -> Change:
    content = page.tree.content(heading)
    assert content is not None
    bold = [Edit(content.start, content.start, "<strong>"), Edit(content.end, content.end, "</strong>")]
    return Change([*edits.rename(page, heading, "p"), *bold])


# --- Ways through the page


def _skips(page: Page) -> list[Element]:
    return [one for one in page.tree.select("a[href^='#']") if one.text.strip().lower().startswith("skip")][:1]


def _skips_past_a_menu(page: Page) -> list[Element]:
    return _skips(page) if select("header nav, [role=navigation]")(page) else []


def _skip_to_nowhere(page: Page, link: Element) -> Change:
    return Change([edits.put(page, link, "href", "#place-that-is-not-here")], [link])


def _skip_target_gone(page: Page, link: Element) -> Change:
    target = next(one for name, one in page.identified if f"#{name}" == link.attr("href"))
    return Change([edits.drop(page, target, "id")], [link])


def _skip_after_menu(page: Page, link: Element) -> Change:
    extent, menu = page.tree.extent(link), select("header nav, [role=navigation]")(page)[0]
    assert extent is not None
    return Change([edits.remove(page, link), edits.after(page, menu, edits.text_of(page, extent))], [link])


def _accesskey_twice(page: Page, link: Element) -> Change:
    other = next(one for one in page.links if one.element is not link and met(page, one.element)).element
    return Change([edits.put(page, one, "accesskey", "s") for one in (link, other)])


Row = tuple[str, tuple[str, ...], bool, Callable[[Page], Sequence[Element]], Callable[[Page, Element], Change]]


def rows() -> list[Row]:
    """Name, what it breaks, whether review is enough, where it can stand, how it is made."""
    label = ("4.1.2", "1.3.1", "3.3.2")
    heading = ("1.3.1", "2.4.6", "2.4.10")
    return [
        ("alt-is-file-name", ("1.1.1",), False, select(_PICTURE), _file_name_as_alt),
        ("alt-repeats-caption", ("1.1.1",), True, select("figure:has(figcaption) > img"), _caption_as_alt),
        ("alt-image-of", ("1.1.1",), True, select(_PICTURE), _image_of),
        ("label-removed", label, False, _labels, _label_removed),
        ("label-only-placeholder", (*label, "2.5.3"), True, _with_placeholder, _label_to_placeholder),
        ("label-for-nowhere", label, False, _labels, _label_for_nowhere),
        ("label-id-twice", ("4.1.2", "1.3.1", "HTML"), False, _labels, _label_id_twice),
        ("table-without-headers", ("1.3.1",), False, select("table:not([role]):has(th)"), _data_cells_only),
        ("bullets-as-text", ("1.3.1",), True, _bulleted, _bullets_as_text),
        ("heading-level-skipped", heading, True, _leaves, _level_skipped),
        ("heading-emptied", (*heading, "ACT"), False, _leaves, _heading_emptied),
        ("second-h1", heading, True, _leaves, _second_h1),
        ("heading-as-bold-text", heading, True, _leaves, _heading_as_bold),
        ("skip-link-to-nowhere", ("2.4.1", "2.1.1", "2.4.4"), False, _skips, _skip_to_nowhere),
        ("skip-link-target-gone", ("2.4.1", "2.1.1", "2.4.4"), False, _skips, _skip_target_gone),
        ("skip-link-after-menu", ("2.4.1", "2.4.3"), True, _skips_past_a_menu, _skip_after_menu),
        ("accesskey-twice", ("2.1.1", "2.4.3", "4.1.2", "HTML"), True, select("MAIN p a[href]"), _accesskey_twice),
    ]
