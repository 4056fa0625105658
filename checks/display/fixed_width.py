"""Text fits a narrow screen, and a screen that is enlarged.

Who needs text at four times its size has room for 320 pixels. Text that is held wider runs out of the window: each
line has to be scrolled to its end and back.

Write max-width in place of width, or a width in %.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import narrow
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.narrow import Wide
from lint.rule import Bad, Good, Level, Problem, rule


def check(item: Wide) -> Iterator[Problem]:
    named = capital(describe(item.node))
    said = f"{named} is held wider than a narrow screen: {item.name}: {item.value}."
    how = "Write max-width in its place." if item.name == "width" else "Take it away."
    key = f"{item.name} {item.value} {item.node.attr('class') or ''}"
    review = not (item.sure and item.node.tree.styles.complete)
    yield Problem(item.node.element, f"{said} {how}", key=key, review=review)


_TEXT = "The baby is weighed at each visit, so that you can see how well it grows."

RULE = rule(
    __name__,
    __doc__,
    over=narrow.wide,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.10", "HHS 504"),
    examples=(
        Bad(f"[[<div style='width: 900px'>]]<p>{_TEXT}</p></div>", "width: 900px. Write max-width in its place"),
        Bad(f"<style>.box{{min-width:40em}}</style><main>[[<section class=box>]]{_TEXT}</section></main>", "min-width"),
        Bad(f"<link rel=stylesheet href=far.css>[[<p style='width: 900px'>]]{_TEXT}</p>", "900px", review=True),
        Bad(
            f"<style>p{{width:900px}}@container (width < 950px){{p{{width:auto}}}}</style>[[<p>]]{_TEXT}</p>",
            "900px",
            review=True,
        ),
        Good(f"<div style='width: 900px; max-width: 100%'>{_TEXT}</div><p style='width: 90%'>{_TEXT}</p>"),
        Good(f"<style>p{{width:900px}}@media (max-width: 600px){{p{{width:auto}}}}</style><p>{_TEXT}</p>"),
        Good(f"<style>p{{width:900px}}@media (max-width: 600px){{p{{display:none}}}}</style><p>{_TEXT}</p>"),
        Good(f"<style>@media (min-width: 950px){{p{{width:900px}}}}</style><p>{_TEXT}</p>"),
        Good(f"<div style='overflow-x: auto'><div style='width: 900px'>{_TEXT}</div></div>"),
        Good(f"<table style='width: 900px'><tr><td>{_TEXT}</td></tr></table><p style='width: 300px'>{_TEXT}</p>"),
        Good(f"<div style='display: flex'><p style='width: 900px'>{_TEXT}</p></div><p style='width: 900px'>Tea</p>"),
    ),
)
