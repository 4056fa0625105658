"""The local files: which of those that a page links to exist, and which places they hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lint import source
from lint.analysis.structure.targets import local
from lint.facts import Fact, Files, Missing
from lint.page import Page, read

ENOUGH = 5  # links to files, all missing, from which on it is the site that is missing, not each of them
ANYWHERE = frozenset({"*"})  # of a file that is no web page: what a fragment means there is not known


@dataclass(frozen=True)
class LocalFiles:
    """Looks beside the page, and below `root` for links that start with "/"; without a root those are not known."""

    root: Path | None = None
    name: str = "files"
    version: str = "1"
    supplies: type[Fact] = Files
    # The pages of a site link to the same files: each is looked up once a run.
    look: Callable[[Path, bool], frozenset[str] | None] = field(
        default_factory=lambda: lru_cache(maxsize=8192)(_look), compare=False, repr=False
    )

    def gather(self, pages: Sequence[Page]) -> list[Fact | Missing]:
        return [self._gather(page) for page in pages]

    def _gather(self, page: Page) -> Fact | Missing:
        if page.source.path is None:
            return Missing("the page came from standard input, so nobody knows what lies beside it (--stdin-filename)")
        folder = page.source.path.parent
        wanted: dict[str, bool] = {}
        for link in page.links:
            if (target := local(link.href)) and target.path:
                wanted[target.path] = wanted.get(target.path, False) or bool(target.fragment)
        found = {}
        for path, places in wanted.items():
            if path.startswith("/") and self.root is None:
                continue
            base = self.root if path.startswith("/") and self.root else folder
            found[path] = self.look(base / path.lstrip("/"), places)
        if len(found) >= ENOUGH and not any(ids is not None for ids in found.values()):
            return Missing("none of the files that the page links to is here: a copy of the page without its site?")
        return Files(found)


def _look(path: Path, places: bool) -> frozenset[str] | None:
    """The places in a file; None when it is missing. A folder stands for its index page."""
    try:
        for candidate in (path, path / "index.html", path.with_name(path.name + ".html")):
            if candidate.is_file():
                return _ids(candidate) if places else frozenset()
        return ANYWHERE if path.is_dir() else None
    except (OSError, ValueError):  # a name that no file can have
        return None


def _ids(path: Path) -> frozenset[str]:
    if path.suffix.lower() not in source.HTML:
        return ANYWHERE
    try:
        return read(source.read(source.Entry(path.name, path))).ids
    except source.Unreadable:
        return ANYWHERE
