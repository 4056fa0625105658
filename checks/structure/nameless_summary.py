"""What opens a part of the page says what it opens.

A <summary> without text is a triangle that people cannot see, or a button that a screen reader calls "details".

Write in the <summary> what stands behind it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import matching
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_summaries = matching("details > summary:first-of-type")


def over(page: Page) -> Sequence[Node]:
    """Every `<summary>` that opens its `<details>`, but those that are made something else."""
    return [node for node in _summaries(page) if node.exposed and node.explicit_role in ("", "none")]


def check(summary: Node) -> Iterator[Problem]:
    if not summary.name:
        others = islice((one for one in _siblings(summary) if one is not summary), 5)
        behind = next((said for one in others if (said := short(one.element.text[:200]))), "")
        where = f" in front of “{behind}”" if behind else ""
        yield Problem(
            summary.element, f"The <summary>{where} is empty. Write what opens here.", related=because(causes(summary))
        )


def _siblings(node: Node) -> list[Node]:
    return node.parent.children if node.parent else []


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ACT 2t702h", "HHS 504"),
    examples=(
        Bad(
            "<details open>[[<summary>]]</summary><p>Rest and ice.</p></details>",
            "in front of “Rest and ice.” is empty",
        ),
        Bad("<details>[[<summary role=none>]]</summary></details>", "The <summary> is empty"),
        Bad("<details>[[<summary>]]<img src=a alt=''></summary><summary>Help</summary></details>", "Write what opens"),
        Good("<details><summary>Side effects</summary>None.</details><details>None.</details>"),
        Good("<details><p>None.</p><summary aria-label='Side effects'></summary><summary></summary></details>"),
        Good("<summary></summary><details><div><summary></summary></div></details>"),
        Good("<details><summary role=button></summary></details><details hidden><summary></summary></details>"),
    ),
)
