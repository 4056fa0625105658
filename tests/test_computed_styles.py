"""The cascade: which declaration wins, what is inherited, what variables and lengths come to."""

import time

import pytest

from lint.analysis.accessibility import media
from lint.analysis.accessibility.styles import styles
from lint.css import LONGEST
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
        ("p, >>{color:red}", "#000000"),
        ("p, p:hover, p::before{color:red}", "red"),
        ("p{color:red;color:rde}", "red"),
        ("p{color:red\\9}", "#000000"),
        ("@layer a,b;@layer b{p{color:red}}@layer a{#x{color:blue}}", "red"),
        ("@layer a{p{color:red!important}}p{color:blue!important}", "red"),
        ("@layer a{p{color:red}@layer b{#x{color:blue}}}", "red"),
        ("div{p{color:red}}", "red"),
        ("div{& p{color:red}color:blue}", "red"),
        ("p{&.a{color:red}&.b{color:blue}}", "red"),
        ("div{color:red}p{color:currentcolor}", "red"),
        ("div{color:red}p{all:unset}", "red"),
        ("div{--a:var(--b);--b:red}p{--b:blue;color:var(--a)}", "red"),
        ("div{color:red}p{--a:12px;color:var(--a)}", "red"),
        ("p{--a:initial;color:var(--a,red)}", "red"),
        ("p{--A:red;color:var(--a,blue)}", "blue"),
        ("p{--a:var(--b) var(--b);--b:var(--c) var(--c);--c:var(--a);color:var(--a,red)}", "red"),
        ("@supports (display:grid){p{color:red}}@supports not (display:grid){p{color:blue}}", "red"),
        ("@container (min-width:1px){p{color:red}}", "#000000"),
        ("p:not(:placeholder-shown){color:red}", "red"),
        ("p:not(:defined){color:red}", "#000000"),
        ("p:nth-child(1){color:red}p:nth-child(2){color:blue}", "red"),
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


def test_shorthands_and_their_longhands_win_over_each_other_by_order() -> None:
    sheet = "p{background-color:red;background:none}b{background:none;background-color:red}i{background:var(--x)}"
    html = f"<style>{sheet} :root{{--x:url(a.png) blue}}</style><p id=p>A <b id=b>B</b> <i id=i>C</i></p>"
    assert value(html, "background-color", "#p") == "transparent"
    assert value(html, "background-color", "#b") == "red"
    assert (value(html, "background-color", "#i"), value(html, "background-image", "#i")) == ("blue", "url(a.png)")
    assert value("<p id=x style='overflow:hidden'>", "overflow-y") == "hidden"


def test_a_function_ends_at_its_bracket_as_in_minified_sheets() -> None:
    html = "<p id=x style='background:#005eb8 url(a.png)no-repeat'>"
    assert (value(html, "background-color"), value(html, "background-image")) == ("#005eb8", "url(a.png)")
    assert value("<p id=x style='background:url(a.png)\"b\"'>", "background-image") == "none"


def test_attributes_for_looks_are_weaker_than_any_rule() -> None:
    html = "<body bgcolor=eeeeee text=navy><font id=a color='#f00'>A</font><p id=b>B</p>"
    assert [value(html, "color", one) for one in ("#a", "#b")] == ["#f00", "navy"]
    assert value(html, "background-color", "body") == "#eeeeee"
    assert value(html + "<style>*{color:red}</style>", "color", "#b") == "red"


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


def test_a_sheet_is_imported_from_where_it_stands() -> None:
    sheets: dict[str, str | None] = {
        "css/a.css": "@import 'b.css' layer(low);p{opacity:.5}",
        "css/b.css": "#x{opacity:0;left:0}",
    }
    html = "<link rel=stylesheet href=css/a.css><p id=x>Text"
    assert value(html, "opacity", sheets=sheets) == ".5"
    assert value(html, "left", sheets=sheets) == "0"


@pytest.mark.parametrize(
    ("link", "colour"),
    [
        ("<link rel=stylesheet href=a.css>", "red"),
        ("<link rel='alternate stylesheet' title=b href=a.css>", "#000000"),
        ("<link rel=stylesheet disabled href=a.css>", "#000000"),
        ("<link rel=stylesheet media=print href=a.css>", "#000000"),
        ("<link rel=stylesheet type=text/less href=a.css>", "#000000"),
        ("<link rel=stylesheet title=x href=b.css><link rel=stylesheet title=y href=a.css>", "#000000"),
        ("<noscript><link rel=stylesheet href=a.css></noscript>", "#000000"),
        ("<link rel=stylesheet href='data:text/css,p%7Bcolor:red%7D'>", "red"),
        ("<style media='(max-width: 9px)'>p{color:red}</style>", "#000000"),
        ("<style type=text/x>p{color:red}</style>", "#000000"),
    ],
)
def test_only_sheets_in_force_count(link: str, colour: str) -> None:
    assert value(link + "<p id=x>Text", "color", sheets={"a.css": "p{color:red}", "b.css": ""}) == colour


def test_a_sheet_that_is_too_long_makes_the_styles_incomplete() -> None:
    assert not styles(page(f"<style>p{{color:red}}{' ' * LONGEST}</style><p>")).complete


def test_selectors_that_look_at_everything_end() -> None:
    sheet = "".join(f"div:has(div:has(div p:nth-child({number}))){{color:red}}" for number in range(4000))
    html = f"<style>{sheet}</style>" + "<div>" * 300 + "<p id=x>Text</p>" * 1000
    found = page(html)
    start = time.process_time()
    styles(found).value(found.tree.select("#x")[0], "color")
    assert time.process_time() - start < 10
    assert not styles(found).complete


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
        ("font-size:200%", "font-size", 32), ("left:-9999PX", "left", -9999), ("line-height:150%", "line-height", 24),
        ("width:0", "width", 0), ("letter-spacing:.1", "letter-spacing", None),
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
        ("((min-width: 1px) and (max-width: 9999px))", True), ("(min-width: 9999px) or (hover)", True),
        ("not (hover)", False), ("not (something-new: 3)", False), ("screen and (something-new), (hover)", True),
    ],
)  # fmt: skip
def test_media_conditions_hold_for_a_usual_screen(query: str, held: bool) -> None:
    assert media.holds(query) is held
