"""A page holds the sections that patients look for on a page of its type.

Somebody who finds no word on when to get help, or on what happens next, leaves with the question or goes to
a page that nobody has checked.

Write the section, or give the heading a name that says what stands under it. Required sections are an error;
recommended ones that are missing are named together in one note.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated

from lint.analysis.structure import outline, sections
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule


def english(page: Page) -> Sequence[Page]:
    """The page, where it has text, in a language that headings are read in."""
    return (page,) if any(outline.is_text(block) for block in page.main) and outline.in_english(page) else ()


def check(
    page: Page,
    *,
    required: Annotated[tuple[str, ...] | None, "Sections that must be there; unset: by page type."] = None,
    recommended: Annotated[tuple[str, ...] | None, "Sections that should be there; unset: by page type."] = None,
) -> Iterator[Problem]:
    kind = outline.page_type(page)[0]
    profile = outline.profile(page)
    topic = page.title.lower() if not page.title.isupper() else page.title
    sure = outline.is_sure(page)
    for group in profile.required if required is None else [(one,) for one in required]:
        if not outline.shows(page, group):
            heading = sections.suggestion(group[0], topic)
            what = "This page" if sure else f"This looks like a {kind} page, and"
            message = f"{what} has no section on {sections.label(group[0])}. Add one, for instance “{heading}”."
            yield Problem(None, message, key=f"{page.name} {group[0]}", review=not sure)
    wanted = profile.recommended if recommended is None else tuple((one,) for one in recommended)
    missing = [sections.label(group[0]) for group in wanted if not outline.shows(page, group)]
    if missing:
        message = f"Readers of such a page also look for: {', '.join(missing)}."
        yield Problem(None, message, Level.NOTE, key=f"{page.name} recommended")


_PAGE = "<h1>Asthma</h1><p>Asthma makes it hard to breathe.</p>"
_HEADINGS = "".join(
    f"<h2>{heading}</h2><p>Text.</p>"
    for heading in ("What causes asthma?", "Symptoms of asthma", "When to call a doctor", "How is asthma diagnosed?")
)
_REST = "".join(
    f"<h2>{heading}</h2><p>Text.</p>"
    for heading in (
        "Risk factors",
        "Complications",
        "Prevention",
        "Looking after yourself at home",
        "Outlook",
        "Living with asthma",
        "Questions to ask your doctor",
    )
)

RULE = rule(
    __name__,
    __doc__,
    over=english,
    check=check,
    level=Level.ERROR,
    page_types=("condition", "procedure", "medicine", "symptom"),
    standards=("NHS standard for creating health content", "PEMAT 10"),
    examples=(
        Bad(
            _PAGE + _HEADINGS + _REST.replace("Looking after yourself at home", "Numbers"),
            "no section on treatment",
            level=Level.ERROR,
            options={"recommended": ()},
        ),
        Bad(_PAGE + _HEADINGS + "<h2>Treatment</h2><p>Text.</p>", "also look for: ", level=Level.NOTE),
        Bad(
            _PAGE,
            "no section on symptoms",
            page_type="condition",
            options={"required": ("symptoms",), "recommended": ()},
        ),
        Bad(
            _PAGE + "<h2>Symptoms</h2><p>Text.</p><h2>Treatment</h2><p>Text.</p>",
            "This looks like a condition page",
            review=True,
            options={"recommended": ()},
        ),
        Good(_PAGE + _HEADINGS + "<h2>How is asthma treated?</h2><p>Text.</p>" + _REST),
        Good(
            _PAGE + "<h2>Treatment</h2><p>If it gets worse, call your doctor right away.</p>",
            page_type="condition",
            options={"required": ("when_to_seek_care",), "recommended": ()},
        ),
        Good("<h1>Symptoms of stroke</h1><h2>Symptoms</h2><p>Text.</p><h2>Risk factors</h2><p>Text.</p>"),
        Good(
            "<h2>Find a clinic</h2><p>Enter a place.</p><h1>Asthma</h1><p>Asthma makes it hard to breathe.</p>",
            page_type="condition",
            options={"required": ("overview",), "recommended": ()},
        ),
        Good("<h1>Our team</h1><p>We are six nurses.</p>"),
        Good(_PAGE, page_type="none"),
        Good("<h1>Asthma</h1>", page_type="condition"),
        Good("<html lang=es><h1>Asma</h1><p>El asma es una enfermedad de los pulmones.</p>", page_type="condition"),
        Good(
            _PAGE + "<h2>More</h2><p>It is caused by swelling. Symptoms include a cough.</p>",
            page_type="condition",
            options={"required": ("causes", "symptoms"), "recommended": ()},
        ),
    ),
)
