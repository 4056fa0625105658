"""The style sheets that a page links to, read from disk: beside the page, or below the site's root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from lint import css
from lint.analysis.structure.targets import local
from lint.page import Page
from lint.parse import raw_text
from lint.source import decode

MOST = 200  # sheets of one page


@dataclass(frozen=True)
class Stylesheets:
    """Reads each file once a run: the pages of a site share theirs. Without a root, "/main.css" is not known."""

    root: Path | None = None
    look: Callable[[Path], str | None] = field(
        default_factory=lambda: lru_cache(maxsize=512)(_read), compare=False, repr=False
    )

    def of(self, page: Page) -> Mapping[str, str | None]:
        """The text of every sheet by its address as seen from the page; None for one that cannot be had."""
        folder = page.source.path.parent if page.source.path else None
        links = page.tree.select("link[rel~=stylesheet i]")
        waiting = [css.address(element.attr("href") or "") for element in links]
        for element in page.tree.select("style"):
            waiting += (css.address(one.href) for one in css.sheet(raw_text(element)).imports)
        found: dict[str, str | None] = {}
        while waiting and len(found) < MOST:
            address = waiting.pop()
            if address and address not in found and not address.startswith("data:"):
                path = self._path(address, folder)
                text = found[address] = self.look(path) if path else None
                waiting += (css.address(one.href, address) for one in css.sheet(text or "").imports)
        return found

    def _path(self, address: str, folder: Path | None) -> Path | None:
        target = local(address)
        if target is None or not target.path:
            return None
        if target.path.startswith("/"):
            return self.root / target.path.lstrip("/") if self.root else None
        return folder / target.path if folder else None


def _read(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return decode(file.read(css.LONGEST * 4))[0]
    except (OSError, ValueError):  # a name that no file can have
        return None
