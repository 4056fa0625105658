"""The engine that tags and parses: places in the text, the same answer in any batch, and what it refuses to load."""

import shutil
import sys
from importlib import util
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engines.nlp import COPY, Model, Nlp, digest_of
from lint.facts import Absent, Token
from tests.shared import absent, real_pages

ENGINE = Nlp()
TEXTS = (
    "The symptoms of the illness are mild.",
    "Does it hurt?",
    "IT HURTS, AND NOBODY KNOWS WHY.",
    "The 🙂 pain isn’t bad – it’s 5 mg/day; see www.example.org.",
    "Women (and men) who take it, e.g. at night, sleep better than those who don't.",
    "\u202bשלום\u202c means peace.",
    "x",
)


@pytest.fixture(autouse=True)
def _engine() -> None:
    try:
        ENGINE.version()
    except Absent as error:
        absent(str(error))


def written(text: str, tokens: tuple[Token, ...]) -> list[str]:
    return [text[one.start : one.end] for one in tokens]


def test_tokens_stand_where_they_say_behind_an_emoji() -> None:
    text = "The 👩‍⚕️🙂 symptoms aren’t bad."
    tokens = ENGINE.ask([text])[0]
    assert written(text, tokens)[-5:] == ["symptoms", "are", "n’t", "bad", "."]
    assert [one.tag for one in tokens][-5:-3] == ["NNS", "VBP"]
    assert tokens[-4].dep == "ROOT"
    assert tokens[-5].head == len(tokens) - 4


def test_an_answer_is_the_same_alone_and_among_others() -> None:
    among = ENGINE.ask([*TEXTS * 40, *reversed(TEXTS)])
    alone = [ENGINE.ask([text])[0] for text in TEXTS]
    assert list(among[: len(TEXTS)]) == alone
    assert list(among[-len(TEXTS) :]) == alone[::-1]


def test_an_answer_is_the_same_after_the_engine_was_closed() -> None:
    engine = Nlp()
    first = engine.ask(TEXTS)
    engine.close()
    assert engine.ask(TEXTS) == first


@pytest.mark.slow
@pytest.mark.conformance
def test_real_sentences_are_parsed_the_same_alone_and_among_others() -> None:
    from lint import over
    from lint.page import read
    from lint.source import Entry
    from lint.source import read as decode

    pages = [read(decode(Entry(path.name, path))) for path in real_pages()[::11]]
    texts = sorted({one.string for page in pages for one in over.sentences(page)})
    assert len(texts) > 500
    assert list(ENGINE.ask(texts)) == [ENGINE.ask([text])[0] for text in texts]


@pytest.mark.parametrize("text", ["", "a" * 100_000, "word " * 100_000, "a b " * 200], ids=len)
def test_what_is_no_sentence_has_no_tokens(text: str) -> None:
    assert ENGINE.ask(["It hurts.", text, "It hurts."])[1] == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_tokens_in_order_that_cover_it(text: str) -> None:
    tokens = ENGINE.ask([text])[0]
    ends = [0, *(one.end for one in tokens)]
    starts = [*(one.start for one in tokens), len(text)]
    assert all(text[end:start] in ("", " ") for end, start in zip(ends, starts, strict=True))
    assert all(0 <= one.head < len(tokens) for one in tokens)


def test_the_version_names_spacy_and_the_model_without_loading_them() -> None:
    import subprocess

    code = "import sys; from lint.engines.nlp import Nlp; print(Nlp().version()); assert 'spacy' not in sys.modules"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.startswith("spacy 3.8.")
    assert "en_core_web_sm" in said


def test_a_model_that_is_not_installed_is_absent() -> None:
    engine = Nlp([Model("carelint_no_such_model", {})])
    with pytest.raises(Absent, match=r'pip install "carelint\[nlp\]"'):
        engine.version()
    with pytest.raises(Absent):
        engine.ask(["It hurts."])


def test_spacy_that_is_not_installed_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    with pytest.raises(Absent, match=r'pip install "carelint\[nlp\]"'):
        Nlp().version()


@pytest.fixture
def copy() -> Path:
    """The folder of the copied model."""
    found = util.find_spec(COPY.package)
    if found is None or not found.origin:
        absent(f"{COPY.package} is absent")
    return Path(found.origin).parent / f"{COPY.package}-3.8.0"


@pytest.mark.usefixtures("copy")
def test_files_with_another_digest_are_refused() -> None:
    engine = Nlp([Model(COPY.package, {"3.8.0": "0" * 64})])
    with pytest.raises(Absent, match="not those that carelint was tested with"):
        engine.version()
    with pytest.raises(Absent, match="not loaded"):
        engine.ask(["It hurts."])


@pytest.mark.usefixtures("copy")
def test_a_version_that_nobody_looked_at_is_refused() -> None:
    with pytest.raises(Absent, match=r"carelint knows 3\.7\.9"):
        Nlp([Model(COPY.package, {"3.7.9": "0" * 64})]).version()


@pytest.mark.parametrize("name", ["tagger/model", "vocab/strings.json", "config.cfg"])
def test_the_digest_tells_when_one_byte_of_a_needed_file_changes(copy: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(copy, folder, ignore=shutil.ignore_patterns("ner", "lemmatizer", "senter"))
    assert digest_of(folder) == COPY.pins["3.8.0"]
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    assert digest_of(folder) != COPY.pins["3.8.0"]
