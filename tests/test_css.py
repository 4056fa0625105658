"""CSS is read as CSS Syntax says, from any text, in linear time."""

import time

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from bench.stylesheet import sheet as made
from lint import css


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    return [
        (rule.selectors, {name: value.text for name, value in css.declarations(rule.body).items()})
        for rule in css.sheet(text).rules
    ]


def top_level(text: str) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """What an independent reader makes of a sheet: selectors and declarations of rules outside at-rules."""
    found = []
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            said = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            kept = [
                (one.lower_name, tinycss2.serialize(one.value).strip(), one.important)
                for one in said
                if one.type == "declaration" and one.lower_name in css.PROPERTIES
            ]
            found.append((tinycss2.serialize(rule.prelude).strip(), kept))
    return found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p{color:red;margin:0 3px}", [("p", {"color": "red", "margin-top": "0", "margin-left": "3px"})]),
        ("/* a{} */p/**/{color:/* no */red}", [("p", {"color": "red"})]),
        ("<!-- p{color:red} -->", [("p", {"color": "red"})]),
        ("p{color:red", [("p", {"color": "red"})]),
        ('p{font-family:"a;b}c"} b{color:red}', [("p", {"font-family": '"a;b}c"'}), ("b", {"color": "red"})]),
        ("p{color:red!important;color:blue}", [("p", {"color": "red"})]),
        ("p{color:red;&:hover{color:blue}top:1px}", [("p", {"color": "red", "top": "1px"})]),
        ("@layer a{p{color:red}}", [("p", {"color": "red"})]),
        ("@font-face{src:url(x)}@keyframes a{from{color:red}}", []),
        ("p{background:#fff url(a.png) no-repeat}",
         [("p", {"background-image": "url(a.png)", "background-repeat": "no-repeat", "background-size": "auto",
                 "background-color": "#fff"})]),
        ("p{font:bold 12px/1.5 Arial, serif}",
         [("p", {"font-size": "12px", "line-height": "1.5", "font-weight": "bold", "font-family": "Arial, serif"})]),
        ("p{inset:0 auto}", [("p", {"top": "0", "right": "auto", "bottom": "0", "left": "auto"})]),
    ],
)  # fmt: skip
def test_rules_and_shorthands_are_read(text: str, said: list[tuple[str, dict[str, str]]]) -> None:
    assert rules(text) == said


def test_conditions_and_imports_are_kept() -> None:
    sheet = css.sheet("@import url('a.css') print;@media (min-width:9px){@media screen{p{color:red}}}")
    assert sheet.imports == (("a.css", "print"),)
    assert sheet.rules[0].media == ("(min-width:9px)", "screen")


@pytest.mark.parametrize("number", range(4))
def test_an_independent_reader_finds_the_same_rules(number: int) -> None:
    text = made(number, 80)
    ours = [rule for rule in css.sheet(text).rules if not rule.media]
    theirs = top_level(text)
    supported = [one for one in ours if one.selectors in {selectors for selectors, _ in theirs}]
    assert [one.selectors for one in supported] == [selectors for selectors, _ in theirs]
    for rule, (_, said) in zip(supported, theirs, strict=True):
        for name, value, important in said:
            assert css.declarations(rule.body)[name] == (value, important)


@pytest.mark.parametrize(
    ("selector", "specificity"),
    [
        ("*", (0, 0, 0)), ("li", (0, 0, 1)), ("ul li", (0, 0, 2)), ("ul ol+li", (0, 0, 3)),
        ("h1 + *[rel=up]", (0, 1, 1)), ("ul ol li.red", (0, 1, 3)), ("li.red.level", (0, 2, 1)), ("#x34y", (1, 0, 0)),
        ("#s12:not(FOO)", (1, 0, 1)), (".foo :is(.bar, #baz)", (1, 1, 0)), ("p:where(#a)", (0, 0, 1)),
        ("p::before", (0, 0, 2)), ("p:before", (0, 0, 2)), ("a:hover", (0, 1, 1)), ("li:nth-child(2n+1)", (0, 1, 1)),
    ],
)  # fmt: skip
def test_specificity_is_that_of_the_standard(selector: str, specificity: tuple[int, int, int]) -> None:
    assert css.specificity(selector) == specificity


@pytest.mark.parametrize(
    ("selector", "needs"),
    [
        ("a.b.c#d", "a .b .c #d"), ("ul > li + li ~ b", "ul li b"), (".x:not(.y) p:hover::before", ".x p"),
        ('a[href="x.y"]', "a"), ("*", ""), (".sm\\:w", ""), ("A", "a"),
    ],
)  # fmt: skip
def test_what_a_selector_needs_is_told_without_matching_it(selector: str, needs: str) -> None:
    assert css.needs(selector) == frozenset(needs.split())


@given(st.text("{}()[];:,@\"'\\/*#.ap-! \n", max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for rule in css.sheet(text).rules:
        css.declarations(rule.body)
        for selector in css.selectors(rule.selectors):
            css.specificity(selector)
            css.needs(selector)


@pytest.mark.parametrize(
    "text",
    ["{" * 100_000, "p{" * 100_000, ".a b{color:red}" * 60_000, "\\\"'{};:@!" * 100_000, "/*" * 300_000,
     "url(" * 200_000, "p{a:url(x" * 100_000, "p{background:" + "(" * 50_000, ":not(" * 20_000 + "{color:red}",
     "a," * 100_000 + "{color:red}", "'" * 200_001, "@media x{" * 20_000, 'a"' * 100_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_a_megabyte_of_anything_takes_less_than_a_second(text: str) -> None:
    start = time.process_time()
    for rule in css.sheet(text).rules[:50]:
        css.declarations(rule.body)
        for selector in css.selectors(rule.selectors)[:50]:
            css.specificity(selector)
            css.needs(selector)
    assert time.process_time() - start < 1
