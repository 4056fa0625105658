"""Asks LanguageTool about texts: a server of our own, or one that runs elsewhere."""

import atexit
import json
import threading
import urllib.error
import urllib.request
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from lint.analysis.grammar.profile import read
from lint.engines import languagetool_server
from lint.engines.setup_languagetool import LOCK, VERSION, digest, installed, require_packages
from lint.facts import Absent, Match
from lint.text import split

if TYPE_CHECKING:
    import language_tool_python

BETWEEN = "\n\n"  # ends a paragraph, so that no rule about a sentence looks past it
LONGEST = 20_000  # characters of a request: what servers accept that anybody may use
LONGEST_SENTENCE = 5_000  # characters: its time grows with their square
MOST_REPLACEMENTS = 5
# Not asked, to save time and so that no rule that looks past a text covers up what others say of it. All else is asked
# as LanguageTool has it, not by a list of what is wanted: that would wake the parts of rules that it keeps asleep.
NOT_ASKED = frozenset(
    "MORFOLOGIK_RULE_EN_US EN_UNPAIRED_BRACKETS EN_UNPAIRED_QUOTES ENGLISH_WORD_REPEAT_BEGINNING_RULE "
    "SENTENCE_WHITESPACE UPPERCASE_SENTENCE_START WHITESPACE_RULE EN_WORD_COHERENCY CONSISTENT_APOSTROPHES "
    "PARAGRAPH_REPEAT_BEGINNING_RULE PUNCTUATION_PARAGRAPH_END TOO_LONG_PARAGRAPH TOO_LONG_SENTENCE EMPTY_LINE".split()
)
CATEGORIES_NOT_ASKED = frozenset(
    "AMERICAN_ENGLISH_STYLE BRITISH_ENGLISH CASING CREATIVE_WRITING MULTITOKEN_SPELLING PLAIN_ENGLISH PROPER_NOUNS "
    "REDUNDANCY REPETITIONS_STYLE STYLE TON_ACADEMIC WIKIPEDIA".split()
)
START, PER_WORD = 60.0, 0.05  # seconds that an answer may take: a new server's first words, then each word

_one_at_a_time = threading.Lock()  # language_tool_python keeps the text that offsets are counted in on a class


class LanguageTool:
    """A TextEngine. `url`: a running server to ask instead of starting one."""

    name = "languagetool"

    def __init__(self, url: str = "") -> None:
        self.url = url.rstrip("/").removesuffix("/v2")
        self._server: languagetool_server.Server | None = None
        self._client: language_tool_python.LanguageTool | None = None

    def version(self) -> str:
        """Name LanguageTool and the rules that are asked for. Starts nothing; no text leaves."""
        require_packages()
        if self.url:
            return f"{_version_of(self.url)} {_settings()}"
        installed()
        return f"{VERSION} {digest(LOCK)[:8]} {_settings()}"

    def ask(self, texts: Sequence[str]) -> list[tuple[Match, ...]]:
        """Answer for each text, in order. A text with a sentence too long to be one has no matches."""
        asked = [text for text in texts if _is_readable(text)]
        answers = (answer for batch in _batches(asked) for answer in self._answers(batch))
        return [next(answers) if _is_readable(text) else () for text in texts]

    def close(self) -> None:
        """End the server if it is ours."""
        atexit.unregister(self.close)
        self._client = None
        if self._server:
            self._server.stop()
            self._server = None

    def _answers(self, batch: Sequence[str]) -> list[tuple[Match, ...]]:
        """Answer for texts that fit in a request; when it is refused, one by one, and none for one that is."""
        answers = self._request(batch)
        if answers is not None:
            return answers
        if len(batch) == 1:
            return [()]
        return [answer for text in batch for answer in self._answers([text])]

    def _request(self, batch: Sequence[str]) -> list[tuple[Match, ...]] | None:
        """One request, once more with a new server where ours stopped. None: the server refuses these texts."""
        from language_tool_python.exceptions import LanguageToolError

        for again in (False, True):
            try:
                return self._try(batch)
            except LanguageToolError as error:
                if isinstance(error.__cause__, json.JSONDecodeError):  # it answered, in words
                    return None
                reason = str(error.__cause__ or error)[:300]
                self.close()
                if self.url:
                    raise Absent(f"The LanguageTool server at {self.url} does not answer: {reason}") from error
                if again:
                    raise Absent(f"LanguageTool stopped twice: {reason}") from error
        raise AssertionError("the second try returns or raises")

    def _try(self, batch: Sequence[str]) -> list[tuple[Match, ...]]:
        text = BETWEEN.join(batch)
        client = self._connected()
        cast(Any, client)._TIMEOUT = START + PER_WORD * len(text.split())  # a plain number of seconds, meant or not
        with _one_at_a_time:
            found = client.check(text)
        return _shared_out(found, batch, text)

    def _connected(self) -> "language_tool_python.LanguageTool":
        """The client, and the server behind it, made when first asked for."""
        if self._client is None:
            import language_tool_python

            if not self.url:
                self._server = languagetool_server.start(installed())
                atexit.register(self.close)
            address = self._server.url if self._server else self.url
            no_proxy = {"http": "", "https": ""} if self._server else None
            self._client = language_tool_python.LanguageTool("en-US", remote_server=address, proxies=no_proxy)
            self._client.disabled_rules = set(NOT_ASKED)
            self._client.disabled_categories = set(CATEGORIES_NOT_ASKED)
        return self._client


def _settings() -> str:
    """What names our choice of rules."""
    asked = " ".join(sorted(NOT_ASKED | CATEGORIES_NOT_ASKED))
    return f"{read('languagetool').digest}-{crc32(asked.encode()):08x}"


def _is_readable(text: str) -> bool:
    return len(text) <= LONGEST_SENTENCE or all(end - start <= LONGEST_SENTENCE for start, end in split(text))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Cut a sequence of texts into requests."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > LONGEST:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(BETWEEN)
    if batch:
        yield batch


def _shared_out(
    found: "Sequence[language_tool_python.Match]", batch: Sequence[str], text: str
) -> list[tuple[Match, ...]]:
    """Give each text its matches, counted from its own start; one that stands across two texts is left out."""
    starts = [0, *accumulate(len(one) + len(BETWEEN) for one in batch)]
    answers: list[list[Match]] = [[] for _ in batch]
    for one in found:
        index = bisect_right(starts, one.offset) - 1
        start, end = one.offset - starts[index], _end(text, one.offset, one.error_length) - starts[index]
        if end <= len(batch[index]):
            new = tuple(one.replacements[:MOST_REPLACEMENTS])
            answers[index].append(Match(start, end, one.rule_id, one.message, new))
    return [tuple(answer) for answer in answers]


def _end(text: str, start: int, units: int) -> int:
    """Where a match ends. LanguageTool counts its length in UTF-16: an emoji is two."""
    end = start
    while units > 0:
        units -= 2 if text[end : end + 1] > "\uffff" else 1
        end += 1
    return end


def _version_of(url: str) -> str:
    """What a server says that it is; it is asked for nothing else. Raises Absent."""
    try:
        with urllib.request.urlopen(f"{url}/v2/info", timeout=10) as answer:
            software = json.load(answer)["software"]
        return f"{url} {software['version']} {software['buildDate']}"
    except urllib.error.HTTPError:  # it is there, and too old to say
        return url
    except (OSError, ValueError, KeyError, TypeError) as error:
        said = getattr(getattr(error, "reason", None), "strerror", None) or error
        raise Absent(f"no LanguageTool server answers at {url}: {said}") from error
