"""Each module imports only what stands below it, rules touch nothing but the page, and what is slow loads late."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, SLIP

# From the ground up: a module imports its own layer and those before it, wherever in the file the import stands.
LAYERS = (
    ("lint.text", "lint.house"),
    ("lint.parse", "lint.selectors", "lint.css"),
    ("lint.source", "lint.blocks", "lint.soup"),
    ("lint.page",),
    ("lint.language", "lint.facts"),
    ("lint.over",),
    ("lint.analysis",),
    ("lint.rule",),
    ("checks",),
    ("lint.finding",),
    ("lint.allow", "lint.fix", "lint.fold", "lint.merge", "lint.engines", "lint.cache", "lint.dictionary"),
    ("lint.gather",),
    ("lint.style",),
    ("lint.load", "lint.values"),
    ("lint.config_house",),
    ("lint.config", "lint.place"),
    ("lint.runner",),
    ("lint.processes",),
    ("lint.scorecard",),
    ("lint.run", "lint.example", "lint.manual", "lint.rule_tests", "lint.scaffold", "lint.inspection", "lint.claims"),
    ("lint.report",),
    ("lint.output",),
    ("lint.cli",),
)
MODULES = sorted(path for folder in ("lint", "checks") for path in (ROOT / folder).rglob("*.py"))
PURE = [
    path for path in MODULES if path.is_relative_to(ROOT / "checks") or path.is_relative_to(ROOT / "lint" / "analysis")
]
FOR_RULES = ("lint.rule", "lint.over", "lint.page", "lint.text", "lint.analysis", "lint.facts")
OUTSIDE = {
    "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "subprocess", "threading",
    "multiprocessing", "os", "shutil", "tempfile", "glob", "io", "time", "random", "sqlite3",
    "requests", "bs4", "turbohtml", "msgspec",
}  # fmt: skip
LATE = ("rich", "textstat", "nltk", "bs4", "msgspec")
LONGEST_FILE, LONGEST_RULE = 400, 120


def name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it, less what is only for types."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{one.name}" for one in node.names}
            modules = {one for one in whole if (ROOT / one.replace(".", "/")).with_suffix(".py").exists()}
            packages = {one for one in whole if (ROOT / one.replace(".", "/")).is_dir()}
            found |= modules | packages or {node.module}
    return found


def layer(module: str) -> int | None:
    for number, members in enumerate(LAYERS):
        if any(module == one or module.startswith(one + ".") for one in members):
            return number
    return None


@pytest.mark.parametrize("path", [path for path in MODULES if name(path) != "lint"], ids=name)
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    own = layer(name(path))
    assert own is not None, "give the module a place in LAYERS"
    above = [one for one in imports(path) if (other := layer(one)) is not None and other > own]
    assert above == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "checks")], ids=name)
def test_a_rule_imports_only_what_rules_are_made_of(path: Path) -> None:
    own = {one for one in imports(path) if one.startswith(("lint", "checks"))}
    assert [one for one in own if not one.startswith((*FOR_RULES, "lint.parse"))] == []
    if "lint.parse" in own:
        taken = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
        assert {one.name for node in taken if node.module == "lint.parse" for one in node.names} <= {
            "Element",
            "inside",
        }


@pytest.mark.parametrize("path", PURE, ids=name)
def test_rules_and_analysis_have_no_clock_network_process_or_files(path: Path) -> None:
    assert [one for one in imports(path) if one in OUTSIDE or one.split(".")[0] in OUTSIDE] == []
    calls = [
        ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    forbidden = ("open", "print", "input", "eval", "exec", "datetime.date.today", "datetime.datetime.now", "date.today")
    assert [one for one in calls if one in forbidden] == []
    reading = [one for one in calls if one.endswith((".read_text", ".read_bytes", ".open", ".write_text", ".exists"))]
    assert not reading or path.is_relative_to(ROOT / "lint" / "analysis")  # its tables, beside it


@pytest.mark.parametrize("path", PURE, ids=name)
def test_rules_take_from_pathlib_only_the_place_of_their_tables(path: Path) -> None:
    assert "pathlib" not in imports(path) or path.is_relative_to(ROOT / "lint" / "analysis")


def test_parse_alone_knows_the_html_parser_and_soup_alone_beautifulsoup() -> None:
    assert [name(path) for path in MODULES if {"turbohtml"} & {one.split(".")[0] for one in imports(path)}] == [
        "lint.parse",
    ]
    assert {name(path) for path in MODULES if "bs4" in {one.split(".")[0] for one in imports(path)}} == {"lint.soup"}


def test_textstat_is_known_to_one_adapter() -> None:
    assert [name(path) for path in MODULES if "textstat" in imports(path)] == ["lint.analysis.reading.formulas"]


def test_a_check_of_a_page_loads_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SLIP)
    program = (
        "import sys\nfrom lint.cli import main\n"
        "try:\n    main(['check', 'page.html', '--today', '2026-11-22', '--engines', 'none'])\n"
        f"finally:\n    print(*(one for one in {LATE!r} if one in sys.modules), sep=',', file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Not ready" in done.stdout
    assert done.stderr.strip() == ""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_file_grows_too_long_to_read(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= (LONGEST_RULE if path.is_relative_to(ROOT / "checks") else LONGEST_FILE)
