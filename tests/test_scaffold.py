"""`carelint init` writes a config that is valid, `carelint new` one file that is a working rule."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from lint import config, load
from lint.example import faults
from tests.command import ROOT, document, run, write

LOREM = "<p>Here stands lorem ipsum.</p>"


def test_init_writes_a_config_that_changes_nothing(tmp_path: Path) -> None:
    assert run("init", cwd=tmp_path).returncode == 0
    assert tomllib.loads((tmp_path / "carelint.toml").read_text()) == {}
    assert run("rules", cwd=tmp_path).returncode == 0


def test_init_does_not_write_over_a_config_unless_told(tmp_path: Path) -> None:
    (tmp_path / "carelint.toml").write_text('select = ["images"]\n')
    done = run("init", cwd=tmp_path)
    assert done.returncode == 2
    assert "--force" in done.stderr.decode()
    assert (tmp_path / "carelint.toml").read_text() == 'select = ["images"]\n'
    assert run("init", "--force", cwd=tmp_path).returncode == 0
    assert "images" not in tomllib.loads((tmp_path / "carelint.toml").read_text()).get("select", ())


def test_each_setting_that_init_writes_is_valid_and_none_is_left_out(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    path = tmp_path / "carelint.toml"
    path.write_text(re.sub(r"^# (?=[\w-]+ = |\[)", "", path.read_text(), flags=re.M))
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "words.txt").write_text("word\n", "utf-8")
    written = tomllib.loads(path.read_text())
    settings = config.read(path)[0]
    assert set(written) == set(config._KEYS)
    assert set(written["override"][0]) == set(config._OVERRIDE_KEYS)
    assert set(written["allow"][0]) == set(config._ALLOW_KEYS)
    assert settings.overrides[0].page_type == "medicine"


@pytest.mark.parametrize("name", ["style/filler", "plain-words/filler-text", "style/class"])
def test_new_writes_one_file_that_is_a_rule(tmp_path: Path, name: str) -> None:
    (tmp_path / "carelint.toml").write_text('rules = "house"\n')
    (tmp_path / "house").mkdir()
    assert run("new", name, cwd=tmp_path).returncode == 0
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "carelint.toml"] == [
        tmp_path / "house" / (name.replace("-", "_") + ".py")
    ]
    rule = load.rules(tmp_path / "house")[name]
    assert [faults(rule, example) for example in rule.examples] == [[], []]
    assert name in run("rules", cwd=tmp_path).stdout.decode()
    write(tmp_path, page=LOREM)
    found = document(run("page.html", "--select", name, "-f", "json", cwd=tmp_path))["findings"]
    assert [LOREM[one["start"] : one["end"]] for one in found] == ["lorem"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("filler", "FAMILY/NAME"), ("style/Filler", "small letters"), ("../style/x", "FAMILY/NAME"),
        ("a/b/c", "FAMILY/NAME"), ("images/missing-alt", "There is a rule"), ("style/there", "There is a rule"),
    ],
)  # fmt: skip
def test_new_refuses_names_that_do_not_work(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "carelint.toml").write_text('rules = "house"\n')
    (tmp_path / "house" / "style").mkdir(parents=True)
    run("new", "style/there", cwd=tmp_path)
    done = run("new", name, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_new_without_a_folder_for_rules_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("new", "style/filler", cwd=tmp_path)
    assert done.returncode == 2
    assert 'rules = "house-rules"' in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_new_in_a_checkout_adds_one_file_and_edits_none(tmp_path: Path) -> None:
    for folder in ("lint", "checks"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    write(tmp_path, page=LOREM)

    def own(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-B", "-c", "from lint.cli import main; main()", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False)

    assert own("new", "language/filler-text").returncode == 0
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".html"}
    new = tmp_path / "checks" / "language" / "filler_text.py"
    assert {path: data for path, data in after.items() if path != new} == before
    assert new in after
    assert "language/filler-text" in own("rules").stdout.decode()
    assert "“lorem”" in own("check", "page.html", "--select", "language/filler-text", "--all").stdout.decode()
