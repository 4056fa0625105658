"""Pale text is definitely too pale only where nothing can lie behind it but what the source says."""

import pytest

from lint.analysis.accessibility import contrast
from tests.test_computed_styles import page

WHITE = "<p style='color:#fff'>Call us</p>"

FILLED = "div{position:relative}div::before{content:'';position:absolute;inset:0;background:#000}"


def doubts(html: str) -> list[str]:
    return [pair.doubt for pair in contrast.pairs(page(html)) if contrast.ratio(pair) < 3]


@pytest.mark.parametrize(
    "html",
    [
        f"<div style='position:relative'><img alt='' src=a.png style='position:absolute'>{WHITE}</div>",
        f"<div style='position:relative'><div style='position:absolute;background:#000'></div>{WHITE}</div>",
        f"<div style='position:relative'><div><video style='position:absolute'></video></div><div>{WHITE}</div></div>",
        f"<img alt='' src=a.png style='position:fixed;z-index:-1'>{WHITE}",
        f"<style>div{{display:grid}}div>*{{grid-area:1/1}}</style><div><img alt='' src=a.png>{WHITE}</div>",
        f"<style>{FILLED}</style><div>{WHITE}</div>",
        f"<style>:root{{color-scheme:dark}}</style>{WHITE}",
        f"<meta name=color-scheme content=dark>{WHITE}",
        f"<link rel=stylesheet href=a.css>{WHITE}",
        f"<div style='background:url(a.png)'>{WHITE}</div>",
        f"<div style='background:var(--brand)'>{WHITE}</div>",
        f"<div style='background:linear-gradient(#fff, #000)'>{WHITE}</div>",
        f"<div style='background:radial-gradient(circle, #fff, var(--brand))'>{WHITE}</div>",
        f"<div style='background:linear-gradient(rgba(0,0,0,.2), rgba(0,0,0,.3)), url(a.png)'>{WHITE}</div>",
        f"<div style='background:linear-gradient(to right, rgba(0,0,0,.2), rgba(0,0,0,.3)), url(a.png)'>{WHITE}</div>",
        f"<div style='background:url(a.png)'><p style='background:linear-gradient(rgba(0,0,0,.2), #ddd)'>{WHITE}</div>",
        f"<div style='margin-top:-90px'>{WHITE}</div>",
        f"<div style='position:relative;top:-90px'>{WHITE}</div>",
        f"<div style='transform:translateY(-50%)'>{WHITE}</div>",
    ],
)
def test_what_may_lie_behind_a_text_is_for_a_person_to_look_at(html: str) -> None:
    assert all(doubts(html))
    assert len(doubts(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        WHITE,
        f"<div style='position:relative'><b style='position:absolute;color:#000'>New</b>{WHITE}</div>",
        f"<div style='position:relative'><img alt='' style='position:absolute;display:none'>{WHITE}</div>",
        f"<img alt='' src=a.png style='position:fixed'><div style='background:#eee'>{WHITE}</div>",
        f"<style>p::after{{content:'';position:absolute;height:2px;background:#000}}</style>{WHITE}",
        f"<style>:root{{color-scheme:light dark}}</style>{WHITE}",
        f"<div style='background:linear-gradient(45deg, #fff, #ddd 40%, #eee)'>{WHITE}</div>",
        f"<div style='background:#000;display:contents'>{WHITE}</div>",
        f"<div style='position:relative'>{WHITE}</div>",
        f"<div style='display:grid'><img alt='' src=a.png>{WHITE}</div>",
        "<p style='color:#fff'><b style='-webkit-text-fill-color:#000'>Call us</b> or write to us</p>",
        "<p style='color:#000;-webkit-text-fill-color:#fff'>Call us</p>",
        f"<div style='height:0;overflow:hidden;padding:1em'>{WHITE}</div>",
        "<input type=submit value='Call us' style='color:#fff;background:#eee'>",
        f"<div style='background:linear-gradient(#fff, #024);-webkit-background-clip:text'>{WHITE}</div>",
    ],
)
def test_pale_text_on_a_ground_that_is_known_is_a_fact(html: str) -> None:
    assert doubts(html) == [""]


@pytest.mark.parametrize(
    "html",
    [
        f"<div style='background:linear-gradient(#024, #036)'>{WHITE}</div>",
        f"<div style='background:radial-gradient(circle at center, #024, 50%, rgba(0,0,0,.9))'>{WHITE}</div>",
        f"<div style='background:linear-gradient(to left, #024, #036);text-align:center'>{WHITE}</div>",
        f"<div style='background:#fff'><div style='background:#024'>{WHITE}</div></div>",
        "<p style='color:#fff;-webkit-text-fill-color:#000'>Call us</p>",
        "<a href=/ style='color:transparent'>Call us</a>",
        "<p style='color:#fff;font-size:0'>Call us</p>",
        f"<div style='max-height:0;overflow:hidden'>{WHITE}</div>",
        "<input type=submit value='Call us' style='color:#fff;background:#024'>",
        "<h2 style='color:transparent;background:linear-gradient(#fff, #024);background-clip:text'><b>Call us</b></h2>",
    ],
)
def test_text_that_stands_out_everywhere_needs_no_look(html: str) -> None:
    assert doubts(html) == []
