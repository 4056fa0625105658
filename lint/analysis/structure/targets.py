"""Where a link leads: into the page, to a file beside it, or out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

# A scheme (RFC 3986, 3.1) or a host: the link leaves the local files.
_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.I)
_TEXT_FRAGMENT = ":~:"  # URL Fragment Text Directives: what follows is no id


@dataclass(frozen=True, slots=True)
class Target:
    """A local target: the path as written, decoded ("" for this page), and the fragment, decoded."""

    path: str
    fragment: str


@lru_cache(maxsize=4096)
def local(href: str) -> Target | None:
    """Read a link's href; None for one that leads away (another host, mail, telephone, script)."""
    if _AWAY.match(href):
        return None
    before, _, fragment = href.partition("#")
    path = unquote(before.partition("?")[0])
    if "?" in before and not path:
        return None  # the same path with another query is another page
    return Target(path, unquote(fragment.partition(_TEXT_FRAGMENT)[0]))


_INDEX = re.compile(r"(?:^|(?<=/))(?:index|default)\.(?:html?|php|aspx?)$", re.I)
# What campaigns add to an address, which changes nothing about the page.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id)=", re.I)


@lru_cache(maxsize=4096)
def plain(href: str) -> str:
    """The page that a link leads to, spelt one way: without fragment, tracking, index file and outer slashes."""
    before = href.strip().partition("#")[0]
    path, _, query = before.partition("?")
    path = _INDEX.sub("", path.removeprefix("./")).rstrip("/")
    kept = "&".join(one for one in query.split("&") if one and not _TRACKING.match(one))
    return unquote(f"{path}?{kept}" if kept else path)


def is_top(fragment: str) -> bool:
    """Tell whether a fragment leads to the top of the page (HTML standard, "scroll to the fragment")."""
    return fragment.lower() in ("", "top")
