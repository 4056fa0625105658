"""A state or property stands on a role that has it.

aria-checked on a link does nothing: screen readers do not look for it there, and what it should tell is lost.

Take it out, or give the element the role that it needs.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

# Global until ARIA 1.2, which still lets them stand anywhere (6.4 "Global States and Properties").
_ONCE_GLOBAL = frozenset({"aria-disabled", "aria-errormessage", "aria-haspopup", "aria-invalid"})


def over(page: Page) -> Sequence[tuple[Node, list[str]]]:
    """Every exposed element of HTML, or with a role, that has attributes of WAI-ARIA."""
    tree, known = nodes(page), aria.attributes()
    found = [(tree.node(element), [name for name in names if name in known]) for element, names in tree.with_aria]
    return [(node, names) for node, names in found if names and node.exposed and (node.role or _is_plain(node))]


def check(item: tuple[Node, list[str]]) -> Iterator[Problem]:
    node, names = item
    for name in names:
        if not _is_permitted(node, name):
            role = f"The role “{node.role}”" if node.role else "An element without a role"
            message = f"{role} has no {name}: it does nothing on {describe(node)}. Take it out."
            yield Problem(node.page.tree.attribute_name(node.element, name) or node.element, message)


def _is_permitted(node: Node, name: str) -> bool:
    if aria.attributes()[name].everywhere or name in _ONCE_GLOBAL:
        return True
    role = aria.roles().get(_as_role(node))
    return role is not None and (name in role.supported or name in role.prohibited)


def _as_role(node: Node) -> str:
    """Its role; a field without one, such as a password, takes what a text field takes (ARIA in HTML)."""
    return node.role or ("textbox" if node.tag == "input" else "generic")


def _is_plain(node: Node) -> bool:
    """Tell whether an element without a role is HTML's own: of others, scripts may give them one."""
    return not node.foreign and "-" not in node.tag and node.attr("is") is None


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 4.1.2", "WCAG 1.3.1", "ACT 5c01ea", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad("<a href=/ [[aria-checked]]=true>Home</a>", "The role “link” has no aria-checked"),
        Bad("<div [[aria-expanded]]=false>More</div>", "An element without a role has no aria-expanded"),
        Bad("<button [[aria-sort]]=''>Year</button>", "on the button “Year”"),
        Good("<button aria-pressed=false aria-label=Mute>x</button><input type=password aria-required=true>"),
        Good(
            "<div aria-live=polite aria-busy=true></div><p aria-disabled=true>Off</p>"
            "<x-menu aria-expanded=true></x-menu>"
        ),
        Good("<div hidden aria-sort=none></div><div role=separator tabindex=0 aria-valuenow=3></div>"),
    ),
)
