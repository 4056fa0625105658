"""What belongs into a list, a menu or a table stands in one.

A tab outside a list of tabs, or a list item outside a list, is read without "2 of 5", and its keys do nothing.

Put it into an element with the role that it needs, or take the role away.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria, shadow
from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.analysis.accessibility.relations import holder
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, because, rule

_ROLED = with_attribute("role")


def over(page: Page) -> Sequence[Node]:
    """Every exposed element with a role, not its own by HTML, that needs one around it."""
    return [
        node
        for tree in (page, *shadow.pages(page))
        for node in _ROLED(tree)
        if node.exposed and node.role and node.role != node.implicit_role and aria.roles()[node.role].parents
    ]


def check(node: Node) -> Iterator[Problem]:
    wanted = aria.roles()[node.role].parents
    outer = holder(node)
    if outer is None or outer.role not in wanted:
        found = outer is not None and outer.role not in ("", "document")
        where = f"it stands in “{outer.role}”" if outer is not None and found else "it stands in none"
        message = f"{capital(describe(node))} has the role “{node.role}”, which belongs into {_said(wanted)}: {where}."
        # What holds it may hold no such thing, and says so: one fault.
        whole = (
            [("aria/missing-children", outer.element)]
            if outer is not None and found and aria.roles()[outer.role].owned
            else []
        )
        yield Problem(node.place, message, related=because(whole))


def _said(roles: frozenset[str]) -> str:
    return " or ".join(f"“{one}”" for one in sorted(roles - {"directory"}))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "ACT ff89c9", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("<div>[[<p role=listitem>]]Tea</p></div>", "belongs into “list”: it stands in none"),
        Bad("<nav>[[<a href=#a role=tab>]]Symptoms</a></nav>", "belongs into “tablist”: it stands in “navigation”"),
        Bad("<ul><li><b>[[<i role=row>]]Tea</i></b></li></ul>", "it stands in “listitem”"),
        Bad(
            "[[<x-tea>]]<template shadowrootmode=open><p role=listitem>Tea</p></template></x-tea>", "it stands in none"
        ),
        Good("<x-tea role=list><template shadowrootmode=open><p role=listitem>Tea</p></template></x-tea>"),
        Good("<div role=list><div><p role=listitem>Tea</p></div></div><div role=tablist aria-owns=t></div>"),
        Good("<div role=tablist aria-owns=t></div><p><a href=#a id=t role=tab>Symptoms</a></p>"),
        Good("<ul role=tablist><li><a href=#a role=tab>Tea</a></li></ul>"),
        Good("<ul><li role=listitem>Tea</li></ul><div hidden><p role=listitem>Tea</p></div><h2 role=heading>Tea</h2>"),
    ),
)
