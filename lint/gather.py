"""Facts for a page: from the engines that look at pages, and from those that are asked about texts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lint import over
from lint.cache import Cache, key
from lint.engines import text_engine
from lint.facts import SWITCHED_OFF, Absent, Answers, Fact, Missing
from lint.page import Page

if TYPE_CHECKING:
    from msgspec.msgpack import Decoder

AnyAnswers = Answers[tuple[object, ...]]
Ask = Callable[[str, Sequence[str]], list[bytes]]  # an engine's name and texts -> an answer each; raises Absent
Options = Mapping[str, Mapping[str, str]]  # what each engine is made with, by its name


def texts(page: Page, unit: str) -> list[str]:
    """The different texts of a page that engines are asked about: its English blocks, or sentences."""
    if unit == "block":
        return list(dict.fromkeys(block.text.string for block in over.texts(page)))
    return list(dict.fromkeys(sentence.string for sentence in over.sentences(page)))


class Gatherer:
    """Asks engines about texts, each text once: what they said before is in the cache."""

    def __init__(self, engines: Sequence[str], options: Options, ask: Ask, answers: Cache) -> None:
        self.engines, self.options, self.ask, self.cache = engines, options, ask, answers
        self._versions: dict[str, str | Missing] = {}

    def version(self, engine: str) -> str | Missing:
        """Name what answers come from, without starting it; or say why there are none."""
        if engine not in self._versions:
            self._versions[engine] = self._version(engine)
        return self._versions[engine]

    def _version(self, engine: str) -> str | Missing:
        if engine not in self.engines:
            return Missing(SWITCHED_OFF)
        try:
            return text_engine(engine, self.options.get(engine)).version()
        except Absent as error:
            return Missing(str(error))

    def facts(self, page: Page, needs: Iterable[type[AnyAnswers]]) -> dict[type[Fact], Fact | Missing]:
        """What the engines say of a page; for one that cannot answer, why not."""
        found: dict[type[Fact], Fact | Missing] = {}
        open_questions = {}
        for need in needs:
            version = self.version(need.engine)
            if isinstance(version, Missing):
                found[need] = version
                continue
            keys = {key(need.engine, version, text): text for text in texts(page, need.unit)}
            known = self.cache.get(list(keys))
            found[need] = _read(need, {keys[one]: answer for one, answer in known.items()})
            if len(known) < len(keys):
                open_questions[need] = {one: text for one, text in keys.items() if one not in known}
        for need, new in self._asked(open_questions).items():
            before = found[need]
            assert isinstance(before, Answers)
            found[need] = new if isinstance(new, Missing) else need({**before.by_text, **new.by_text})
        return found

    def _asked(
        self, questions: Mapping[type[AnyAnswers], Mapping[bytes, str]]
    ) -> dict[type[AnyAnswers], AnyAnswers | Missing]:
        """Ask engines about what is new, all at a time: each is a process of its own."""
        if len(questions) < 2:
            return {need: self._answer(need, new) for need, new in questions.items()}
        from concurrent.futures import ThreadPoolExecutor  # only where there is something to ask

        with ThreadPoolExecutor(len(questions)) as pool:
            said = pool.map(lambda one: self._raw(*one), questions.items())
            return {need: self._kept(need, questions[need], one) for need, one in zip(questions, said, strict=True)}

    def _answer(self, need: type[AnyAnswers], new: Mapping[bytes, str]) -> AnyAnswers | Missing:
        return self._kept(need, new, self._raw(need, new))

    def _raw(self, need: type[AnyAnswers], new: Mapping[bytes, str]) -> list[bytes] | Missing:
        try:
            return self.ask(need.engine, [_sendable(text) for text in new.values()])
        except Absent as error:
            return Missing(str(error))

    def _kept(
        self, need: type[AnyAnswers], new: Mapping[bytes, str], said: list[bytes] | Missing
    ) -> AnyAnswers | Missing:
        if isinstance(said, Missing):
            return said
        self.cache.put(dict(zip(new, said, strict=True)))
        return _read(need, dict(zip(new.values(), said, strict=True)))


def _sendable(text: str) -> str:
    """Replace half surrogate pairs, which cannot be sent; the length stays."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _read(need: type[AnyAnswers], answers: Mapping[str, bytes]) -> AnyAnswers:
    if not answers:
        return need({})
    decode = _decoder(need.item).decode
    return need({text: decode(answer) for text, answer in answers.items()})


@cache
def _decoder(item: type) -> "Decoder[tuple[tuple[object, ...], ...]]":
    from msgspec import msgpack  # slow to import, and only needed where an engine answers

    return msgpack.Decoder(tuple[item, ...])  # type: ignore[valid-type]  # a type made when first needed
