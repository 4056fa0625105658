"""The config: what has the last word, where it is found, and that each mistake in it is named with its place."""

import importlib.metadata
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint import config, load
from lint.config import ConfigError, Settings
from lint.load import LoadError
from lint.rule import Rule
from lint.runner import Plan, Runner
from tests.command import FINE, ROOT, SLIP, document, house_rule, rules_found, run, write

PICTURE = "<!doctype html><html lang=en><p>Text.</p><img src=scan.png>"
ALT = ("--select", "images/missing-alt", "-f", "json")


def settings(folder: Path, text: str, name: str = "carelint.toml") -> Settings:
    (folder / name).write_text(text, "utf-8")
    return config.read(folder / name)[0]


def levels(folder: Path, *arguments: str) -> list[str]:
    return [one["level"] for one in document(run("page.html", *arguments, *ALT, cwd=folder))["findings"]]


def rule(level: str) -> str:
    return f'rule."images/missing-alt".level = "{level}"\n'


def override(level: str, paths: str = "*") -> str:
    return f'[[override]]\npaths = ["{paths}"]\n{rule(level)}'


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("", "error"),
        (rule("note"), "note"),
        (rule("note") + override("error"), "error"),
        (rule("note") + override("error") + override("warning"), "warning"),
        (rule("note") + override("error") + override("warning", "other/*"), "error"),
        (override("note", "pa*.html"), "note"),
        (rule("error"), "error"),
    ],
)
def test_the_last_matching_override_then_the_config_then_the_rule(tmp_path: Path, text: str, level: str) -> None:
    write(tmp_path, page=PICTURE)
    (tmp_path / "carelint.toml").write_text(text)
    assert levels(tmp_path) == [level]


def test_off_is_off_until_the_command_line_names_the_rule(tmp_path: Path) -> None:
    write(tmp_path, page=PICTURE)
    (tmp_path / "carelint.toml").write_text(rule("off"))
    assert "images/missing-alt" not in rules_found(run("page.html", "-f", "json", cwd=tmp_path))
    assert levels(tmp_path) == ["error"]


@pytest.mark.parametrize(
    "text",
    ['ignore = ["images/missing-alt"]', 'ignore = ["images"]', '[[override]]\npaths = ["*"]\nignore = ["images"]'],
)
def test_the_command_line_overrules_ignore_of_the_config(tmp_path: Path, text: str) -> None:
    write(tmp_path, page=PICTURE)
    (tmp_path / "carelint.toml").write_text(text)
    assert "images/missing-alt" not in rules_found(run("page.html", "-f", "json", cwd=tmp_path))
    assert levels(tmp_path) == ["error"]
    assert run("page.html", *ALT, "--ignore", "images", cwd=tmp_path).returncode == 2  # nothing is left to run


def test_a_page_types_default_stands_below_the_config(tmp_path: Path) -> None:
    for text, last in (("", "condition"), ('page-type = "symptom"', "symptom")):
        (tmp_path / "carelint.toml").write_text(text)
        write(tmp_path, page='<script type="application/ld+json">{"@type": "MedicalCondition"}</script><h1>X</h1>')
        page = document(run("page.html", "-f", "json", cwd=tmp_path))["pages"][0]
        assert page["page_type"] == last
    (tmp_path / "carelint.toml").write_text(
        'page-type = "symptom"\n[[override]]\npaths = ["*"]\npage-type = "medicine"\n'
    )
    assert document(run("page.html", "-f", "json", cwd=tmp_path))["pages"][0]["page_type"] == "medicine"
    command_line = run("page.html", "-f", "json", "--page-type", "none", cwd=tmp_path)
    assert document(command_line)["pages"][0]["page_type"] == "none"


def test_options_of_the_last_override_win_and_the_others_stay(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        'rule."reading/grade-too-high" = {limit = 6, smog-limit = 7}\n'
        '[[override]]\npaths = ["*"]\nrule."reading/grade-too-high" = {limit = 9.5, level = "note"}\n',
    )
    ready = Runner(Plan(found, select=("reading/grade-too-high",))).ready("page.html")
    assert [(one.level.word, one.check.keywords) for one in ready] == [("note", {"limit": 9.5, "smog_limit": 7.0})]  # type: ignore[attr-defined]  # a partial


def test_fail_on_of_the_command_line_wins(tmp_path: Path) -> None:
    write(tmp_path, page=PICTURE)
    (tmp_path / "carelint.toml").write_text('fail-on = "warning"\n' + rule("warning"))
    assert run("page.html", *ALT, cwd=tmp_path).returncode == 1
    assert run("page.html", *ALT, "--fail-on", "error", cwd=tmp_path).returncode == 0


def test_pyproject_counts_when_it_has_the_table(tmp_path: Path) -> None:
    inner = tmp_path / "site"
    write(inner, page=FINE)
    (inner / "pyproject.toml").write_text('[project]\nname = "site"\nnote = "see tool.carelint"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.carelint]\npage-type = "medicine"\n')
    assert config.nearest(inner) == tmp_path / "pyproject.toml"
    assert document(run("page.html", "-f", "json", cwd=inner))["pages"][0]["page_type"] == "medicine"
    (inner / "pyproject.toml").write_text('[tool.carelint.rule."images/missing-alt"]\nlevel = "off"\n')
    assert config.nearest(inner) == inner / "pyproject.toml"


def test_the_nearest_config_above_the_pages_counts_and_names_are_relative_to_it(tmp_path: Path) -> None:
    write(tmp_path / "site" / "a", page=FINE)
    write(tmp_path / "other", page=FINE)
    (tmp_path / "carelint.toml").write_text('page-type = "medicine"\n')
    (tmp_path / "site" / "carelint.toml").write_text('page-type = "symptom"\n')
    near = document(run("site/a/page.html", "-f", "json", cwd=tmp_path))["pages"]
    far = document(run("../site/a", "../other", "-f", "json", cwd=tmp_path / "other"))["pages"]
    assert [(one["name"], one["page_type"]) for one in near] == [("a/page.html", "symptom")]
    assert [(one["name"], one["page_type"]) for one in far] == [
        ("other/page.html", "medicine"), ("site/a/page.html", "medicine"),
    ]  # fmt: skip


def test_names_are_relative_to_a_config_that_the_command_line_names(tmp_path: Path) -> None:
    write(tmp_path / "site", page=FINE)
    (tmp_path / "own.toml").write_text('[[override]]\npaths = ["site/*"]\npage-type = "symptom"\n')
    page = document(run("page.html", "--config", "../own.toml", "-f", "json", cwd=tmp_path / "site"))["pages"][0]
    assert (page["name"], page["page_type"]) == ("site/page.html", "symptom")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("page-type = ", "this is not valid TOML"),
        ('page-tipe = "none"', "there is no setting 'page-tipe'. Did you mean page-type?"),
        ('zzz = "none"', "It knows: page-type"),
        ('page-type = "illness"', "page-type is one of condition, procedure, medicine, symptom, none, not 'illness'"),
        ('page-type = ["none"]', "page-type is one of"),
        ("fail-on = 1", "fail-on is one of error, warning, note, not 1"),
        ("content = 1", "content: this must be a text in quotes, not 1"),
        ('select = "images"', 'select: this must be a list, for instance ["one", "two"]'),
        ("select = [1]", "select: this must be a text in quotes, not 1"),
        ('select = ["image"]', "select: There is no rule 'image'. Did you mean images?"),
        ('ignore = ["missing-alts"]', "ignore: There is no rule 'missing-alts'. Did you mean images/missing-alt?"),
        ('rules = "nowhere"', "There is no folder"),
        ("rules = 1", "rules: this must be a text in quotes"),
        ('rule."images/missing-alts".level = "off"', "Did you mean images/missing-alt?"),
        ('rule."images".level = "off"', "images is a group; name one rule"),
        ('rule = "images"', '[rule."family/name"]'),
        ('rule."images/missing-alt" = "off"', 'write [rule."images/missing-alt"] with its settings below it'),
        ('rule."images/missing-alt".level = "fatal"', '[rule."images/missing-alt"]: level is one of error, warning'),
        ('rule."reading/grade-too-high".limt = 9', "there is no setting 'limt'. Did you mean limit?"),
        ('rule."reading/grade-too-high".limit = "nine"', "limit: Expected `float`, got `str`"),
        ('rule."language/modal-verb-form".allow = "leaks"', "allow: Expected `array`, got `str`"),
        ('rule."language/modal-verb-form".allow = [1]', "allow: Expected `str`, got `int`"),
        ("override = 1", "[[override]] and [[allow]]"),
        ('[override]\npaths = ["*"]', "two brackets"),
        ('[[override]]\npage-type = "none"', "[[override]]: say which pages it is for"),
        ('[[override]]\npaths = ["*"]\nselect = ["all"]', "[[override]]: there is no setting 'select'"),
        ('[[override]]\npaths = ["*"]\nrule."links/broken-lnk".level = "off"', "[[override]]: There is no rule"),
        ('[[allow]]\nrule = "images"', "[[allow]]: give the rule and the reason"),
        ('[[allow]]\nrule = "imags"\nreason = "x"', "Did you mean images?"),
        ('[[allow]]\nrule = "images"\nreason = "x"\nuntil = "2027-01-31"', "until is a date without quotes"),
        ('[[allow]]\nrule = "images"\nreason = "x"\nuntill = 2027-01-31', "Did you mean until?"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises((ConfigError, LoadError)) as caught:
        settings(tmp_path, text)
    assert said in str(caught.value)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\ncarelint = 1"])
def test_a_pyproject_with_something_else_there_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"write \[tool\.carelint\]"):
        settings(tmp_path, text, "pyproject.toml")


def test_a_config_with_a_mark_of_byte_order_is_read(tmp_path: Path) -> None:
    assert settings(tmp_path, '\ufeffpage-type = "none"').page_type == "none"


def test_exclude_leaves_pages_out(tmp_path: Path) -> None:
    write(tmp_path / "drafts" / "old", page=SLIP)
    write(tmp_path, page=FINE)
    (tmp_path / "carelint.toml").write_text('exclude = ["drafts/*"]\n')
    assert [one["name"] for one in document(run(".", "-f", "json", cwd=tmp_path))["pages"]] == ["page.html"]


def test_root_is_where_links_with_a_slash_lead(tmp_path: Path) -> None:
    page = '<a href="/care/there.html">There</a> <a href="/care/gone.html">Gone</a>'
    write(tmp_path / "site" / "care", there=FINE)
    write(tmp_path / "site" / "deep", page=page)
    only = ("site/deep/page.html", "--select", "links/broken-link", "-f", "json")
    assert document(run(*only, cwd=tmp_path))["findings"] == []
    (tmp_path / "carelint.toml").write_text('root = "site"\n')
    found = document(run(*only, cwd=tmp_path))["findings"]
    assert [page[one["start"] : one["end"]] for one in found] == ["/care/gone.html"]


def test_a_house_rule_runs_in_every_process(tmp_path: Path) -> None:
    house_rule(tmp_path, 'yield Problem(None, "Odd.")')
    write(tmp_path, **{f"page{number}": FINE for number in range(12)})
    for jobs in ("1", "2"):
        assert (
            rules_found(run(".", "--select", "house", "--jobs", jobs, "-f", "json", cwd=tmp_path)) == ["house/odd"] * 12
        )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import nothing_of_that_name", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("def check(:", "SyntaxError"),
        ("RULE = 1", "holds no RULE = rule(...)"),
        ("raise SystemExit(0)", "SystemExit"),
    ],
)
def test_a_house_rule_that_cannot_be_loaded_is_named(tmp_path: Path, text: str, said: str) -> None:
    house_rule(tmp_path, "pass")
    (tmp_path / "rules" / "house" / "broken.py").write_text(text)
    write(tmp_path, page=FINE)
    done = run("page.html", cwd=tmp_path)
    assert done.returncode == 2
    assert "broken.py" in done.stderr.decode()
    assert said in done.stderr.decode()


def test_a_house_rule_cannot_take_the_name_of_another_rule(tmp_path: Path) -> None:
    house_rule(tmp_path, "pass")
    (tmp_path / "rules" / "house").rename(tmp_path / "rules" / "images")
    (tmp_path / "rules" / "images" / "odd.py").rename(tmp_path / "rules" / "images" / "missing_alt.py")
    with pytest.raises(LoadError, match="images/missing-alt"):
        load.rules(tmp_path / "rules")


def distribution(site: Path, value: str) -> Path:
    """A folder that holds what pip leaves of an installed package with rules."""
    info = site / "extra-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{load.ENTRY_POINTS}]\nextra = {value}\n", "utf-8")
    return site


def test_a_package_that_is_really_installed_is_found(tmp_path: Path) -> None:
    site = distribution(tmp_path / "site", "extra_package.odd:RULE")
    shutil.copytree(ROOT / "checks" / "images", site / "extra_package")
    (site / "extra_package" / "missing_alt.py").rename(site / "extra_package" / "odd.py")
    done = run("rules", "-f", "json", cwd=tmp_path, PYTHONPATH=str(site))
    assert "extra-package/odd" in {one["rule"] for one in json.loads(done.stdout)}


class Point:
    """An entry point of an installed package."""

    name, value = "extra", "extra.rules"

    def __init__(self, gives: object) -> None:
        self.gives = gives

    def load(self) -> object:
        if isinstance(self.gives, Exception):
            raise self.gives
        return self.gives


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    monkeypatch.syspath_prepend(distribution(tmp_path / "site", "extra.rules"))
    monkeypatch.setattr(
        importlib.metadata, "entry_points", lambda *, group: [Point(request.param)] * (group == load.ENTRY_POINTS)
    )
    load._installed.cache_clear()
    yield
    monkeypatch.undo()
    load._installed.cache_clear()


def extra() -> Rule[object]:
    from dataclasses import replace

    return replace(load.rules()["images/missing-alt"], id="extra/missing-alt")


@pytest.mark.parametrize("plugged", [extra(), [extra()]], indirect=True, ids=["rule", "list"])
@pytest.mark.usefixtures("plugged")
def test_rules_of_an_installed_package_are_found() -> None:
    assert "extra/missing-alt" in load.rules()


@pytest.mark.parametrize("plugged", [ValueError("odd"), 1, []], indirect=True, ids=["raises", "number", "empty"])
@pytest.mark.usefixtures("plugged")
def test_a_package_that_gives_no_rule_is_named() -> None:
    with pytest.raises(LoadError, match=r"extra \(extra\.rules\)"):
        load.rules()


@pytest.mark.parametrize("plugged", [load.rules()["images/missing-alt"]], indirect=True)
@pytest.mark.usefixtures("plugged")
def test_a_package_cannot_take_the_name_of_another_rule() -> None:
    with pytest.raises(LoadError, match="images/missing-alt"):
        load.rules()
