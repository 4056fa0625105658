"""carelint: a content quality and accessibility linter for patient information pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from lint.finding import Report

__version__ = "0.1.0"


def check(html: str, *, name: str = "page.html", page_type: str = "", today: "datetime.date | None" = None) -> "Report":
    """Check one page given as text, with the default settings; offsets count its characters."""
    from lint.run import check as run
    from lint.runner import Plan
    from lint.source import Entry

    return run([Entry(name, data=html.encode("utf-8", "surrogatepass"))], Plan(page_type=page_type, today=today))
