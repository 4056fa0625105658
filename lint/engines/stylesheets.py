"""The style sheets that a page links to, read from disk: beside the page, or below the site's root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote_to_bytes

from lint import css
from lint.analysis.structure.targets import local
from lint.page import Page
from lint.source import decode

MOST = 200  # sheets of one page
_DATA = "data:text/css"


@dataclass(frozen=True)
class Stylesheets:
    """Reads each file once a run: the pages of a site share theirs. Without a root, "/main.css" is not known."""

    root: Path | None = None
    look: Callable[[Path], str | None] = field(
        default_factory=lambda: lru_cache(maxsize=512)(_read), compare=False, repr=False
    )

    def of(self, page: Page) -> Mapping[str, str | None]:
        """The text of every sheet by its address as written, imported ones too; None for one that cannot be had."""
        folder = page.source.path.parent if page.source.path else None
        addresses = [(element.attr("href") or "").strip() for element in page.tree.select("link[rel~=stylesheet i]")]
        inline = [element.text for element in page.tree.select("style")]
        waiting = [(address, folder) for address in addresses]
        waiting += [(address, folder) for text in inline for address, _ in css.sheet(text).imports]
        found: dict[str, str | None] = {}
        while waiting and len(found) < MOST:
            address, base = waiting.pop()
            if address and address not in found:
                path = self._path(address, base)
                found[address] = text = _written(address) if path is None else self.look(path)
                if text:
                    inner = path.parent if path else base
                    waiting += [(one, inner) for one, _ in css.sheet(text).imports]
        return found

    def _path(self, address: str, base: Path | None) -> Path | None:
        target = local(address)
        if target is None or not target.path:
            return None
        if target.path.startswith("/"):
            return self.root / target.path.lstrip("/") if self.root else None
        return base / target.path if base else None


def _written(address: str) -> str | None:
    """The text of a sheet that stands in its own address (RFC 2397)."""
    head, comma, data = address.partition(",")
    if not comma or not head.lower().startswith(_DATA) or "base64" in head.lower():
        return None
    return unquote_to_bytes(data).decode("utf-8", "replace")


def _read(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return decode(file.read(css.LONGEST * 4))[0]
    except (OSError, ValueError):  # a name that no file can have
        return None
