"""What WAI-ARIA says of roles and attributes (stub until the tables land)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Role:
    name: str
    abstract: bool
    named_by: frozenset[str]
    prohibited: frozenset[str]


@dataclass(frozen=True, slots=True)
class Attribute:
    name: str
    everywhere: bool


@cache
def roles() -> Mapping[str, Role]:
    content = set(
        "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row rowheader switch tab tooltip treeitem doc-biblioref doc-backlink doc-glossref doc-noteref".split()
    )
    other = set(
        "none presentation img navigation textbox listbox combobox list listitem menu region banner main table group generic paragraph graphics-document graphics-symbol graphics-object checkbox".split()
    )
    return {
        n: Role(n, False, frozenset({"author"} | ({"contents"} if n in content else set())), frozenset())
        for n in content | other
    }


@cache
def attributes() -> Mapping[str, Attribute]:
    return {
        n: Attribute(n, True)
        for n in "aria-label aria-labelledby aria-describedby aria-live aria-owns aria-controls aria-hidden".split()
    }
