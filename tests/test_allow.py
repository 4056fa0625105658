"""Allows cover what they say and nothing else; one that is unused, expired or misspelt is a finding."""

import datetime
from pathlib import Path

import pytest

from lint import allow
from lint.config import Settings, read
from lint.page import read as read_page
from lint.run import check
from lint.runner import Plan
from lint.source import Entry, Source, decode
from tests.command import SLIP, house_rule

TODAY = datetime.date(2026, 11, 22)
IMAGE = '<img src="{}.png">'
ALLOW = "<!-- carelint allow images/missing-alt: decoration -->"


def found(
    html: str, *select: str, settings: Settings | None = None, name: str = "page.html", today: datetime.date = TODAY
) -> list[tuple[str, str]]:
    """The findings: rule, and the line of the page that it stands on."""
    plan = Plan(settings or Settings(), select or ("images", "language", "allow"), today=today)
    findings = check([Entry(name, data=html.encode())], plan).findings
    return [(one.rule, html.splitlines()[one.place.line - 1]) for one in findings]


def test_a_comment_covers_the_next_element_with_all_in_it_and_nothing_else() -> None:
    html = "\n".join([
        "<html><body>", IMAGE.format("before"), ALLOW, "<div>", IMAGE.format("inside"),
        f"<p>{IMAGE.format('deep')}</p>", "</div>", IMAGE.format("after"),
    ])  # fmt: skip
    assert found(html) == [
        ("images/missing-alt", IMAGE.format("before")),
        ("images/missing-alt", IMAGE.format("after")),
    ]


def test_a_comment_before_an_element_without_end_tag_covers_that_element() -> None:
    html = "\n".join(["<ul>", ALLOW, "<li>" + IMAGE.format("first"), "<li>" + IMAGE.format("second"), "</ul>"])
    assert [line for _, line in found(html)] == ["<li>" + IMAGE.format("second")]


def test_a_comment_directly_before_the_image_covers_it_in_a_file_with_crlf() -> None:
    html = "\r\n".join(["<html><p>Text.</p>", *["<p>More.</p>"] * 30, ALLOW + IMAGE.format("one"), IMAGE.format("two")])
    assert [line for _, line in found(html)] == [IMAGE.format("two")]


@pytest.mark.parametrize("start", ["", "<!doctype html>", "\n<!-- other -->\n"])
def test_a_comment_before_the_first_element_covers_the_page(start: str) -> None:
    assert found(f"{start}{ALLOW}\n<html><body>\n{IMAGE.format('one')}\n{IMAGE.format('two')}\n{SLIP}") == [
        ("language/modal-verb-form", SLIP.strip())
    ]
    assert found(f"{start}{ALLOW}\n<div>{IMAGE.format('one')}</div>\n{IMAGE.format('two')}") == []


@pytest.mark.parametrize(
    "names",
    ["images/missing-alt, language/modal-verb-form", "images,language", "all", "WCAG 1.1, language", "IMAGES,language"],
)
def test_several_rules_families_and_standards(names: str) -> None:
    assert found(f"<!-- carelint allow {names}: looked at -->\n<html>{IMAGE.format('x')}\n{SLIP}") == []


def test_another_rule_is_not_covered() -> None:
    said = found("<!-- carelint allow images/missing-alt: x -->\n<div>" + SLIP.strip() + IMAGE.format("x") + "</div>")
    assert [rule for rule, _ in said] == ["language/modal-verb-form"]


def page_allows(html: str) -> list[allow.Allow]:
    data = html.encode()
    return list(allow.in_page(read_page(Source("page.html", data, *decode(data)))))


def test_the_reason_is_kept() -> None:
    html = "<p>A</p><!-- carelint  allow images/missing-alt,\n WCAG 1.4:  Names:\n stand beside. --><p>B</p>"
    (one,) = page_allows(html)
    assert one.rules == ("images/missing-alt", "WCAG 1.4")
    assert one.reason == "Names: stand beside."
    assert one.within is not None
    assert html[one.within.start : one.within.end] == "<p>B</p>"
    assert one.at is not None
    assert html[one.at.start : one.at.end].startswith("<!-- carelint")


@pytest.mark.parametrize("text", ["carelint allows images", "see carelint allow images", "carelint", "allow images"])
def test_another_comment_is_no_allow(text: str) -> None:
    assert page_allows(f"<!-- {text} --><p>A</p>") == []


def test_an_unused_allow_is_a_finding_at_the_comment() -> None:
    assert found(f"<p>A</p>\n{ALLOW}\n<p>B</p>") == [("allow/unused", ALLOW)]
    assert found(f"<p>A</p>\n{IMAGE.format('x')}\n{ALLOW}") == [
        ("images/missing-alt", IMAGE.format("x")), ("allow/unused", ALLOW),
    ]  # fmt: skip


def test_an_allow_over_several_lines_stands_where_it_is_written_in_a_file_with_crlf() -> None:
    second = "<!-- carelint allow\r\nimages/missing-alt: decoration -->"
    html = f"<p>A</p>\r\n{ALLOW}{IMAGE.format('x')}\r\n{second}<p>B</p>"
    (one,) = check([Entry("page.html", data=html.encode())], Plan(select=("images", "allow"))).findings
    assert one.rule == "allow/unused"
    assert html[one.place.start : one.place.end] == second


def test_an_allow_is_not_called_unused_when_its_rule_was_not_run() -> None:
    html = f"<p>A</p>\n{ALLOW}\n<p>B</p>"
    assert found(html, "language", "allow") == []
    assert found(html.replace("images/missing-alt", "images, language"), "language", "allow") == []
    link = "<p>A</p><!-- carelint allow links/broken-link: soon --><p><a href=x.html>X</a></p>"
    assert found(link, "links/broken-link", "allow") == []  # standard input: nobody knows what lies beside it


def test_an_allow_is_not_called_unused_when_its_rule_crashed(tmp_path: Path) -> None:
    house_rule(tmp_path, 'raise ValueError("odd")')
    settings = read(tmp_path / "carelint.toml")[0]
    assert found("<p>A</p><!-- carelint allow house/odd: x --><p>B</p>", "house", "allow", settings=settings) == []


@pytest.mark.parametrize("names", ["images/missing-alts", "nothing", "", "images/missing-alt, nothing"])
def test_an_allow_for_an_unknown_rule_is_a_finding(names: str) -> None:
    comment = f"<!-- carelint allow {names}: x -->"
    assert ("allow/unknown-rule", comment) in found(f"<p>A</p>\n{comment}\n<p>B</p>")


def test_what_is_wrong_with_an_allow_is_a_warning_with_the_close_match() -> None:
    html = "<p>A</p><!-- carelint allow missing-alts: x --><p>B</p>"
    (one,) = check([Entry("page.html", data=html.encode())], Plan(select=("allow",))).findings
    assert one.level.word == "warning"
    assert "Did you mean images/missing-alt?" in one.message


def config(folder: Path, text: str) -> Settings:
    (folder / "carelint.toml").write_text(f'[[allow]]\nrule = "images"\nreason = "decoration"\n{text}\n', "utf-8")
    return read(folder / "carelint.toml")[0]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("", True), ('page = "page.html"', True), ('page = "team/*"', False), ('page = "p*"', True),
        ('text = "portrait-"', True), ('text = "logo"', False), ('text = "portrait-"\npage = "x"', False),
        ("until = 2026-11-22", True), ("until = 2026-11-23", True),
    ],
)  # fmt: skip
def test_config_allows_by_page_text_and_date(tmp_path: Path, text: str, covered: bool) -> None:
    said = found("<html>" + IMAGE.format("portrait-1"), settings=config(tmp_path, text))
    assert [rule for rule, _ in said] == ([] if covered else ["images/missing-alt"])


def test_config_allows_several_rules(tmp_path: Path) -> None:
    (tmp_path / "carelint.toml").write_text('[[allow]]\nrule = ["images", "language"]\nreason = "x"\n')
    assert found("<html>" + IMAGE.format("x") + SLIP, settings=read(tmp_path / "carelint.toml")[0]) == []


def test_an_expired_config_allow_is_a_finding_where_the_fault_is_back_and_nowhere_else(tmp_path: Path) -> None:
    settings = config(tmp_path, "until = 2026-11-21")
    said = found("<html>" + IMAGE.format("x"), settings=settings)
    assert sorted(rule for rule, _ in said) == ["allow/expired", "images/missing-alt"]
    assert found("<html><p>Fine.</p>", settings=settings) == []
    assert found("<html>" + IMAGE.format("x"), settings=settings, today=datetime.date(2026, 11, 21)) == []
