"""Whether a page says where its facts come from."""

import re

from lint.analysis.structure import outline
from lint.analysis.structure.targets import local
from lint.page import Link, Page

# Official and academic hosts, and those that studies, guidelines and reviews are found at.
_HOSTS = re.compile(
    r"(?:https?:)?//(?:[\w.-]+\.)?(?:"
    r"(?:gov|edu|int|mil)(?=[/:?#]|$)|(?:gov|ac|nhs|edu|gob|gouv|govt)\.[a-z]{2}(?=[/:?#]|$)|europa\.eu|"
    r"doi\.org|cochrane(?:library)?\.(?:org|com)|nice\.org\.uk|bmj\.com|nejm\.org|thelancet\.com|jamanetwork\.com)",
    re.I,
)
_SOURCE_HEADINGS = frozenset(("references_review",))
_DATED = re.compile(r"\b(?:due|last|next|review(?:ed)?|revised|updated)\b", re.I)
# "Source: …", "References: …" at the start of a block or line.
_LABEL = re.compile(
    r"(?:^|\n)\s*(?:adapted from|bibliography|data from|further evidence|references?|sources?)\b\s*(?:[:–—-]|\n|$)",
    re.I,
)
_ACCORDING = re.compile(
    r"\b(?i:according to|based on|adapted from|in line with|follows?|recommended by|published (?:by|in))"
    r" (?:(?:a|an|data|figures|guidance|guidelines|information|numbers|research|the|latest|from|of|by|in|\d{4}) ){0,4}"
    r"(?:[A-Z]|study|studies|trial|review|survey)"
)
# "Heart Association", "Institute for …", "American College of …", "Journal of …": a body or a journal by name.
_BODY = re.compile(
    r"(?<=[\w’'&] )(?:Academy|Administration|Agency|Association|Commission|Council|Federation|League|Ministry|"
    r"Organi[sz]ation|Society|Task Force)\b"
    r"|\b(?:Academy|Cent(?:er|re)s|College|Department|Institutes?|Journal|Ministry|Office|Society) (?:of|for|on) "
    r"(?:the )?[A-Z]\w+|\b(?:CDC|FDA|NICE|NIH|WHO)\b"
)
# Looking for these first is much faster than the patterns.
_CUES = (
    *("according to", "adapted from", "based on", "bibliography", "data from", "follow", "further evidence"),
    *("in line with", "published", "recommended by", "reference", "source"),
)
_BODY_CUES = (
    *("Academy", "Administration", "Agency", "Association", "Center", "Centre", "College", "Commission", "Council"),
    *("Department", "Federation", "Institute", "Journal", "League", "Ministry", "Office", "Organi", "Society"),
    *("Task Force", "CDC", "FDA", "NICE", "NIH", "WHO"),
)
_PROMISE = re.compile(r"\b(?:bibliography|references?|sources?)\b", re.I)


def names_source(page: Page) -> bool:
    """Tell whether the page names a source: a section, a label, a mark, a link to one, or a body or journal."""
    return _has_section(page) or _has_links(page) or _has_marks(page) or _names_in_text(page)


def lost(page: Page) -> Link | None:
    """The first link that promises sources on this page and leads nowhere."""
    for link in page.links:
        target = local(link.href) if "#" in link.href else None
        if target and not target.path and target.fragment not in page.ids and _PROMISE.search(link.text):
            return link
    return None


def _has_section(page: Page) -> bool:
    return any(
        not _SOURCE_HEADINGS.isdisjoint(names) and not _DATED.search(section.text)
        for section, names in outline.names(page).items()
    )


def _has_links(page: Page) -> bool:
    return any(_HOSTS.match(link.href) for link in page.links if _in_content(link))


def _in_content(link: Link) -> bool:
    return link.element.closest("nav, footer, header, aside, [role=navigation], [role=contentinfo]") is None


def _has_marks(page: Page) -> bool:
    """Tell whether a footnote mark leads to a place that exists."""
    marks = (element.attr("href") or "" for element in page.tree.select("sup a[href^='#'], a[href^='#'] sup"))
    return bool(page.tree.select("main cite, article cite")) or any(mark[1:] in page.ids for mark in marks)


def _names_in_text(page: Page) -> bool:
    text = "\n".join(block.text.string for block in page.main if not block.nav and block.level != 1)
    lower = text.lower()
    if any(cue in lower for cue in _CUES) and (_LABEL.search(text) or _ACCORDING.search(text)):
        return True
    return any(cue in text for cue in _BODY_CUES) and _BODY.search(text) is not None
