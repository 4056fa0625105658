"""carelint: a content quality and accessibility linter for patient information pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from lint.finding import Report

__version__ = "0.1.0"


def check(
    html: str,
    *,
    name: str = "page.html",
    page_type: str = "",
    today: "datetime.date | None" = None,
    engines: "Sequence[str] | None" = None,
) -> "Report":
    """Check one page given as text, with the default settings; offsets count its characters.

    `engines`: those that may be asked about language ("harper", "nlp", "languagetool"); None: all that are installed.
    """
    from lint import cache
    from lint import engines as known
    from lint.run import check as run
    from lint.runner import Plan
    from lint.source import Entry

    asked = known.TEXT_ENGINES if engines is None else known.chosen(engines)
    plan = Plan(page_type=page_type, today=today, engines=asked, cache=cache.default_path() if asked else None)
    return run([Entry(name, data=html.encode("utf-8", "surrogatepass"))], plan)
