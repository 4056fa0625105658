"""A link to a file says so: "Leaflet (PDF, 200 KB)".

A file opens in another program, needs data and space, and is often of no use on a phone or with a screen reader.
Who follows a link expects a page.

Write what it is, and how big, into the link. Better, put the content on a page.
"""

import re
from collections.abc import Iterator

from lint.analysis.structure import main_content
from lint.over import page as whole_page
from lint.page import Link, Page
from lint.parse import inside
from lint.rule import Bad, Good, Level, Problem, rule

_KINDS = {
    "pdf": ("PDF",),
    "doc": ("Word", "DOC"),
    "docx": ("Word", "DOC"),
    "odt": ("document", "ODT"),
    "rtf": ("document", "RTF"),
    "xls": ("Excel", "spreadsheet", "XLS"),
    "xlsx": ("Excel", "spreadsheet", "XLS"),
    "ods": ("spreadsheet", "ODS"),
    "ppt": ("PowerPoint", "slides", "PPT"),
    "pptx": ("PowerPoint", "slides", "PPT"),
    "epub": ("e-book", "EPUB"),
    "zip": ("ZIP",),
}
_FILE = re.compile(rf"\.({'|'.join(_KINDS)})(?:[?#]|$)", re.I)
_BEHIND = 40  # characters behind a link in which it may be announced


def check(page: Page) -> Iterator[Problem]:
    for link in page.links:
        file = _FILE.search(link.href)
        kind = _KINDS[file[1].lower()] if file else ()
        if kind and main_content.holds(page, link.element) and not _announced(link, kind):
            name = link.text or "with a picture"
            message = (
                f"The link “{name}” leads to a file. Add “({kind[0]})” and its size, or put the content on a page."
            )
            yield Problem(link.content_span or link.element, message)


def _announced(link: Link, kind: tuple[str, ...]) -> bool:
    """Tell whether its text, its names or the words right behind it say what kind of file it is."""
    parent = inside(link.element)
    behind = parent.text.partition(link.element.text)[2][:_BEHIND] if parent is not None and link.element.text else ""
    said = " ".join((*main_content.named(link.element), behind)).lower()
    return any(word.lower() in said for word in kind)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.NOTE,
    standards=("NHS content style guide", "Federal Plain Language Guidelines"),
    folds=True,
    examples=(
        Bad("<p>Read <a href=/files/sprain.pdf>[[our leaflet]]</a>.</p>", "“our leaflet” leads to a file. Add “(PDF)”"),
        Bad("<p><a href='plan.docx?v=2'>[[Plan]]</a></p>", "Add “(Word)”"),
        Good("<p>Read <a href=sprain.pdf>our leaflet (PDF, 200 KB)</a>.</p>"),
        Good("<p>Read <a href=sprain.pdf>our leaflet</a> (PDF, 200 KB).</p>"),
        Good("<p><a href=sprain.pdf><img src=i.png alt='Leaflet, PDF'></a></p>"),
        Good("<p><a href=sprain.pdf aria-label='Leaflet, PDF'>Leaflet</a></p>"),
        Good("<body><main><p>Text.</p></main><footer><a href=terms.pdf>Terms</a></footer>"),
        Good("<p><a href='https://example.org/pdf'>All leaflets</a></p>"),
    ),
)
