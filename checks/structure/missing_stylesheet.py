"""The style sheets of a page are beside it.

Without them a browser shows the page bare, and nobody can tell from here which colours readers see and what is hidden.

Correct the address of the sheet, or put the file where it leads.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.sheets import Sheets, sheets
from lint.analysis.structure.targets import local
from lint.facts import Files
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[tuple[Page, Sheets]]:
    """The page, if it links to a style sheet that is no address on the web."""
    found = sheets(page)
    return ((page, found),) if found.found or found.missing else ()


def check(item: tuple[Page, Sheets], *, files: Files) -> Iterator[Problem]:
    page, found = item
    for element in found.cut:
        at = page.tree.attribute(element, "href") or element
        yield Problem(
            at, "This style sheet is so long that only its first two million characters were read.", key="cut"
        )
    here = {path for path, places in files.ids.items() if places is not None}
    here.update(address for address, text in page.sheets.items() if text is not None)
    missing = [(address, element) for address, element in found.missing if _is_known(address, here)]
    if missing:
        name, element = missing[0]
        others = tuple(Related(page.tree.attribute(one, "href") or one, f"{other} too") for other, one in missing[1:])
        message = f"What this page looks like was not all checked: {name} is not there. Correct its address."
        yield Problem(page.tree.attribute(element, "href") or element, message, related=others)


def _is_known(address: str, here: set[str]) -> bool:
    """Tell whether a sheet would be seen here: other files that are linked to in the same way are."""
    if local(address) is None or address.startswith("data:"):
        return False
    return any(one.startswith("/") == address.startswith("/") for one in here)


_TWO = "<link rel=stylesheet href=main.css><link rel=stylesheet href="

RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.NOTE,
    needs=(Files,),
    standards=("HTML",),
    examples=(
        Bad(f"{_TWO}[[more.css]]>", "more.css is not there", files={"main.css": ""}),
        Bad("<link rel=stylesheet href=[[a.css]]><a href=b.html>B</a>", "a.css is not there", files={"b.html": ""}),
        Bad("<link rel=stylesheet href=[[a.css]]>", "in/b.css is not", files={"a.css": "@import 'in/b.css'"}),
        Good("<link rel=stylesheet href=main.css><a href=b.html>B</a>"),
        Good(f"{_TWO}https://example.org/x.css>{_TWO}/x.css>", files={"main.css": ""}),
        Good(f"{_TWO}print.css media=print>", files={"main.css": "p { color: red }"}),
        Good(f"<noscript>{_TWO}x.css></noscript><link rel='alternate stylesheet' href=y.css>", files={"main.css": ""}),
    ),
)
