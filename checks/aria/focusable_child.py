"""Inside a button, a tab or an image nothing else can be focused.

Screen readers read what is in it as plain text: the link in the button has no name and no role, though the tab key
stops there.

Put the two side by side.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria, focus
from lint.analysis.accessibility.describe import describe
from lint.analysis.accessibility.nodes import Node, nodes
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, Related, rule


def over(page: Page) -> Sequence[Node]:
    """Every exposed element whose children are presentational by its role."""
    return nodes(page).of_role(*_roles())


def check(node: Node) -> Iterator[Problem]:
    inner = node.page.derive(focus.first_inside).get(node)
    if inner is not None:
        what = describe(inner).partition(" inside the ")[0]
        message = (
            f"In the {node.role} “{node.name}” stands {what}, which screen readers cannot tell. Put them side by side."
        )
        yield Problem(inner.element, message, related=(Related(node.element, f"the {node.role}"),))


def _roles() -> tuple[str, ...]:
    return tuple(sorted(name for name, role in aria.roles().items() if role.presentational_children))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "ACT 307n5z", "ARIA 1.2", "HHS 504"),
    examples=(
        Bad(
            "<button>Save [[<i tabindex=0 role=button>]]more</i></button>",
            "In the button “Save more” stands the button",
        ),
        Bad(
            "<p role=checkbox aria-checked=false tabindex=0>I agree to [[<a href=t>]]terms</a></p>", "the link “terms”"
        ),
        Good("<button>Save <i>more</i></button><button>Save <a>more</a></button><a href=/><i tabindex=0>x</i></a>"),
        Good("<button>Save <input disabled> <i tabindex=-1>x</i><b hidden><a href=/>y</a></b></button>"),
    ),
)
