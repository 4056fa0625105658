"""All engines at work in the installed command: the same report however it is run, and right ranges in any text."""

import os
import random
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lint.engines import TEXT_ENGINES, text_engine
from lint.facts import Absent
from tests.command import FIXTURES, PROGRAM, TODAY, document, run
from tests.shared import absent

ALL = ",".join(TEXT_ENGINES)
LANGUAGE = ("--select", "language,spelling", "--today", TODAY, "-f", "json")
SLIPS = "It can also prevents labor. The women who smokes has pain. You should of called. He has diabtes."
MARKED = ["prevents", "smokes", "has", "should of", "diabtes"]
WORDS = (
    "the doctor will check your blood pressure and ask about the pain in your chest because the heart may not get "
    "enough oxygen during exercise most people feel better after two weeks but some need more tests"
).split()


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    for name in TEXT_ENGINES:
        try:
            text_engine(name).version()
        except Absent as error:
            absent(str(error))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for path in FIXTURES:
        (folder / path.name).write_bytes(path.read_bytes())
    for number in range(20):
        (folder / f"{number}.html").write_text(f"<p>{SLIPS}</p><p>Page {number} says there is three kinds.</p>")
    return folder


def marks(report: dict[str, Any], source: str) -> list[str]:
    return [source[one["start"] : one["end"]] for one in report["findings"]]


def test_cache_and_jobs_and_a_second_run_beside_it_change_no_byte_of_a_report(pages: Path, tmp_path: Path) -> None:
    command = ["check", "pages", *LANGUAGE, "--engines", ALL]
    environment = {**os.environ, "CARELINT_CACHE": str(tmp_path / "cache")}
    beside = [
        subprocess.Popen([PROGRAM, *command], cwd=pages.parent, env=environment, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    first, second = (one.communicate(timeout=300)[0] for one in beside)
    assert [one.returncode for one in beside] == [1, 1]
    assert first == second
    for more in (["--jobs", "2"], ["--jobs", "1"], ["--jobs", "2", "--no-cache"]):
        assert run(*command, *more, cwd=pages.parent, CARELINT_CACHE=str(tmp_path / "cache")).stdout == first, more
    done = run(*command, cwd=pages.parent, CARELINT_CACHE=str(tmp_path / "cache"))
    assert document(done)["untested"] == []


def hostile() -> dict[str, str]:
    order = random.Random(1)
    return {
        "emoji": f"<p>😀 👩‍⚕️ {SLIPS} 🤒</p>",
        "right to left": f'<p>مرحبا שלום</p><p dir="rtl">{SLIPS}</p><p>مرحبا שלום, “{SLIPS}”</p>',
        "combining marks": f"<p>e\u0301 n\u0303 {SLIPS}</p>",
        "references and tags": f"<p>&#128512; &eacute; <b>x</b> {SLIPS.replace('prevents', '<i>pre</i>vents')}</p>",
        "CRLF": f"<p>one two\r\nthree</p>\r\n<p>{SLIPS}</p>\r\n",
        "capitals": f"<p>{' '.join(WORDS * 20).upper()}</p><p>{SLIPS}</p>",
        "100,000 words without a stop": (
            f"<p>{SLIPS}</p><p>{' '.join(order.choice(WORDS) for _ in range(100_000))}</p>"
        ),
        "one word 50,000 times": f"<p>{SLIPS}</p><p>{'a ' * 50_000}</p>",
        "lone surrogates": f"<p>&#xD800; x &#xDFFF;</p><p>{SLIPS}</p>",
    }


@pytest.mark.parametrize("name", hostile())
def test_slips_stand_at_their_words_in_bounded_time_whatever_the_text(name: str, tmp_path: Path) -> None:
    source = hostile()[name]
    (tmp_path / "page.html").write_text(source, "utf-8", newline="")
    done = run("check", "page.html", *LANGUAGE, "--engines", "harper,nlp", "--no-cache", cwd=tmp_path)
    report = document(done)
    assert report["problems"] == []
    found = [mark.replace("<i>", "").replace("</i>", "") for mark in marks(report, source)]
    missed = [one for one in MARKED if one not in " ".join(found)]
    assert missed == []


def slips_found(report: dict[str, Any]) -> Sequence[str]:
    return [one["rule"] for one in report["findings"]]


def test_a_server_that_does_not_answer_leaves_all_else_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<p>{SLIPS}</p>")
    url = ("--languagetool-url", "http://127.0.0.1:9")
    done = run("check", "page.html", *LANGUAGE, "--engines", ALL, *url, cwd=tmp_path)
    assert done.returncode == 1
    report = document(done)
    assert [one["rule"] for one in report["untested"]] == ["language/languagetool"]
    assert "language/modal-verb-form" in slips_found(report)
    assert "language/subject-verb-agreement" in slips_found(report)
    required = run("check", "page.html", *LANGUAGE, *url, "--require", "languagetool", cwd=tmp_path)
    assert required.returncode == 3
    assert "is required, and missing" in document(required)["problems"][0]["what"]


def test_a_slip_that_all_find_is_one_finding_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>It can also prevents labor. She has a infection.</p>")
    report = document(run("check", "page.html", *LANGUAGE, "--engines", ALL, cwd=tmp_path))
    assert slips_found(report) == ["language/modal-verb-form", "language/wrong-article"]
    assert {one.partition(":")[0] for one in report["findings"][1]["engines"]} == {"harper", "languagetool"}


def test_an_unknown_engine_is_named_with_those_there_are(tmp_path: Path) -> None:
    done = run("check", "page.html", "--engines", "harpoon", cwd=tmp_path)
    assert done.returncode == 2
    assert b"there is no engine 'harpoon'; choose from harper, nlp, languagetool" in done.stderr
