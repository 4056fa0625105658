"""The cascade: which declaration wins, what is inherited, what variables and lengths come to."""

import pytest

from lint.analysis.accessibility import media
from lint.analysis.accessibility.styles import styles
from lint.page import Page, read
from lint.source import Source, decode


def page(html: str, sheets: dict[str, str | None] | None = None) -> Page:
    data = html.encode()
    found = read(Source("page.html", data, *decode(data)))
    found.sheets = sheets or {}
    return found


def value(html: str, name: str, selector: str = "#x", sheets: dict[str, str | None] | None = None) -> str:
    found = page(html, sheets)
    return styles(found).value(found.tree.select(selector)[0], name)


def pixels(html: str, name: str) -> float | None:
    found = page(html)
    return styles(found).pixels(found.tree.select("#x")[0], name)


@pytest.mark.parametrize(
    ("sheet", "colour"),
    [
        ("p{color:red} p{color:blue}", "blue"),
        ("#x{color:red} p.a{color:blue}", "red"),
        ("p.a{color:red} p{color:blue}", "red"),
        ("p{color:red!important} #x{color:blue}", "red"),
        ("p{color:red} @layer a{#x{color:blue}}", "red"),
        ("@media print{#x{color:red}} p{color:blue}", "blue"),
        ("@media (min-width:600px){p{color:red}}", "red"),
        ("@media (max-width:600px){p{color:red}}", "#000000"),
        ("div{color:red}", "red"),
        ("div{color:red} p{color:initial}", "#000000"),
        ("div{color:red} p{color:inherit}", "red"),
        ("div{color:red} p{color:unset}", "red"),
        (":root{--ink:red} p{color:var(--ink)}", "red"),
        ("div{--ink:red} p{color:var(--ink, blue)}", "red"),
        ("p{color:var(--ink, blue)}", "blue"),
        ("p{color:var(--ink)}", "var(--ink)"),
        ("p{--a:var(--a);color:var(--a)}", "var(--a)"),
        ("p:hover{color:red}", "#000000"),
        ("p::first-line{color:red} p:::{color:red} >> p{color:red}", "#000000"),
        ("p, >>{color:red}", "red"),
    ],
)
def test_the_right_declaration_wins(sheet: str, colour: str) -> None:
    html = f"<style>{sheet}</style><div><p id=x class=a>Text</p></div>"
    assert value(html, "color") == colour


def test_inline_goes_before_sheets_and_important_before_inline() -> None:
    html = "<style>#x{color:red} #y{color:red!important}</style><p id=x style='color:blue'><p id=y style='color:blue'>"
    assert value(html, "color") == "blue"
    assert value(html, "color", "#y") == "red"


def test_what_is_not_inherited_stays_with_its_element() -> None:
    html = "<div style='background:red;opacity:.5'><p id=x>Text</p></div>"
    assert value(html, "background-color") == "transparent"
    assert value(html, "opacity") == "1"


def test_browsers_own_styles_are_known() -> None:
    html = "<h1 id=a>A</h1><a id=b href=/>B</a><table><tr><th id=c>C</table><p id=x>D"
    assert value(html, "display", "#a") == "block"
    assert value(html, "font-weight", "#c") == "700"
    assert value(html, "text-decoration-line", "#b") == "underline"
    assert value(html, "display", "#x") == "block"


def test_linked_sheets_and_their_imports_count_in_order() -> None:
    sheets = {"a.css": "@import 'b.css'; p{color:red}", "b.css": "p{color:blue;opacity:0}"}
    html = "<link rel=stylesheet href=a.css><p id=x>Text"
    assert value(html, "color", sheets=dict(sheets)) == "red"
    assert value(html, "opacity", sheets=dict(sheets)) == "0"


def test_sheets_that_import_each_other_end() -> None:
    sheets: dict[str, str | None] = {"a.css": "@import 'b.css';p{color:red}", "b.css": "@import 'a.css';p{opacity:0}"}
    assert value("<link rel=stylesheet href=a.css><p id=x>Text", "opacity", sheets=sheets) == "0"


def test_a_sheet_that_cannot_be_had_makes_the_styles_incomplete() -> None:
    assert not styles(page("<link rel=stylesheet href=a.css><p>", {"a.css": None})).complete
    assert styles(page("<link rel=stylesheet media=print href=a.css><p>", {"a.css": None})).complete
    assert styles(page("<style>p{}</style><p>")).complete


@pytest.mark.parametrize(
    ("style", "name", "length"),
    [
        ("width:10px", "width", 10), ("width:2em;font-size:10px", "width", 20), ("width:1rem", "width", 16),
        ("width:12pt", "width", 16), ("width:50%", "width", None), ("width:calc(1px + 1px)", "width", None),
        ("width:auto", "width", None), ("left:-999em", "left", -15984), ("letter-spacing:.1em", "letter-spacing", 1.6),
    ],
)  # fmt: skip
def test_lengths_are_told_in_pixels(style: str, name: str, length: float | None) -> None:
    found = pixels(f"<p id=x style='{style}'>Text", name)
    assert found == (None if length is None else pytest.approx(length))


def test_font_sizes_multiply_and_an_inherited_em_is_that_of_its_element() -> None:
    html = "<div style='font-size:20px;letter-spacing:.5em'><p id=x style='font-size:50%'>Text"
    found = page(html)
    element = found.tree.select("#x")[0]
    assert styles(found).font_size(element) == pytest.approx(10)
    assert styles(found).pixels(element, "letter-spacing") == pytest.approx(10)


@pytest.mark.parametrize(
    ("query", "held"),
    [
        ("", True), ("screen", True), ("print", False), ("all and (min-width: 40em)", True), ("not print", True),
        ("(max-width: 600px)", False), ("print, screen and (orientation: landscape)", True), ("(width >= 600px)", True),
        ("(400px <= width <= 700px)", False), ("(prefers-color-scheme: dark)", False),
        ("(prefers-reduced-motion)", False),
        ("only screen and (min-width:768px) and (max-width:991px)", False),
        ("(something-new: 3)", False), ("%&", False),
    ],
)  # fmt: skip
def test_media_conditions_hold_for_a_usual_screen(query: str, held: bool) -> None:
    assert media.holds(query) is held
