"""LanguageTool's answers stand at the right characters, depend on their text alone, and survive its server."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from random import Random

import pytest

from lint.analysis.grammar.profile import read
from lint.engines import languagetool_server
from lint.engines.languagetool import LONGEST, LanguageTool, _end
from lint.engines.setup_languagetool import installed
from lint.facts import Absent
from tests.command import ROOT
from tests.shared import absent

SLIP = "You can also has it."
TEXTS = (
    SLIP,
    "The the nurse left.",
    "It improves a persons awareness. They dont know",
    "less pain then before",
    "",
    "A woman who helped us was kind.",
    "(see below",
    "below) and the",
    "the end.\n\nIt go on.",
    "“Rest",
)


@pytest.fixture(scope="module")
def engine() -> Iterator[LanguageTool]:
    made = LanguageTool()
    try:
        made.version()
    except Absent as error:
        absent(str(error))
    yield made
    made.close()


def pid(engine: LanguageTool) -> int:
    """The process of its server, which is running after this."""
    engine.ask(["Warm."])
    assert engine._server
    return engine._server.pid


def runs(process: int) -> bool:
    """Tell whether a process is there a moment from now."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.slow
@pytest.mark.parametrize(
    "before",
    [
        "😀 ",
        "👩\u200d⚕️👨\u200d👩\u200d👧 ",
        "e\u0301te\u0301 a\u030a. ",
        "שלום עולם. ",
        "\u202bمرحبا\u202c. ",
        "𝒳 ",
        "\u00a0 ",
        "A line.\n",
        "ﬁ ",
        "\ufeff ",
    ],
    ids=ascii,
)
def test_a_mark_stands_at_its_characters(engine: LanguageTool, before: str) -> None:
    texts = ["😀 An emoji before.", before + SLIP, SLIP]
    answers = engine.ask(texts)
    for text, answer in zip(texts[1:], answers[1:], strict=True):
        assert ("MD_BASEFORM", "has") in [(one.rule, text[one.start : one.end]) for one in answer]


def test_a_length_in_utf_16_is_counted_in_characters() -> None:
    assert [_end("a😀b", 0, units) for units in (1, 3, 4)] == [1, 2, 3]
    assert _end("e\u0301 😀😀", 1, 6) == 5


@pytest.mark.slow
def test_an_answer_depends_on_its_text_alone(engine: LanguageTool) -> None:
    alone = {text: engine.ask([text])[0] for text in TEXTS}
    assert sum(map(bool, alone.values())) >= 4
    random = Random(7)
    for _ in range(5):
        batch = random.choices(TEXTS, k=15)
        assert engine.ask(batch) == [alone[text] for text in batch]


def test_a_sentence_that_is_none_is_left_out(engine: LanguageTool) -> None:
    assert [bool(one) for one in engine.ask([SLIP, "word other " * 50_000, SLIP])] == [True, False, True]


@pytest.mark.slow
def test_more_than_a_request_holds_is_asked_in_several(engine: LanguageTool) -> None:
    texts = ["This is a long walk in the park. " * 250, SLIP] * 3
    assert sum(map(len, texts)) > LONGEST
    assert [bool(one) for one in engine.ask(texts)] == [False, True] * 3


@pytest.mark.slow
def test_a_text_that_the_server_refuses_does_not_spoil_the_others(
    engine: LanguageTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pid(engine)
    monkeypatch.setattr(languagetool_server, "SETTINGS", languagetool_server.SETTINGS + "maxTextLength=200\n")
    strict = LanguageTool()
    try:
        answers = strict.ask([SLIP, "Walk in the park. " * 20, SLIP])
        assert [[one.rule for one in answer] for answer in answers] == [["MD_BASEFORM"], [], ["MD_BASEFORM"]]
        assert strict._server
        assert engine._server
        assert strict._server.url != engine._server.url  # two at once: two ports
        assert runs(before)
    finally:
        strict.close()


@pytest.mark.slow
def test_a_server_that_stops_is_started_once_more_then_given_up(
    engine: LanguageTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pid(engine)
    os.kill(first, signal.SIGKILL)
    assert engine.ask([SLIP])[0]
    assert pid(engine) != first

    start = languagetool_server.start

    def start_and_kill(*given: object) -> object:
        server = start(*given)  # type: ignore[arg-type]  # passed on as they are
        os.kill(server.pid, signal.SIGKILL)
        return server

    monkeypatch.setattr(languagetool_server, "start", start_and_kill)
    os.kill(pid(engine), signal.SIGKILL)
    with pytest.raises(Absent, match="LanguageTool stopped twice"):
        engine.ask([SLIP])


@pytest.mark.slow
def test_close_ends_the_process_and_asking_again_starts_another(engine: LanguageTool) -> None:
    process = pid(engine)
    assert engine._server
    folder = engine._server.folder
    engine.close()
    engine.close()
    assert not runs(process)
    assert not folder.exists()
    assert engine.ask([SLIP])[0]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_the_server_ends_when_its_owner_is_killed(engine: LanguageTool) -> None:
    assert engine.version()
    program = (
        "from lint.engines.languagetool import LanguageTool\nimport time\n"
        "engine = LanguageTool()\nengine.ask(['Warm.'])\nprint(engine._server.pid, flush=True)\ntime.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout
        process = int(owner.stdout.readline())
        os.kill(process, 0)
        owner.kill()
    try:
        assert not runs(process)
    finally:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


@pytest.mark.slow
def test_a_running_server_can_be_asked_by_its_address(engine: LanguageTool) -> None:
    pid(engine)
    assert engine._server
    by_address = LanguageTool(url=engine._server.url + "/v2/")
    assert engine._server.url in by_address.version()
    assert by_address.ask([SLIP]) == engine.ask([SLIP])
    by_address.close()
    assert runs(engine._server.pid)


@pytest.mark.slow
def test_a_server_that_cannot_start_says_why(engine: LanguageTool) -> None:
    assert engine.version()
    with pytest.raises(Absent, match=r"did not start.*HTTPServer"):
        languagetool_server.start(installed()[:3])


def test_no_server_at_an_address_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.engines.languagetool.require_packages", lambda: None)
    port = languagetool_server._free_port()
    with pytest.raises(Absent, match=f"no LanguageTool server answers at http://127.0.0.1:{port}"):
        LanguageTool(url=f"http://127.0.0.1:{port}").version()


def test_the_profile_names_rules_that_there_are() -> None:
    profile = read("languagetool")
    assert len(profile.rules) > 1500
    assert profile.definite <= profile.rules.keys()
    assert profile.safe <= profile.definite
    assert not profile.off.keys() & profile.rules.keys()
