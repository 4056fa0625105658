"""CSS is read as CSS Syntax says, from any text, in linear time."""

import time
from collections.abc import Iterable

import pytest
import tinycss2
from hypothesis import example, given
from hypothesis import strategies as st

from bench.stylesheet import sheet as made
from lint import css
from lint.analysis.accessibility import colours, properties
from lint.analysis.accessibility.properties import longhands
from lint.css import Declaration
from lint.selectors import selectors, specificity

Said = list[tuple[str, list[Declaration]]]


def ours(text: str, *, media: bool = False) -> Said:
    return [
        (
            " ".join(rule.prelude.split()),
            [(name, " ".join(value.split()), strong) for name, value, strong in rule.declarations],
        )
        for rule in css.sheet(text).rules
        if not rule.conditions or media
    ]


def theirs(text: str) -> Said:
    """What an independent reader makes of a sheet: selectors and declarations of rules outside at-rules."""
    found = []
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            said = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            kept = [
                (one.lower_name, " ".join(tinycss2.serialize(one.value).split()), one.important)
                for one in said
                if one.type == "declaration"
                and (one.lower_name in css.PROPERTIES or one.name.startswith("--"))
                and tinycss2.serialize(one.value).strip()
            ]
            if kept:
                found.append((" ".join(tinycss2.serialize(rule.prelude).split()), kept))
    return found


def declared(declarations: Iterable[Declaration]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value, _ in declarations:
        found.update(longhands(name, value.lower()))
    return found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p{color:red;margin:0 3px}", [("p", {"color": "red", "margin-top": "0", "margin-left": "3px"})]),
        ("/* a{} */p/**/{color:/* no */red}", [("p", {"color": "red"})]),
        ("<!-- p{color:red} -->", [("p", {"color": "red"})]),
        ("p{color:red", [("p", {"color": "red"})]),
        ("p{top:0}}b{top:1px}i{top:2px}", [("p", {"top": "0"}), ("}b", {"top": "1px"}), ("i", {"top": "2px"})]),
        ('p{font-family:"a;b}c"} b{color:red}', [("p", {"font-family": '"a;b}c"'}), ("b", {"color": "red"})]),
        ("p{left:0;&:hover{top:0}top:1px}", [("p", {"left": "0", "top": "1px"}), (":is(p):hover", {"top": "0"})]),
        (".a{.b &{top:1px}@media all{top:2px}}", [(".b :is(.a)", {"top": "1px"}), (".a", {"top": "2px"})]),
        ("p{--a:{b:c};top:1px}", [("p", {"--a": "{b:c}", "top": "1px"})]),
        ('p{color:"red\n;top:1px}b{top:2px}', [("p", {"top": "1px"}), ("b", {"top": "2px"})]),
        ("@layer a{p{color:red}}", [("p", {"color": "red"})]),
        ("@font-face{src:url(x)}@keyframes a{from{color:red}}", []),
        ("p{color:red;color:rde}", [("p", {"color": "red"})]),
        ("p{background:#fff url(a.png) no-repeat 0 0/cover}",
         [("p", {"background-image": "url(a.png)", "background-color": "#fff", "background-repeat": "no-repeat",
                 "background-size": "cover", "background-clip": "border-box"})]),
        ("p{background:red url(a;b{c.png)}",
         [("p", {"background-image": "url(a;b{c.png)", "background-color": "red", "background-repeat": "repeat",
                 "background-size": "auto", "background-clip": "border-box"})]),
        ("p{background:red,blue;font:12px;overflow:no}", [("p", {})]),
        ("p{font:bold 12px/1.5 Arial, serif}",
         [("p", {"font-size": "12px", "line-height": "1.5", "font-weight": "700", "font-style": "normal",
                 "font-family": "arial, serif"})]),
        ("p{inset:0 auto}", [("p", {"top": "0", "right": "auto", "bottom": "0", "left": "auto"})]),
    ],
)  # fmt: skip
def test_rules_and_shorthands_are_read(text: str, said: list[tuple[str, dict[str, str]]]) -> None:
    assert [(rule.prelude, declared(rule.declarations)) for rule in css.sheet(text).rules] == said


def test_conditions_layers_and_imports_are_kept() -> None:
    text = "@import url('a.css') print;@import 'b' layer(x.y);@media (min-width:9px){@layer z{p{color:red}}}"
    sheet = css.sheet(text)
    assert [(one.href, one.media, one.layer) for one in sheet.imports] == [
        ("a.css", "print", None),
        ("b", "", ("x", "y")),
    ]
    assert [one.text for one in sheet.rules[0].conditions] == ["(min-width:9px)"]
    assert sheet.rules[0].layer == ("z",)


def test_an_import_behind_a_rule_is_none() -> None:
    assert css.sheet("p{color:red}@import 'a.css';").imports == []


@pytest.mark.parametrize("number", range(4))
def test_an_independent_reader_finds_the_same_rules(number: int) -> None:
    text = made(number, 80)
    assert ours(text) == theirs(text)
    assert len(ours(text)) > 60


_PIECES = st.sampled_from(
    "p|.a|#b|a:hover|[x='}']|{|}|}|(|)|;|;|color|:|:|red|top:1px|;left:2px;|\"|'|\"x\"|\\;|@media all|@x;|!important|,"
    "|\n| |color:red;|background:url(a;b)|b{top:1px}|i{left:0;color:blue}".split("|")
)


@example("p{background:url(a;b)'\"")
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_an_independent_reader_finds_the_same_rules_in_broken_text(text: str) -> None:
    if "@" in text:  # what stands in at-rules is not compared
        text = text.partition("@")[0]
    assert _plain(ours(text)) == _plain(theirs(text))


def _plain(said: Said) -> list[tuple[str, list[str]]]:
    """Rules with a selector that could match, and values that are sound: the others count for nobody."""
    return [
        (prelude, [f"{name}:{value}" for name, value, _ in kept if longhands(name, value)])
        for prelude, kept in said
        if not set(prelude) & set("{}()\"'\\;!:&\n") and any(longhands(name, value) for name, value, _ in kept)
    ]


@pytest.mark.parametrize(
    ("selector", "counted"),
    [
        ("*", (0, 0, 0)), ("li", (0, 0, 1)), ("ul li", (0, 0, 2)), ("ul ol+li", (0, 0, 3)),
        ("h1 + *[rel=up]", (0, 1, 1)), ("ul ol li.red", (0, 1, 3)), ("li.red.level", (0, 2, 1)), ("#x34y", (1, 0, 0)),
        ("#s12:not(FOO)", (1, 0, 1)), (".foo :is(.bar, #baz)", (1, 1, 0)), ("p:where(#a)", (0, 0, 1)),
        ("p::before", (0, 0, 2)), ("p:before", (0, 0, 2)), ("a:hover", (0, 1, 1)), ("li:nth-child(2n+1)", (0, 1, 1)),
        ("li:nth-child(2n of .a, #b)", (1, 1, 1)), ("p:has(> #a)", (1, 0, 1)), (".sm\\:w\\.x", (0, 1, 0)),
        ("a:not(:is(#a .b, c), d)", (1, 1, 1)), ('[a="]#b"]', (0, 1, 0)), ("p:lang(en)", (0, 1, 1)),
    ],
)  # fmt: skip
def test_specificity_is_that_of_the_standard(selector: str, counted: tuple[int, int, int]) -> None:
    assert specificity(selector) == counted


@pytest.mark.parametrize(
    ("selector", "needs"),
    [
        ("a.b.c#d", "a .b .c #d"), ("ul > li + li ~ b", "ul li b"), (".x:not(.y) p", ".x p"),
        ('a[href="x.y"]', "a"), ("*", ""), (".sm\\:w", ".sm:w"), ("A", "a"), ("svg|a", ""),
    ],
)  # fmt: skip
def test_what_a_selector_needs_is_told_without_matching_it(selector: str, needs: str) -> None:
    assert selectors(selector)[0].needs == frozenset(needs.split())


@pytest.mark.parametrize("selector", ["a:hover", "p::before", "p:first-line", "a:focus-visible b", ".x:autofill"])
def test_states_and_parts_match_no_element_at_rest(selector: str) -> None:
    assert selectors(selector) == ()


@given(st.text("{}()[];:,@\"'\\/*#.ap-! \n&", max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    css.declarations(text)
    for rule in css.sheet(text).rules:
        declared(rule.declarations)
        for selector in rule.selectors:
            assert len(selector.specificity) == 3


@pytest.mark.parametrize(
    "text",
    ["{" * 100_000, "p{" * 100_000, ".a b{color:red}" * 60_000, "\\\"'{};:@!" * 100_000, "/*" * 300_000,
     "url(" * 200_000, "p{a:url(x" * 100_000, "p{background:" + "(" * 50_000, ":not(" * 20_000 + "{color:red}",
     "a," * 100_000 + "{color:red}", "'" * 200_001, "@media x{" * 20_000, 'a"' * 100_000, "a;" * 400_000,
     "@a;" * 300_000, "&{top:0;" * 100_000, "a{color:(" * 100_000, "}" * 900_000, "p{" + "color:red;" * 90_000 + "}",
     "a{& &{top:0;" * 60_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_as_much_of_anything_as_is_read_takes_bounded_time(text: str) -> None:
    start = time.process_time()
    for rule in css.sheet(text * (css.LONGEST // len(text))).rules[:50]:
        declared(rule.declarations[:50])
        for selector in rule.selectors[:50]:
            assert len(selector.specificity) == 3
    assert time.process_time() - start < 10


def test_a_longer_sheet_is_cut_and_says_so() -> None:
    one = "p{color:red}"
    assert css.sheet(one * (css.LONGEST // len(one) + 1)).cut
    assert not css.sheet(one).cut


@pytest.mark.parametrize(
    "text",
    ["red", "#777", "#7777", "#123456", "#12345678", "rgb(1 2 3 / 50%)", "rgba(1,2,3,.5)", "rgb(10%, 20%, 30%)",
     "hsl(120 100% 25%)", "hsl(-30deg,100%,50%,.5)", "hwb(90 20% 30%)", "hwb(0 80% 60%)", "hsl(.3turn 40% 60%)",
     "transparent", "rgb(300 -5 0)"],
)  # fmt: skip
def test_colours_are_those_of_an_independent_reader(text: str) -> None:
    from tinycss2.color4 import parse_color

    known, mine = parse_color(text).to("srgb"), colours.read(text)
    assert mine is not None
    clamped = [min(1.0, max(0.0, one)) for one in known.coordinates]
    assert [*mine] == pytest.approx([*clamped, known.alpha], abs=0.003)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("oklch(62.8% 0.2577 29.23)", "#ff0000"), ("lab(54.29 80.8 69.89)", "#ff0000"), ("lch(100% 0 0)", "#ffffff"),
     ("oklab(0 0 0)", "#000000"), ("oklch(0.8664 0.2948 142.5)", "#00ff00")],
)  # fmt: skip
def test_colours_of_seen_spaces_are_told_in_srgb(text: str, shown: str) -> None:
    assert str(colours.read(text)) == shown


@pytest.mark.parametrize(
    "text",
    ["", "junk", "#12", "#ggg", "rgb(1,2)", "rgb(1 2 3 4 5)", "hsl(10px 1% 1%)", "currentcolor", "rgb(1e999 0 0)",
     "color-mix(in srgb, red, blue)"],
)  # fmt: skip
def test_what_is_no_plain_colour_is_none(text: str) -> None:
    assert colours.read(text) is None


@given(st.text("rgbhsl(), 0123.%-e/#af", max_size=30))
def test_any_text_is_read_as_a_colour_without_an_error(text: str) -> None:
    colours.read(text)


@pytest.mark.parametrize("name", sorted({*properties.INITIAL, *properties.INHERITED, *properties.SHORTHANDS}))
def test_every_property_that_the_cascade_knows_is_kept_of_a_sheet(name: str) -> None:
    assert [one.declarations for one in css.sheet(f"p {{ {name}: 0 }}").rules] == [((name, "0", False),)]
